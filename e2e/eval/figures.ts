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

/** Area under the ROC curve as the share of pairs in order, ties counting half (Mann and Whitney 1947). */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  let inOrder = 0
  for (const positive of positives) {
    for (const negative of negatives) inOrder += positive > negative ? 1 : positive === negative ? 0.5 : 0
  }
  return inOrder / (positives.length * negatives.length)
}
