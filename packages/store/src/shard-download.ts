import { GuardError } from '@lookfirst/errors'
import { backoffMs, pause } from './backoff'
import type { Shard } from './manifest-types'
import { sha256Hex } from './sha256'

/** The part of `fetch` that downloads use. */
export type FetchShard = (url: string, init: RequestInit) => Promise<Response>

/** How patient a download is. */
export interface RetryOptions {
  /** Most requests of one shard that fail on the way. @defaultValue 3 */
  attempts?: number
  /** Milliseconds to wait before retry 1, 2, … @defaultValue {@link backoffMs} */
  delayMs?: (retry: number) => number
  /** Milliseconds without a byte after which a request counts as failed. @defaultValue 30000 */
  stallTimeoutMs?: number
}

/** One shard to fetch. */
export interface ShardRequest extends RetryOptions {
  shard: Shard
  url: string
  fetch: FetchShard
  signal: AbortSignal
  /** Told the bytes of this shard that are here; starts again from 0 with every request. */
  onReceived: (bytes: number) => void
}

/** What a request brought. `bytes` is filled only when `receivedBytes` is the length of the shard. */
interface Delivery {
  bytes: Uint8Array<ArrayBuffer>
  receivedBytes: number
  contentType: string | null
}

/** Why a request brought nothing. */
interface Refusal {
  /** Of an answer that is no success; `null` when there was no answer. */
  status: number | null
  /** What the connection failed with. */
  cause?: unknown
}

/**
 * Fetches one shard and verifies length and SHA-256. Failures on the way are retried with backoff; wrong content is fetched
 * once more past the HTTP cache.
 *
 * @throws GuardError `MODEL_FETCH` when the server cannot be reached or refuses; `MODEL_INTEGRITY` when it keeps sending
 *   something else; the signal's reason on abort
 */
export async function downloadShard(request: ShardRequest): Promise<Uint8Array<ArrayBuffer>> {
  let wrong: GuardError | null = null
  for (const cache of ['default', 'reload'] as const) {
    const delivery = await deliver(request, cache)
    wrong = await mismatch(request, delivery)
    if (!wrong) return delivery.bytes
  }
  throw wrong
}

async function deliver(request: ShardRequest, cache: RequestCache): Promise<Delivery> {
  const { attempts = 3, delayMs = backoffMs, signal, url } = request
  for (let attempt = 1; ; attempt++) {
    const answer = await receive(request, cache).catch((cause: unknown): Refusal => ({ status: null, cause }))
    signal.throwIfAborted()
    if ('bytes' in answer) return answer
    if (attempt >= attempts || isFinal(answer)) throw fetchError(url, attempt, answer)
    await pause(delayMs(attempt), signal)
  }
}

/** One request. Rejects when nothing arrives for a while; stops when more arrives than the shard has. */
async function receive(request: ShardRequest, cache: RequestCache): Promise<Delivery | Refusal> {
  const { shard, url, signal, onReceived, stallTimeoutMs = 30_000, fetch } = request
  const stalled = new AbortController()
  const giveUp = () => stalled.abort(new Error(`No byte for ${stallTimeoutMs} ms`))
  let timer = setTimeout(giveUp, stallTimeoutMs)
  try {
    const response = await fetch(url, { cache, signal: AbortSignal.any([signal, stalled.signal]) })
    if (!response.ok) {
      await response.body?.cancel()
      return { status: response.status }
    }
    const bytes = new Uint8Array(shard.bytes)
    let receivedBytes = 0
    const reader = response.body?.getReader()
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      clearTimeout(timer)
      timer = setTimeout(giveUp, stallTimeoutMs)
      const offset = receivedBytes
      receivedBytes += chunk.value.byteLength
      if (receivedBytes > shard.bytes) {
        await reader?.cancel()
        break
      }
      bytes.set(chunk.value, offset)
      onReceived(receivedBytes)
    }
    return { bytes, receivedBytes, contentType: response.headers.get('content-type') }
  } finally {
    clearTimeout(timer)
  }
}

/** Whether asking again is pointless: a refusal that is not about the moment (time-out, too early, too many requests). */
function isFinal({ status }: Refusal): boolean {
  return status !== null && status < 500 && ![408, 425, 429].includes(status)
}

function fetchError(url: string, attempts: number, { status, ...failure }: Refusal): GuardError {
  return new GuardError(
    'MODEL_FETCH',
    `The shard ${url} could not be downloaded (${status ? `status ${status}` : failure.cause}; requests: ${attempts}).`,
    status
      ? 'Serve the shards at this address.'
      : 'Check the connection, the CORS headers, and connect-src of the Content-Security-Policy.',
    { details: { url, status, attempts }, ...failure },
  )
}

/** What is wrong with a delivery; `received` is `null` where the length alone tells. */
async function mismatch({ url, shard }: ShardRequest, delivery: Delivery): Promise<GuardError | null> {
  const { bytes, receivedBytes, contentType } = delivery
  const received = receivedBytes === shard.bytes ? await sha256Hex(bytes) : null
  if (received === shard.sha256) return null
  return new GuardError(
    'MODEL_INTEGRITY',
    `The shard ${url} has ${received ? `SHA-256 ${received}, not ${shard.sha256}` : `${receivedBytes} bytes, not ${shard.bytes}`}.`,
    'Publish the shards of this manifest; a server that answers unknown paths with a page looks like this too.',
    { details: { url, expected: shard.sha256, received, expectedBytes: shard.bytes, receivedBytes, contentType } },
  )
}
