import { ACTIONS, type Action, type RuleResult } from '@lookfirst/policy'
import type { ReasonDetail } from '../../protocol'
import type { Value } from '../fill'
import type { WhyKey } from './en'
import { shown, type Voice } from './say'

/**
 * Why not another rule: one sentence for every rule but the one that decided.
 *
 * @param label of the rule that decided; `null` where none did
 * @param action of the verdict
 */
export function notOthersOf(
  rules: readonly RuleResult[],
  label: string | null,
  action: Action,
  mustShow: ReadonlySet<string>,
  voice: Voice,
): ReasonDetail['notOthers'] {
  return rules
    .filter(({ ruleId }) => ruleId !== label)
    .map((rule) => {
      const [key, values] = whyNot(rule, mustShow.has(rule.ruleId), action, voice)
      const { message, text } = voice.say(key, values)
      return { ruleId: rule.ruleId, title: rule.title, message, why: text, margin: rule.margin }
    })
}

function whyNot(rule: RuleResult, isMustShow: boolean, action: Action, voice: Voice): [WhyKey, Record<string, Value>] {
  if (rule.action !== 'allow') {
    const isMilder = ACTIONS.indexOf(rule.action) < ACTIONS.indexOf(action)
    return isMilder ? ['not.milder', { action: voice.action(rule.action) }] : ['not.later', {}]
  }
  switch (rule.outcome) {
    case 'undecided':
    case 'unevaluated':
    case 'off':
    case 'error':
      return [`not.${rule.outcome}`, {}]
    case 'excused':
      return rule.decidedBy !== 'examples' && rule.exception
        ? ['not.excused', { exception: { quote: rule.exception.text } }]
        : ['not.excused-examples', {}]
    default:
      return [isMustShow ? 'not.shown' : 'not.below', { margin: shown(Math.abs(rule.margin)) }]
  }
}
