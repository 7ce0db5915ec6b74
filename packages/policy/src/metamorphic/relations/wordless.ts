import type { CompiledPolicy, CompiledRule, RuleResult } from '../../types'
import { isFlagged } from '../compare-results'
import type { Check } from '../types'

/** Whether the author's own pictures alone judge a rule. */
export function isWordless({ own, clausePhrases }: CompiledRule): boolean {
  return own !== null && clausePhrases.length === 0
}

/**
 * Cases of rules without words, which are left out and counted: there is no clause that could be added as an exception where the rule flags
 * an image, and none to turn round.
 */
export function wordlessCases({ rules }: CompiledPolicy, results: readonly RuleResult[]): Check[] {
  const wordless = new Set(rules.filter(isWordless).map(({ id }) => id))
  return results
    .filter(({ ruleId }) => wordless.has(ruleId))
    .flatMap((result): Check[] => [
      ...(isFlagged(result) ? [{ relation: 'exception', skipped: 'taught' } as const] : []),
      { relation: 'inversion', skipped: 'taught' },
    ])
}
