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
import { isOfPart } from './any-manifest'

/** What a folder should hold, for messages. */
interface Kind {
  name: string
  /** Where it is named. */
  hint: string
}

const MODEL: Kind = { name: 'model', hint: 'Point --model at a folder with manifest.json and shards/.' }

const PART: Kind = {
  name: 'text reader or detector',
  hint: 'Name folders of text readers and detectors with --parts, each with manifest.json and shards/.',
}

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
  const json = await readManifest(folder, MODEL)
  if (isOfPart(json)) {
    throw new GuardError(
      'MODEL_MANIFEST',
      `${folder} holds a text reader or a detector, and no model.`,
      'Point --model at a model, and name text readers and detectors with --parts.',
    )
  }
  const manifest = parseManifest(json)
  return {
    manifest,
    modelHash: await manifestHash(manifest),
    files: (part) => readFiles(folder, manifest, part, MODEL),
  }
}

/** A packed text reader or detector in a folder. */
export interface PackedPartFolder {
  manifest: PackManifest
  /** Of its manifest. */
  hash: string
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
  const json = await readManifest(folder, PART)
  if (!isOfPart(json)) {
    throw new GuardError('MODEL_MANIFEST', `${folder} holds no text reader or detector.`, PART.hint)
  }
  const manifest = parsePack(json)
  const hash = await manifestHash(manifest)
  return { manifest, hash, files: () => readFiles(folder, manifest, manifest.reader ? 'read' : 'detect', PART) }
}

async function readManifest(folder: string, kind: Kind): Promise<unknown> {
  const path = join(folder, 'manifest.json')
  return readJson(await readFile(path, 'utf8').catch(missing(path, kind)), path)
}

async function readFiles(folder: string, manifest: LoadableFiles, part: FilePart, kind: Kind) {
  const store = memoryStore()
  const shards = manifest.files.filter((file) => file.part === part).flatMap((file) => file.shards)
  for (const { sha256 } of shards) {
    const bytes = await readFile(join(folder, 'shards', `${sha256}.bin`)).catch(missing(folder, kind))
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

function missing(path: string, { name, hint }: Kind) {
  return (cause: unknown): never => {
    throw new GuardError('MODEL_UNKNOWN', `There is no packed ${name} at ${path}.`, hint, { cause })
  }
}
