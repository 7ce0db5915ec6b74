import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import {
  type FilePart,
  type LoadableFiles,
  loadFiles,
  type Manifest,
  type ModelPart,
  manifestHash,
  memoryStore,
  modelKey,
  type PackManifest,
  parseManifest,
  parsePack,
  shardKey,
} from '@lookfirst/store'

/** A packed model in a folder. */
export interface PackedModelFolder {
  manifest: Manifest
  modelHash: string
  /** Reads, verifies and unpacks the files of a part, and of no other. @throws GuardError with a `MODEL_` code */
  files(part: ModelPart): Promise<Map<string, Uint8Array<ArrayBuffer>>>
}

/**
 * Reads the manifest of a packed model.
 *
 * @param folder holds `manifest.json` and `shards/`
 * @throws GuardError `MODEL_UNKNOWN` where there is none, `MODEL_MANIFEST` where it is damaged
 */
export async function openPackedModel(folder: string): Promise<PackedModelFolder> {
  const manifest = parseManifest(await readManifest(folder))
  return {
    manifest,
    modelHash: await manifestHash(manifest),
    files: (part) => readFiles(folder, manifest, part),
  }
}

/** A packed text reader or detector in a folder. */
export interface PackedPartFolder {
  manifest: PackManifest
  /** Reads, verifies and unpacks all its files. @throws GuardError with a `MODEL_` code */
  files(): Promise<Map<string, Uint8Array<ArrayBuffer>>>
}

/**
 * Reads the manifest of a packed text reader or detector.
 *
 * @param folder holds `manifest.json` and `shards/`
 * @throws GuardError `MODEL_UNKNOWN` where there is none, `MODEL_MANIFEST` where it is damaged
 */
export async function openPackedPart(folder: string): Promise<PackedPartFolder> {
  const manifest = parsePack(await readManifest(folder))
  return { manifest, files: () => readFiles(folder, manifest, manifest.reader ? 'read' : 'detect') }
}

async function readManifest(folder: string): Promise<unknown> {
  const path = join(folder, 'manifest.json')
  return readJson(await readFile(path, 'utf8').catch(missing(path)), path)
}

async function readFiles(folder: string, manifest: LoadableFiles, part: FilePart) {
  const store = memoryStore()
  const shards = manifest.files.filter((file) => file.part === part).flatMap((file) => file.shards)
  for (const { sha256 } of shards) {
    const bytes = await readFile(join(folder, 'shards', `${sha256}.bin`)).catch(missing(folder))
    await store.set(shardKey(modelKey(manifest), sha256), new Blob([bytes]))
  }
  const urls = Object.fromEntries(shards.map(({ sha256 }) => [sha256, `file:${sha256}`]))
  return loadFiles({ manifest, urls, part, store, locks: null })
}

function readJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new GuardError('MODEL_MANIFEST', `${path} is not JSON.`, 'Pack or install the model again.', { cause })
  }
}

function missing(path: string) {
  return (cause: unknown): never => {
    throw new GuardError(
      'MODEL_UNKNOWN',
      `There is no packed model at ${path}.`,
      'Point --model at a folder with manifest.json and shards/.',
      { cause },
    )
  }
}
