import { createStore, delMany, get, promisifyRequest, set } from 'idb-keyval'
import type { CompleteRecord, ShardStore } from './shard-store'

/** The database unless another name is given; the number goes up when its layout changes. */
export const DATABASE_NAME = 'lookfirst-models-v1'

/**
 * A store in IndexedDB, shared by every page and worker of the origin. Opened at the first call, not before. Shards are kept
 * as Blobs: Chromium refuses an ArrayBuffer of more than 127 MiB and clones smaller ones slowly.
 *
 * @param name of the database
 */
export function indexedDbStore(name: string = DATABASE_NAME): ShardStore {
  const table = createStore(name, 'shards')
  return {
    kind: 'indexeddb',
    get: (key) => get<Blob>(key, table),
    set: (key, blob) => set(key, blob, table),
    delete: (shardKeys) => delMany(shardKeys, table),
    async keys() {
      // Records and the probe of openShardStore lie in the same table; only shards have a slash.
      const keys = await table('readonly', (shards) => promisifyRequest(shards.getAllKeys()))
      return (keys as string[]).filter((key) => key.includes('/'))
    },
    readComplete: (model, part) => get<CompleteRecord>(recordKey(model, part), table),
    writeComplete: (record) => set(recordKey(record.model, record.part), record, table),
    deleteComplete: (model, part) => delMany([recordKey(model, part)], table),
    close: () => table('readonly', ({ transaction }) => transaction.db.close()),
  }
}

function recordKey(model: string, part: string): string {
  return `complete:${model}:${part}`
}
