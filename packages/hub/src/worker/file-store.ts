import { type GuardErrorData, isGuardError, toErrorData } from '@lookfirst/errors'
import { memoryStore, openShardStore, type ShardStore, sha256Hex } from '@lookfirst/store'
import type { HubFile } from '../pins'

/** The database of hub models; the number goes up when its layout changes. */
export const DATABASE_NAME = 'lookfirst-hub-v1'

/** Chromium refuses ArrayBuffers above 127 MiB in IndexedDB, and clones large ones slowly. */
const PIECE_BYTES = 32 * 2 ** 20

/** What is known of a model on this device. */
export interface FileRecord {
  /** By path. */
  files: Record<string, HubFile>
  /** Paths that the source does not have. */
  missing: string[]
}

/** The files of one revision of one model, as Blobs of at most 32 MiB. It never fails: what cannot be kept is said, and fetched again. */
export interface FileStore {
  /** What was loaded before; nothing where the store has nothing. */
  readonly record: FileRecord
  /** The file's bytes, verified; `undefined` where it is not kept or was damaged. */
  read(file: HubFile): Promise<Blob | undefined>
  /** Keeps a verified file. */
  write(file: HubFile, content: Blob): Promise<void>
  /** Adds to the record, here and in the store. */
  addToRecord(news: FileRecord): Promise<void>
  /** Why files are not kept; `null` where they are. */
  readonly warning: GuardErrorData | null
}

/**
 * Opens the store of one revision.
 *
 * @param model `owner/name@revision`
 * @param warn told the first failure
 */
export async function openFileStore(
  model: string,
  kind: 'indexeddb' | 'memory',
  warn: (warning: GuardErrorData) => void,
): Promise<FileStore> {
  const opened =
    kind === 'memory' ? { store: memoryStore(), warning: null } : await openShardStore({ name: DATABASE_NAME })
  const { store } = opened
  let { warning } = opened
  if (warning) warn(warning)
  const recordKey = `${model}/record`
  const record = await readRecord(store, recordKey)

  async function keep(work: () => Promise<void>): Promise<void> {
    if (warning?.code === 'STORAGE_QUOTA') return
    try {
      await work()
    } catch (thrown) {
      warning = refusal(thrown)
      warn(warning)
    }
  }

  const keysOf = ({ bytes, sha256 }: HubFile) =>
    Array.from({ length: Math.ceil(bytes / PIECE_BYTES) }, (_, piece) => `${model}/${sha256}.${piece}`)

  return {
    record,
    get warning() {
      return warning
    },
    async read(file) {
      const keys = keysOf(file)
      try {
        const pieces = await Promise.all(keys.map((key) => store.get(key)))
        if (pieces.includes(undefined)) return undefined
        const content = new Blob(pieces as Blob[])
        if (content.size === file.bytes && (await hashOf(content)) === file.sha256) return content
      } catch (thrown) {
        // Chromium loses the file behind a Blob at times; reading then fails with NotFoundError or NotReadableError.
        if (isGuardError(thrown)) throw thrown
      }
      await keep(() => store.delete(keys))
      return undefined
    },
    write: (file, content) =>
      keep(async () => {
        for (const [piece, key] of keysOf(file).entries()) {
          await store.set(key, content.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES))
        }
      }),
    async addToRecord({ files, missing }) {
      Object.assign(record.files, files)
      record.missing = [...new Set([...record.missing, ...missing])]
      await keep(() => store.set(recordKey, new Blob([JSON.stringify(record)])))
    },
  }
}

/**
 * Deletes what is kept of a model: bytes, hashes, and what its source lacks.
 *
 * @param revision `undefined`: every one
 */
export async function forgetFiles(store: ShardStore, model: string, revision: string | undefined): Promise<void> {
  const prefix = revision === undefined ? `${model}@` : `${model}@${revision}/`
  await store.delete((await store.keys()).filter((key) => key.startsWith(prefix)))
}

/** SHA-256 of a whole file, hex. `digest` cannot stream: the bytes are in memory once. */
export async function hashOf(content: Blob): Promise<string> {
  return sha256Hex(new Uint8Array(await content.arrayBuffer()))
}

async function readRecord(store: ShardStore, key: string): Promise<FileRecord> {
  try {
    const blob = await store.get(key)
    if (blob) return JSON.parse(await blob.text())
  } catch {
    // A record that cannot be read is as good as none: what is pinned is enforced by pins.
  }
  return { files: {}, missing: [] }
}

function refusal(thrown: unknown): GuardErrorData {
  const isFull = thrown instanceof DOMException && thrown.name === 'QuotaExceededError'
  return {
    code: isFull ? 'STORAGE_QUOTA' : 'STORAGE_UNAVAILABLE',
    message: isFull ? 'There is no room to keep the model.' : 'The model cannot be kept.',
    hint: 'It works, and is fetched again the next time; free storage of this site to change that.',
    cause: toErrorData(thrown).message,
  }
}
