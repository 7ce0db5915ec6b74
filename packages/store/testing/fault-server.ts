import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong with one answer. */
type Fault =
  /** The status, with a page as the body. */
  | { kind: 'status'; status: number }
  /** Half of the shard, then the connection is gone. */
  | { kind: 'cut' }
  /** Half of the shard, then silence until the server closes. */
  | { kind: 'stall' }
  /** All of the shard in eight pieces, a pause before each. */
  | { kind: 'slow'; pauseMs: number }
  /** The right length with one bit flipped. */
  | { kind: 'wrong-bytes' }
  /** A page instead of the shard, with status 200, as single-page servers answer unknown paths. */
  | { kind: 'page' }
  /** The shard and one byte more, without a length. */
  | { kind: 'too-long' }

/** An HTTP server for shards that fails on command and keeps count. */
export interface FaultServer {
  /** The folder of the shards; ends in `/`. */
  url: string
  /** Requests per SHA-256, in total. */
  requests: Map<string, number>
  /** Every fault that was carried out, in order. */
  faults: { sha256: string; kind: Fault['kind'] }[]
  /** `Cache-Control` of every request, in order: `no-cache` tells a reload. */
  cacheControl: { sha256: string; value: string | undefined }[]
  /** Most requests that were being answered at the same time. */
  peak(): number
  /** The next requests of a shard fail, one for each fault; later ones are answered right. */
  fail(sha256: string, ...faults: Fault[]): void
  /** Every request of a shard fails. */
  failForever(sha256: string, fault: Fault): void
  /** Forgets counts and faults. */
  reset(): void
  close(): Promise<void>
}

/** Starts a server on a free local port. The caller closes it. */
export async function startFaultServer(shards: Map<string, Uint8Array>): Promise<FaultServer> {
  const once = new Map<string, Fault[]>()
  const forever = new Map<string, Fault>()
  const requests = new Map<string, number>()
  const faults: FaultServer['faults'] = []
  const cacheControl: FaultServer['cacheControl'] = []
  let answering = 0
  let peak = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sha256 = request.url?.match(/^\/shards\/([0-9a-f]{64})\.bin$/)?.[1] ?? ''
    const bytes = shards.get(sha256)
    if (!bytes) return void response.writeHead(404).end()
    requests.set(sha256, (requests.get(sha256) ?? 0) + 1)
    cacheControl.push({ sha256, value: request.headers['cache-control'] })
    peak = Math.max(peak, ++answering)
    response.once('close', () => answering--)
    const fault = once.get(sha256)?.shift() ?? forever.get(sha256)
    if (fault) faults.push({ sha256, kind: fault.kind })
    await send(response, bytes, fault)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/shards/`,
    requests,
    faults,
    cacheControl,
    peak: () => peak,
    fail: (sha256, ...planned) => void once.set(sha256, planned),
    failForever: (sha256, fault) => void forever.set(sha256, fault),
    reset() {
      for (const record of [once, forever, requests]) record.clear()
      faults.length = 0
      cacheControl.length = 0
      peak = 0
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function send(response: ServerResponse, bytes: Uint8Array, fault: Fault | undefined): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream', 'content-length': bytes.byteLength }
  const half = bytes.subarray(0, bytes.byteLength >> 1)
  switch (fault?.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<!doctype html>')
      return
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
      return
    case 'cut':
      response.writeHead(200, headers).write(half, () => response.socket?.destroy())
      return
    case 'stall':
      response.writeHead(200, headers).write(half)
      return
    case 'slow':
      response.writeHead(200, headers)
      for (let piece = 0; piece < 8; piece++) {
        await new Promise((resolve) => setTimeout(resolve, fault.pauseMs))
        response.write(bytes.subarray((bytes.byteLength * piece) >> 3, (bytes.byteLength * (piece + 1)) >> 3))
      }
      response.end()
      return
    case 'wrong-bytes':
      response.writeHead(200, headers).end(bytes.with(7, bytes[7]! ^ 1))
      return
    case 'too-long':
      response.writeHead(200).write(bytes)
      response.end('!')
      return
    default:
      response.writeHead(200, headers).end(bytes)
  }
}
