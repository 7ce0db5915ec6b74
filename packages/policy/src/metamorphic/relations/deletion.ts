import { decide } from '../../judge/decide'
import type { RuleResult } from '../../types'
import { isFlagged, sameRules } from '../compare-results'
import { withoutRule } from '../edits'
import type { Check, Edit, Subject } from '../types'

/**
 * Deleting the rule that a verdict blames lifts what it asked for: the action is then what the other rules ask, and each of these says what
 * it said. One edit for each rule that flags an image.
 *
 * No promise where the rules share a budget: those that stay then divide it, and their thresholds fall.
 */
export function deletions({ policy, compiled, images }: Subject): Edit[] {
  const flagging = new Set(
    images.flatMap(({ views }) => views.flatMap((results) => results.filter(isFlagged).map(({ ruleId }) => ruleId))),
  )
  return policy.rules
    .filter(({ id }) => flagging.has(id))
    .map(
      ({ id, kind }): Edit => ({
        relation: 'deletion',
        title: `without "${id}"`,
        policy: withoutRule(policy, id),
        check: (before, after) => {
          const own = before.find(({ ruleId }) => ruleId === id)
          if (!own || !isFlagged(own)) return []
          if (compiled.budget && kind === 'should-not') return [{ relation: 'deletion', skipped: 'budget' }]
          return [checkOne(own, before, after)]
        },
      }),
    )
}

function checkOne(own: RuleResult, before: readonly RuleResult[], after: readonly RuleResult[]): Check {
  const others = before.filter((result) => result !== own)
  const same = sameRules('deletion', others, after, true)
  if ('skipped' in same || !same.holds) return same
  const expected = decide(others).action
  const received = decide([...after]).action
  const margins: [number, number] = [own.margin, 0]
  const holds = expected === received
  return { relation: 'deletion', holds, ruleId: own.ruleId, expected, received, margins, flagged: true }
}
