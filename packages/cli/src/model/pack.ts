import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import { cutShards, type Manifest, type ModelFile, manifestHash, parseManifest, sha256Hex } from '@lookfirst/store'
import { type DescribedFile, readDescription } from './description'
import { MODULE_TYPES, moduleSource } from './module-source'
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
  manifest: Manifest
  /** Shards that were on disk and belong to no file any more: removed. */
  staleShards: string[]
}

/**
 * Packs a folder into a model package: `shards/<sha256>.bin`, `manifest.json`, `index.js`, `index.d.ts`. Deterministic: the same
 * folder gives the same bytes, and the revision follows from them. Everything is read and checked before anything is written.
 *
 * @param folder holds `model.json` and the files it lists
 * @param out is created where missing; other files in it stay
 * @throws GuardError `MODEL_MANIFEST` for a folder that gives no valid manifest, `OPTION_INVALID` for sizes that cannot be cut
 */
export async function packModel(folder: string, out: string, options: PackOptions = {}): Promise<PackedModel> {
  const { maxShardBytes = DEFAULT_MAX_SHARD_BYTES } = options
  const { files: described, ...rest } = await readDescription(folder)
  const contents = new Map<string, Uint8Array>()
  const files: ModelFile[] = []
  for (const file of described) {
    const bytes = toTravelForm(file, await readContent(folder, file))
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
  const manifest = await withRevision({ ...rest, revision: '0', files })
  const shards = join(out, 'shards')
  await mkdir(shards, { recursive: true })
  for (const [sha256, data] of contents) await writeFile(join(shards, `${sha256}.bin`), data)
  const wanted = new Set([...contents.keys()].map((sha256) => `${sha256}.bin`))
  const staleShards = (await readdir(shards)).filter((name) => name.endsWith('.bin') && !wanted.has(name))
  for (const name of staleShards) await rm(join(shards, name))
  await writeFile(join(out, 'index.js'), moduleSource(manifest))
  await writeFile(join(out, 'index.d.ts'), MODULE_TYPES)
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
async function withRevision(draft: Manifest): Promise<Manifest> {
  const manifest = parseManifest({ ...draft, revision: '0' })
  return { ...manifest, revision: (await manifestHash(manifest)).slice(0, REVISION_LENGTH) }
}
