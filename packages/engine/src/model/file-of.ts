import { GuardError } from '@lookfirst/errors'

/**
 * One file of a part.
 *
 * @throws GuardError `MODEL_MANIFEST` where the manifest names a file that the part does not have
 */
export function fileOf(files: Map<string, Uint8Array<ArrayBuffer>>, name: string): Uint8Array<ArrayBuffer> {
  const file = files.get(name)
  if (!file)
    throw new GuardError(
      'MODEL_MANIFEST',
      `The manifest refers to the file "${name}" but does not list it.`,
      'Pack the model again.',
    )
  return file
}
