import { fittedTail } from '@lookfirst/policy/judge'
import { tensorOf, type Unpacked } from '../model/container'
import type { TagScores } from './tag-scores'
import type { DescribeWords } from './words'

/** A thing that an image shows. */
export interface Tag {
  text: string
  /** Share of ordinary images, in (0, 1], expected to score at least as high. */
  tail: number
}

/** Names what is in an image by its scores, best first. */
export type Tagger = (scores: TagScores) => Tag[]

/**
 * Makes a tagger. A tag is listed when it scores above its threshold and is rare enough; its tail is fitted above the bank's 95th percentile, as a
 * rule's is. A tag whose words all stand in a better one says nothing more and is left out.
 *
 * @param packed `threshold`, `q95` and `excess` `[tags]`
 * @throws GuardError `MODEL_INCOMPATIBLE` where a tensor is missing
 */
export function createTagger(
  packed: Unpacked,
  { tags, tagTail, mostTags }: Pick<DescribeWords, 'tags' | 'tagTail' | 'mostTags'>,
): Tagger {
  const thresholds = tensorOf(packed, 'threshold')
  const q95 = tensorOf(packed, 'q95')
  const excess = tensorOf(packed, 'excess')
  const words = tags.map((tag) => tag.split(' '))
  const tail = (tag: number, score: number) => fittedTail(score, { q95: q95[tag]!, excess: excess[tag]! })

  return (scores) => {
    const found = tags
      .map((text, tag) => ({ text, tag, score: scores(tag) }))
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
