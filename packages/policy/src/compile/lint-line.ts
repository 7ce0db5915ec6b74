import { quote } from '../grammar/issue'
import { visiblePart } from '../phrase/visible-part'
import { ACTIONS, type Action, type CompiledPhrase, type Line, type Rule } from '../types'
import type { ScoredPhrase } from './phrase-scores'
import type { RulePlan } from './plan-rule'

/** A line of a rule with the phrases that were made of it. */
export interface LintLine {
  rule: Rule
  list: 'clauses' | 'exceptions'
  /** Index in the list: {@link CompiledPhrase.line}. */
  index: number
  source: Line
  /** Empty where earlier lines have them all. */
  phrases: ScoredPhrase[]
  /** The line without policy verbs, in lower case. */
  visible: string
  /** What the line leads to: `review` at most where it is about intent. */
  action: Action
}

/** The lines of a rule that name something visible, in their order; none of a rule that is off. */
export function linesOf({ draft, clauses, exceptions }: RulePlan, list: LintLine['list']): LintLine[] {
  const { rule, clausePhrases, exceptionPhrases } = draft
  if (rule.declaredNonViolating) return []
  const [drafts, scored] = list === 'clauses' ? [clausePhrases, clauses] : [exceptionPhrases, exceptions]
  return rule[list].flatMap((source, index) => {
    const { phrase, capped } = visiblePart(source.text)
    const phrases = scored.filter((_, at) => drafts[at]?.line === index)
    const isMilder = capped && strictness(rule.action) > strictness('review')
    const action = isMilder ? 'review' : rule.action
    return phrase ? [{ rule, list, index, source, phrases, visible: phrase.toLowerCase(), action }] : []
  })
}

/** Where a line stands in the structure. */
export function pathOf({ rule, list, index }: LintLine): string[] {
  return ['rules', rule.id, list, `${index}`]
}

/** Rank of an action, from the mildest. */
export function strictness(action: Action): number {
  return ACTIONS.indexOf(action)
}

/** What to do about a line of which some phrases are needless: to remove it, or the line as it reads without them. */
export function leavingOut({ source, phrases }: LintLine, needless: ReadonlySet<ScoredPhrase>): string {
  const rest = phrases.filter((phrase) => !needless.has(phrase)).map(({ phrase }) => phrase)
  const last = rest.pop()
  if (last === undefined) return `Remove line ${source.line}`
  const start = source.text.indexOf(phrases[0]?.phrase ?? '')
  const things = rest.length > 0 ? `${rest.join(', ')} or ${last}` : last
  return `Write "${quote(source.text.slice(0, Math.max(start, 0)) + things)}" in line ${source.line}`
}
