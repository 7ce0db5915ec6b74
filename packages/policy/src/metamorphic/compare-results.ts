import type { RuleResult } from '../types'
import type { Check, RelationName } from './types'

/**
 * Largest difference between two margins that counts as none, in standard deviations: a backend may sum the bank's products in another
 * order when it is handed more phrases.
 */
const SAME_MARGIN = 1e-4

/** Whether a rule asks for something, or was violated though its action is `allow`. */
export function isFlagged({ outcome, action }: RuleResult): boolean {
  return outcome === 'violated' || outcome === 'review-band' || (outcome === 'unevaluated' && action !== 'allow')
}

/** Whether a margin is too near to zero to tell one outcome from the other. */
export function isTie({ margin }: RuleResult): boolean {
  return Math.abs(margin) <= SAME_MARGIN
}

/** Whether a rule says the same of an image. */
function isSame(a: RuleResult, b: RuleResult): boolean {
  return (
    a.outcome === b.outcome &&
    a.action === b.action &&
    a.decidedBy === b.decidedBy &&
    Math.abs(a.margin - b.margin) <= SAME_MARGIN
  )
}

/** A result in words. */
export function said(result: RuleResult): string {
  return isFlagged(result) ? `${result.outcome}, ${result.action}` : result.outcome
}

/**
 * Whether every rule of `before` says the same in `after`: one check, about the first that does not.
 *
 * @param flagged as {@link Check} has it
 */
export function sameRules(
  relation: RelationName,
  before: readonly RuleResult[],
  after: readonly RuleResult[],
  flagged: boolean,
): Check {
  const found = new Map(after.map((result) => [result.ruleId, result]))
  for (const one of before) {
    const other = found.get(one.ruleId)
    if (other && isSame(one, other)) continue
    if (other && (isTie(one) || isTie(other))) return { relation, skipped: 'tie' }
    return {
      relation,
      holds: false,
      ruleId: one.ruleId,
      expected: said(one),
      received: other ? said(other) : 'no result',
      margins: [one.margin, other?.margin ?? 0],
      flagged,
    }
  }
  return { relation, holds: true, ruleId: null, expected: 'the same', received: 'the same', margins: null, flagged }
}
