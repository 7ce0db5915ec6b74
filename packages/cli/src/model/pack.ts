import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import { cutShards, type FilePart, type ModelFile, manifestHash, sha256Hex } from '@lookfirst/store'
import { type AnyManifest, parseAnyManifest } from './any-manifest'
import { type DescribedFile, type ModelDescription, type PartDescription, readDescription } from './description'
import { moduleSource, moduleTypes } from './module-source'
import { checkPackTarget } from './pack-target'
import { toTravelForm } from './travel-form'

/** Largest shard unless told otherwise, in bytes. */
export const DEFAULT_MAX_SHARD_BYTES = 1024 * 1024

/** Hex digits of a revision. */
const REVISION_LENGTH = 16

/** How to pack. */
export interface PackOptions {
  /** @defaultValue 1 MiB */
  maxShardBytes?: number
}

/** What packing wrote. */
export interface PackedModel {
  manifest: AnyManifest
  /** Shards that were on disk and belong to no file any more: removed. */
  staleShards: string[]
}

/**
 * Packs a folder into the package of a model, a text reader or a detector: `shards/<sha256>.bin`, `manifest.json`, `index.js`, `index.d.ts`. Deterministic: the same
 * folder gives the same bytes, and the revision follows from them. Everything is read and checked before anything is written. An earlier
 * packing of the same id is replaced.
 *
 * @param folder holds `model.json` and the files it lists
 * @param out is created where missing; other files in it stay
 * @throws GuardError `MODEL_MANIFEST` for a folder that gives no valid manifest, `OPTION_INVALID` for sizes that cannot be cut and where
 * `out` holds another package
 */
export async function packModel(folder: string, out: string, options: PackOptions = {}): Promise<PackedModel> {
  return packDescribed(await readDescription(folder), (file) => readContent(folder, file), out, options)
}

/**
 * Packs what is described, wherever it comes from. See {@link packModel}.
 *
 * @param read content of a file
 * @throws GuardError what {@link packModel} throws, and what `read` throws
 */
export async function packDescribed(
  { files: described, ...rest }: ModelDescription | PartDescription,
  read: (file: DescribedFile) => Promise<Uint8Array>,
  out: string,
  { maxShardBytes = DEFAULT_MAX_SHARD_BYTES }: PackOptions = {},
): Promise<PackedModel> {
  const contents = new Map<string, Uint8Array>()
  const files: ModelFile<FilePart>[] = []
  for (const file of described) {
    const bytes = toTravelForm(file, await read(file))
    const cut = await cutShards(bytes, maxShardBytes)
    for (const { shard, data } of cut) contents.set(shard.sha256, data)
    files.push({
      name: file.name,
      part: file.part,
      bytes: bytes.byteLength,
      sha256: await sha256Hex(bytes),
      encoding: file.encoding,
      shards: cut.map(({ shard }) => shard),
    })
  }
  const manifest = await withRevision({ ...rest, files })
  await checkPackTarget(out, manifest.id)
  const shards = join(out, 'shards')
  await mkdir(shards, { recursive: true })
  for (const [sha256, data] of contents) await writeFile(join(shards, `${sha256}.bin`), data)
  const wanted = new Set([...contents.keys()].map((sha256) => `${sha256}.bin`))
  const staleShards = (await readdir(shards)).filter((name) => name.endsWith('.bin') && !wanted.has(name))
  for (const name of staleShards) await rm(join(shards, name))
  await writeFile(join(out, 'index.js'), moduleSource(manifest))
  await writeFile(join(out, 'index.d.ts'), moduleTypes(manifest))
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return { manifest, staleShards }
}

async function readContent(folder: string, { name, path }: DescribedFile): Promise<Uint8Array> {
  return readFile(join(folder, path)).catch((cause: unknown) => {
    throw new GuardError('MODEL_MANIFEST', `The file ${name} cannot be read from ${path}.`, 'Check its path.', {
      cause,
    })
  })
}

/** Validates, puts the fields into the schema's order and derives the revision from everything else. */
async function withRevision(draft: object): Promise<AnyManifest> {
  const manifest = parseAnyManifest({ ...draft, revision: '0' })
  return { ...manifest, revision: (await manifestHash(manifest)).slice(0, REVISION_LENGTH) }
}
