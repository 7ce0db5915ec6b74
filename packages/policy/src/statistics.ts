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
