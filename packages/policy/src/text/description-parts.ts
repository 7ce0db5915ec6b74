import { GuardError } from '@lookfirst/errors'
import { memoryBank, sumBackground } from '../compile/memory-bank'
import type { CompileParts } from '../compile/parts'
import { dotRows } from '../dot-rows'
import type { Features } from '../types'
import { wordSubjects } from './word-subjects'

/** Descriptions as vectors. */
export interface EmbeddedDescriptions {
  /** Per space: a row of unit length for each. */
  vectors: Float32Array[]
  /** Per space and description: sum over all names of the background of `exp(scale * cosine)`. */
  backgroundTotals: Float64Array[]
}

/** Stands before the hash of a model whose images were replaced by descriptions. */
const IN_WORDS = 'words:'

/**
 * A model's parts with ordinary descriptions in the place of its ordinary images, so that whatever compiles and scores policies for
 * images does the same for text. Example sets are left out: they are directions between images. Model and calibration are named anew:
 * a policy that was compiled for descriptions is refused for images, and the reverse.
 *
 * @param parts of the model
 * @param descriptions of ordinary things, a sentence or a list of words each, without repeats; hundreds at least
 * @param embedded the same descriptions, where the caller embedded them: by a faster product, or bit by bit
 * @throws {@link GuardError} `OPTION_INVALID` where there is none
 */
export function descriptionParts(
  parts: CompileParts,
  descriptions: readonly string[],
  embedded: EmbeddedDescriptions | null = null,
): CompileParts {
  if (descriptions.length === 0) {
    throw new GuardError(
      'OPTION_INVALID',
      'There are 0 ordinary descriptions to measure against.',
      'Hand in what ordinary things look like, a line each.',
    )
  }
  // What is written in a picture is not what a description says of it.
  const { reading: _, ...visible } = parts
  const { dictionary, lexicon } = parts
  const size = descriptions.length
  const { vectors, backgroundTotals } = embedded ?? embedDescriptions(parts, descriptions)
  return {
    ...visible,
    modelHash: IN_WORDS + parts.modelHash,
    calibrationHash: IN_WORDS + parts.calibrationHash,
    examples: null,
    bank: memoryBank({ size, vectors, backgroundTotals, ordinary: wordSubjects(descriptions, dictionary, lexicon) }),
  }
}

function embedDescriptions(
  { spaces, background, encoder }: CompileParts,
  descriptions: readonly string[],
): EmbeddedDescriptions {
  const vectors = spaces.map(({ dimension }) => new Float32Array(descriptions.length * dimension))
  for (const [row, text] of descriptions.entries()) {
    for (const [space, vector] of encoder.embed(text).entries()) vectors[space]?.set(vector, row * vector.length)
  }
  const backgroundTotals = vectors.map((rows, space) =>
    sumBackground(rows, { size: background.size, vectors: background.vectors[space]! }, spaces[space]!.scale),
  )
  return { vectors, backgroundTotals }
}

/**
 * A description as judging reads an image: the vectors of its words, and their cosines with the background's names.
 *
 * @param parts from {@link descriptionParts}
 */
export function describedFeatures(
  description: string,
  { modelHash, spaces, encoder, background }: CompileParts,
): Features {
  const vectors = encoder.embed(description)
  return {
    schema: 1,
    modelHash,
    spaces: spaces.map(({ name }, space) => {
      const cosines = new Float32Array(background.size)
      dotRows(background.vectors[space]!, background.size, vectors[space]!, cosines)
      return { name, vector: vectors[space]!, background: cosines }
    }),
  }
}
