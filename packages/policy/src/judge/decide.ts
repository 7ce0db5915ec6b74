import type { Action, RuleResult } from '../types'
import { stricter } from './strictness'

/**
 * The action that the rules ask for together: that of the strictest rule that is violated or in its review band, ties to the first. An
 * unevaluated rule counts with what it asks for all the same.
 *
 * @returns `allow` and no rule when none is
 */
export function decide(results: RuleResult[]): { action: Action; rule: RuleResult | null } {
  let rule: RuleResult | null = null
  for (const result of results) {
    const { outcome, action } = result
    const asks =
      outcome === 'violated' || outcome === 'review-band' || (outcome === 'unevaluated' && action !== 'allow')
    if (!asks) continue
    if (!rule || stricter(rule.action, result.action) !== rule.action) rule = result
  }
  return { action: rule?.action ?? 'allow', rule }
}
