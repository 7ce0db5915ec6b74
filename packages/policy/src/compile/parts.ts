import type { Lexicon } from '../phrase/lexicon'
import type { Dictionary } from '../phrase/prompts'
import type { SpaceSpec } from '../types'
import type { ReadingCompiler } from './compile-reading'

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
  /**
   * The direction that tells examples from the bank's images: the linear discriminant of {@link createDiscriminant}.
   *
   * @param space index of the space
   * @param violations at least one vector of unit length
   * @param allowed may be empty
   * @param weight how much the allowed ones push the direction away from themselves, in [0, 1]
   * @returns unit length
   */
  discriminant(space: number, violations: Float32Array[], allowed: Float32Array[], weight: number): Float32Array
  /** Vectors of some images, by their indices: unit length, not to be changed. */
  rows(space: number, images: readonly number[]): Float32Array[]
}

/** Pictures of one subject, as vectors of unit length. */
export interface ExampleSet {
  /** Per space, in the order of the manifest: a vector for each picture that violates. At least one. */
  violations: Float32Array[][]
  /** The same for pictures that look alike and are allowed. May hold none. */
  allowed: Float32Array[][]
}

/** The example sets of a model, which sharpen a rule whose clause names their subject, or that asks for them by name. */
export interface ExampleSets {
  /** `[a-z0-9-]+` each. */
  names: string[]
  /** By each way to name a subject, in lower case and singular: the set that shows it. */
  subjects: ReadonlyMap<string, string>
  get(name: string): ExampleSet | undefined
}

/** What compiling needs from a model. */
export interface CompileParts {
  /** The model whose features the compiled policy will judge. */
  modelHash: string
  /** SHA-256 of what calibrates it (bank, lexicon, examples and constants), hex. */
  calibrationHash: string
  /** In the order of the manifest. */
  spaces: SpaceSpec[]
  dictionary: Dictionary
  /** What things look like; `null` where the model does not say. */
  lexicon: Lexicon | null
  /** `null` where the model has none. */
  examples: ExampleSets | null
  encoder: PhraseEncoder
  background: Background
  bank: Bank
  /**
   * What compiles clauses about text, from {@link createReadingCompiler}; asked for by the first such clause, and kept by whoever answers.
   * Without it no such clause is judged.
   */
  reading?: () => Promise<ReadingCompiler>
}
