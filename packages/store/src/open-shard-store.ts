import type { GuardErrorData } from '@lookfirst/errors'
import { DATABASE_NAME, indexedDbStore } from './indexed-db-store'
import { memoryStore } from './memory-store'
import type { ShardStore } from './shard-store'
import { isQuotaError, storageUnavailable } from './storage-errors'

/** What {@link openShardStore} found. */
export interface OpenedStore {
  /** The caller closes it. */
  store: ShardStore
  /** Why shards are kept in memory, code `STORAGE_UNAVAILABLE`; `null` when they are kept in IndexedDB. */
  warning: GuardErrorData | null
}

/**
 * Opens the store in IndexedDB after a real write, read and delete; falls back to memory and says so. Never rejects.
 *
 * @param options.name of the database. @defaultValue `'lookfirst-models-v1'`
 * @param options.timeoutMs how long IndexedDB may take to answer. @defaultValue 5000
 */
export async function openShardStore(options: { name?: string; timeoutMs?: number } = {}): Promise<OpenedStore> {
  const { name = DATABASE_NAME, timeoutMs = 5000 } = options
  const store = indexedDbStore(name)
  try {
    await within(timeoutMs, probe(store))
  } catch (thrown) {
    // A full disk can still be read, and loading makes room or says that it could not.
    if (!isQuotaError(thrown)) return { store: memoryStore(), warning: storageUnavailable(thrown).toJSON() }
  }
  return { store, warning: null }
}

async function probe(store: ShardStore): Promise<void> {
  // A key of its own: two tabs that probe at once must not delete each other's.
  const key = `probe:${Math.random()}`
  await store.set(key, new Blob([key]))
  const read = await (await store.get(key))?.text()
  await store.delete([key])
  if (read !== key) throw new Error(`IndexedDB returned ${read} for a Blob that held ${key}`)
}

/** Opening can hang without an event: WebKit bug 226547, and databases that another tab blocks. */
function within(timeoutMs: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout>
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`IndexedDB did not answer within ${timeoutMs} ms`)), timeoutMs)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
