import { DEFAULT_RATE } from '../grammar/rate'
import type { PolicyIssue } from '../types'
import { isHeldOut } from './budget'
import { calibrateRule, type RuleCalibration, type RuleEvidence } from './calibrate-rule'
import type { OwnScores, RuleSheet } from './compile-rule'
import type { RuleDraft } from './draft-rule'
import { learnOwn } from './learn-own'
import type { CompileParts } from './parts'
import type { ScoredPhrase } from './phrase-scores'
import { setsKey, type TaughtScores } from './taught-scores'
import { compileWarning } from './warnings'

/** Fewer ordinary images than this make no calibration: the whole bank is used instead. */
const ENOUGH_IMAGES = 200

/** Calibration of a rule of which no clause is judged. */
const UNDECIDED: RuleCalibration = {
  clauses: [],
  exceptions: [],
  clauseLevel: { mean: 0, deviation: 1 },
  exceptionLevel: null,
  taught: null,
  own: null,
  threshold: 0,
  reviewThreshold: null,
  tail: { size: 0, quantiles: [], q95: 0, excess: 0 },
  sorted: new Float64Array(),
}

/** A rule that was measured, before a budget has its say. */
export interface RulePlan extends RuleSheet {
  /** What `calibration` was measured from. */
  evidence: RuleEvidence
  /** Indices, ascending, of the bank images that are ordinary to it. */
  rows: Int32Array
  /** Whether it takes part in the policy's budget. */
  isBudgeted: boolean
}

/**
 * Measures a rule over the bank, at its own rate or 1 %. A rule that takes part in a budget is measured without the images that are held
 * out for that.
 *
 * @param scored every phrase of the policy
 * @param lessons what the model's example sets taught
 * @param hasBudget whether the policy has a budget
 * @param issues takes a warning where too few images are ordinary
 */
export async function planRule(
  draft: RuleDraft,
  scored: Map<string, ScoredPhrase>,
  lessons: ReadonlyMap<string, TaughtScores>,
  parts: CompileParts,
  hasBudget: boolean,
  issues: PolicyIssue[],
): Promise<RulePlan> {
  const { rule, clausePhrases, exceptionPhrases, examples } = draft
  const { bank } = parts
  const clauses = clausePhrases.map(({ phrase }) => scored.get(phrase)!)
  const exceptions = exceptionPhrases.map(({ phrase }) => scored.get(phrase)!)
  const taught = examples.length > 0 && clauses.length > 0 ? (lessons.get(setsKey(examples)) ?? null) : null
  const isJudged = clauses.length > 0 || draft.own.some(({ as }) => as === 'violation')
  const isBudgeted = hasBudget && rule.kind === 'should-not' && isJudged
  const rate = rule.falsePositiveRate ?? DEFAULT_RATE
  const rateSource = rule.falsePositiveRate === null ? 'default' : 'rule'
  const rows = isJudged ? rowsOf() : new Int32Array()
  const fitted = isBudgeted ? rows.filter((row) => !isHeldOut(row)) : rows
  const rates = { falsePositiveRate: rate, reviewBand: rule.reviewBand }
  const words: RuleEvidence = { clauses, exceptions, taught: taught?.cosines ?? null, own: null }
  const measure = (evidence: RuleEvidence, own: OwnScores | null): RulePlan => {
    const isScored = evidence.clauses.length > 0 || evidence.own?.violation
    const calibration = isScored ? calibrateRule(evidence, rates, fitted) : UNDECIDED
    return { draft, clauses, exceptions, taught, own, calibration, rate, rateSource, evidence, rows, isBudgeted }
  }
  const untaught = measure(words, null)
  return draft.own.length > 0 && isJudged ? learnOwn(untaught, parts, measure) : untaught

  /** Images of the rule's own subject would put its threshold out of reach. */
  function rowsOf(): Int32Array {
    const ordinary = bank.ordinary(clausePhrases.map(({ phrase }) => phrase))
    if (ordinary.length >= ENOUGH_IMAGES) return ordinary
    issues.push(
      compileWarning('calibration-small', rule.position, ['rules', rule.id], `${ordinary.length}`, `${bank.size}`),
    )
    return Int32Array.from({ length: bank.size }, (_, row) => row)
  }
}
