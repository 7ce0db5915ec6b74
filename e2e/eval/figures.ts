import { auroc } from '@lookfirst/policy/measures'
import type { Counted } from './pack'

/** How one rule does, calibrated in one way. Shares in [0, 1]. */
export interface Figures {
  /** Of pictures that show the subject, flagged. */
  recall: number
  /** Of ordinary pictures that do not, flagged. */
  falsePositives: number
  /** Chance that a picture with the subject has a larger margin than one without; .5 is guessing. */
  auroc: number
  /** Of look-alikes, flagged; `null` where the pack has none. */
  lookAlikesFlagged: number | null
}

/**
 * Figures of one rule.
 *
 * @param margins of every picture of the pack; above zero is flagged
 */
export function figuresOf(margins: readonly number[], { positives, negatives, lookAlikes }: Counted): Figures {
  const flagged = (indices: number[]) => indices.filter((index) => margins[index]! > 0).length / indices.length
  return {
    recall: flagged(positives),
    falsePositives: flagged(negatives),
    auroc: auroc(
      positives.map((index) => margins[index]!),
      negatives.map((index) => margins[index]!),
    ),
    lookAlikesFlagged: lookAlikes.length > 0 ? flagged(lookAlikes) : null,
  }
}
