import type { TagScores } from './tag-scores'
import type { DescribeWords } from './words'

/**
 * Whether what a sentence names is seen in the image by the tags too: a caption decoder names what usually stands in captions (object
 * hallucination, Rohrbach et al. 2018). A word without a bound passes.
 *
 * @param said the words of the sentence
 */
export function isGrounded(said: readonly string[], scores: TagScores, bounds: DescribeWords['bounds']): boolean {
  return said.every((word) => {
    const bound = bounds[word]
    return !bound || scores(bound[0]) >= bound[1]
  })
}
