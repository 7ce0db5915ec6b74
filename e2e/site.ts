import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Folders by the first part of the path. */
const MOUNTS: Record<string, string> = {
  photos: here('./fixtures/photos'),
  files: here('./fixtures/files'),
  model: here('../models/mini'),
  'model-clean': here('../models/mini-clean'),
  'model-small': here('../models/small'),
  hub: here('../packages/hub/fixtures/hub'),
  'hub-pictures': here('../packages/hub/fixtures/pictures'),
  '': here('./pages/dist'),
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

/** Headers a site may send with every page. */
export const HEADERS = {
  plain: {},
  isolated: {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
  /** The strictest policy that lookfirst promises to run under. */
  strict: {
    'Content-Security-Policy':
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob: data:; connect-src 'self' blob: data:",
  },
  /** One step too strict: no WebAssembly. */
  noWasm: {
    'Content-Security-Policy':
      "default-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self' blob: data:; connect-src 'self' blob: data:",
  },
} as const

/** Answers a request instead of the file; `false` lets the file be served after all. */
export type Fault = (request: IncomingMessage, response: ServerResponse, file: string) => boolean

/** A real HTTP server over the built test pages, with faults on demand. */
export interface Site {
  /** Without a slash at the end. */
  readonly origin: string
  /** Paths requested so far, in order. */
  readonly requests: string[]
  /** Consulted for every request. */
  fault: Fault | null
  /** Folder to serve at the root instead of the test pages. */
  root: string | null
  close(): Promise<void>
}

/** Starts a site on a free port of the loopback interface. The caller closes it. */
export async function startSite(headers: keyof typeof HEADERS = 'plain'): Promise<Site> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    requests.push(path)
    const [, first = ''] = path.split('/')
    const mount = first && first in MOUNTS ? first : ''
    const base = mount === '' && site.root ? site.root : MOUNTS[mount]!
    let file = join(base, normalize(path.slice(mount ? mount.length + 1 : 0)))
    if (!file.startsWith(base)) return void response.writeHead(403).end()
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
    if (site.fault?.(request, response, file)) return
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-store',
      ...HEADERS[headers],
    })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const site: Site = {
    origin: `http://localhost:${port}`,
    requests,
    fault: null,
    root: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return site
}
