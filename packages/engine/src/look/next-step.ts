import type { Action, Features } from '@lookfirst/policy'
import { isWaiting, stricter, uncertainRules } from '@lookfirst/policy/judge'
import type { InstalledPolicy } from '../judge/installed-policy'
import type { Scored } from '../judge/verdict'
import type { Escalate, LookStep } from '../protocol'

/** What decides whether a picture is looked at again. */
export interface LookFacts {
  scored: Pick<Scored, 'action' | 'rules'>
  /** Over each background. */
  features: readonly Features[]
  policy: Pick<InstalledPolicy, 'waits' | 'judge'>
  escalate: Escalate
  /** Explanations run what any rule waits for, whether or not it could change the action. */
  isExplained: boolean
  /** What an incomplete verdict is raised to. */
  onUnevaluated: Action
}

/** Why a part shall look; `null`: it need not. */
export type LookReason = Pick<LookStep, 'cause' | 'ruleIds'> | null

/**
 * Whether a text reader or a detector that has not looked at a picture yet shall. With `uncertain` that is so where a rule waits for it
 * whose action would be stricter than what is asked for already, or whose wait itself would make the verdict stricter.
 *
 * @param part `text reader`, or a detector's id
 */
export function packReason(part: string, facts: LookFacts): LookReason {
  const { scored, policy, escalate, isExplained, onUnevaluated } = facts
  if (escalate === 'never') return null
  const ruleIds = scored.rules
    .filter((rule) => {
      const waiting = policy.waits.get(rule.ruleId)
      if (!waiting?.parts.includes(part)) return false
      const raises = isWaiting(rule) && isStricter(onUnevaluated, scored)
      return isExplained || raises || isStricter(waiting.action, scored)
    })
    .map(({ ruleId }) => ruleId)
  if (ruleIds.length > 0) return { cause: 'unevaluated', ruleIds }
  return escalate === 'always' ? { cause: 'asked', ruleIds: [] } : null
}

/**
 * Whether crops shall be looked at: where a rule is just below its threshold, which crops alone can tell, and asks for something stricter
 * than is asked for already. A classification looks at them only where it was told to.
 */
export function cropReason({ scored, features, policy, escalate, isExplained }: LookFacts): LookReason {
  if (escalate === 'never' || (escalate === 'uncertain' && !isExplained)) return null
  const uncertain = new Set(features.flatMap((over) => uncertainRules(over, policy.judge)))
  const ruleIds = [...uncertain].filter((id) => isStricter(policy.waits.get(id)!.action, scored))
  return ruleIds.length > 0 ? { cause: 'uncertain', ruleIds } : null
}

function isStricter(action: Action, than: Pick<Scored, 'action'>): boolean {
  return action !== than.action && stricter(action, than.action) === action
}
