import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { HEADERS, startSite } from '../site'

const built = (folder: string) => fileURLToPath(new URL(`./${folder}/dist`, import.meta.url))

/** What static hosts compress: text and WebAssembly, not unknown binaries. */
const COMPRESSED: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.wasm': 'application/wasm',
}

/** A file as it went over the wire. */
export interface Transfer {
  path: string
  /** Of the body, compressed where a static host compresses. */
  bytes: number
}

/** Pages of the bench on an origin of their own, served as a normal static host does. The caller closes it. */
export interface StaticHost {
  /** Without a slash at the end. */
  readonly origin: string
  /** Files served so far, photos left out. */
  readonly transfers: Transfer[]
  close(): Promise<void>
}

const bodies = () => {
  const known = new Map<string, Buffer>()
  return (file: string, compressed: boolean) => {
    const body = known.get(file) ?? (compressed ? gzipSync(readFileSync(file)) : readFileSync(file))
    known.set(file, body)
    return body
  }
}

/**
 * Starts a host: gzip, built files cached for ever, everything else asked for again.
 *
 * @param pages which of the bench's folders
 * @param headers with cross-origin isolation or without
 * @param documents more files, by path
 */
export async function startHost(
  pages: 'page' | 'policy' | 'visits',
  headers: 'plain' | 'isolated',
  documents: Record<string, string> = {},
): Promise<StaticHost> {
  const site = await startSite(headers)
  const transfers: Transfer[] = []
  const bodyOf = bodies()
  site.root = built(pages)
  site.fault = (request, response, file) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const document = documents[path]
    const type = COMPRESSED[extname(path)]
    if (path.startsWith('/photos/') || (document === undefined && !existsSync(file))) return false
    const body = document === undefined ? bodyOf(file, type !== undefined) : gzipSync(document)
    transfers.push({ path, bytes: body.length })
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(type && { 'Content-Encoding': 'gzip' }),
      ...HEADERS[headers],
    })
    response.end(body)
    return true
  }
  return { origin: site.origin, transfers, close: site.close }
}
