import type { OnDemand } from '../parts/on-demand'
import { type Budget, BudgetSpent } from './budget'
import type { Look } from './looker'

/** What came of using a part. */
type Used<R> = { outcome: 'ran'; found: R; error: null } | (Look & { outcome: 'over-budget' | 'failed'; found: null })

/**
 * Uses a part within a budget. The time that loading it takes is left out.
 *
 * @param work may throw {@link BudgetSpent}
 */
export async function useWithin<T, R>(
  part: OnDemand<T>,
  budget: Budget,
  work: (part: T) => Promise<R>,
): Promise<Used<R>> {
  const asked = performance.now()
  try {
    const done = await part.use((loaded) => {
      budget.leaveOut(performance.now() - asked)
      return work(loaded)
    })
    return 'error' in done
      ? { outcome: 'failed', found: null, error: done.error }
      : { outcome: 'ran', found: done.value, error: null }
  } catch (error) {
    if (error instanceof BudgetSpent) return { outcome: 'over-budget', found: null, error: null }
    throw error
  }
}
