import type { CompiledRule, PolicyIssue } from '../types'
import { levelsOf } from './calibrate-rule'
import { lintExceptions } from './lint-exceptions'
import { lintOverlap } from './lint-overlap'
import { lintShare } from './lint-share'
import { lintThreshold } from './lint-threshold'
import type { CompileParts } from './parts'
import type { RulePlan } from './plan-rule'

/**
 * Warns of what only the vectors of rules and the bank show: thresholds that nothing reaches, rules that flag much of the bank, exceptions
 * at odds with clauses, lines that say the same.
 *
 * @param rules compiled of the plans, in their order
 * @param issues takes the warnings
 */
export function lintRules(plans: RulePlan[], rules: CompiledRule[], parts: CompileParts, issues: PolicyIssue[]): void {
  for (const [index, plan] of plans.entries()) {
    if (plan.clauses.length === 0) continue
    const levels = levelsOf(plan.evidence, plan.calibration)
    lintThreshold(plan, levels, rules[index] as CompiledRule, parts, issues)
    lintShare(plan, levels, parts, issues)
  }
  lintExceptions(plans, parts, issues)
  lintOverlap(plans, issues)
}
