import { decide } from '../../judge/decide'
import type { Policy } from '../../types'
import { sameRules } from '../compare-results'
import { ruleOf, withRule } from '../edits'
import type { Edit, Subject } from '../types'

/** Something that every encoder knows and no policy forbids. */
const ELSEWHERE = 'show the sky'

/**
 * A further rule, put before the others, changes none of their results. No promise where they share a budget: it takes its part of that.
 */
export function unrelatedRules({ policy, compiled }: Subject): Edit[] {
  const id = freeId(policy)
  return [
    {
      relation: 'unrelated',
      title: `a further rule "${ELSEWHERE}"`,
      policy: withRule(policy, ruleOf(id, ELSEWHERE)),
      check: (before, after) => {
        if (compiled.budget) return [{ relation: 'unrelated', skipped: 'budget' }]
        const others = after.filter(({ ruleId }) => ruleId !== id)
        return [sameRules('unrelated', before, others, decide([...before]).action !== 'allow')]
      },
    },
  ]
}

function freeId({ rules }: Policy): string {
  let id = 'unrelated'
  while (rules.some((rule) => rule.id === id)) id += '-1'
  return id
}
