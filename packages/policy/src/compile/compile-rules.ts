import type { BudgetReport, CompiledRule, PolicyIssue } from '../types'
import { applyBudget } from './apply-budget'
import type { Budget } from './budget'
import { compileRule } from './compile-rule'
import type { RuleDraft } from './draft-rule'
import { recountRight } from './learn-own'
import { lintRules } from './lint-rules'
import type { CompileParts } from './parts'
import { scorePhrases } from './phrase-scores'
import { planRule, type RulePlan } from './plan-rule'
import { lessonOfSets, scoreTaught } from './taught-scores'

/**
 * Compiles rules whose phrases are given: no stripping, no splitting, no check of the language or of the names of example sets.
 *
 * @param budget what the rules may flag together; `null`: each for itself
 * @returns the rules in their order, what became of the budget, and issues: an error only where rates exceed the budget
 */
export async function compileRules(
  drafts: RuleDraft[],
  parts: CompileParts,
  budget: Budget | null = null,
): Promise<{ rules: CompiledRule[]; budget: BudgetReport | null; issues: PolicyIssue[] }> {
  const phrases = drafts.flatMap((draft) => [...draft.clausePhrases, ...draft.exceptionPhrases])
  const scored = await scorePhrases([...new Set(phrases.map(({ phrase }) => phrase))], parts)
  const lessons = await scoreTaught(
    drafts.flatMap(({ examples }) => (examples.length > 0 ? [lessonOfSets(examples, parts)] : [])),
    parts,
  )
  const issues: PolicyIssue[] = []
  const plans: RulePlan[] = []
  for (const draft of drafts) plans.push(await planRule(draft, scored, lessons, parts, budget !== null, issues))
  const report = budget && applyBudget(budget, plans, issues)
  const rules = plans.map((plan) => recountRight(plan, compileRule(plan, parts), parts))
  lintRules(plans, rules, parts, issues)
  return { rules, budget: report, issues }
}
