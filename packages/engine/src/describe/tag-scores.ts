import { GuardError } from '@lookfirst/errors'
import type { Features } from '@lookfirst/policy'
import { imageBackground } from '@lookfirst/policy/judge'
import type { ManifestSpace } from '@lookfirst/store'
import { tensorOf, type Unpacked } from '../model/container'
import { dot } from '../text/dot'

/** Scores of one image by tag. */
export type TagScores = (tag: number) => number

/**
 * Makes what scores an image by tags, as a rule's phrase does, over the whole bank: per space `scale * cosine - backgroundWeight * background
 * term`, standardised, and summed.
 *
 * @param packed per space `<space>` `[tags, dimension]` unit rows, `<space>.mean` and `<space>.deviation` `[tags]`
 * @param count of the tags
 * @param spaces in the order of the manifest
 * @throws GuardError `MODEL_INCOMPATIBLE` where a tensor is missing, or is not for these tags
 */
export function createTagScores(
  packed: Unpacked,
  count: number,
  spaces: ManifestSpace[],
): (features: Features) => TagScores {
  const vectors = spaces.map(({ name }) => tensorOf(packed, name))
  const means = spaces.map(({ name }) => tensorOf(packed, `${name}.mean`))
  const deviations = spaces.map(({ name }) => tensorOf(packed, `${name}.deviation`))
  const found = means.find(({ length }) => length !== count)
  if (found) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The model has vectors of ${found.length} tags and names of ${count}.`,
      'Pack words and tags of one run of the recipe.',
    )
  }
  return (features) => {
    const backgrounds = imageBackground(features.spaces, spaces)
    return (tag) =>
      spaces.reduce((sum, { scale, backgroundWeight, dimension }, space) => {
        const cosine = dot(vectors[space]!, tag * dimension, features.spaces[space]!.vector, 0, dimension)
        const raw = scale * cosine - backgroundWeight * backgrounds[space]!.term
        return sum + (raw - means[space]![tag]!) / deviations[space]![tag]!
      }, 0)
  }
}
