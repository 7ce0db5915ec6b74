import type { CompleteRecord, ShardStore } from './shard-store'

/** A store that lives as long as the page or worker that made it. */
export function memoryStore(): ShardStore {
  const shards = new Map<string, Blob>()
  const records = new Map<string, CompleteRecord>()
  return {
    kind: 'memory',
    async get(key) {
      return shards.get(key)
    },
    async set(key, blob) {
      shards.set(key, blob)
    },
    async delete(keys) {
      for (const key of keys) shards.delete(key)
    },
    async keys() {
      return [...shards.keys()]
    },
    async readComplete(model, part) {
      return structuredClone(records.get(`${model}:${part}`))
    },
    async writeComplete(record) {
      records.set(`${record.model}:${record.part}`, structuredClone(record))
    },
    async deleteComplete(model, part) {
      records.delete(`${model}:${part}`)
    },
    async close() {
      shards.clear()
      records.clear()
    },
  }
}
