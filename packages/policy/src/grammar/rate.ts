/** Share of ordinary images that a rule may flag when it does not say. */
export const DEFAULT_RATE = 0.01

/** The largest share that a rule may flag. */
export const MAXIMUM_RATE = 0.5

/**
 * Reads a share: `0.5%`, `1 %` or `0.01`.
 *
 * @returns the share as a fraction, or `NaN` when the text is no number; the range is for the caller to check
 */
export function readRate(text: string): number {
  const match = /^(\d*\.?\d+(?:e-?\d+)?)\s*(%?)$/i.exec(text)
  if (!match) return Number.NaN
  // 0.7 / 100 is 0.006999…: a quotient of two short decimals has at most a few digits, the rest is noise.
  return match[2] ? Number((Number(match[1]) / 100).toPrecision(12)) : Number(match[1])
}

/** Writes a share so that {@link readRate} gives the same number back: as a percentage where that is exact. */
export function printRate(rate: number): string {
  const percentage = `${Number((rate * 100).toPrecision(12))}%`
  return readRate(percentage) === rate ? percentage : `${rate}`
}
