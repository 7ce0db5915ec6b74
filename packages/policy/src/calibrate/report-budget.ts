import type { CompiledPolicy } from '../types'
import type { CrossFit } from './cross-fit'
import { type FitPlan, type FittedPolicy, isBudgeted } from './fit-policy'
import { imagesFor } from './fit-rule'
import { shareOf } from './measured'
import type { ScoredRule } from './score-images'
import type { BudgetCalibration } from './types'

/**
 * What became of a policy's budget.
 *
 * @param measured `null` where nothing was fitted
 * @param images how many
 * @returns `null` where the policy has none
 */
export function reportBudget(
  { budget }: CompiledPolicy,
  scored: readonly ScoredRule[],
  plan: readonly FitPlan[],
  { probability }: FittedPolicy,
  measured: CrossFit | null,
  images: number,
): BudgetCalibration | null {
  if (!budget) return null
  const taking = scored.filter(isBudgeted)
  const { nominal } = budget
  const imagesNeeded = imagesFor(nominal)
  const before = countWhere((row) => taking.some(({ rule, levels }) => (levels[row] as number) > rule.threshold))
  return {
    nominal,
    before: shareOf(before, images),
    acted: shareOf(
      countWhere((row) => taking.some(({ acted }) => acted[row] === 1)),
      images,
    ),
    after: measured && images >= imagesNeeded ? shareOf(measured.anyFlags, images) : null,
    probability: {
      before: budget.probability,
      after: plan.includes('shared') && probability !== null ? probability : budget.probability,
    },
    imagesNeeded,
  }

  function countWhere(isCounted: (row: number) => boolean): number {
    let count = 0
    for (let row = 0; row < images; row++) if (isCounted(row)) count++
    return count
  }
}
