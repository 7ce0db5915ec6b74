import type { Action, RuleResult } from '../types'
import { stricter } from './strictness'

/**
 * The action that the rules ask for together: that of the strictest rule that is violated or in its review band, ties to the first.
 *
 * @returns `allow` and no rule when none is
 */
export function decide(results: RuleResult[]): { action: Action; rule: RuleResult | null } {
  let rule: RuleResult | null = null
  for (const result of results) {
    if (result.outcome !== 'violated' && result.outcome !== 'review-band') continue
    if (!rule || stricter(rule.action, result.action) !== rule.action) rule = result
  }
  return { action: rule?.action ?? 'allow', rule }
}
