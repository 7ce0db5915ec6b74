import { GuardError } from '@lookfirst/errors'
import { backgroundTerm } from '../background-term'
import { dotRows } from '../dot-rows'
import type { Features, SpaceSpec } from '../types'
import { type ImageBackground, imageBackground } from './image-background'
import type { Judge, JudgeSpace } from './load-compiled'

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
  const { modelHash, spaces } = judge.compiled
  const fits = spaces.every(({ name, dimension }, index) => {
    const found = features.spaces[index]
    return found?.name === name && found.vector.length === dimension
  })
  if (features.modelHash !== modelHash || !fits) throw otherModel(features.modelHash, modelHash)
  const background = kept ?? imageBackground(features.spaces, spaces)
  const scores = new Float64Array(judge.means.length)
  for (const [index, space] of judge.spaces.entries()) {
    addSpace(scores, space, spaces[index]!, features.spaces[index]!.vector, background[index]!)
  }
  for (let phrase = 0; phrase < scores.length; phrase++) {
    const z = ((scores[phrase] as number) - (judge.means[phrase] as number)) / (judge.deviations[phrase] as number)
    if (!Number.isFinite(z)) throw notFinite()
    scores[phrase] = z
  }
  return scores
}

function addSpace(
  scores: Float64Array,
  { vectors, means, deviations, synonyms }: JudgeSpace,
  { scale, backgroundWeight }: SpaceSpec,
  vector: Float32Array,
  { weights, total, term: plainTerm }: ImageBackground,
): void {
  const cosines = new Float32Array(scores.length)
  dotRows(vectors, scores.length, vector, cosines)
  for (let phrase = 0; phrase < scores.length; phrase++) {
    const own = synonyms[phrase] as number[]
    let term = plainTerm
    if (own.length > 0) {
      let sum = 0
      for (const name of own) sum += weights[name] as number
      term = backgroundTerm(total, sum)
    }
    const raw = scale * (cosines[phrase] as number) - backgroundWeight * term
    scores[phrase] = (scores[phrase] as number) + (raw - (means[phrase] as number)) / (deviations[phrase] as number)
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

function notFinite(): GuardError {
  return new GuardError(
    'INTERNAL',
    'The image has a score that is not a finite number.',
    'The backend gave a broken vector; try another backend.',
  )
}
