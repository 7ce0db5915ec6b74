import { dotRows } from '../dot-rows'
import { type Discriminant, discriminantOfRows } from './discriminant'
import type { Background, Bank } from './parts'

/** Images whose vectors are multiplied at a time: they stay in a core's cache while every phrase passes over them. */
const BLOCK = 64

/** What {@link memoryBank} is made of. */
export interface MemoryBankParts {
  /** Number of images. */
  size: number
  /** Per space: `size` rows of unit length, row-major. */
  vectors: Float32Array[]
  /** As {@link Bank.backgroundTotals}; {@link sumBackground} computes them. */
  backgroundTotals: Float64Array[]
  /** As {@link Bank.ordinary}. */
  ordinary(phrases: string[]): Int32Array
}

/** A bank in plain JavaScript, for Node and for tests; keeps the arrays it is given. */
export function memoryBank({ size, vectors, backgroundTotals, ordinary }: MemoryBankParts): Bank {
  const discriminants = new Map<number, Discriminant>()
  return {
    size,
    backgroundTotals,
    ordinary,
    async similarities(space, phrases) {
      const rows = vectors[space] as Float32Array
      const dimension = rows.length / size
      const out = new Float32Array(phrases.length * size)
      for (let from = 0; from < size; from += BLOCK) {
        const count = Math.min(BLOCK, size - from)
        const block = rows.subarray(from * dimension, (from + count) * dimension)
        for (const [index, phrase] of phrases.entries()) dotRows(block, count, phrase, out, index * size + from)
      }
      return out
    },
    discriminant(space, violations, allowed, weight) {
      const rows = vectors[space] as Float32Array
      const discriminant = discriminants.get(space) ?? discriminantOfRows(rows, rows.length / size)
      discriminants.set(space, discriminant)
      return discriminant(violations, allowed, weight)
    },
    rows(space, images) {
      const all = vectors[space] as Float32Array
      const dimension = all.length / size
      return images.map((image) => all.subarray(image * dimension, (image + 1) * dimension))
    },
  }
}

/**
 * Sums `exp(scale * cosine)` over the names of a background, for each image of a bank: over a second for 2,000 images and 1,000 names,
 * so a model ships the result.
 *
 * @param images row-major, unit length
 * @param scale multiplier of cosines in the space
 */
export function sumBackground(
  images: Float32Array,
  names: Pick<Background, 'size'> & { vectors: Float32Array },
  scale: number,
): Float64Array<ArrayBuffer> {
  const dimension = names.vectors.length / names.size
  const totals = new Float64Array(images.length / dimension)
  const cosines = new Float32Array(names.size)
  for (let image = 0; image < totals.length; image++) {
    dotRows(names.vectors, names.size, images.subarray(image * dimension, (image + 1) * dimension), cosines)
    totals[image] = cosines.reduce((sum, cosine) => sum + Math.exp(scale * cosine), 0)
  }
  return totals
}
