import type { CompiledRule, RuleResult } from '../types'

/** The result of a rule whose clauses were not judged: none names anything visible, or the rule is off. */
export function unjudged(rule: CompiledRule, outcome: 'undecided' | 'off'): RuleResult {
  const [line] = rule.clauses
  return {
    ruleId: rule.id,
    title: rule.title,
    outcome,
    margin: 0,
    decidedBy: null,
    tail: 1,
    tailFloor: 1,
    falsePositiveRate: rule.falsePositiveRate,
    calibrationSize: 0,
    clause: line && outcome === 'undecided' ? { index: 0, text: line.text, phrase: '' } : null,
    exception: null,
    action: 'allow',
  }
}
