import type { GuardErrorData } from '@lookfirst/errors'
import {
  type FilePart,
  type LoadableFiles,
  loadFiles,
  type Manifest,
  type ModelPart,
  manifestHash,
  memoryStore,
  openShardStore,
  parseManifest,
  parsePack,
  type ShardStore,
} from '@lookfirst/store'
import type { OpenPack } from '../parts/packs'
import type { EquipOptions, Progress, StartOptions } from '../protocol'

/** A model whose manifest is known and whose files can be had. */
export interface OpenModel {
  manifest: Manifest
  modelHash: string
  store: ShardStore
  /** Verified, unpacked files of a part. The judging part is fetched once and can be released; a failure is not remembered. */
  files(part: ModelPart): Promise<Map<string, Uint8Array<ArrayBuffer>>>
  /** Text reader and detectors. */
  packs: OpenPack[]
}

/**
 * Opens the store and checks the manifest; downloads nothing yet.
 *
 * @param report hears progress and warnings
 * @throws GuardError with a `MODEL_` code
 */
export async function openModel(options: StartOptions, report: (progress: Progress) => void): Promise<OpenModel> {
  const manifest = parseManifest(options.manifest)
  const { store, load } = await openStore(options.cache, report)
  return {
    manifest,
    modelHash: await manifestHash(manifest),
    store,
    files: (part) => load(manifest, options.shardUrls, part),
    packs: await packsOf(options.packs, load),
  }
}

/**
 * Opens the store and checks the manifests of text reader and detectors; downloads nothing yet.
 *
 * @param report hears progress and warnings
 * @throws GuardError with a `MODEL_` code
 */
export async function openPacks(
  { cache, packs }: EquipOptions,
  report: (progress: Progress) => void,
): Promise<OpenPack[]> {
  const { load } = await openStore(cache, report)
  return packsOf(packs, load)
}

/** Verified, unpacked files of a part. */
type Load = (
  files: LoadableFiles,
  urls: Record<string, string>,
  part: FilePart,
) => Promise<Map<string, Uint8Array<ArrayBuffer>>>

async function openStore(cache: StartOptions['cache'], report: (progress: Progress) => void) {
  const { store, warning } = cache === 'memory' ? { store: memoryStore(), warning: null } : await openShardStore()
  const warn = (problem: GuardErrorData) => report({ type: 'warning', warning: problem })
  if (warning) warn(warning)
  const load: Load = (files, urls, part) =>
    loadFiles({
      manifest: files,
      urls,
      part,
      store,
      onProgress: (event) =>
        event.type === 'download' ? report({ ...event, model: files.id, part }) : warn(event.warning),
    })
  return { store, load }
}

function packsOf(packs: StartOptions['packs'], load: Load): Promise<OpenPack[]> {
  return Promise.all(
    packs.map(async ({ manifest: json, shardUrls }) => {
      const manifest = parsePack(json)
      const files = () => load(manifest, shardUrls, manifest.reader ? 'read' : 'detect')
      return { manifest, hash: await manifestHash(manifest), files }
    }),
  )
}
