import type { Action, CompiledPolicy, RuleResult } from '@lookfirst/policy'
import { ACTIONS } from '@lookfirst/policy'
import { stricter } from '@lookfirst/policy/judge'
import type { LabelledImage } from './labels'

/** A labelled image that was judged. */
export interface JudgedImage {
  label: LabelledImage
  /** In the order of the policy. */
  results: RuleResult[]
  action: Action
  /** The rule that decided, or `null`. */
  decidedBy: string | null
  /** Not all of the image was looked at. */
  isPartial: boolean
  /** In milliseconds. */
  ms: { decode: number; preprocess: number; encode: number; judge: number }
}

/** The action that a labelled image should get: the one it names, else the strictest of those that its rules ask for. */
export function expectedAction({ rules, action }: LabelledImage, policy: CompiledPolicy): Action {
  if (action) return action
  return policy.rules
    .filter(({ id, declaredNonViolating }) => rules.includes(id) && !declaredNonViolating)
    .map((rule) =>
      rule.clauses.length > 0 && rule.clauses.every(({ capped }) => capped) ? capped(rule.action) : rule.action,
    )
    .reduce(stricter, 'allow')
}

/** Lines about intent lead to `review` at most. */
function capped(action: Action): Action {
  return ACTIONS[Math.min(ACTIONS.indexOf(action), ACTIONS.indexOf('review'))]!
}
