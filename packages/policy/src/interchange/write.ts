import { own } from '../fields'
import { stricter } from '../judge/strictness'
import { ACTIONS, type Action } from '../types'
import { fail, fields, list, numberIn, oneOf, string } from './shape'
import type { Judged, JudgedRule, MappedRule, Mapping, NotMapped } from './types'

const OUTCOMES = ['clear', 'review-band', 'violated', 'excused', 'undecided', 'unevaluated', 'off', 'error'] as const

/** What a verdict says of one label. */
export interface Told<Label> {
  label: Label
  rule: JudgedRule
}

/**
 * Sorts a verdict into the labels of a mapping.
 *
 * @returns what evaluated rules say of each label, in the order of the mapping, and what has no place in any shape
 * @throws {@link GuardError} `INTERCHANGE_INVALID` when the verdict is an error or no verdict
 */
export function tell<Label extends { name: string }>(
  judged: Judged,
  mapping: Mapping<Label>,
): { told: Told<Label>[]; notMapped: NotMapped[] } {
  checkJudged(judged)
  const told: Told<Label>[] = []
  const notMapped: NotMapped[] = []
  const results = new Map(judged.rules.map((rule) => [rule.ruleId, rule]))
  for (const mapped of mapping.rules) {
    const rule = results.get(mapped.ruleId)
    if (rule && isEvaluated(rule)) told.push(...mapped.labels.map((label) => ({ label, rule })))
    const why = rule ? lossOf(rule) : 'The verdict has no such rule.'
    if (why) notMapped.push({ kind: 'rule', name: mapped.ruleId, why })
  }
  notMapped.push(...unmapped(judged.rules, mapping.rules))
  const asked = judged.rules.reduce<Action>((action, rule) => stricter(action, rule.action), 'allow')
  if (asked !== judged.action && stricter(asked, judged.action) === judged.action) {
    notMapped.push({
      kind: 'action',
      name: judged.action,
      why: 'It is asked for by what was not looked at, not by a rule.',
    })
  }
  return { told, notMapped }
}

/** Who judged, for the field that names the model: never the name of the service whose shape is filled. */
export function judgeName({ modelHash, source }: Judged): string {
  const version = source ? source.modelVersion : (modelHash ?? null)
  return `${source?.service ?? 'lookfirst'}${version === null ? '' : `:${version}`}`
}

/** Whether anything decided the rule. */
export function isEvaluated({ outcome }: Pick<JudgedRule, 'outcome'>): boolean {
  return outcome === 'clear' || outcome === 'review-band' || outcome === 'violated' || outcome === 'excused'
}

function unmapped<Label>(rules: readonly JudgedRule[], mapped: readonly MappedRule<Label>[]): NotMapped[] {
  const ids = new Set(mapped.map(({ ruleId }) => ruleId))
  return rules
    .filter(({ ruleId }) => !ids.has(ruleId))
    .map(({ ruleId, outcome }) => ({ kind: 'rule', name: ruleId, why: `No label stands for it; it is ${outcome}.` }))
}

function lossOf(rule: JudgedRule): string | null {
  if (!isEvaluated(rule)) return `It is ${rule.outcome}: nothing was decided, which the answer cannot say of a label.`
  return rule.outcome === 'review-band' ? 'Its review band is written as not flagged.' : null
}

function checkJudged(judged: Judged): void {
  const verdict = fields(judged, 'verdict')
  if (own(verdict, 'status') === 'error') fail('verdict.status', 'decided: answer with an error response', 'error')
  oneOf(own(verdict, 'action'), ACTIONS, 'verdict.action')
  for (const [index, item] of list(own(verdict, 'rules'), 'verdict.rules').entries()) {
    const path = `verdict.rules.${index}`
    const rule = fields(item, path)
    string(own(rule, 'ruleId'), `${path}.ruleId`)
    oneOf(own(rule, 'outcome'), OUTCOMES, `${path}.outcome`)
    numberIn(own(rule, 'margin'), -Number.MAX_VALUE, Number.MAX_VALUE, `${path}.margin`)
    oneOf(own(rule, 'action'), ACTIONS, `${path}.action`)
  }
}
