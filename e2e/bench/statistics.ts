/**
 * A quantile by nearest rank.
 *
 * @param share in (0, 1]; .5 is the median
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value by nearest rank. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Rounded to so many decimals, for print. */
export const round = (value: number, decimals: number): number => Number(value.toFixed(decimals))
