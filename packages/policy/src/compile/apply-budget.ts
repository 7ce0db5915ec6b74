import { printRate } from '../grammar/rate'
import type { BudgetReport, PolicyIssue } from '../types'
import { type Budget, type BudgetRule, spendBudget } from './budget'
import { levelsOf, thresholdsOf } from './calibrate-rule'
import type { RulePlan } from './plan-rule'
import { budgetError, compileWarning } from './warnings'

/** Fewer expected flags than this among the held-out images measure nothing. */
const FEWEST_FLAGS = 5

/**
 * Gives the rules that have no rate of their own the tail probability that a policy's budget leaves them.
 *
 * @param plans those that take part and have no rate get the rate and its thresholds
 * @param issues takes an error where the rules' own rates exceed the budget, a warning where the bank is too small to measure it or a
 * review band is not looser than the rate
 * @returns `null` where no rule takes part
 */
export function applyBudget(
  { share, position }: Budget,
  plans: RulePlan[],
  issues: PolicyIssue[],
): BudgetReport | null {
  const budgeted = plans.filter(({ isBudgeted }) => isBudgeted)
  if (budgeted.length === 0) return null
  const { report, isExceeded } = spendBudget(share, budgeted.map(budgetRule))
  const path = ['falsePositiveBudget']
  const own = budgeted.filter(({ rateSource }) => rateSource === 'rule').map(({ draft }) => draft.rule.id)
  if (isExceeded) {
    issues.push(budgetError(position, path, printRate(share), own.join(', ')))
    return report
  }
  if (share * report.images < FEWEST_FLAGS) {
    issues.push(compileWarning('budget-small', position, path, printRate(share), `${report.images}`))
  }
  for (const plan of budgeted) if (plan.rateSource === 'default') shareWith(plan)
  return report

  function shareWith(plan: RulePlan): void {
    const { calibration, draft } = plan
    const { id, reviewBand, position } = draft.rule
    plan.rate = report.probability as number
    plan.rateSource = 'policy'
    const rates = { falsePositiveRate: plan.rate, reviewBand }
    plan.calibration = { ...calibration, ...thresholdsOf(calibration.sorted, calibration.tail, rates) }
    if (reviewBand === null || reviewBand > plan.rate) return
    const found = printRate(reviewBand)
    issues.push(
      compileWarning('review-band-closed', position, ['rules', id, 'reviewBand'], found, printRate(plan.rate)),
    )
  }
}

function budgetRule({ rateSource, rate, rows, evidence, calibration }: RulePlan): BudgetRule {
  const { sorted, tail } = calibration
  const levels = levelsOf(evidence, calibration)
  return { rate: rateSource === 'rule' ? rate : null, rows, levels, sorted, tail }
}
