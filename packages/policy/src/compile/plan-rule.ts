import { DEFAULT_RATE } from '../grammar/rate'
import type { PolicyIssue } from '../types'
import { isHeldOut } from './budget'
import { calibrateRule, type RuleCalibration } from './calibrate-rule'
import type { RuleDraft } from './draft-rule'
import type { CompileParts } from './parts'
import type { ScoredPhrase } from './phrase-scores'
import type { TaughtScores } from './taught-scores'
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
  threshold: 0,
  reviewThreshold: null,
  tail: { size: 0, quantiles: [], q95: 0, excess: 0 },
  sorted: new Float64Array(),
}

/** A rule that was measured, before a budget has its say. */
export interface RulePlan {
  draft: RuleDraft
  clauses: ScoredPhrase[]
  exceptions: ScoredPhrase[]
  taught: TaughtScores | undefined
  /** Indices, ascending, of the bank images that are ordinary to it. */
  rows: Int32Array
  calibration: RuleCalibration
  rate: number
  rateSource: 'rule' | 'policy' | 'default'
  /** Whether it takes part in the policy's budget. */
  isBudgeted: boolean
}

/**
 * Measures a rule over the bank, at its own rate or 1 %. A rule that takes part in a budget is measured without the images that are held
 * out for that.
 *
 * @param scored every phrase of the policy
 * @param hasBudget whether the policy has a budget
 * @param issues takes a warning where too few images are ordinary
 */
export function planRule(
  draft: RuleDraft,
  scored: Map<string, ScoredPhrase>,
  taught: TaughtScores | undefined,
  { bank }: Pick<CompileParts, 'bank'>,
  hasBudget: boolean,
  issues: PolicyIssue[],
): RulePlan {
  const { rule, clausePhrases, exceptionPhrases } = draft
  const clauses = clausePhrases.map(({ phrase }) => scored.get(phrase)!)
  const exceptions = exceptionPhrases.map(({ phrase }) => scored.get(phrase)!)
  const isBudgeted = hasBudget && rule.kind === 'should-not' && clauses.length > 0
  const rate = rule.falsePositiveRate ?? DEFAULT_RATE
  const rateSource = rule.falsePositiveRate === null ? 'default' : 'rule'
  const rows = clauses.length > 0 ? rowsOf() : new Int32Array()
  const rates = { falsePositiveRate: rate, reviewBand: rule.reviewBand }
  const calibration =
    clauses.length > 0
      ? calibrateRule(
          clauses,
          exceptions,
          taught?.cosines ?? null,
          rates,
          isBudgeted ? rows.filter((row) => !isHeldOut(row)) : rows,
        )
      : UNDECIDED
  return { draft, clauses, exceptions, taught, rows, calibration, rate, rateSource, isBudgeted }

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
