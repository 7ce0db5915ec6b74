import { GuardError } from '@lookfirst/errors'
import type { FilePart, ModelFile } from './manifest-types'

/**
 * Undoes the packing of a verified file.
 *
 * @throws GuardError `MODEL_MANIFEST` for a file that is not packed as the manifest says
 */
export async function unpack(
  file: ModelFile<FilePart>,
  packed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (file.encoding === 'identity') return packed
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  } catch (cause) {
    throw new GuardError(
      'MODEL_MANIFEST',
      `The file ${file.name} cannot be unpacked as ${file.encoding}.`,
      'Write the manifest again with `lookfirst model pack`.',
      { details: { file: file.name }, cause },
    )
  }
}
