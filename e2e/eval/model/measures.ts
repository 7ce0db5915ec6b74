import { auroc } from '@lookfirst/policy/measures'
import type { RuleScores } from './rule-scores'

/** How one rule tells pictures that show its subject from pictures that do not. Shares in [0, 1]. */
export interface Measured {
  /** Pictures that show it. */
  positives: number
  negatives: number
  /** Chance that a picture with the subject scores above one without. */
  auroc: number
  /** Of the positives, flagged; one share a rate. */
  recall: number[]
  /** Of the negatives, flagged; one share a rate. */
  falsePositives: number[]
}

/**
 * Measures one rule.
 *
 * @param positives indices of pictures; not empty
 * @param negatives the same
 */
export function measure(rule: RuleScores, positives: readonly number[], negatives: readonly number[]): Measured {
  const scoresOf = (rows: readonly number[]) => rows.map((row) => rule.scores[row]!)
  return {
    positives: positives.length,
    negatives: negatives.length,
    auroc: auroc(scoresOf(positives), scoresOf(negatives)),
    recall: rule.thresholds.map((_, at) => flaggedShare(rule, positives, at)),
    falsePositives: rule.thresholds.map((_, at) => flaggedShare(rule, negatives, at)),
  }
}

/** Number of pictures above the threshold of a rate. */
export function flaggedCount({ scores, thresholds }: RuleScores, rows: readonly number[], rate: number): number {
  return rows.filter((row) => scores[row]! > thresholds[rate]!).length
}

/** Share of pictures above the threshold of a rate; NaN of none. */
export function flaggedShare(rule: RuleScores, rows: readonly number[], rate: number): number {
  return flaggedCount(rule, rows, rate) / rows.length
}
