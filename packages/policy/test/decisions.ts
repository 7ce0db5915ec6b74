import type { RuleResult } from '../src/index'
import type { DecisionRecordLike } from '../src/record'

/** A rule that a clause violates by one standard deviation. */
export function resultOf(more: Partial<RuleResult> = {}): RuleResult {
  return {
    ruleId: 'guns',
    title: 'Guns',
    outcome: 'violated',
    margin: 1,
    decidedBy: 'clauses',
    tail: 0.002,
    tailFloor: 0.01,
    falsePositiveRate: 0.01,
    calibrationSize: 99,
    clause: { index: 0, text: 'show guns', phrase: 'guns' },
    exception: null,
    action: 'block',
    ...more,
  }
}

/** The record of a blocked image under the policy of hash `policy`. */
export function recordOf(verdict: Partial<DecisionRecordLike['verdict']>): DecisionRecordLike {
  const { rule = null } = verdict
  return {
    verdict: {
      id: 'a verdict',
      status: 'decided',
      action: 'block',
      rule,
      rules: rule ? [rule] : [],
      complete: true,
      coverage: 'full',
      reason: 'It shows guns.',
      input: { contentHash: 'sha256:abc', width: 640, height: 480, mime: 'image/jpeg', frames: 1 },
      policyHash: 'policy',
      modelHash: 'model',
      calibrationHash: 'bank',
      backend: 'wasm',
      ...verdict,
    },
  }
}
