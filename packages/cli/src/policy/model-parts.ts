import { readCompileParts } from '@lookfirst/engine/text'
import type { CompileParts } from '@lookfirst/policy'
import { openPackedModel } from '../model/packed-model'

/**
 * Reads and verifies what compiling needs of a packed model, for plain JavaScript.
 *
 * @param folder holds `manifest.json` and `shards/`
 * @throws GuardError with a `MODEL_` code where the model is missing or damaged
 */
export async function modelParts(folder: string): Promise<CompileParts> {
  const { manifest, files } = await openPackedModel(folder)
  return readCompileParts(manifest, new Map([...(await files('judge')), ...(await files('compile'))]))
}
