import type { BudgetReport, CompiledRule, PolicyIssue } from '../types'
import { applyBudget } from './apply-budget'
import type { Budget } from './budget'
import type { ReadingCompiler } from './compile-reading'
import { compileRule } from './compile-rule'
import type { RuleDraft } from './draft-rule'
import { recountRight } from './learn-own'
import { lintRules } from './lint-rules'
import type { CompileParts } from './parts'
import { scorePhrases } from './phrase-scores'
import { planRule, type RulePlan } from './plan-rule'
import { lessonOfSets, scoreTaught } from './taught-scores'
import { compileWarning } from './warnings'

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
  const compileReading = await readingCompiler(drafts, parts, issues)
  const rules = plans.map((plan) => {
    const rule = recountRight(plan, compileRule(plan, parts), parts)
    const { read } = plan.draft
    return compileReading && read ? { ...rule, reading: compileReading(read, plan.rate) } : rule
  })
  lintRules(plans, rules, parts, issues)
  return { rules, budget: report, issues }
}

/** What compiles clauses about text; `null` where there are none, or nothing to measure them against: of that it warns. */
async function readingCompiler(
  drafts: readonly RuleDraft[],
  parts: CompileParts,
  issues: PolicyIssue[],
): Promise<ReadingCompiler | null> {
  if (drafts.every(({ read }) => !read)) return null
  if (parts.reading) return parts.reading()
  for (const { rule, read } of drafts) {
    for (const line of new Set(read?.clauses.map((saying) => saying.line))) {
      const clause = rule.clauses[line]!
      issues.push(compileWarning('text-unmeasured', clause, ['rules', rule.id, 'clauses', `${line}`], clause.text))
    }
  }
  return null
}
