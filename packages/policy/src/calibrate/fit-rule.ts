import { quantile, stored } from '../statistics'
import { tailTable, thresholdOf } from '../tail'
import type { CompiledRule, TailTable } from '../types'

/** Expected flags, below which a rate is not fitted: with five, the interval of the rate spans a factor of five. */
const FEWEST_FLAGS = 5

/** The tail table's fitted part stands on the highest 5 %, which must hold as many images. */
const FEWEST_IMAGES = FEWEST_FLAGS / 0.05

/** What images say about a rule. */
export type FittedRule = Pick<CompiledRule, 'falsePositiveRate' | 'threshold' | 'reviewThreshold' | 'tail'>

/** Scores of a set of images, ascending, with their summary. */
export interface Sample {
  sorted: Float64Array
  tail: TailTable
}

/** Least images that can fit a rate: five expected flags, and a hundred for the tail table. */
export function imagesFor(rate: number): number {
  return Math.max(FEWEST_IMAGES, Math.ceil(stored(FEWEST_FLAGS / rate)))
}

/**
 * Summarises scores.
 *
 * @param levels of all images
 * @param rows indices of the images that count; at least one
 */
export function sampleOf(levels: Float64Array, rows: Int32Array): Sample {
  const sorted = Float64Array.from(rows, (row) => levels[row] as number).sort()
  return { sorted, tail: tailTable(sorted) }
}

/** Fits a rule's thresholds at a rate. */
export function fitRule({ reviewBand }: Pick<CompiledRule, 'reviewBand'>, sample: Sample, rate: number): FittedRule {
  const threshold = thresholdAt(sample, rate)
  const reviewThreshold = reviewBand === null ? null : Math.min(threshold, thresholdAt(sample, reviewBand))
  return { falsePositiveRate: rate, threshold, reviewThreshold, tail: sample.tail }
}

/**
 * The score that a share of images like these exceeds. From 1 % on, the quantile at place `(n + 1) (1 - rate)` (method 6 of Hyndman and Fan
 * 1996): the next image, drawn as these were, exceeds the k-th of n with probability `1 - k / (n + 1)` (as in split conformal prediction, Vovk
 * et al. 2005). With the thousands of images of a bank method 7 says the same; with 500 it would flag a fifth more than promised at 1 %. Below
 * 1 %, the fitted tail of {@link thresholdOf}.
 *
 * @param rate in (0, 0.5]
 */
export function thresholdAt({ sorted, tail }: Sample, rate: number): number {
  const { length } = sorted
  if (rate < 0.01 || length < 2) return thresholdOf(sorted, tail, rate)
  const place = ((length + 1) * (1 - rate) - 1) / (length - 1)
  return stored(quantile(sorted, Math.min(Math.max(place, 0), 1)))
}
