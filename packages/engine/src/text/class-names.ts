import type { Background } from '@lookfirst/policy'
import { tensorOf, type Unpacked } from '../model/container'
import { dot } from './dot'
import type { RowProduct } from './product'

/** Vectors of the background names, from which both spaces follow. */
export interface BackgroundNames {
  /** Unit rows in the sentence space, `[size, dimension]`. */
  names: Float32Array
  /** The head's text side: `[dimension, dimension]` and `[dimension]`. */
  weight: Float32Array
  bias: Float32Array
}

/** Copies what compiling needs out of the unpacked weights, so that the rest can be freed. */
export function readBackgroundNames(weights: Unpacked): BackgroundNames {
  return {
    names: tensorOf(weights, 'classes').slice(),
    weight: tensorOf(weights, 'text.weight').slice(),
    bias: tensorOf(weights, 'text.bias').slice(),
  }
}

/**
 * The background vocabulary in every space. In the head's space a name is `unit(W t + b)`, as the graph has it.
 *
 * @param spaces names in the order of the manifest
 * @param synonymCosine cosine in the sentence space from which a name counts as the phrase itself
 */
export async function createBackground(
  { names, weight, bias }: BackgroundNames,
  spaces: readonly string[],
  synonymCosine: number,
  product: RowProduct,
): Promise<Background> {
  const dimension = bias.length
  const size = names.length / dimension
  const head = Float32Array.from(await product(names, weight, dimension))
  for (let row = 0; row < size; row++) {
    const values = head.subarray(row * dimension, (row + 1) * dimension)
    let square = 0
    for (let i = 0; i < dimension; i++) {
      values[i] = values[i]! + bias[i]!
      square += values[i]! ** 2
    }
    const length = Math.sqrt(square)
    for (let i = 0; i < dimension; i++) values[i] = values[i]! / length
  }
  const sentence = spaces.findIndex((space) => space !== 'head')
  return {
    size,
    vectors: spaces.map((space) => (space === 'head' ? head : names)),
    synonyms(vectors) {
      const phrase = vectors[sentence]!
      const found: number[] = []
      for (let row = 0; row < size; row++) {
        if (dot(names, row * dimension, phrase, 0, dimension) >= synonymCosine) found.push(row)
      }
      return found
    },
  }
}
