import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Missing } from './missing'
import type { PackedModel } from './packed-model'

/** A rule of the known answers, calibrated over the whole bank. */
export interface KnownRule {
  clauses: string[]
  allow: string[]
  rate: number
  examples: string[]
  /** By photo. */
  photos: Record<string, { margin: number }>
}

/** What the recipe's reference says of the photos for tests: NumPy and ONNX Runtime on the packed weights. */
export interface KnownAnswers {
  photos: string[]
  rules: KnownRule[]
  /** Photos whose pixels are there too, and the file with them: the model's input, float32. */
  pixels: { photo: string; file: string }[]
  /** Unit vectors of every photo in one space, row-major. */
  vectors(space: string): Float32Array
}

/** Reads the known answers of a model, where its folder has any. */
export function readKnownAnswers({
  folder,
  manifest,
}: Pick<PackedModel, 'folder' | 'manifest'>): KnownAnswers | Missing {
  const path = join(folder, 'golden', `${manifest.id}.golden.json`)
  if (!existsSync(path)) return { missing: `there is no ${path}; the model has no known answers.` }
  const index: {
    photos: string[]
    rules: KnownRule[]
    tensors: Record<string, { file: string }>
  } = JSON.parse(readFileSync(path, 'utf8'))
  return {
    photos: index.photos,
    rules: index.rules,
    pixels: index.photos.flatMap((photo) => {
      const tensor = index.tensors[`pixels.${photo}`]
      return tensor ? [{ photo, file: tensor.file }] : []
    }),
    vectors(space) {
      const bytes = readFileSync(join(folder, 'golden', index.tensors[`vectors.${space}`]!.file))
      return new Float32Array(Uint8Array.from(bytes).buffer)
    },
  }
}
