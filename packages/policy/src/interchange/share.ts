import type { JudgedRule } from './types'

/** Least distance from a threshold that is written: what rounds to the threshold itself could be read as either side of it. */
export const TOUCH = 1e-9

/**
 * A margin as a share in (0, 1): `1 / (1 + exp(-margin))`, the margin kept at least 1e-9 on the side that the outcome names. Monotone in
 * the margin; 0.5 is the threshold itself and never written, so that above 0.5 is exactly "violated".
 *
 * It is no probability: neither are the scores of the services whose shape it fills. Compare it with its threshold and order by it, no more.
 */
export function shareOf({ outcome, margin }: Pick<JudgedRule, 'outcome' | 'margin'>): number {
  const sided = outcome === 'violated' ? Math.max(margin, TOUCH) : Math.min(margin, -TOUCH)
  return 1 / (1 + Math.exp(-sided))
}

/**
 * Moves the share's threshold from 0.5 to another by two straight lines: below it `2 * threshold * share`, above it
 * `threshold + (1 - threshold) * (2 * share - 1)`.
 *
 * @param threshold in (0, 1)
 */
export function placed(share: number, threshold: number): number {
  return share < 0.5
    ? 2 * threshold * share
    : Math.min(Math.max(threshold + (1 - threshold) * (2 * share - 1), threshold), 1)
}

/**
 * Distance of a service's number from a threshold that counts as reached when it is met: at least 1e-9 on its side, so that above zero is
 * exactly "reached".
 */
export function distance(value: number, threshold: number): number {
  return value >= threshold ? Math.max(value - threshold, TOUCH) : Math.min(value - threshold, -TOUCH)
}
