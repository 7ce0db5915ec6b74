/** Keeps standard deviations from being zero. */
const EPSILON = 1e-6

/** How a score is spread over images; `deviation` is above zero. */
export interface Spread {
  mean: number
  /** Standard deviation of the population, plus 1e-6. */
  deviation: number
}

/** Mean and population standard deviation, in seven significant digits, as they are stored. */
export function spreadOf(values: Float64Array): Spread {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return { mean: stored(mean), deviation: stored(Math.sqrt(squares / values.length) + EPSILON) }
}

/**
 * Quantile with linear interpolation between the two nearest values (method 7 of Hyndman and Fan 1996).
 *
 * @param sorted ascending, not empty
 * @param probability in [0, 1]
 */
export function quantile(sorted: Float64Array, probability: number): number {
  const place = probability * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (place - below)
}

/** A number as a compiled policy stores it: seven significant digits. */
export function stored(value: number): number {
  return Number(value.toPrecision(7))
}

/** Normal quantile of a two-sided 95 % interval. */
const Z95 = 1.959964

/**
 * 95 % confidence interval of a share (Wilson 1927, score interval): holds near 0 and for few trials, where the usual one does not.
 *
 * @param hits in [0, trials]
 * @param trials 0 gives [0, 1]
 * @returns bounds in [0, 1], in seven significant digits
 */
export function wilsonInterval(hits: number, trials: number): [low: number, high: number] {
  if (trials === 0) return [0, 1]
  const share = hits / trials
  const weight = Z95 ** 2 / trials
  const centre = share + weight / 2
  const spread = Z95 * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials))
  const bound = (value: number) => stored(Math.min(Math.max(value / (1 + weight), 0), 1))
  return [bound(centre - spread), bound(centre + spread)]
}
