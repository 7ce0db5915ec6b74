import { quantile, stored } from './statistics'
import type { TailTable } from './types'

/** Below this tail probability the sample is too thin to count in: the tail is fitted. */
const THIN = 0.01

/** Share of the sample that the tail is fitted to. */
const FITTED_SHARE = 0.05

/** Lowest tail probability that is ever stated. */
const LOWEST_TAIL = 1e-9

/** Spacing of {@link TAIL_PROBABILITIES}: equal steps of log-odds from 0.002 to 0.99. */
const STEPS = 59
const FIRST_LOGIT = Math.log(0.002 / 0.998)
const LAST_LOGIT = Math.log(0.99 / 0.01)

/**
 * The 61 probabilities at which a {@link TailTable} holds quantiles: 0, then 0.002 to 0.99 in equal steps of log-odds, so that they stand
 * densest where tails are told apart. Above 0.99 the fitted tail takes over.
 */
export const TAIL_PROBABILITIES: readonly number[] = [
  0,
  ...Array.from({ length: STEPS + 1 }, (_, step) => {
    const logit = FIRST_LOGIT + ((LAST_LOGIT - FIRST_LOGIT) * step) / STEPS
    return Math.round(1e4 / (1 + Math.exp(-logit))) / 1e4
  }),
]

/**
 * Summarises scores of ordinary images in 64 numbers.
 *
 * @param sorted ascending, not empty
 */
export function tailTable(sorted: Float64Array): TailTable {
  const q95 = quantile(sorted, 1 - FITTED_SHARE)
  const above = sorted.filter((score) => score > q95)
  const excess = above.reduce((sum, score) => sum + score - q95, 0) / (above.length || 1)
  return {
    size: sorted.length,
    quantiles: TAIL_PROBABILITIES.map((probability) => stored(quantile(sorted, probability))),
    q95: stored(q95),
    // A bank whose top is all alike has no excess; a tail that falls at once stands in.
    excess: stored(excess || 1e-6),
  }
}

/**
 * The score that a share of ordinary images exceeds: the sample's quantile for 1 % and more, else from an exponential tail fitted above
 * the 95th percentile, `q95 + excess * ln(0.05 / rate)`.
 *
 * @param sorted ascending, not empty
 * @param rate in (0, 0.5]
 */
export function thresholdOf(sorted: Float64Array, { q95, excess }: TailTable, rate: number): number {
  return stored(rate >= THIN ? quantile(sorted, 1 - rate) : q95 + excess * Math.log(FITTED_SHARE / rate))
}

/**
 * A threshold from a tail table alone: between the table's quantiles from 1 % on, on the fitted tail below. Compiling the line again takes it from the
 * images themselves, and may differ in the second decimal.
 *
 * @param rate in (0, 0.5]
 */
export function thresholdFrom(table: TailTable, rate: number): number {
  if (rate < THIN) return thresholdOf(Float64Array.of(), table, rate)
  const probability = 1 - rate
  const above = TAIL_PROBABILITIES.findIndex((at) => at >= probability)
  const [low, high] = [TAIL_PROBABILITIES[above - 1] as number, TAIL_PROBABILITIES[above] as number]
  const [from, to] = [table.quantiles[above - 1] as number, table.quantiles[above] as number]
  return stored(from + ((to - from) * (probability - low)) / (high - low))
}

/** Share of ordinary images expected to score at least as high, where the tail is fitted: `0.05 * exp(-(score - q95) / excess)`, never below 1e-9. */
export function fittedTail(score: number, { q95, excess }: Pick<TailTable, 'q95' | 'excess'>): number {
  return Math.max(FITTED_SHARE * Math.exp(-(score - q95) / excess), LOWEST_TAIL)
}

/**
 * Share of ordinary images, in (0, 1], expected to score at least as high: `(1 + number of images >= score) / (n + 1)` up to the 99th
 * percentile, read off the table; above it {@link fittedTail}.
 */
export function tailOf(score: number, table: TailTable): number {
  const { size, quantiles } = table
  const last = quantiles.length - 1
  if (score > (quantiles[last] as number)) return fittedTail(score, table)
  let at = 0
  while ((quantiles[at] as number) < score) at++
  return (1 + size - probabilityAt(score, at, quantiles) * (size - 1)) / (size + 1)
}

/** Probability of a score between two entries of the table, interpolated; `at` is the first entry that is not below it. */
function probabilityAt(score: number, at: number, quantiles: number[]): number {
  const high = TAIL_PROBABILITIES[at] as number
  if (at === 0) return high
  const low = TAIL_PROBABILITIES[at - 1] as number
  const from = quantiles[at - 1] as number
  return low + ((high - low) * (score - from)) / ((quantiles[at] as number) - from)
}
