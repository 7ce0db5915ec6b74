import { quote } from '../grammar/issue'
import { DEFAULT_RATE } from '../grammar/rate'
import type { PolicyIssue } from '../types'
import { calibrateRule, levelsOf } from './calibrate-rule'
import type { RuleSheet } from './compile-rule'
import type { DraftPhrase } from './draft-rule'
import { isSame, likenessOf } from './likeness'
import { type LintLine, leavingOut, linesOf, pathOf } from './lint-line'
import type { CompileParts } from './parts'
import type { ScoredPhrase } from './phrase-scores'
import type { RulePlan } from './plan-rule'
import { violatingRows } from './violating-rows'
import { lintWarning } from './warnings'

/** Mean cosine from which an exception may be taken for its clause; the bank then says whether it is. The ready policies stay below 0.82. */
const LIKE_CLAUSE = 0.85

/** Mean cosine from which no bank is asked. */
const AS_CLAUSE = 0.95

/** Share of the clause's images from which an exception swallows it: "toy birds" lifts 0.21 of the birds, "pistols" all of the guns. */
const LIFTED = 0.87

/** The least images of a clause's own subject that are counted alone; with fewer, whatever it flags. */
const FEWEST_SHOWN = 10

/** Mean cosine from which an exception is about another rule's clause, */
const ELSEWHERE = 0.55

/** and by how much it is nearer to it than to its own rule's: 0.28 at most in the ready policies, where it is chance. */
const NEARER = 0.35

/**
 * Warns of exceptions that excuse what their own clause is after, that are about another rule's clause, or that name what another rule
 * flags all the same.
 *
 * @param issues takes the warnings
 */
export function lintExceptions(plans: RulePlan[], parts: CompileParts, issues: PolicyIssue[]): void {
  const inForce = plans.filter(({ draft: { rule } }) => rule.kind === 'should-not' && rule.action !== 'allow')
  for (const plan of plans) {
    if (plan.clauses.length === 0) continue
    const others = inForce.filter((other) => other !== plan).flatMap((other) => linesOf(other, 'clauses'))
    for (const line of linesOf(plan, 'exceptions')) {
      const issue = swallowing(line, plan, parts) ?? misplaced(line, plan, others)
      if (issue) issues.push(issue)
    }
  }
}

function swallowing(line: LintLine, plan: RulePlan, parts: CompileParts): PolicyIssue | null {
  for (const phrase of line.phrases) {
    for (const clause of plan.clauses) {
      const { mean } = likenessOf(phrase, clause)
      if (mean < LIKE_CLAUSE) continue
      const { lifted, flagged } = measure(clause, phrase, plan, parts)
      if (mean < AS_CLAUSE && lifted < LIFTED * flagged) continue
      const counted = flagged > 0 ? `${lifted} of ${flagged} pictures of the bank that it finds` : 'what it is after'
      const { text } = line.source
      return lintWarning('exception-swallows', line.source, pathOf(line), text, [
        `The exception "${quote(text)}" says nearly the same as "${quote(clause.phrase)}": it excuses ${counted}.`,
        'an exception that differs from the clause',
        `${leavingOut(line, new Set([phrase]))}, or name what sets it apart from "${quote(clause.phrase)}".`,
      ])
    }
  }
  return null
}

/** How many images a clause alone flags at 1 %, those of its own subject if there are enough, and how many of them an exception lifts. */
function measure(
  clause: ScoredPhrase,
  exception: ScoredPhrase,
  { draft }: RulePlan,
  parts: CompileParts,
): { flagged: number; lifted: number } {
  const { bank } = parts
  const ordinary = bank.ordinary([clause.phrase])
  const everywhere = Int32Array.from({ length: bank.size }, (_, row) => row)
  const evidence = { clauses: [clause], exceptions: [exception], taught: null, own: null }
  const rates = { falsePositiveRate: DEFAULT_RATE, reviewBand: null }
  const calibration = calibrateRule(evidence, rates, ordinary.length > 0 ? ordinary : everywhere)
  const levels = levelsOf(evidence, calibration)
  const found = [...levels.keys()].filter((row) => (levels[row] as number) > calibration.threshold)
  const isOrdinary = new Set(ordinary)
  const shown = found.filter((row) => !isOrdinary.has(row))
  const counted = shown.length >= FEWEST_SHOWN ? shown : found
  const alone: RuleSheet = {
    ...evidence,
    draft: { ...draft, clausePhrases: [onFirstLine(clause)], exceptionPhrases: [onFirstLine(exception)], own: [] },
    calibration,
    rate: DEFAULT_RATE,
    rateSource: 'default',
  }
  return { flagged: counted.length, lifted: counted.length - violatingRows(alone, counted, parts).length }
}

function onFirstLine({ phrase }: ScoredPhrase): DraftPhrase {
  return { line: 0, phrase }
}

function misplaced(line: LintLine, { draft, clauses }: RulePlan, others: LintLine[]): PolicyIssue | null {
  const { text } = line.source
  for (const phrase of line.phrases) {
    const own = Math.max(...clauses.map((clause) => likenessOf(phrase, clause).mean))
    const ranked = others
      .flatMap((other) => other.phrases.map((clause) => ({ other, clause, mean: likenessOf(phrase, clause).mean })))
      .sort((a, b) => b.mean - a.mean)
    const [nearest] = ranked
    if (!nearest) return null
    const { other, clause, mean } = nearest
    const place = `"${quote(clause.phrase)}" in line ${other.source.line}`
    if (isSame(phrase, clause)) {
      return lintWarning('exception-flagged', line.source, pathOf(line), text, [
        `Rule "${quote(other.rule.id)}" flags what the exception "${quote(text)}" lifts: ${place} says nearly the same.`,
        'an exception that no other rule flags',
        `${leavingOut(line, new Set([phrase]))}, or line ${other.source.line}: an exception lifts its own rule only.`,
      ])
    }
    if (mean >= ELSEWHERE && mean - own >= NEARER) {
      return lintWarning('exception-elsewhere', line.source, pathOf(line), text, [
        `The exception "${quote(text)}" is nearer to ${place}, of rule "${quote(other.rule.id)}", than to anything that "${quote(draft.rule.id)}" looks for.`,
        "an exception near its own rule's clauses",
        `Move line ${line.source.line} below "Can:" of "${quote(other.rule.id)}" if it is to lift that rule; else remove it.`,
      ])
    }
  }
  return null
}
