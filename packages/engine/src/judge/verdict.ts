import type { Action, Features, RuleResult } from '@lookfirst/policy'
import { decide, scoreRules, stricter } from '@lookfirst/policy/judge'
import type { Backend, Coverage, InputInfo, JudgeReport, JudgeRequest, Timing } from '../protocol'
import type { InstalledPolicy } from './installed-policy'
import { writeReason } from './reason'

/** What every rule said, over the background that came out stricter. */
export interface Scored {
  action: Action
  rule: RuleResult | null
  rules: RuleResult[]
  /** Index of the deciding features: over white, over black. */
  background: number
}

/**
 * Scores one image. Where transparency lets a background through, the stricter of the two verdicts counts.
 *
 * @param features one, or two for an image with transparency
 */
export function scoreImage(features: readonly Features[], { judge }: Pick<InstalledPolicy, 'judge'>): Scored {
  const scored = features.map((over, background): Scored => {
    const rules = scoreRules(over, judge)
    return { ...decide(rules), rules, background }
  })
  return scored.reduce((best, next) => (stricter(best.action, next.action) === best.action ? best : next))
}

/** Assembles the verdict of a scored image: the one place where partial coverage makes an action stricter. */
export function writeVerdict(facts: {
  request: Pick<JudgeRequest, 'onPartial' | 'onUnevaluated'>
  policy: InstalledPolicy
  scored: Scored
  input: InputInfo
  coverage: Coverage
  modelHash: string
  backend: Backend
  timing: Timing
}): JudgeReport['verdict'] {
  const { request, policy, scored, input, coverage } = facts
  const complete = scored.rules.every(({ outcome }) => outcome !== 'unevaluated')
  let { action, rule } = scored
  if (coverage !== 'full') action = stricter(action, request.onPartial)
  if (!complete) action = stricter(action, request.onUnevaluated)
  // A rule that asked for less did not decide an action that coverage made stricter.
  if (action !== scored.action) rule = null
  return {
    schema: 1,
    status: 'decided',
    action,
    rule,
    rules: scored.rules,
    complete,
    coverage,
    reason: writeReason({ rule, rules: scored.rules, mustShow: policy.mustShow, coverage, frames: input.frames }),
    input,
    policyHash: policy.compiled.policyHash,
    modelHash: facts.modelHash,
    calibrationHash: policy.compiled.calibrationHash,
    backend: facts.backend,
    timing: facts.timing,
  }
}
