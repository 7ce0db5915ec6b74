import type { RuleResult } from '@lookfirst/policy'
import { isWaiting } from '@lookfirst/policy/judge'
import type { Coverage } from '../protocol'
import type { Catalogue } from './catalogue'
import type { ReasonKey } from './en'
import { explainedRule } from './explained-rule'
import { cleaned, type Figure, fill, type Value } from './fill'

/** What a reason is written from. */
export interface ReasonFacts {
  /** The rule that decided, or `null`. */
  rule: RuleResult | null
  /** Every rule, in policy order. */
  rules: readonly RuleResult[]
  /** Ids of the `Must show:` rules. */
  mustShow: ReadonlySet<string>
  coverage: Coverage
  frames: number
  /** The rule that would have decided, had not more been asked for because not all was judged; and what was not. @defaultValue `null` */
  outdone?: { rule: RuleResult; by: 'partial' | 'unevaluated' } | null
}

/** A reason and where it comes from. */
export interface Reason {
  /** Key of its template. */
  message: ReasonKey
  /** One sentence, under 30 words, that names the clause and what was checked. */
  text: string
  /** The rule of which it says what the evidence shows; `null` where it speaks of the verdict itself. */
  about: RuleResult | null
}

type Draft = [message: ReasonKey, values: Record<string, Value>, about: RuleResult | null]

/** Writes the reason of a verdict. */
export function writeReason(facts: ReasonFacts, catalogue: Catalogue): Reason {
  const { messages, language } = catalogue
  const [message, values, about] = draftOf(facts, catalogue)
  return { message, text: fill(messages[message], values, language), about }
}

function draftOf(facts: ReasonFacts, catalogue: Catalogue): Draft {
  const { rule, mustShow } = facts
  return rule ? ruleDraft(rule, mustShow.has(rule.ruleId), catalogue) : (gapDraft(facts) ?? allowDraft(facts))
}

function ruleDraft(rule: RuleResult, mustShow: boolean, catalogue: Catalogue): Draft {
  const isViolated = rule.outcome === 'violated'
  const title = { quote: rule.title }
  const clause = { quote: rule.clause?.text ?? rule.title }
  if (rule.decidedBy === 'text') return ['reason.text', { match: { quote: rule.match ?? '' }, title }, rule]
  if (rule.decidedBy === 'detector') return ['reason.detector', { label: cleaned(rule.label ?? ''), title }, rule]
  if (mustShow) {
    if (rule.outcome === 'review-band') return ['reason.barely-shown', { clause }, rule]
    return ['reason.not-shown', { clause, share: shareAbove(rule) }, rule]
  }
  if (rule.decidedBy === 'crop') return [isViolated ? 'reason.crop' : 'reason.may-crop', { clause }, rule]
  const more = rarity(rule, catalogue)
  if (rule.decidedBy === 'examples') {
    return [isViolated ? 'reason.examples' : 'reason.may-be-examples', { title, rarity: more }, rule]
  }
  return [isViolated ? 'reason.match' : 'reason.may-match', { clause, rarity: more }, rule]
}

/** What was not judged, where something was not. */
function gapDraft({ rules, coverage, frames, outdone }: ReasonFacts): Draft | null {
  const missed = rules.find(isWaiting)
  const rival = { quote: outdone?.rule.title ?? '' }
  if (coverage === 'first-frame' && outdone?.by !== 'unevaluated') {
    const seen = { frames: { figure: frames } }
    return outdone ? ['reason.partial-above', { ...seen, title: rival }, null] : ['reason.partial', seen, null]
  }
  if (!missed) return null
  const title = { quote: missed.title }
  return outdone ? ['reason.unevaluated-above', { title, other: rival }, null] : ['reason.unevaluated', { title }, null]
}

function allowDraft({ rules, mustShow }: ReasonFacts): Draft {
  const about = explainedRule({ rule: null, rules }, mustShow)
  if (!about) return ['reason.none', {}, null]
  const clause = { quote: about.clause?.text ?? about.title }
  if (about.outcome === 'excused') {
    return about.decidedBy !== 'examples' && about.exception
      ? ['reason.excused', { clause, exception: { quote: about.exception.text } }, about]
      : ['reason.excused-examples', { clause }, about]
  }
  if (mustShow.has(about.ruleId)) return ['reason.shown', { clause }, about]
  return about.clause
    ? ['reason.nearest', { clause }, about]
    : ['reason.nearest-examples', { title: { quote: about.title } }, about]
}

/**
 * A rarity in words: what `tail` says and no more.
 *
 * @param result its `tail` in (0, 1] and `tailFloor`
 */
export function rarity(
  { tail, tailFloor, calibrationSize }: Pick<RuleResult, 'tail' | 'tailFloor' | 'calibrationSize'>,
  { messages, language }: Catalogue,
): string {
  if (tail < tailFloor) return fill(messages['rarity.any'], { bank: { figure: calibrationSize } }, language)
  const count = Math.min(999, Math.floor((1 - tail) * 1000))
  return fill(messages['rarity.of'], { count: { figure: count }, bank: { figure: 1000 } }, language)
}

/** Of 100 other photos, those that look more like it: at least 1. */
export function shareAbove({ tail }: Pick<RuleResult, 'tail'>): Figure {
  return { figure: Math.max(1, Math.round(tail * 100)) }
}
