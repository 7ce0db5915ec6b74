import { decide } from '../../judge/decide'
import { sameRules } from '../compare-results'
import { reversed, rotated } from '../edits'
import type { Edit, Subject } from '../types'

/**
 * The order of the rules changes no rule's result and no action. Which rule a verdict names where several ask for the same is the first's
 * privilege, and is not compared. A policy of one rule has no other order.
 */
export function orders({ policy }: Subject): Edit[] {
  const count = policy.rules.length
  const found: [title: string, order: typeof policy][] = []
  if (count > 1) found.push(['the rules last to first', reversed(policy)])
  if (count > 2) found.push(['the first rule last', rotated(policy, 1)])
  return found.map(
    ([title, edited]): Edit => ({
      relation: 'order',
      title,
      policy: edited,
      check: (before, after) => [sameRules('order', before, after, decide([...before]).action !== 'allow')],
    }),
  )
}
