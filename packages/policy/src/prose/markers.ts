import { anyOf, pattern } from './pattern'
import type { SentenceWords } from './sentence-words'
import type { Token } from './tokens'

/** Words between the clauses of a sentence: "and", "but also". */
const JOINT = pattern(
  ',|;|—|and|but|so|or|though|although|however|yet|while|whereas|then|also|plus|please|kindly|nor|that_said|having_said_that|just|even_so|still|except_that|only_that|too|oh|again|instead|likewise|similarly|equally|moreover|furthermore|in_addition|additionally|finally|lastly|simply|obviously|of_course|naturally|absolutely|strictly|definitely|well|ok|okay|remember|note_that|note|remember_that',
)
const OPPOSING = /^(?:but|though|although|however|yet|while|whereas)$/
const LINKING = /^(?:but|though|although|however|except|only)$/
/** What begins a sentence and says nothing. */
const LEAD = pattern(
  'please|kindly|also|and|but|so|oh|well|again|however|still|though|although|plus|then|hi|hello|hey|dear|ok|okay|yes|remember|reminder|note|note_that|remember_that|that_said|having_said_that|in_addition|additionally|furthermore|moreover|finally|lastly|firstly|secondly|thirdly|first|second|third|simply|just|absolutely|strictly|definitely|obviously|of_course|naturally|as_always|as_usual|in_short|in_particular|basically|likewise|similarly|instead|,|:|—',
)
/** Whom a sentence speaks to; before a mark alone, since all but knives and parents with children are none of them. */
const ADDRESSED = pattern('folks|guys|everyone|everybody|friends|all|team|parents|sellers|members')
const GREETING = pattern(
  'hi|hello|hey|dear there|all|everyone|everybody|folks|guys|friends|team|parents|students|members|sellers|kids|class|again*',
)
/** What ends a clause and says nothing. */
const CLOSE = anyOf(
  'please|thanks|thank_you|thx|ever|period|full_stop|whatsoever|at_all|anymore|any_more|any_longer|ok|okay|folks|guys|everyone|everybody|here|too|as_well|also|either|again|though|however|of_course|obviously|seriously|under_any_circumstances|no_matter_what|no_exceptions|no_exception|without_exception|without_exceptions|without_any_exception|without_any_exceptions|with_no_exceptions|with_no_exception|no_ifs_or_buts|end_of_story|for_any_reason|at_any_time|in_advance|very_much|so_much|friends|always|anywhere|anytime|at_this_time|for_now|in_general|instead|by_default|on_sight|immediately|automatically|straight_away|right_away|at_once|with_us|by_me|with_me|no_matter_the_reason|zero_tolerance|no_excuses',
  'in|on|at|to|from|into|within|inside|across this|our|the|your|my|any|these|all|any_of_the|all_of_the|any_of_your|any_of_our|all_our|every|each|here lovely|little|whole|entire|own|public|local|online|new|product|listing|profile|food|school* @place',
  'in|on|from|to|into the forum|site|website|app|platform|server|channel|chat|group|page|feed|board|community|gallery|marketplace|thread|subreddit|wiki',
  'in|on there|here',
)
const EXCEPT = pattern('@except')
const UNLESS = pattern('unless if|when|where|in_cases_where?')
const EXCEPT_WHEN = pattern('except|excepting|exept|excpet if|when|where|while|whenever')
const BECAUSE = pattern('@because')
const IF = pattern(
  'if|when|whenever|where|as_long_as|so_long_as|provided_that|provided|on_condition_that|only_if|only_when|in_case|only_as_long_as',
)
const CONSEQUENCE = anyOf(
  'or|or_else|otherwise your|the|it|they|that|any? post|picture|photo|image|listing|upload|entry|account|profile? will|gets|get|is|are|they|it be|get? removed|deleted|blocked|rejected|banned|taken_down|suspended|declined',
  'or|or_else|otherwise you will|you_are|you_get|i_will|we_will be|get? banned|blocked|kicked|removed|suspended|reported|remove_it|delete_it|out|kicked_out|take_it_down',
  'or else',
)
const FIXED_SHARE = pattern(
  'keep|allow|the|our* false|wrong positives|positive|alarms|positive_rate|alarm rate? :|of|under|below|at|no_more_than|at_most|max|maximum|up_to|less_than|is|are|should|must|be|stay|remain|to*',
)

/** Where the words that join clauses end. */
export function joint(tokens: readonly Token[], at: number): number {
  let end = at
  for (let next = JOINT(tokens, end); next >= 0; next = JOINT(tokens, end)) end = next
  return end
}

/** Whether a joint sets what follows against what stands before. */
export function isOpposing(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => OPPOSING.test(word))
}

/** Whether a joint makes what follows an exception: "but toys are fine", not "while toys are fine". */
export function isLinking(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => LINKING.test(word))
}

/** Where what a sentence begins with, and that says nothing, ends. */
export function lead(tokens: readonly Token[]): number {
  let end = Math.max(GREETING(tokens, 0), 0)
  for (let next = leading(tokens, end); next >= 0; next = leading(tokens, end)) end = next
  return end
}

function leading(tokens: readonly Token[], at: number): number {
  const addressed = ADDRESSED(tokens, at)
  return addressed >= 0 && /^(?:[,:—]|please)$/.test(tokens[addressed]?.word ?? '') ? addressed : LEAD(tokens, at)
}

/** Where what a clause ends with, and that says nothing, ends; commas before it included. */
export function close(tokens: readonly Token[], at: number): number {
  let end = at
  for (;;) {
    const from = /^[,—]$/.test(tokens[end]?.word ?? '') ? end + 1 : end
    const next = CLOSE(tokens, from)
    if (next < 0) return end
    end = next
  }
}

/** A marker that ends a list of things. */
export type Marker = {
  kind: 'else' | 'extend' | 'except' | 'unless' | 'because' | 'if' | 'consequence' | 'share' | 'but'
  end: number
}

/** The marker that begins at a word, or `null`. */
export function markerAt({ tokens, word }: SentenceWords, at: number): Marker | null {
  // "including but not limited to"
  if (word(at) === 'but' && word(at + 1) === 'not' && word(at + 2) === 'limited') return null
  if (word(at) === 'except' && word(at + 1) === 'that') return { kind: 'but', end: at + 2 }
  const matches = [
    ['else', ELSE(tokens, at)],
    ['extend', EXTEND(tokens, at)],
    ['unless', Math.max(UNLESS(tokens, at), EXCEPT_WHEN(tokens, at))],
    ['except', EXCEPT(tokens, at)],
    ['because', BECAUSE(tokens, at)],
    ['if', IF(tokens, at)],
    ['consequence', CONSEQUENCE(tokens, at)],
    ['share', shareAt(tokens, at)?.end ?? -1],
  ] as const
  for (const [kind, end] of matches) if (end >= 0) return { kind, end }
  return OPPOSING.test(word(at)) ? { kind: 'but', end: at + 1 } : null
}

const ELSE = pattern(
  'nothing_else|nothing_more|nothing_other|no_other_pictures|no_other_photos|no_other_images|no_others|not_anything_else',
)
/** "that includes toy guns", "the same goes for knives". */
const EXTEND = anyOf(
  'that|this|which|it also|of_course|obviously? includes|goes_for|applies_to|means also|even?',
  'the? same goes|applies|is_true|holds for|to',
)
const SHARE = /^(\d+(?:\.\d+)?)%$/
const ALARMS = pattern('of? false|wrong positives|positive|positive_rate|alarms|alarm|flags|hits')
const BOUND = pattern(
  'with|and|keep|allow|allowing|a|there|can|may|should|must|be|accept|tolerate|we|i* no_more_than|at_most|max|maximum|maximum_of|up_to|not_more_than|under|below|less_than|within?',
)

/**
 * A share of false positives: "with at most 0.5% false positives", "false positives: 1%".
 *
 * @returns the share as a fraction, and where it ends
 */
export function shareAt(tokens: readonly Token[], at: number): { rate: number; end: number } | null {
  const bound = BOUND(tokens, at)
  const share = SHARE.exec(tokens[bound]?.word ?? '')
  if (share) {
    const end = ALARMS(tokens, bound + 1)
    return end < 0 ? null : { rate: fraction(share[1]!), end }
  }
  const fixed = FIXED_SHARE(tokens, at)
  const behind = SHARE.exec(tokens[fixed]?.word ?? '')
  return fixed > at && behind ? { rate: fraction(behind[1]!), end: fixed + 1 } : null
}

function fraction(percent: string): number {
  return Number((Number(percent) / 100).toPrecision(12))
}
