import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import type { FilePart, Manifest, ModelFile, ModelPart, PackManifest, PackPart } from '@lookfirst/store'

/** A file of a packable folder. */
export interface DescribedFile<P extends FilePart = FilePart> extends Pick<ModelFile<P>, 'name' | 'part' | 'encoding'> {
  /** Where it lies, relative to the folder. A gzip file whose path ends in `.gz` is taken as it is, any other is compressed. */
  path: string
}

/** `model.json`: a manifest without what packing adds (revision, sizes, hashes, shards). */
export interface ModelDescription extends Omit<Manifest, 'revision' | 'files'> {
  files: DescribedFile<ModelPart>[]
}

/** The same of a text reader or a detector. */
export interface PartDescription extends Omit<PackManifest, 'revision' | 'files'> {
  files: DescribedFile<PackPart>[]
}

/** Name of the description in a packable folder. */
export const DESCRIPTION_NAME = 'model.json'

/**
 * Reads the description of a packable folder. Only what packing itself uses is checked here: the manifest that comes out of it
 * is validated as a whole.
 *
 * @throws GuardError `MODEL_MANIFEST`
 */
export async function readDescription(folder: string): Promise<ModelDescription | PartDescription> {
  const path = join(folder, DESCRIPTION_NAME)
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new GuardError('MODEL_MANIFEST', `${path} cannot be read.`, 'Give a folder that holds a model.json.', {
      cause,
    })
  })
  const description = parse(path, text)
  for (const [index, file] of description.files.entries()) {
    const fields = [file?.name, file?.part, file?.encoding, file?.path]
    if (fields.some((field) => typeof field !== 'string' || field === '')) {
      throw new GuardError(
        'MODEL_MANIFEST',
        `${path}: files.${index} lacks name, part, encoding or path.`,
        'Give each file those four as text.',
      )
    }
  }
  return description
}

function parse(path: string, text: string): ModelDescription | PartDescription {
  try {
    const json = JSON.parse(text)
    if (Array.isArray(json?.files)) return json
  } catch (cause) {
    throw new GuardError('MODEL_MANIFEST', `${path} is not JSON.`, 'Write it with the recipe of the model.', { cause })
  }
  throw new GuardError('MODEL_MANIFEST', `${path} lists no files.`, 'Write it with the recipe of the model.')
}
