import { backgroundTerm } from '../background-term'
import { exponential } from '../exponential'
import type { FeatureSpace, SpaceSpec } from '../types'

/** The background's part in an image's scores, in one space. It depends on the image alone, not on the policy. */
export interface ImageBackground {
  /** Sum over all names of `exp(scale * cosine)`. */
  total: number
  /** Background term of a phrase that no name stands for. */
  term: number
}

/**
 * Computes what the background contributes to an image's scores: a few thousand exponentials. Keep the result with the features to judge
 * them by another policy without computing it again.
 *
 * @param image the image in every space
 * @param spaces in the same order
 */
export function imageBackground(image: FeatureSpace[], spaces: SpaceSpec[]): ImageBackground[] {
  return image.map(({ background }, index) => {
    const scale = spaces[index]?.scale ?? 0
    let total = 0
    for (let name = 0; name < background.length; name++) total += exponential(scale * (background[name] as number))
    return { total, term: backgroundTerm(total, 0) }
  })
}
