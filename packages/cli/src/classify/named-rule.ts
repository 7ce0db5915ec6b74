import type { RuleResult } from '@lookfirst/policy'

/**
 * The rule that the reason of a verdict names, so that the margin beside it is that rule's: margins of a detector, of words that were read
 * and of a clause have different units, and the greatest says nothing. The engine's choice: the rule that decided; of an allowed image one
 * that was excused, else the nearest by words, by pictures that it was taught, and `Must show:` rules last.
 *
 * @param rule the one that decided, also where something that was not judged asked for more
 * @param rules every one, in policy order
 * @param mustShow ids of the `Must show:` rules
 * @returns `null` where no rule was measured
 */
export function namedRule(
  rule: RuleResult | null,
  rules: readonly RuleResult[],
  mustShow: ReadonlySet<string>,
): RuleResult | null {
  const shown = rules.filter(({ ruleId }) => !mustShow.has(ruleId))
  const taught = shown.filter(({ clause, decidedBy }) => clause === null && decidedBy === 'examples')
  const excused = rules.find(({ outcome }) => outcome === 'excused')
  return rule ?? excused ?? nearest(shown.filter(hasWords)) ?? nearest(taught) ?? nearest(rules.filter(hasWords))
}

function hasWords({ clause, outcome }: RuleResult): boolean {
  return clause !== null && outcome !== 'undecided'
}

function nearest(rules: readonly RuleResult[]): RuleResult | null {
  return rules.reduce<RuleResult | null>((best, next) => (best && best.margin >= next.margin ? best : next), null)
}
