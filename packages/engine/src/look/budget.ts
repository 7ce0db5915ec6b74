import type { Job } from '../judge/job'

/** Time that may be spent, from when it was made. */
export interface Budget {
  readonly limitMs: number | null
  /** Whether so many more milliseconds fit. */
  fits(ms: number): boolean
  /** When it ends, on the clock of `performance.now`; `Infinity` without limit. It moves with what is left out. */
  readonly deadline: number
  /** Puts the deadline off by time that is no part of the work, as for loading. */
  leaveOut(ms: number): void
  /** Milliseconds that were left out so far. */
  readonly leftOutMs: number
}

/** What work throws that stopped because its budget was spent. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

/**
 * Starts counting.
 *
 * @param limitMs `null`: no limit
 * @param now a clock in milliseconds
 */
export function createBudget(limitMs: number | null, now: () => number = () => performance.now()): Budget {
  const end = limitMs === null ? Number.POSITIVE_INFINITY : now() + limitMs
  let leftOutMs = 0
  const deadline = () => end + leftOutMs
  return {
    limitMs,
    get deadline() {
      return deadline()
    },
    get leftOutMs() {
      return leftOutMs
    },
    fits: (ms) => now() + ms <= deadline(),
    leaveOut(ms) {
      leftOutMs += ms
    },
  }
}

/**
 * The checkpoint of a job that also ends with its budget.
 *
 * @returns throws GuardError `CANCELLED`, or {@link BudgetSpent}
 */
export function checkpointWithin(job: Pick<Job, 'checkpoint'>, budget: Pick<Budget, 'fits'>): () => Promise<void> {
  return async () => {
    await job.checkpoint()
    if (!budget.fits(0)) throw new BudgetSpent()
  }
}
