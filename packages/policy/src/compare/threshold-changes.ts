import type { CompiledPolicy, CompiledRule } from '../types'
import type { PolicyChange, ThresholdReason } from './diff-types'

/** Parts of a rule that move its threshold; exceptions do not, because the threshold is that of the rule without them. */
const REASONS: Partial<Record<PolicyChange['part'], ThresholdReason>> = {
  kind: 'kind',
  clause: 'clauses',
  examples: 'examples',
  taughtExample: 'examples',
}

/** The two policies and the two forms of a rule that both have. */
export interface ComparedRule {
  before: { policy: CompiledPolicy; rule: CompiledRule }
  after: { policy: CompiledPolicy; rule: CompiledRule }
}

/**
 * Lists the thresholds of a rule that moved, and why. A rule that is off, or has neither a clause that can be judged nor a violation that was taught, has no threshold.
 *
 * @param changes what else changed about the rule
 */
export function thresholdChanges({ before, after }: ComparedRule, changes: readonly PolicyChange[]): PolicyChange[] {
  if (!hasThreshold(before.rule) || !hasThreshold(after.rule)) return []
  const why: ThresholdReason[] = []
  if (before.policy.modelHash !== after.policy.modelHash) why.push('model')
  else if (before.policy.calibrationHash !== after.policy.calibrationHash) why.push('calibration')
  for (const { part, kind } of changes) {
    const reason = REASONS[part]
    if (kind !== 'moved' && reason && !why.includes(reason)) why.push(reason)
  }
  const byBudget = before.rule.rateSource === 'policy' || after.rule.rateSource === 'policy'
  const isOtherRate = before.rule.falsePositiveRate !== after.rule.falsePositiveRate
  if (isOtherRate) why.push(byBudget ? 'budget' : 'rate')
  const { id: ruleId } = after.rule
  return [
    ...moved('threshold', why),
    ...moved(
      'reviewThreshold',
      before.rule.reviewBand === after.rule.reviewBand || why.includes('rate') ? why : [...why, 'rate'],
    ),
  ]

  function moved(part: 'threshold' | 'reviewThreshold', reasons: ThresholdReason[]): PolicyChange[] {
    const [from, to] = [before.rule[part], after.rule[part]]
    if (from === to) return []
    const kind = from === null ? 'added' : to === null ? 'removed' : 'changed'
    return [{ ruleId, part, kind, before: from, after: to, why: reasons.length > 0 ? reasons : ['compiler'] }]
  }
}

function hasThreshold({ declaredNonViolating, clausePhrases, own }: CompiledRule): boolean {
  return !declaredNonViolating && (clausePhrases.length > 0 || Boolean(own?.violation))
}
