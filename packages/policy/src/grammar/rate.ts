import type { Line } from '../types'
import type { ReportError } from './errors'

/** Share of ordinary images that a rule may flag when nobody says. */
export const DEFAULT_RATE = 0.01

/** The largest share that a rule may flag. */
const MAXIMUM_RATE = 0.5

/**
 * Reads a share: `0.5%`, `1 %` or `0.01`.
 *
 * @returns the share as a fraction, or `NaN` when the text is no number; the range is for the caller to check
 */
export function readRate(text: string): number {
  // Digits in one way only: were the point optional between two runs of them, a long number would take quadratic time.
  const match = /^((?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)\s*(%?)$/i.exec(text)
  if (!match) return Number.NaN
  // 0.7 / 100 is 0.006999…: a quotient of two short decimals has at most a few digits, the rest is noise.
  return match[2] ? Number((Number(match[1]) / 100).toPrecision(12)) : Number(match[1])
}

/** Writes a share so that {@link readRate} gives the same number back: as a percentage where that is exact. */
export function printRate(rate: number): string {
  const percentage = `${Number((rate * 100).toPrecision(12))}%`
  return readRate(percentage) === rate ? percentage : `${rate}`
}

/**
 * Reads a share in (0, 0.5], and reports what is none.
 *
 * @param path where the value stands
 * @returns `null` where something was reported
 */
export function rateOf(value: Line, path: string[], report: ReportError): number | null {
  const rate = readRate(value.text)
  if (rate > 0 && rate <= MAXIMUM_RATE) return rate
  report(Number.isNaN(rate) ? 'rate-unreadable' : 'rate-range', value, path, value.text)
  return null
}
