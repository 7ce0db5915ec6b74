import { marketplace } from '@lookfirst/policies'
import { type BudgetReport, compilePolicy, parsePolicy } from '@lookfirst/policy'
import { modelParts } from '../../policies/testing/model-parts'

/** A budget as it was promised and as it was measured, and what compiling took, in milliseconds. */
export interface BudgetMeasure extends BudgetReport {
  compileMs: number
}

/** Compiles the marketplace policy, its rules without rates of their own, under a budget of 2 % for the embedded model. */
export async function measureBudget(): Promise<BudgetMeasure> {
  const text = marketplace.replace(/^False positives:.*\n?/gim, '').replace(/^## /m, 'False positives: 2%\n\n## ')
  const { policy, issues } = parsePolicy(text)
  if (!policy) throw new Error(issues.map(({ message }) => message).join(' '))
  const parts = await modelParts()
  const began = performance.now()
  const { compiled, issues: found } = await compilePolicy(policy, parts)
  const compileMs = performance.now() - began
  if (!compiled?.budget) throw new Error(`No budget: ${found.map(({ message }) => message).join(' ')}`)
  return { ...compiled.budget, compileMs }
}
