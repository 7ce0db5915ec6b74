import { lookalikeFinder } from '../phrase/lexicon'
import { visiblePart } from '../phrase/visible-part'
import type { Spread } from '../statistics'
import type { BudgetReport, CompiledLine, CompiledPhrase, CompiledRule, Line, PolicyIssue, Taught } from '../types'
import { applyBudget } from './apply-budget'
import type { Budget } from './budget'
import type { TaughtCalibration } from './calibrate-rule'
import type { DraftPhrase, RuleDraft } from './draft-rule'
import { lintRule } from './lint-rule'
import type { CompileParts } from './parts'
import { type ScoredPhrase, scorePhrases } from './phrase-scores'
import { planRule, type RulePlan } from './plan-rule'
import { scoreTaught, type TaughtScores, taughtKey } from './taught-scores'

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
  const taught = await scoreTaught(
    drafts.flatMap(({ examples }) => (examples.length ? [examples] : [])),
    parts,
  )
  const issues: PolicyIssue[] = []
  const plans = drafts.map((draft) =>
    planRule(draft, scored, taught.get(taughtKey(draft.examples)), parts, budget !== null, issues),
  )
  const report = budget && applyBudget(budget, plans, issues)
  const rules = plans.map((plan) => {
    const rule = compileRule(plan, parts)
    lintRule(plan, rule, parts, issues)
    return rule
  })
  return { rules, budget: report, issues }
}

function compileRule(
  { draft, clauses, exceptions, taught, calibration, rate, rateSource }: RulePlan,
  { lexicon }: CompileParts,
): CompiledRule {
  const { rule, clausePhrases, exceptionPhrases, examples } = draft
  const lookalikesOf = lookalikeFinder(
    [...clausePhrases, ...exceptionPhrases].map(({ phrase }) => phrase),
    lexicon,
  )
  return {
    id: rule.id,
    title: rule.title,
    kind: rule.kind,
    action: rule.action,
    declaredNonViolating: rule.declaredNonViolating,
    falsePositiveRate: rate,
    rateSource,
    reviewBand: rule.reviewBand,
    clauses: rule.clauses.map(compiledLine),
    exceptions: rule.exceptions.map(compiledLine),
    textPatterns: rule.textPatterns,
    detectors: rule.detectors,
    clausePhrases: compiledPhrases(clausePhrases, clauses, calibration.clauses),
    exceptionPhrases: compiledPhrases(exceptionPhrases, exceptions, calibration.exceptions),
    clauseLevel: calibration.clauseLevel,
    exceptionLevel: calibration.exceptionLevel,
    taught: taught && calibration.taught ? compiledTaught(examples, taught, calibration.taught) : null,
    threshold: calibration.threshold,
    reviewThreshold: calibration.reviewThreshold,
    tail: calibration.tail,
  }

  // An undecided rule has exceptions without a calibration; they have nothing to excuse.
  function compiledPhrases(drafts: DraftPhrase[], scored: ScoredPhrase[], spreads: Spread[]): CompiledPhrase[] {
    return spreads.map((spread, index) => {
      const { line, phrase } = drafts[index] as DraftPhrase
      const { spaces } = scored[index] as ScoredPhrase
      return { line, phrase, lookalikes: lookalikesOf(phrase), spaces, ...spread }
    })
  }
}

function compiledLine({ text, line }: Line): CompiledLine {
  return { text, line, capped: visiblePart(text).capped }
}

function compiledTaught(
  sets: string[],
  { packed }: TaughtScores,
  { spaces, sum, joint, level }: TaughtCalibration,
): Taught {
  return {
    sets,
    spaces: spaces.map((spread, space) => ({ vector: packed[space] as string, ...spread })),
    ...sum,
    joint,
    level,
  }
}
