export type { LoadEvent } from './download-progress'
export { DATABASE_NAME, indexedDbStore } from './indexed-db-store'
export { type LoadOptions, loadFiles } from './load-files'
export type { ManifestIssue } from './manifest-contradictions'
export { manifestHash } from './manifest-hash'
export type {
  FilePart,
  LoadableFiles,
  Manifest,
  ManifestDescribe,
  ManifestEncoder,
  ManifestGolden,
  ManifestSpace,
  ManifestText,
  ModelFile,
  ModelPart,
  PackDetector,
  PackGolden,
  PackManifest,
  PackNetwork,
  PackPart,
  PackReader,
  Shard,
} from './manifest-types'
export { memoryStore } from './memory-store'
export { type OpenedStore, openShardStore } from './open-shard-store'

export { parseManifest, parsePack } from './parse-manifest'
export { sha256Hex } from './sha256'
export type { FetchShard, RetryOptions } from './shard-download'
export { MAX_SHARD_BYTES, MIN_SHARD_BYTES } from './shard-limits'
export { type CutShard, cutShards, planShards } from './shard-plan'
export { type CompleteRecord, modelKey, type ShardStore, shardKey } from './shard-store'
export { type ShardUrls, shardUrl } from './shard-urls'
export { clearModel, storedBytes } from './stored-models'
