import type { Dictionary } from '../phrase/prompts'
import type { SpaceSpec } from '../types'

/** Turns prompts into vectors: the text side of a model. */
export interface PhraseEncoder {
  /** One vector of unit length for each space, in the order of the manifest. */
  embed(prompt: string): Float32Array[]
  /** Whether a word, in lower case, is a whole token of the vocabulary. */
  isKnown(word: string): boolean
}

/** Names of common things: an image like one of them is less surprising under any phrase. */
export interface Background {
  /** Number of names. */
  size: number
  /** Per space: `size` rows of unit length, row-major. */
  vectors: Float32Array[]
  /**
   * Indices of the names that stand for a phrase itself.
   *
   * @param vectors the phrase's vectors, one for each space
   */
  synonyms(vectors: Float32Array[]): number[]
}

/** Ordinary images, as vectors: what scores and rates are measured against. */
export interface Bank {
  /** Number of images. */
  size: number
  /** Per space and image: sum over all names of the background of `exp(scale * cosine)`. */
  backgroundTotals: Float64Array[]
  /**
   * Cosine of each vector with every image.
   *
   * @param space index of the space
   * @param vectors unit length
   * @returns row-major, one row of `size` numbers for each vector
   */
  similarities(space: number, vectors: Float32Array[]): Promise<Float32Array>
  /** Indices, ascending, of the images that show none of the subjects of these phrases. */
  ordinary(phrases: string[]): Int32Array
}

/** What compiling needs from a model. */
export interface CompileParts {
  /** The model whose features the compiled policy will judge. */
  modelHash: string
  /** SHA-256 of what calibrates it (bank and constants), hex. */
  calibrationHash: string
  /** In the order of the manifest. */
  spaces: SpaceSpec[]
  dictionary: Dictionary
  encoder: PhraseEncoder
  background: Background
  bank: Bank
}
