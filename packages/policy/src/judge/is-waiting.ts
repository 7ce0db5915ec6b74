import type { RuleResult } from '../types'

/** Whether a part that a rule needs did not run and could have made it ask for more: then the verdict is not complete. */
export function isWaiting({ outcome, waits }: Pick<RuleResult, 'outcome' | 'waits'>): boolean {
  return outcome === 'unevaluated' || waits === true
}
