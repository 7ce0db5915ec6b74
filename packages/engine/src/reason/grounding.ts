import type { RuleResult } from '@lookfirst/policy'
import type { Evidence, Explanation, Language, ReasonDetail } from '../protocol'
import { CONDITIONS, type Condition, type Ground, type Kind, type Of, rateOf } from './conditions'
import { cleaned, QUOTES } from './fill'

/** How many claims an explanation makes, and those that nothing shows. */
export interface Grounding {
  claims: number
  /** One line each: where, what it says, and what is wrong with it. */
  ungrounded: string[]
}

/**
 * Checks every claim of an explanation against its evidence: the items that a claim names exist and are of the right kind and state, every number in the
 * sentence is theirs to the digits that are shown, and every quotation is in them. Knows no templates: it reads the sentences.
 */
export function checkGrounding(explanation: Explanation): Grounding {
  const { why } = explanation
  if (!why) return { claims: 0, ungrounded: [] }
  const ungrounded: string[] = []
  const check = (where: string, text: string, wrong: string | null) => {
    if (wrong) ungrounded.push(`${where}: ${JSON.stringify(text)}: ${wrong}`)
  }
  const isSaid = why.claims.some(({ text }) => text === explanation.reason)
  check('reason', explanation.reason, isSaid ? null : 'no claim has evidence for it')
  for (const claim of why.claims)
    check('claims', claim.text, wrongWith(claim, CONDITIONS[claim.message], explanation, why))
  for (const other of why.otherwise) {
    check('otherwise', other.text, wrongWith(other, CONDITIONS[other.message] ?? rateOf(other), explanation, why))
    check('otherwise', other.text, wrongOutcome(other, explanation))
  }
  for (const { ruleId, message, why: text, margin } of why.notOthers) {
    const rule = explanation.rules.find((result) => result.ruleId === ruleId)
    const isRight = rule?.margin === margin && ruleId !== why.label
    check('notOthers', text, isRight ? null : `the rule's margin is ${rule?.margin}`)
    const numbers = message === 'not.below' || message === 'not.shown' ? [Math.abs(margin)] : []
    check('notOthers', text, wrongNumbers(text, numbers, why.language, []))
  }
  return { claims: 1 + why.claims.length + why.otherwise.length + why.notOthers.length, ungrounded }
}

/** The claims of an explanation that nothing shows, one line each; empty when all is well. */
export function ungroundedClaims(explanation: Explanation): string[] {
  return checkGrounding(explanation).ungrounded
}

type Claimed = ReasonDetail['claims'][number]

function wrongWith(
  claim: Claimed,
  condition: Condition | undefined,
  explanation: Explanation,
  why: ReasonDetail,
): string | null {
  if (!condition) return `there is no condition for ${claim.message}`
  const items = explanation.evidence.filter(({ id }) => claim.evidence.includes(id))
  const missing = claim.evidence.filter((id) => !items.some((item) => item.id === id))
  if (missing.length > 0) return `there is no evidence ${missing.join(', ')}`
  const ground: Ground = {
    explanation,
    has: (kind) => items.some((item) => item.kind === kind),
    item: <K extends Kind>(kind: K) => {
      const found = items.find((item): item is Of<K> => item.kind === kind)
      if (!found) throw new RangeError(`it names no evidence of kind ${kind}`)
      return found
    },
  }
  try {
    if (condition.holds && !condition.holds(ground)) return 'the evidence does not show it'
    const known = [...items.flatMap(saidBy), ...explanation.rules.flatMap(writtenIn)]
    return (
      wrongNumbers(claim.text, condition.numbers(ground), why.language, known) ?? wrongQuotes(claim.text, known, why)
    )
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

/** A counterfactual names another action, and a rule that exists. */
function wrongOutcome(
  { kind, action, decides }: ReasonDetail['otherwise'][number],
  explanation: Explanation,
): string | null {
  if (decides !== null && !explanation.rules.some(({ ruleId }) => ruleId === decides))
    return `there is no rule ${decides}`
  const mayStay = kind === 'rule' && decides !== null
  return action === explanation.action && !mayStay ? `the action is ${action} as it is` : null
}

/** The numbers outside quotations are the expected ones, to the digits that are shown, each once. */
function wrongNumbers(
  text: string,
  expected: readonly number[],
  language: Language,
  known: readonly string[],
): string | null {
  const [open, close] = QUOTES[language]
  let bare = text.replaceAll(new RegExp(`${open}[^${close}]*${close}`, 'g'), '')
  for (const label of known) if (/^[\w.-]+\.[\w.-]+$/.test(label)) bare = bare.replaceAll(label, '')
  const [thousands, point] = language === 'de' ? ['.', ','] : [',', '.']
  const shown = bare.match(/[-\u2212]?\d[\d.,]*/g) ?? []
  const left = [...expected]
  for (const word of shown) {
    const plain = word
      .replace(/[.,]+$/, '')
      .replace('\u2212', '-')
      .replaceAll(thousands, '')
      .replace(point, '.')
    const digits = plain.split('.')[1]?.length ?? 0
    const at = left.findIndex((value) => Math.abs(value - Number(plain)) <= 0.5 * 10 ** -digits + 1e-9)
    if (at < 0) return `${word} is not among ${expected.join(', ') || 'no numbers'}`
    left.splice(at, 1)
  }
  return left.length > 0 ? `it does not say ${left.join(', ')}` : null
}

/** What is quoted was said: by the policy, in the picture, or by a describing model. */
function wrongQuotes(text: string, known: readonly string[], { language }: ReasonDetail): string | null {
  const [open, close] = QUOTES[language]
  const said = known.map(cleaned)
  for (const [, quotation = ''] of text.matchAll(new RegExp(`${open}([^${close}]*)${close}`, 'g'))) {
    const start = quotation.replace(/ …$/, '')
    if (!said.some((words) => (start === quotation ? words === quotation : words.startsWith(start)))) {
      return `nothing says ${JSON.stringify(quotation)}`
    }
  }
  return null
}

/** What the policy says. What was read in the picture has to be in the evidence. */
function writtenIn({ title, clause, exception }: RuleResult): string[] {
  return [title, ...[clause, exception].flatMap((line) => (line ? [line.text, line.phrase] : []))]
}

/** What an item says in words. */
function saidBy(item: Evidence): string[] {
  const { text, phrase, match, label } = item as { [K in 'text' | 'phrase' | 'match' | 'label']?: unknown }
  return [text, phrase, match, label].filter((words) => typeof words === 'string')
}
