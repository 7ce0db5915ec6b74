import { isWaiting } from '../judge/is-waiting'
import { stricter } from '../judge/strictness'
import type { Action, RuleResult } from '../types'
import type { ReplayRecord, Responsible, ResponsibleFor, VerdictChange } from './replay-types'

/** One side of a replayed verdict. */
export interface Side {
  action: Action
  /** The rule that decided. */
  rule: RuleResult | null
  /** Of the rules that asked for something or waited for a part at least, in the order of the policy. */
  rules: readonly RuleResult[]
}

/** The new side, which computes the results of rules that ask for nothing only where one is asked for. */
export interface NewSide extends Side {
  resultOf(ruleId: string): RuleResult | null
}

/** What a changed verdict says of its change, but for the record that it belongs to. */
type Explained = Pick<VerdictChange, 'before' | 'after' | 'direction' | 'responsible' | 'margin'>

/**
 * Tells whether two verdicts of an image differ, and which rule and line made the difference: see {@link Responsible}.
 *
 * @returns `null` where they ask for the same by the same rule
 */
export function explainChange(before: ReplayRecord['verdict'], after: NewSide): Explained | null {
  const ids = { before: before.rule?.ruleId ?? null, after: after.rule?.ruleId ?? null }
  if (before.action === after.action && ids.before === ids.after) return null
  const direction =
    before.action === after.action
      ? 'other-rule'
      : stricter(before.action, after.action) === after.action
        ? 'stricter'
        : 'milder'
  const isNow = direction === 'stricter' || (direction === 'other-rule' && after.rule !== null)
  const ruleId = (isNow ? ids.after : ids.before) ?? null
  const old = before.rules.find((rule) => rule.ruleId === ruleId) ?? null
  const now = ruleId === null ? null : after.resultOf(ruleId)
  return {
    before: { action: before.action, ruleId: ids.before },
    after: { action: after.action, ruleId: ids.after },
    direction,
    responsible:
      ruleId === null
        ? notEvaluated(isNow ? after.rules : before.rules)
        : { ruleId, ...difference(isNow ? now : old, isNow ? old : now, isNow) },
    margin: { before: old?.margin ?? null, after: now?.margin ?? null },
  }
}

/**
 * @param asking the rule's result on the side on which it decided
 * @param other on the other side
 * @param isNow whether the side on which it decided is the new one
 */
function difference(
  asking: RuleResult | null,
  other: RuleResult | null,
  isNow: boolean,
): Pick<Responsible, 'kind' | 'line'> {
  const clause = lineOf(asking, 'clause')
  const because = (kind: ResponsibleFor, line = clause) => ({ kind, line })
  if (!other || !asking) return because(isNow ? 'rule-added' : 'rule-removed')
  if (other.outcome === 'off') return because(isNow ? 'rule-on' : 'rule-off')
  if (asks(other) && asking.action === other.action) return because('precedence')
  const { decidedBy } = asking
  const isPart = decidedBy === 'text' || decidedBy === 'detector'
  if (isPart && !(asks(other) && other.decidedBy === decidedBy)) return because(decidedBy)
  if (asks(other)) return because('action')
  const isByExamples = other.decidedBy === 'examples'
  if (other.outcome === 'excused') {
    return isByExamples ? because('examples', null) : because('exception', lineOf(other, 'exception'))
  }
  if (decidedBy === 'examples') return because(isFittedAnew(asking, other) ? 'threshold' : 'examples', null)
  if (isByExamples) return because('examples', null)
  return because(asking.clause?.text === other.clause?.text ? 'threshold' : 'clause')
}

/** Whether a rule was measured on both sides, at another rate or on other images. */
function isFittedAnew(one: RuleResult, other: RuleResult): boolean {
  if (one.calibrationSize === 0 || other.calibrationSize === 0) return false
  return one.falsePositiveRate !== other.falsePositiveRate || one.calibrationSize !== other.calibrationSize
}

/** Whether a rule takes part in deciding, as `decide` counts. */
function asks({ outcome, action }: RuleResult): boolean {
  return outcome === 'violated' || outcome === 'review-band' || (outcome === 'unevaluated' && action !== 'allow')
}

/** The first rule that waited for a part, where there is one. */
function notEvaluated(rules: readonly RuleResult[]): Responsible {
  const waiting = rules.find(isWaiting)
  return { kind: 'not-evaluated', ruleId: waiting?.ruleId ?? null, line: null }
}

function lineOf(result: RuleResult | null, kind: 'clause' | 'exception'): Responsible['line'] {
  const line = result?.[kind]
  return line ? { kind, text: line.text } : null
}
