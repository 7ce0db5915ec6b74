import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import type { FilePart, ModelFile } from '@lookfirst/store'
import { DESCRIPTION_NAME, type DescribedFile, type ModelDescription, type PartDescription } from './description'
import { COMPRESSED_ENDING } from './travel-form'
import { verifyModel } from './verify'

/**
 * Restores the packable folder of a packed model, so that packing it again gives the same bytes. Compressed files stay compressed,
 * named `.gz`: another release of zlib would compress them differently.
 *
 * @param packed holds `manifest.json` and `shards`
 * @param out is created where missing
 * @throws GuardError `MODEL_INTEGRITY` where the model does not verify
 */
export async function unpackModel(packed: string, out: string): Promise<ModelDescription | PartDescription> {
  const { manifest, problems } = await verifyModel(packed)
  if (!manifest || problems.length > 0) {
    throw new GuardError(
      'MODEL_INTEGRITY',
      `${packed} has ${problems.length} problem(s), the first: ${problems[0]}`,
      'lookfirst model verify lists them all.',
      { details: { problems } },
    )
  }
  await mkdir(out, { recursive: true })
  const { revision: _, files, ...rest } = manifest
  const described = (files as ModelFile<FilePart>[]).map(
    ({ name, part, encoding }): DescribedFile => ({
      name,
      part,
      encoding,
      path: encoding === 'gzip' ? name + COMPRESSED_ENDING : name,
    }),
  )
  const description = { ...rest, files: described } as ModelDescription | PartDescription
  for (const [index, { path }] of description.files.entries()) {
    const shards = files[index]!.shards.map(({ sha256 }) => readFile(join(packed, 'shards', `${sha256}.bin`)))
    await writeFile(join(out, path), Buffer.concat(await Promise.all(shards)))
  }
  await writeFile(join(out, DESCRIPTION_NAME), `${JSON.stringify(description, null, 2)}\n`)
  return description
}
