import { stricter } from '../judge/strictness'
import type { Action, RuleResult } from '../types'
import type { MappedRule, Mapping, ServerRule, ServerVerdict } from './types'
import { isEvaluated } from './write'

/** What {@link toServerVerdict} needs of a guard's verdict; a `Verdict` has it. */
export interface PageVerdict {
  action: Action
  rules: readonly Pick<RuleResult, 'ruleId' | 'outcome' | 'margin' | 'tail' | 'action'>[]
  complete: boolean
  modelHash: string
}

/** The guard's own verdict with what a server's can say too: the two can then be compared and stored side by side. */
export function toServerVerdict({ action, rules, complete, modelHash }: PageVerdict): ServerVerdict {
  return {
    schema: 1,
    action,
    rules: rules.map((rule) => ({
      ruleId: rule.ruleId,
      outcome: rule.outcome,
      margin: rule.margin,
      tail: isEvaluated(rule) ? rule.tail : null,
      label: null,
      action: rule.action,
    })),
    complete,
    source: { service: 'lookfirst', modelVersion: modelHash },
    automated: true,
  }
}

/**
 * Builds a verdict from a service's labels. A rule is violated when one of its labels is; clear only when all of them were evaluated.
 *
 * @param marginOf margin of a label, `null` where the service did not evaluate it
 * @param isUnmappedFlagged whether the service flagged something that no rule stands for
 */
export function serverVerdict<Label extends { name: string }>(
  source: ServerVerdict['source'],
  mapping: Mapping<Label>,
  marginOf: (label: Label) => number | null,
  isUnmappedFlagged: boolean,
): ServerVerdict {
  const rules = mapping.rules.map((rule) => serverRule(rule, marginOf))
  const complete = rules.every(isEvaluated)
  let action = rules.reduce<Action>((strictest, rule) => stricter(strictest, rule.action), 'allow')
  if (!complete) action = stricter(action, mapping.onUnevaluated ?? 'review')
  if (isUnmappedFlagged) action = stricter(action, mapping.onUnmapped ?? 'review')
  return { schema: 1, action, rules, complete, source, automated: true }
}

function serverRule<Label extends { name: string }>(
  { ruleId, action, labels }: MappedRule<Label>,
  marginOf: (label: Label) => number | null,
): ServerRule {
  let best: { margin: number; name: string } | null = null
  let whole = true
  for (const label of labels) {
    const margin = marginOf(label)
    if (margin === null) whole = false
    else if (!best || margin > best.margin) best = { margin, name: label.name }
  }
  if (best && (best.margin > 0 || whole)) {
    const violated = best.margin > 0
    return {
      ruleId,
      outcome: violated ? 'violated' : 'clear',
      margin: best.margin,
      tail: null,
      label: best.name,
      action: violated ? action : 'allow',
    }
  }
  return { ruleId, outcome: 'unevaluated', margin: 0, tail: null, label: null, action: 'allow' }
}
