import type { LoadableFiles } from './manifest-types'
import { FILE_PARTS, modelKey, type ShardStore, shardKey } from './shard-store'

/**
 * Deletes what is stored of a model, in every revision, or of all models.
 *
 * @param id of the model; `null` for all
 */
export function clearModel(store: ShardStore, id: string | null = null): Promise<void> {
  return evict(store, (key) => id === null || isRevisionOf(id, key))
}

/**
 * Bytes of all stored shards of a model, in every revision, or of all models.
 *
 * @param id of the model; `null` for all
 */
export async function storedBytes(store: ShardStore, id: string | null = null): Promise<number> {
  const keys = (await store.keys()).filter((key) => id === null || isRevisionOf(id, key))
  const blobs = await Promise.all(keys.map((key) => store.get(key)))
  return blobs.reduce((bytes, blob) => bytes + (blob?.size ?? 0), 0)
}

/** Deletes every other revision of a model. */
export function evictOtherRevisions(store: ShardStore, manifest: LoadableFiles): Promise<void> {
  const kept = shardKey(modelKey(manifest), '')
  return evict(store, (key) => isRevisionOf(manifest.id, key) && !key.startsWith(kept))
}

/** Deletes every other model. */
export function evictOtherModels(store: ShardStore, manifest: LoadableFiles): Promise<void> {
  return evict(store, (key) => !isRevisionOf(manifest.id, key))
}

async function evict(store: ShardStore, isEvicted: (key: string) => boolean): Promise<void> {
  const keys = (await store.keys()).filter(isEvicted)
  for (const model of new Set(keys.map((key) => key.slice(0, key.indexOf('/'))))) {
    for (const part of FILE_PARTS) await store.deleteComplete(model, part)
  }
  if (keys.length > 0) await store.delete(keys)
}

function isRevisionOf(id: string, key: string): boolean {
  return key.startsWith(`${id}@`)
}
