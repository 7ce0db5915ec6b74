import type { RuleResult } from '@lookfirst/policy'
import type { Coverage } from '../protocol'

/** Words of a reason, at most. */
const LIMIT = 29
/** Words quoted from a clause, at most. */
const QUOTED = 9

function quote(text: string): string {
  const words = text.split(/\s+/)
  return `“${words.length > QUOTED ? `${words.slice(0, QUOTED).join(' ')} …` : text}”`
}

/**
 * A rarity in words: what `tail` says and no more.
 *
 * @param result its `tail` in (0, 1] and `tailFloor`
 */
export function rarity({ tail, tailFloor, calibrationSize }: RuleResult): string {
  if (tail < tailFloor) return `any of ${calibrationSize.toLocaleString('en')} ordinary photos`
  return `${Math.min(999, Math.floor((1 - tail) * 1000))} of 1,000 ordinary photos`
}

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
}

/** One sentence, under 30 words, that names the clause and what was checked. */
export function writeReason(facts: ReasonFacts): string {
  const sentence = facts.rule ? ruleSentence(facts.rule, facts.mustShow.has(facts.rule.ruleId)) : allowSentence(facts)
  const words = sentence.split(/\s+/)
  return words.length > LIMIT ? `${words.slice(0, LIMIT - 1).join(' ')} …` : sentence
}

function ruleSentence(rule: RuleResult, mustShow: boolean): string {
  const clause = quote(rule.clause?.text ?? rule.title)
  if (mustShow) {
    return rule.outcome === 'review-band'
      ? `Barely shows ${clause}, which the policy asks for; a person should look.`
      : `Does not show ${clause} clearly enough: about ${Math.max(1, Math.round(rule.tail * 100))} of 100 other photos look more like it.`
  }
  if (rule.decidedBy === 'text') return `Shows the words ${quote(rule.match ?? '')}, which “${rule.title}” looks for.`
  if (rule.decidedBy === 'detector') return `A detector reports ${rule.label}, which “${rule.title}” looks for.`
  if (rule.decidedBy === 'examples') {
    const like = `like the examples of “${rule.title}”`
    return rule.outcome === 'violated'
      ? `Looks ${like}, more so than ${rarity(rule)}.`
      : `May be ${like}: it looks more like them than ${rarity(rule)}; a person should look.`
  }
  if (rule.outcome !== 'violated')
    return `May match ${clause}: it looks more like it than ${rarity(rule)}; a person should look.`
  return `Matches ${clause}: it looks more like it than ${rarity(rule)}.`
}

function allowSentence({ rules, mustShow, coverage, frames }: ReasonFacts): string {
  if (coverage === 'first-frame') return `No rule matched the first of ${frames} frames; the others were not looked at.`
  const excused = rules.find((result) => result.outcome === 'excused')
  if (excused && excused.decidedBy !== 'examples' && excused.exception) {
    return `Resembles ${quote(excused.clause?.text ?? excused.title)}, but the exception ${quote(excused.exception.text)} fits better.`
  }
  if (excused)
    return `Resembles ${quote(excused.clause?.text ?? excused.title)}, but looks more like examples that it allows.`
  const nearest = nearestRule(rules.filter(({ ruleId }) => !mustShow.has(ruleId)))
  if (nearest?.clause) return `No rule matched; the nearest was ${quote(nearest.clause.text)}, below its threshold.`
  const shown = rules.find(({ ruleId, clause }) => clause && mustShow.has(ruleId))
  return shown?.clause ? `Shows ${quote(shown.clause.text)}, as the policy asks.` : 'No rule of the policy matched.'
}

/** The rule with the largest margin among those that were scored. */
export function nearestRule(rules: readonly RuleResult[]): RuleResult | null {
  return rules.reduce<RuleResult | null>(
    (best, result) =>
      result.clause && result.outcome !== 'undecided' && (!best || result.margin > best.margin) ? result : best,
    null,
  )
}
