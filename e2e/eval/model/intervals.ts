import { quantile } from '../../bench/statistics'
import { seededRandom } from './seeded-random'

/** An interval that holds the true value in 95 of 100 samples. */
export interface Interval {
  low: number
  high: number
}

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959964

/** Resamples of the bootstrap. */
const RESAMPLES = 500

/**
 * Score interval of a share (Wilson 1927): `(p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)`.
 *
 * @param count of `total`
 * @param total above zero
 */
export function wilson(count: number, total: number): Interval {
  const share = count / total
  const square = Z ** 2 / total
  const half = Z * Math.sqrt((share * (1 - share)) / total + square / (4 * total))
  const middle = share + square / 2
  return { low: Math.max(0, (middle - half) / (1 + square)), high: Math.min(1, (middle + half) / (1 + square)) }
}

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
