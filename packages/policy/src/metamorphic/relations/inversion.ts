import type { CompiledRule, RuleResult } from '../../types'
import { isFlagged, isTie, said } from '../compare-results'
import { inverted } from '../edits'
import type { Check, Edit, SkipReason, Subject } from '../types'

/**
 * "Only these are allowed": with `Must show` in the place of `Should not`, an image that violated passes, and one that was clear violates;
 * likewise the other way round. What lies between two rates is for review both times. An excused image shows the subject, and so passes.
 *
 * Rules that example pictures sharpen, the model's or the author's own, have no part in it, as `Must show` has none: they are tested by
 * their words alone. Left out, and
 * counted: rules under a budget, which `Must show` takes no part in, so that its threshold is another; clauses that no part of the model
 * can judge; a margin of zero, which violates neither way. Text patterns and detectors have no inverse: the clauses alone are compared, and
 * a result that the others decided is left out.
 */
export function inversions({ policy, compiled }: Subject): Edit[] {
  const rules = new Map(compiled.rules.filter(({ taught, own }) => !taught && !own).map((rule) => [rule.id, rule]))
  const edited = inverted({ ...policy, rules: policy.rules.filter(({ id }) => rules.has(id)) })
  if (!edited) return []
  return [
    {
      relation: 'inversion',
      title: 'Must show for Should not, and the reverse',
      policy: edited,
      check: (before, after) =>
        after.flatMap((result): Check[] => {
          const was = before.find(({ ruleId }) => ruleId === result.ruleId)
          const rule = rules.get(result.ruleId)
          if (!was || !rule) return []
          const skipped = skipReason(was, result, compiled.budget !== null)
          if (skipped) return [{ relation: 'inversion', skipped }]
          const expected = expectedOf(rule, was)
          return [
            {
              relation: 'inversion',
              holds: expected.includes(result.outcome),
              ruleId: rule.id,
              expected: expected.join(' or '),
              received: said(result),
              margins: [was.margin, result.margin],
              flagged: isFlagged(was),
            },
          ]
        }),
    },
  ]
}

function skipReason(was: RuleResult, is: RuleResult, hasBudget: boolean): SkipReason | null {
  if (was.outcome === 'undecided' || is.outcome === 'undecided') return 'undecided'
  if (was.decidedBy === 'text' || was.decidedBy === 'detector') return was.decidedBy
  if (hasBudget) return 'budget'
  // An exception lowers a margin to zero at most where it lifts a rule: that is no tie.
  return isTie(is) || (!was.exception && isTie(was)) ? 'tie' : null
}

/** An exception may have put an image from the violated into the band, or from either into the clear; the inverse does not know it. */
function expectedOf({ kind, exceptions, reviewBand }: CompiledRule, was: RuleResult): RuleResult['outcome'][] {
  const hasBand = reviewBand !== null
  const isExcusable = kind === 'should-not' && exceptions.length > 0
  if (was.outcome === 'violated' || was.outcome === 'excused') return ['clear']
  if (was.outcome === 'review-band') return isExcusable ? ['clear', 'review-band'] : ['review-band']
  return hasBand && isExcusable ? ['violated', 'review-band'] : ['violated']
}
