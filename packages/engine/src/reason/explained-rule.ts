import type { RuleResult } from '@lookfirst/policy'

/**
 * The rule that a reason and an explanation are about: the one that decided; for an allowed image one that was excused, else the nearest, a
 * rule without words where none has any, `Must show:` rules last.
 *
 * @returns `null` where no rule was measured
 */
export function explainedRule(
  { rule, rules }: { rule: RuleResult | null; rules: readonly RuleResult[] },
  mustShow: ReadonlySet<string>,
): RuleResult | null {
  const shown = rules.filter(({ ruleId }) => !mustShow.has(ruleId))
  return (
    rule ??
    rules.find(({ outcome }) => outcome === 'excused') ??
    nearestRule(shown) ??
    nearestTaught(shown) ??
    nearestRule(rules)
  )
}

/** The rule with the largest margin among those that were scored. */
export function nearestRule(rules: readonly RuleResult[]): RuleResult | null {
  return nearest(rules.filter(({ clause, outcome }) => clause !== null && outcome !== 'undecided'))
}

/** The rule with the largest margin among those that have only examples. */
function nearestTaught(rules: readonly RuleResult[]): RuleResult | null {
  return nearest(rules.filter(({ clause, decidedBy }) => clause === null && decidedBy === 'examples'))
}

function nearest(rules: readonly RuleResult[]): RuleResult | null {
  return rules.reduce<RuleResult | null>((best, next) => (best && best.margin >= next.margin ? best : next), null)
}
