import type { GuardErrorData } from '@lookfirst/errors'
import {
  loadFiles,
  type Manifest,
  type ModelPart,
  manifestHash,
  memoryStore,
  openShardStore,
  parseManifest,
  type ShardStore,
} from '@lookfirst/store'
import type { Progress, StartOptions } from '../protocol'

/** A model whose manifest is known and whose files can be had. */
export interface OpenModel {
  manifest: Manifest
  modelHash: string
  store: ShardStore
  /** Verified, unpacked files of a part. The judging part is fetched once and can be released; a failure is not remembered. */
  files(part: ModelPart): Promise<Map<string, Uint8Array<ArrayBuffer>>>
}

/**
 * Opens the store and checks the manifest; downloads nothing yet.
 *
 * @param report hears progress and warnings
 * @throws GuardError with a `MODEL_` code
 */
export async function openModel(options: StartOptions, report: (progress: Progress) => void): Promise<OpenModel> {
  const manifest = parseManifest(options.manifest)
  const { store, warning } =
    options.cache === 'memory' ? { store: memoryStore(), warning: null } : await openShardStore()
  const warn = (problem: GuardErrorData) => report({ type: 'warning', warning: problem })
  if (warning) warn(warning)
  return {
    manifest,
    modelHash: await manifestHash(manifest),
    store,
    files: (part) =>
      loadFiles({
        manifest,
        urls: options.shardUrls,
        part,
        store,
        onProgress: (event) =>
          event.type === 'download' ? report({ ...event, part }) : report({ type: 'warning', warning: event.warning }),
      }),
  }
}
