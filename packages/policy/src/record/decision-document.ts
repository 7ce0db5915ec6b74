import { GuardError } from '@lookfirst/errors'
import type { RuleResult } from '../types'
import { isIsoTime } from './dates'
import type {
  DecidingRule,
  DecisionCause,
  DecisionContext,
  DecisionDocument,
  DecisionRecordLike,
} from './decision-types'

/**
 * Writes one automated decision as a JSON document: for an audit log, for the person concerned, and for `toStatementOfReasons`.
 *
 * @throws {@link GuardError} `OPTION_INVALID` where the context is of another policy, or its time is none
 */
export function decisionDocument({ verdict }: DecisionRecordLike, context: DecisionContext): DecisionDocument {
  checkContext(verdict, context)
  const { policy, modelId, libraryVersion, time } = context
  const { input, error } = verdict
  const cause = causeOf(verdict)
  return {
    type: 'lookfirst-decision',
    format: 1,
    id: verdict.id,
    time,
    automated: true,
    status: verdict.status,
    action: verdict.action,
    cause,
    reason: verdict.reason,
    complete: verdict.complete,
    coverage: verdict.coverage,
    content: {
      hash: input.contentHash,
      mime: input.mime,
      width: input.width,
      height: input.height,
      frames: input.frames,
    },
    policy: { hash: verdict.policyHash, title: policy?.title ?? '', version: policy?.version ?? '' },
    rule: verdict.rule && cause === 'rule' ? decidingRule(verdict.rule, ruleOf(verdict.rule, policy)) : null,
    evidence: (verdict.evidence ?? []).map(({ id, kind }) => ({ id, kind })),
    model: { id: modelId, hash: verdict.modelHash, calibrationHash: verdict.calibrationHash },
    backend: verdict.backend,
    library: { name: 'lookfirst', version: libraryVersion },
    error: error ? { code: error.code, message: error.message, hint: error.hint } : null,
  }
}

function checkContext({ policyHash }: DecisionRecordLike['verdict'], { time, policy }: DecisionContext): void {
  if (!isIsoTime(time)) {
    throw new GuardError(
      'OPTION_INVALID',
      `The time of a decision is "${String(time).slice(0, 40)}".`,
      'Pass new Date().toISOString() of when the verdict came.',
    )
  }
  if ((policy?.policyHash ?? '') !== policyHash) {
    throw new GuardError(
      'OPTION_INVALID',
      `The verdict is of policy "${policyHash}", the context of "${policy?.policyHash ?? ''}".`,
      'Pass the policy that judged: keep guard.compiledPolicy() beside the records.',
      { details: { verdict: policyHash, context: policy?.policyHash ?? null } },
    )
  }
}

function causeOf({ status, rule, action, coverage }: DecisionRecordLike['verdict']): DecisionCause {
  if (status === 'error') return 'error'
  if (rule) return 'rule'
  if (action === 'allow') return 'none'
  return coverage === 'full' ? 'not-evaluated' : 'coverage'
}

type PolicyRule = NonNullable<DecisionContext['policy']>['rules'][number]

function ruleOf({ ruleId }: RuleResult, policy: DecisionContext['policy']): PolicyRule {
  const rule = policy?.rules.find(({ id }) => id === ruleId)
  if (rule) return rule
  throw new GuardError(
    'OPTION_INVALID',
    `The verdict is of rule "${ruleId}", which the policy of the context does not have.`,
    'Pass the policy that judged, whole.',
    { details: { ruleId } },
  )
}

function decidingRule(result: RuleResult, rule: PolicyRule): DecidingRule {
  const decidedBy = result.decidedBy ?? 'clauses'
  const isMeasured = decidedBy === 'clauses' || decidedBy === 'examples'
  return {
    id: result.ruleId,
    title: result.title,
    kind: rule.kind,
    outcome: result.outcome,
    decidedBy,
    clause:
      decidedBy === 'clauses' || decidedBy === 'crop' || decidedBy === 'text' ? (result.clause?.text ?? null) : null,
    exception: result.exception?.text ?? null,
    label: result.label ?? null,
    ...measured(result, decidedBy, rule),
    tail: isMeasured ? result.tail : null,
    falsePositiveRate: result.falsePositiveRate,
  }
}

/** Score and threshold, of which a verdict keeps the difference alone. */
function measured(
  { margin, label, clause }: RuleResult,
  decidedBy: DecidingRule['decidedBy'],
  rule: PolicyRule,
): Pick<DecidingRule, 'unit' | 'margin' | 'score' | 'threshold'> {
  if (decidedBy === 'text') {
    // Patterns match or do not; a clause about text has a score.
    const threshold = clause && rule.reading ? rule.reading.threshold : null
    if (threshold === null) return { unit: 'match', margin, score: null, threshold }
    return { unit: 'standard deviations of ordinary texts', margin, score: threshold + margin, threshold }
  }
  if (decidedBy === 'detector') {
    const limits = rule.detectors.filter((at) => `${at.detector}.${at.label}` === label)
    // Of several conditions on a label the lowest has the largest margin, which is the one that a verdict keeps.
    const threshold = limits.length > 0 ? Math.min(...limits.map(({ atLeast }) => atLeast)) : null
    return { unit: 'probability', margin, score: threshold === null ? null : threshold + margin, threshold }
  }
  const unit = 'standard deviations of ordinary images'
  if (decidedBy === 'crop') return { unit, margin, score: null, threshold: null }
  if (rule.kind === 'must-show') {
    const threshold = rule.reviewThreshold ?? rule.threshold
    return { unit, margin, score: threshold - margin, threshold }
  }
  return { unit, margin, score: rule.threshold + margin, threshold: rule.threshold }
}
