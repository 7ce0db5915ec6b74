import type { Rule } from '@lookfirst/policy'

/** What the page must know of the running rules before and beside their results. */
export interface RulesInForce {
  /** How many there are: the room that a waiting card keeps. */
  readonly count: number
  isMustShow(ruleId: string): boolean
  /** The policy was replaced. */
  replace(rules: Pick<Rule, 'id' | 'kind'>[]): void
}

/** Starts with the rules of a policy that is not yet compiled. */
export function createRulesInForce(first: Pick<Rule, 'id' | 'kind'>[]): RulesInForce {
  let rules = first
  return {
    get count() {
      return rules.length
    },
    isMustShow: (ruleId) => rules.some(({ id, kind }) => id === ruleId && kind === 'must-show'),
    replace(next) {
      rules = next
    },
  }
}
