import type { GuardError, GuardErrorData } from '@lookfirst/errors'
import type { FilePart, LoadableFiles, Shard } from './manifest-types'
import { sha256Hex } from './sha256'
import { modelKey, type ShardStore, shardKey } from './shard-store'
import { isQuotaError, storageQuota, storageUnavailable, storedShardDamaged } from './storage-errors'
import { evictOtherModels, evictOtherRevisions } from './stored-models'

/** The store as loading sees it: it never fails. What goes wrong is reported, and loading goes on in memory. */
export interface ShardCache {
  /** The verified shard, or `undefined`. A damaged one is deleted. */
  read(shard: Shard): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Keeps a verified shard where there is room. */
  write(shard: Shard, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Whether the record says that these files were whole. */
  isComplete(files: string[]): Promise<boolean>
  /** Writes the record, unless a shard could not be kept, and evicts other revisions. */
  complete(files: string[]): Promise<void>
}

/**
 * Wraps a store for loading one part of one model. When the disk is full, other revisions of the model are evicted, then
 * other models, then nothing more is written. A store that fails in any other way is not asked again.
 *
 * @param warn told each failure once
 */
export function createShardCache(
  store: ShardStore,
  manifest: LoadableFiles,
  part: FilePart,
  warn: (warning: GuardErrorData) => void,
): ShardCache {
  const model = modelKey(manifest)
  let isReadable = true
  let isWritable = true

  function giveUp(error: GuardError): void {
    if (isWritable) warn(error.toJSON())
    isWritable = false
    if (error.code === 'STORAGE_UNAVAILABLE') isReadable = false
  }

  /** Reads, or does what else cannot lack room. */
  async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    if (!isReadable) return undefined
    return action().catch((thrown) => {
      giveUp(storageUnavailable(thrown))
      return undefined
    })
  }

  async function put(action: () => Promise<void>): Promise<void> {
    let refusal: unknown
    for (const makeRoom of [null, evictOtherRevisions, evictOtherModels]) {
      if (!isWritable) return
      if (makeRoom) await attempt(() => makeRoom(store, manifest))
      try {
        return await action()
      } catch (thrown) {
        if (!isQuotaError(thrown)) return giveUp(storageUnavailable(thrown))
        refusal = thrown
      }
    }
    giveUp(storageQuota(model, refusal))
  }

  async function discard(key: string, cause: unknown): Promise<void> {
    warn(storedShardDamaged(key, cause).toJSON())
    await attempt(() => store.deleteComplete(model, part))
    await attempt(() => store.delete([key]))
  }

  return {
    async read(shard) {
      const key = shardKey(model, shard.sha256)
      const blob = await attempt(() => store.get(key))
      if (!blob) return undefined
      try {
        const bytes = new Uint8Array(await blob.arrayBuffer())
        if (bytes.byteLength === shard.bytes && (await sha256Hex(bytes)) === shard.sha256) return bytes
        await discard(key, undefined)
      } catch (thrown) {
        // Chromium loses the file behind a Blob at times; reading then fails with NotFoundError or NotReadableError.
        if (!(thrown instanceof DOMException)) throw thrown
        await discard(key, thrown)
      }
      return undefined
    },
    write: (shard, bytes) => put(() => store.set(shardKey(model, shard.sha256), new Blob([bytes]))),
    async isComplete(files) {
      const record = await attempt(() => store.readComplete(model, part))
      return record !== undefined && record.files.join() === files.join()
    },
    async complete(files) {
      await put(() => store.writeComplete({ model, part, files }))
      if (isWritable) await attempt(() => evictOtherRevisions(store, manifest))
    },
  }
}
