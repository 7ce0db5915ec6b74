import { memoryStore } from '../src/memory-store'
import type { ShardStore } from '../src/shard-store'

/** A store with a quota. */
export interface LimitedStore extends ShardStore {
  /** How often it refused to write. */
  refusals: number
}

/**
 * A store in memory that refuses, as browsers do, to hold more than so many bytes of shards. Records count for nothing.
 *
 * @param quotaBytes what it holds
 */
export function limitedStore(quotaBytes: number): LimitedStore {
  const inner = memoryStore()
  const limited: LimitedStore = {
    ...inner,
    kind: 'indexeddb',
    refusals: 0,
    async set(key, blob) {
      let bytes = blob.size
      for (const other of await inner.keys()) if (other !== key) bytes += (await inner.get(other))!.size
      if (bytes > quotaBytes) {
        limited.refusals++
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
      await inner.set(key, blob)
    },
  }
  return limited
}
