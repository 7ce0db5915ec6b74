import { GuardError } from '@lookfirst/errors'
import type { HubFile, HubPins } from '../pins'
import type { OpenRequest } from '../protocol'
import type { HubProgress } from '../types'
import { type FileStore, hashOf } from './file-store'

/** Bytes that are gathered before they leave the heap as a Blob. */
const GATHER_BYTES = 4 * 2 ** 20

/** Milliseconds between two events of a download, at least. */
const INTERVAL_MS = 100

/** The only door through which a model's files come. */
export interface ModelFiles {
  /** In the place of `fetch`: refuses other addresses, and whatever is not what it was. */
  fetch(input: string | URL): Promise<Response>
  /** A cache in the form that transformers.js asks for: answers from the store, and keeps what {@link ModelFiles.fetch} verified. */
  cache: { match(name: string): Promise<Response | undefined>; put(name: string, response: Response): Promise<void> }
  /** The first refusal. The loader wraps some errors and swallows others; this is what really happened. */
  readonly refusal: GuardError | null
  /** Files that were asked for and are not there, or have no pin. */
  readonly missing: ReadonlySet<string>
  /** Files in use, by path. */
  pins(): HubPins
  /**
   * Enforces from now on what was loaded, and keeps what the source does not have: said once the model has opened with it. Before that a
   * file may be a sign-in page that a network put in its place.
   */
  keep(): Promise<void>
}

/** Guards the files of one revision of one model. */
export function createModelFiles(
  request: Pick<OpenRequest, 'model' | 'revision' | 'source' | 'mayRedirect' | 'pins' | 'seen'>,
  store: FileStore,
  onProgress: (event: HubProgress) => void,
): ModelFiles {
  const { model, revision, pins, seen } = request
  const base = new URL(`${model}/resolve/${encodeURIComponent(revision)}/`, request.source).href
  const used = new Map<string, HubFile>()
  const missing = new Set<string>()
  let refusal: GuardError | null = null

  /** The path in the model, or `null` where the address is another's. */
  const pathOf = (address: string) => (address.startsWith(base) ? decodeURI(address.slice(base.length)) : null)
  const expected = (path: string) =>
    pins ? pins.files[path] : (used.get(path) ?? seen?.files[path] ?? store.record.files[path])
  const isMissing = (path: string) => (pins ? !Object.hasOwn(pins.files, path) : store.record.missing.includes(path))

  function refuse(error: GuardError): never {
    refusal ??= error
    throw error
  }

  async function fetchFile(address: string): Promise<Response> {
    const path = pathOf(address)
    if (path === null || path.split('/').includes('..')) return refuse(elsewhere(address, base))
    const response = isMissing(path) ? new Response(null, { status: 404 }) : await answerOf(address)
    if (response.status === 404) {
      missing.add(path)
      return response
    }
    if (!response.ok) return refuse(unreachable(address, `answered ${response.status} ${response.statusText}`))
    const content = await download(path, response)
    onProgress({ type: 'verify', file: path })
    const file: HubFile = { bytes: content.size, sha256: await hashOf(content) }
    const known = expected(path)
    if (known && (known.sha256 !== file.sha256 || known.bytes !== file.bytes)) return refuse(changed(path, known, file))
    used.set(path, file)
    await store.write(file, content)
    return asResponse(content)
  }

  async function answerOf(address: string): Promise<Response> {
    try {
      return await fetch(address, {
        redirect: request.mayRedirect ? 'follow' : 'error',
        referrerPolicy: 'no-referrer',
      })
    } catch (cause) {
      return refuse(unreachable(address, 'cannot be fetched', cause))
    }
  }

  async function download(path: string, response: Response): Promise<Blob> {
    const totalBytes = expected(path)?.bytes ?? lengthOf(response)
    const pieces: Blob[] = []
    let gathered: Uint8Array<ArrayBuffer>[] = []
    let loadedBytes = 0
    let pieceBytes = 0
    let reportedAt = performance.now()
    const report = () => onProgress({ type: 'download', file: path, loadedBytes, totalBytes, fromCache: false })
    try {
      for await (const chunk of response.body ?? []) {
        gathered.push(chunk)
        loadedBytes += chunk.byteLength
        if (loadedBytes - pieceBytes >= GATHER_BYTES) {
          pieces.push(new Blob(gathered))
          gathered = []
          pieceBytes = loadedBytes
        }
        if (performance.now() - reportedAt < INTERVAL_MS) continue
        reportedAt = performance.now()
        report()
      }
    } catch (cause) {
      return refuse(unreachable(response.url, `broke off after ${loadedBytes} bytes`, cause))
    }
    report()
    return new Blob([...pieces, ...gathered])
  }

  return {
    fetch: (input) => fetchFile(String(input)),
    cache: {
      async match(name) {
        const path = pathOf(name)
        const known = path === null ? undefined : expected(path)
        if (path === null || !known) return undefined
        const content = await store.read(known)
        if (!content) return undefined
        used.set(path, known)
        const { bytes } = known
        onProgress({ type: 'download', file: path, loadedBytes: bytes, totalBytes: bytes, fromCache: true })
        return asResponse(content)
      },
      // fetch keeps a file before it hands it out: what is put here has been kept.
      async put() {},
    },
    get refusal() {
      return refusal
    },
    missing,
    async keep() {
      await store.addToRecord({ files: Object.fromEntries(used), missing: pins ? [] : [...missing] })
    },
    pins: () => ({
      model,
      revision,
      files: Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  }
}

function asResponse(content: Blob): Response {
  return new Response(content, { headers: { 'content-length': `${content.size}` } })
}

function lengthOf(response: Response): number | null {
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  // The length of a compressed answer is not that of its content.
  return response.headers.has('content-encoding') || !Number.isFinite(length) ? null : length
}

function elsewhere(address: string, base: string): GuardError {
  return new GuardError(
    'MODEL_FETCH',
    `The loader asked for ${address}, which is not of the model.`,
    'Only files of the model and revision are fetched; report this with the name of the model.',
    { details: { address, base } },
  )
}

function unreachable(address: string, what: string, cause?: unknown): GuardError {
  return new GuardError(
    'MODEL_FETCH',
    `The file ${address} ${what}.`,
    'Check the source, its CORS headers and connect-src; a source of your own must not redirect.',
    { details: { address }, ...(cause !== undefined && { cause }) },
  )
}

function changed(path: string, expected: HubFile, received: HubFile): GuardError {
  return new GuardError(
    'MODEL_INTEGRITY',
    `The file ${path} is not what it was: its SHA-256 is ${received.sha256}, not ${expected.sha256}.`,
    'Find out who changed it; take the new hash only if you trust that change.',
    { details: { path, expected, received } },
  )
}
