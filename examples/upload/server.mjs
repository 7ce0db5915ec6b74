// Serves the built page and takes uploads. It stores nothing: it counts what arrives and answers with its SHA-256.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

/** Largest request body that is read, in bytes. */
const BODY_BYTES = 64 * 2 ** 20

/**
 * Starts a server.
 *
 * @param {{ root: string, port?: number }} options `root`: folder of the built page; `port`: 0, the default, takes a free one
 * @returns {Promise<{ url: string, stats: () => { requests: number, bytes: number, files: number }, close: () => Promise<void> }>}
 * the server's address, what it received so far (request bodies in bytes, counted as they arrive), and how to end it
 */
export async function createUploadServer({ root, port = 0 }) {
  const received = { requests: 0, bytes: 0, files: 0 }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (request.method === 'POST' && pathname === '/upload') await takeUpload(request, response, received)
      else if (pathname === '/stats') answer(response, 200, received)
      else serveFile(root, pathname, response)
    } catch (error) {
      answer(response, 400, { error: error instanceof Error ? error.message : String(error) })
    }
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    stats: () => ({ ...received }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * The browser's check can be bypassed: here a real server would judge the picture again, before it keeps it.
 */
async function takeUpload(request, response, received) {
  received.requests += 1
  const chunks = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    received.bytes += chunk.length
    if (bytes > BODY_BYTES) throw new Error(`The upload is larger than ${BODY_BYTES} bytes.`)
    chunks.push(chunk)
  }
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(Buffer.concat(chunks), { headers }).formData()
  const files = []
  for (const value of form.values()) {
    if (typeof value === 'string') continue
    const content = Buffer.from(await value.arrayBuffer())
    files.push({ name: value.name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
  }
  received.files += files.length
  answer(response, 200, { files })
}

function serveFile(root, pathname, response) {
  const path = normalize(join(root, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)))
  if (!path.startsWith(normalize(root + sep)) || !existsSync(path) || !statSync(path).isFile()) {
    return answer(response, 404, { error: 'There is no such file.' })
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    // All that the guard needs: its own files, and WebAssembly.
    'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:",
  })
  createReadStream(path).pipe(response)
}

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await createUploadServer({
    root: join(import.meta.dirname, 'dist'),
    port: Number(process.env.PORT ?? 4180),
  })
  console.log(`Listening on ${url}`)
}
