import type { Action, Features, RuleResult } from '@lookfirst/policy'
import { decide, isWaiting, scoreRules, stricter } from '@lookfirst/policy/judge'
import type { Backend, Coverage, InputInfo, JudgeReport, JudgeRequest, SecondLook, Timing } from '../protocol'
import { type Catalogue, ENGLISH } from '../reason/catalogue'
import { type ReasonFacts, writeReason } from '../reason/write-reason'
import type { InstalledPolicy } from './installed-policy'

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

/** The one place where an action gets stricter because not all of the image, or not every rule, was judged. */
export function raisedAction(
  { action, rules }: Pick<Scored, 'action' | 'rules'>,
  coverage: Coverage,
  { onPartial, onUnevaluated }: Pick<JudgeRequest, 'onPartial' | 'onUnevaluated'>,
): { action: Action; complete: boolean; raisedBy: 'partial' | 'unevaluated' | null } {
  const complete = !rules.some(isWaiting)
  const partial = coverage === 'full' ? action : stricter(action, onPartial)
  const raised = complete ? partial : stricter(partial, onUnevaluated)
  const isByPart = raised !== partial
  return { action: raised, complete, raisedBy: isByPart ? 'unevaluated' : raised !== action ? 'partial' : null }
}

/** How an image was judged: what its reason is written from. */
export interface JudgedImage {
  request: Pick<JudgeRequest, 'onPartial' | 'onUnevaluated'>
  policy: InstalledPolicy
  scored: Scored
  input: InputInfo
  coverage: Coverage
}

/** What a reason is written from, where an image was judged. */
export function reasonFacts({ request, policy, scored, input, coverage }: JudgedImage): ReasonFacts {
  const { raisedBy } = raisedAction(scored, coverage, request)
  return {
    // A rule that asked for less did not decide an action that coverage made stricter.
    rule: raisedBy ? null : scored.rule,
    outdone: raisedBy && scored.rule ? { rule: scored.rule, by: raisedBy } : null,
    rules: scored.rules,
    mustShow: policy.mustShow,
    coverage,
    frames: input.frames,
  }
}

/** Assembles the verdict of a scored image. */
export function writeVerdict(
  facts: JudgedImage & {
    secondLook: SecondLook
    modelHash: string
    backend: Backend
    timing: Timing
    /** Of the reason. @defaultValue English */
    catalogue?: Catalogue
  },
): JudgeReport['verdict'] {
  const { request, policy, scored, input, coverage, catalogue = ENGLISH } = facts
  const { action, complete } = raisedAction(scored, coverage, request)
  const reason = reasonFacts(facts)
  return {
    schema: 1,
    status: 'decided',
    action,
    rule: reason.rule,
    rules: scored.rules,
    complete,
    secondLook: facts.secondLook,
    coverage,
    reason: writeReason(reason, catalogue).text,
    input,
    policyHash: policy.compiled.policyHash,
    modelHash: facts.modelHash,
    calibrationHash: policy.compiled.calibrationHash,
    backend: facts.backend,
    timing: facts.timing,
  }
}
