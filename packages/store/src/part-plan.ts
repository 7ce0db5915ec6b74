import type { FilePart, LoadableFiles, ModelFile, Shard } from './manifest-types'

/** A shard and every place it belongs to: equal content is fetched once, also for two files. */
interface PlannedShard {
  shard: Shard
  /** The file that progress names. */
  file: string
  /** Where its bytes go. */
  places: { file: string; offset: number }[]
}

/** What loading a part takes. */
export interface PartPlan {
  files: ModelFile<FilePart>[]
  /** Every shard once, in the order of the manifest. */
  shards: PlannedShard[]
  /** Bytes of all files, as they travel. */
  totalBytes: number
}

/** Lists the files and distinct shards of a part. */
export function planPart(manifest: LoadableFiles, part: FilePart): PartPlan {
  const files = manifest.files.filter((file) => file.part === part)
  const shards = new Map<string, PlannedShard>()
  for (const file of files) {
    let offset = 0
    for (const shard of file.shards) {
      const planned = shards.get(shard.sha256) ?? { shard, file: file.name, places: [] }
      planned.places.push({ file: file.name, offset })
      shards.set(shard.sha256, planned)
      offset += shard.bytes
    }
  }
  return { files, shards: [...shards.values()], totalBytes: files.reduce((sum, file) => sum + file.bytes, 0) }
}
