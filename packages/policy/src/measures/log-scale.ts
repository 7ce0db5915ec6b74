/** Maps positive numbers to places on an axis, equal ratios to equal distances. */
export interface LogScale {
  /** Values outside the domain stand at its nearer end; so does zero. */
  (value: number): number
  domain: [low: number, high: number]
  /** Numbers of the series 1, 2, 5 times a power of ten inside the domain, ascending. */
  ticks: number[]
}

const STEPS = [1, 2, 5]

/**
 * A logarithmic axis.
 *
 * @param domain both above zero, ascending
 * @param range places of the domain's ends, in any order
 */
export function logScale([low, high]: [number, number], [from, to]: [number, number]): LogScale {
  const span = Math.log(high / low)
  const place = (value: number) => {
    const inside = Math.min(high, Math.max(low, value))
    return from + ((to - from) * Math.log(inside / low)) / span
  }
  return Object.assign(place, { domain: [low, high] as [number, number], ticks: seriesBetween(low, high) })
}

/**
 * The narrowest domain of the series 1, 2, 5 that holds some numbers.
 *
 * @param values those above zero count; at least one
 */
export function domainOf(values: readonly number[]): [number, number] {
  const positive = values.filter((value) => value > 0)
  const [least, most] = [Math.min(...positive), Math.max(...positive)]
  const series = seriesBetween(least / 10, most * 10)
  return [series.findLast((tick) => tick <= least)!, series.find((tick) => tick >= most)!]
}

function seriesBetween(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low))
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, at) => first + at)
  // Read from decimal text: 2 * 10 ** -3 is not .002.
  return powers
    .flatMap((power) => STEPS.map((step) => Number(`${step}e${power}`)))
    .filter((tick) => tick >= low && tick <= high)
}
