import type { Action, CompiledRule, Features, ImageEvidence, RuleResult } from '@lookfirst/policy'
import { decide, loadCompiled, scoreRules, stricter } from '@lookfirst/policy/judge'
import { type JudgedImage, raisedAction } from '../../judge/verdict'

/** An image that was judged, with all that judging it again takes. */
export interface Retriable extends JudgedImage {
  /** One, or two for an image with transparency. */
  features: readonly Features[]
}

/** What is changed: one rule, one rule that goes, or what was found beside the encoder. */
export type Change = { rule: CompiledRule } | { without: string } | { seen: (found: ImageEvidence) => ImageEvidence }

/** What comes of it. */
export interface Trial {
  action: Action
  /** The rule that decides then, or `null`. */
  decides: RuleResult | null
}

/** Judges an image again with one change, over every background, and raises the action as the verdict's was. */
export function tryChange(image: Retriable, change: Change): Trial {
  const { policy, scored, features, coverage, request } = image
  const outcomes = features.map((over, background) => {
    const before = background === scored.background ? scored.rules : scoreRules(over, policy.judge)
    const rules = resultsWith(change, before, over, image)
    return { ...decide(rules), rules }
  })
  const strictest = outcomes.reduce((best, next) => (stricter(best.action, next.action) === best.action ? best : next))
  const { action, raisedBy } = raisedAction(strictest, coverage, request)
  return { action, decides: raisedBy ? null : strictest.rule }
}

/** Whether a rule judged again, as it is, says the same: without that, no trial says anything. */
export function isRepeatable({ policy, scored, features }: Retriable, rule: CompiledRule): boolean {
  const before = scored.rules.find(({ ruleId }) => ruleId === rule.id)
  const again = judgeOne(rule, features[scored.background]!, policy)
  return before?.margin === again.margin && before.outcome === again.outcome
}

function resultsWith(change: Change, before: readonly RuleResult[], over: Features, { policy }: Retriable) {
  if ('without' in change) return before.filter(({ ruleId }) => ruleId !== change.without)
  if ('seen' in change) {
    const seen = change.seen(over.seen ?? { text: null, detectors: null })
    return scoreRules({ ...over, seen }, policy.judge)
  }
  const { rule } = change
  const changed = judgeOne(rule, over, policy)
  return before.map((result) => (result.ruleId === rule.id ? changed : result))
}

/** Judges by one rule alone: the others' vectors need not be unpacked. */
function judgeOne(rule: CompiledRule, over: Features, { compiled, judge }: JudgedImage['policy']): RuleResult {
  return scoreRules(over, loadCompiled({ ...compiled, rules: [rule] }, judge.matchText))[0]!
}
