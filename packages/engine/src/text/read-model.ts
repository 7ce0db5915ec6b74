import type { CompileParts } from '@lookfirst/policy'
import { type Manifest, manifestHash } from '@lookfirst/store'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import { readBackgroundNames } from './class-names'
import { createCompileParts } from './compile-parts'
import { plainProduct } from './product'

/**
 * What compiling needs, without a runtime: plain JavaScript, for Node and for build steps. Slower than in the worker, with
 * the same result up to the rounding of float32 sums.
 *
 * @param files every file of the model by name, unpacked; verified by whoever read them
 * @throws GuardError `MODEL_MANIFEST` or `MODEL_INCOMPATIBLE`
 */
export async function readCompileParts(
  manifest: Manifest,
  files: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<CompileParts> {
  const weights = unpackContainer(fileOf(files, manifest.encoder.weights))
  return createCompileParts({
    manifest,
    modelHash: await manifestHash(manifest),
    files,
    names: readBackgroundNames(weights),
    product: plainProduct,
  })
}
