import { quantile } from '../../bench/statistics'
import { seededRandom } from './seeded-random'

/** An interval that holds the true value in 95 of 100 samples. */
export interface Interval {
  low: number
  high: number
}

/** Resamples of the bootstrap. */
const RESAMPLES = 500

/**
 * Percentile interval of a mean: the values are drawn again with replacement, 500 times (Efron 1979).
 *
 * @param values not empty
 * @param seed the same seed gives the same interval
 */
export function bootstrapMean(values: readonly number[], seed: number): Interval {
  const random = seededRandom(seed)
  const means = Array.from({ length: RESAMPLES }, () =>
    meanOf(values.map(() => values[Math.floor(random() * values.length)]!)),
  )
  return { low: quantile(means, 0.025), high: quantile(means, 0.975) }
}

/** Arithmetic mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
