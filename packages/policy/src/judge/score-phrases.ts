import { GuardError } from '@lookfirst/errors'
import { backgroundTerm } from '../background-term'
import { dotRows } from '../dot-rows'
import { exponential } from '../exponential'
import type { CompiledPolicy, FeatureSpace, Features } from '../types'
import { type ImageBackground, imageBackground } from './image-background'
import type { Judge } from './load-compiled'

/**
 * Scores every phrase of a policy against one image: per space `scale * cosine - backgroundWeight * background term`, standardised over
 * the bank; spaces summed, and the sum standardised over the rule's ordinary images. The background's exponentials belong to the image, a
 * phrase subtracts its few synonyms.
 *
 * @param kept the image's {@link imageBackground}, where the caller kept it
 * @returns one standardised score a phrase, in the order of {@link Judge}
 * @throws {@link GuardError} `POLICY_MODEL_MISMATCH` when the features come from another model, `INTERNAL` when they hold a number that
 * is not finite
 */
export function phraseScores(features: Features, judge: Judge, kept: ImageBackground[] | undefined): Float64Array {
  const { compiled, spaces } = judge
  if (!fitsModel(features, compiled)) throw otherModel(features.modelHash, compiled.modelHash)
  const background = kept ?? imageBackground(features.spaces, compiled.spaces)
  const scores = new Float64Array(judge.means.length)
  const cosines = new Float32Array(scores.length)
  for (const [index, { vectors }] of spaces.entries()) {
    const image = features.spaces[index]!
    dotRows(vectors, scores.length, image.vector, cosines)
    addSpace(scores, 0, scores.length, cosines, 0, { judge, index, image, background: background[index]! })
  }
  standardise(scores, judge, 0, scores.length)
  return scores
}

/**
 * Scores the phrases of a policy in [from, to) against one image, as {@link phraseScores} does.
 *
 * @returns scores of all phrases; those of the others are 0
 * @throws {@link GuardError} what {@link phraseScores} throws
 */
export function phraseScoresIn(features: Features, judge: Judge, from: number, to: number): Float64Array {
  const { compiled, spaces } = judge
  if (!fitsModel(features, compiled)) throw otherModel(features.modelHash, compiled.modelHash)
  const background = imageBackground(features.spaces, compiled.spaces)
  const scores = new Float64Array(judge.means.length)
  const cosines = new Float32Array(to - from)
  for (const [index, { vectors }] of spaces.entries()) {
    const image = features.spaces[index]!
    const { length } = image.vector
    dotRows(vectors.subarray(from * length, to * length), to - from, image.vector, cosines)
    addSpace(scores, from, to, cosines, 0, { judge, index, image, background: background[index]! })
  }
  standardise(scores, judge, from, to)
  return scores
}

/** Whether an image was encoded by the model that a policy was compiled for. */
export function fitsModel(
  { modelHash, spaces }: Features,
  model: Pick<CompiledPolicy, 'modelHash' | 'spaces'>,
): boolean {
  return (
    modelHash === model.modelHash &&
    model.spaces.every(({ name, dimension }, index) => {
      const found = spaces[index]
      return found?.name === name && found.vector.length === dimension
    })
  )
}

/** One image in one space, and the policy that it is scored by. */
export interface InSpace {
  judge: Judge
  /** Of the space. */
  index: number
  image: FeatureSpace
  background: ImageBackground
}

/**
 * Adds to the scores of the phrases in [from, to) what one space says.
 *
 * @param cosines of the image with each of these phrases, from `offset` on
 */
export function addSpace(
  scores: Float64Array,
  from: number,
  to: number,
  cosines: Float32Array,
  offset: number,
  { judge, index, image, background }: InSpace,
): void {
  const { means, deviations, synonyms } = judge.spaces[index]!
  const { scale, backgroundWeight } = judge.compiled.spaces[index]!
  const names = image.background
  for (let phrase = from; phrase < to; phrase++) {
    const own = synonyms[phrase] as number[]
    let { term } = background
    if (own.length > 0) {
      let sum = 0
      for (let i = 0; i < own.length; i++) sum += exponential(scale * (names[own[i] as number] as number))
      term = backgroundTerm(background.total, sum)
    }
    const raw = scale * (cosines[offset + phrase - from] as number) - backgroundWeight * term
    scores[phrase] = (scores[phrase] as number) + (raw - (means[phrase] as number)) / (deviations[phrase] as number)
  }
}

/**
 * Standardises the sums of the phrases in [from, to) over their rules' ordinary images, in place.
 *
 * @throws {@link GuardError} `INTERNAL` where one is not finite
 */
export function standardise(scores: Float64Array, { means, deviations }: Judge, from: number, to: number): void {
  for (let phrase = from; phrase < to; phrase++) {
    const z = ((scores[phrase] as number) - (means[phrase] as number)) / (deviations[phrase] as number)
    if (!Number.isFinite(z)) throw notFinite()
    scores[phrase] = z
  }
}

function otherModel(received: string, expected: string): GuardError {
  return new GuardError(
    'POLICY_MODEL_MISMATCH',
    `The policy was compiled for model ${expected}, the image was encoded by ${received}.`,
    'Compile the policy again for this model.',
    { details: { expected, received } },
  )
}

/** A score that no comparison is true of: it would pass as clear. */
export function notFinite(): GuardError {
  return new GuardError(
    'INTERNAL',
    'The image has a score that is not a finite number.',
    'The backend gave a broken vector; try another backend.',
  )
}
