import { GuardError } from '@lookfirst/errors'
import type { Features } from '@lookfirst/policy'
import { imageBackground } from '@lookfirst/policy/judge'
import type { ManifestSpace } from '@lookfirst/store'
import { tensorOf, type Unpacked } from '../model/container'
import { dot } from '../text/dot'
import type { DescribeWords } from './words'

/** Share of the bank that a tail is fitted to, and the lowest tail that is ever stated: as for rules. */
const FITTED_SHARE = 0.05
const LOWEST_TAIL = 1e-9

/** A thing that an image shows. */
export interface Tag {
  text: string
  /** Share of ordinary images, in (0, 1], expected to score at least as high. */
  tail: number
}

/** Names what is in an image, best first. */
export type Tagger = (features: Features) => Tag[]

/**
 * Makes a tagger. A tag scores as a rule's phrase does, over the whole bank: per space `scale * cosine - backgroundWeight * background
 * term`, standardised, and summed. One is listed when it scores above its threshold and is rare enough; its tail is that of an exponential
 * fitted above the bank's 95th percentile. A tag whose words all stand in a better one says nothing more and is left out.
 *
 * @param packed per space `<space>` `[tags, dimension]` unit rows, `<space>.mean` and `<space>.deviation` `[tags]`; over all spaces
 *   `threshold`, `q95` and `excess` `[tags]`
 * @param spaces in the order of the manifest
 * @throws GuardError `MODEL_INCOMPATIBLE` where a tensor is missing, or is not for these tags
 */
export function createTagger(
  packed: Unpacked,
  { tags, tagTail, mostTags }: Pick<DescribeWords, 'tags' | 'tagTail' | 'mostTags'>,
  spaces: ManifestSpace[],
): Tagger {
  const vectors = spaces.map(({ name }) => tensorOf(packed, name))
  const means = spaces.map(({ name }) => tensorOf(packed, `${name}.mean`))
  const deviations = spaces.map(({ name }) => tensorOf(packed, `${name}.deviation`))
  const thresholds = tensorOf(packed, 'threshold')
  const q95 = tensorOf(packed, 'q95')
  const excess = tensorOf(packed, 'excess')
  const words = tags.map((tag) => tag.split(' '))
  if (thresholds.length !== tags.length) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The model has vectors of ${thresholds.length} tags and names of ${tags.length}.`,
      'Pack words and tags of one run of the recipe.',
    )
  }

  return (features) => {
    const backgrounds = imageBackground(features.spaces, spaces)
    const score = (tag: number) =>
      spaces.reduce((sum, { scale, backgroundWeight, dimension }, space) => {
        const cosine = dot(vectors[space]!, tag * dimension, features.spaces[space]!.vector, 0, dimension)
        const raw = scale * cosine - backgroundWeight * backgrounds[space]!.term
        return sum + (raw - means[space]![tag]!) / deviations[space]![tag]!
      }, 0)
    const tail = (tag: number, at: number) =>
      Math.max(FITTED_SHARE * Math.exp(-(at - q95[tag]!) / excess[tag]!), LOWEST_TAIL)

    const found = tags
      .map((text, tag) => ({ text, tag, score: score(tag) }))
      .filter(({ tag, score }) => score > thresholds[tag]! && tail(tag, score) <= tagTail)
      .sort((left, right) => right.score - thresholds[right.tag]! - (left.score - thresholds[left.tag]!))
    const listed: typeof found = []
    for (const next of found) {
      if (listed.length === mostTags) break
      if (!listed.some(({ tag }) => words[next.tag]!.every((word) => words[tag]!.includes(word)))) listed.push(next)
    }
    return listed.map(({ text, tag, score }) => ({ text, tail: tail(tag, score) }))
  }
}
