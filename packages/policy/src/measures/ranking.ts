/**
 * Area under the ROC curve: the share of pairs in order, ties counting half, from ranks (Mann and Whitney 1947):
 * `(sum of the positives' mid-ranks - p (p + 1) / 2) / (p n)`.
 *
 * @param positives scores of what should score high, finite
 * @param negatives scores of what should not
 * @returns in [0, 1]; .5 is guessing; NaN where one of them is empty
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const count = positives.length
  const pairs = count * negatives.length
  if (pairs === 0) return Number.NaN
  let rankSum = 0
  let below = 0
  for (const { hits, size } of tiesOf(positives, negatives).reverse()) {
    rankSum += hits * (below + (size + 1) / 2)
    below += size
  }
  return (rankSum - (count * (count + 1)) / 2) / pairs
}

/**
 * Average precision: the precision at every score that finds further positives, weighted by the share of positives that it finds. No
 * interpolation; scores that tie are one step (Buckley and Voorhees 2000; ties as in scikit-learn).
 *
 * @param positives scores of what should score high, finite
 * @param negatives scores of what should not
 * @returns in (0, 1]; guessing gives about the share of positives among all; NaN without positives
 */
export function averagePrecision(positives: readonly number[], negatives: readonly number[]): number {
  let found = 0
  let taken = 0
  let sum = 0
  for (const { hits, size } of tiesOf(positives, negatives)) {
    found += hits
    taken += size
    sum += hits * (found / taken)
  }
  return sum / positives.length
}

/** What a threshold finds and what it flags wrongly. Shares in [0, 1]. */
export interface OperatingPoint {
  /** Of the negatives, flagged. */
  falsePositives: number
  /** Of the positives, flagged. */
  recall: number
}

/**
 * The ROC curve: one point for each score as a threshold that is included, from the strictest to the loosest. The point (0, 0) is left out.
 *
 * @param positives not empty
 * @param negatives not empty
 */
export function rocCurve(positives: readonly number[], negatives: readonly number[]): OperatingPoint[] {
  let found = 0
  let taken = 0
  return tiesOf(positives, negatives).map(({ hits, size }) => {
    found += hits
    taken += size
    return { falsePositives: (taken - found) / negatives.length, recall: found / positives.length }
  })
}

/** Scores that are equal. */
interface Tie {
  score: number
  /** Positives among them. */
  hits: number
  size: number
}

/** From the highest score to the lowest. */
function tiesOf(positives: readonly number[], negatives: readonly number[]): Tie[] {
  const scored = [
    ...positives.map((score) => ({ score, hit: 1 })),
    ...negatives.map((score) => ({ score, hit: 0 })),
  ].sort((a, b) => b.score - a.score)
  const ties: Tie[] = []
  for (const { score, hit } of scored) {
    const last = ties.at(-1)
    if (last?.score !== score) ties.push({ score, hits: hit, size: 1 })
    else {
      last.hits += hit
      last.size++
    }
  }
  return ties
}
