/** Time that may be spent, from when it was made. */
export interface Budget {
  readonly limitMs: number | null
  /** Whether so many more milliseconds fit. */
  fits(ms: number): boolean
  /** When it ends, on the clock of `performance.now`; `Infinity` without limit. */
  readonly deadline: number
}

/**
 * Starts counting.
 *
 * @param limitMs `null`: no limit
 * @param now a clock in milliseconds
 */
export function createBudget(limitMs: number | null, now: () => number = () => performance.now()): Budget {
  const deadline = limitMs === null ? Number.POSITIVE_INFINITY : now() + limitMs
  return { limitMs, deadline, fits: (ms) => now() + ms <= deadline }
}
