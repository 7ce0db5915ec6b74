import { anyOf, pattern } from './pattern'
import type { Token } from './tokens'

/** The words of one thing of a list, without what only grammar needs. */
export interface ThingWords {
  /** Empty where only words such as "etc." stood. */
  words: Token[]
  /** Whether "other" stood before it, which makes it the kind of those before: "guns or other weapons". */
  other: boolean
  /** Whether it begins anew: "pictures of", "anything with", "a", "people". */
  restarts: boolean
}

const FRONT = anyOf(
  'any|all|every|each|such|your_own|your|of|either|both|specifically|sorts|kinds|types',
  'a|the|any|all|every|such|these|those? a|an? kind|kinds|type|types|sort|sorts|form|forms|manner|style|styles|bit|piece of|or',
  '@showing of? any?',
  'display|use|sale|sales|depiction|depictions|presence|view|views|sight|sights|the_display|the_use|the_sale|the_presence|the_depiction of',
  'even|also|especially|particularly|notably|namely|of_course|obviously|please|whether',
)
const SHOW = pattern('post|upload|include|contain|depict|portray|submit|send')
const OTHER = pattern('any|all|the? other|similar|further|such|more|additional|comparable')
const MEDIUM = anyOf(
  '@determiner* @medium|anything|nothing|everything|something|stuff|things|items|those|ones of|with|showing|containing|depicting|featuring|including|about|involving',
  '@determiner* @medium|anything|nothing|everything|something|stuff|things|items that|which show|shows|contain|contains|depict|depicts|feature|features|include|includes|have|has|display|displays|portray|portrays|involve|involves|are_of|is_of',
  'anything|nothing|everything|something|stuff|things to_do|related|connected with|to',
  'anything|nothing|everything|something|stuff|things that has|have to_do with',
  'anything|nothing|everything|something|stuff|things that is|are @adverb? related|about to?',
  '@medium with|of',
)
const MORE_MEDIA = anyOf(
  '@medium|anything and|or|/|, @determiner* @medium of|with|showing|containing|depicting',
  '@medium and|or|/|, @determiner* @medium that|which show|shows|contain|contains|depict|depicts|have|has|include',
)
const INTENDING = pattern('@determiner* @medium|anything|nothing|everything|something that|which @intent')
const BACK = [
  'of|in any|whatever|every kind|sort|type|form|description|nature|way|shape|size',
  'of|in all kinds|sorts|types|forms|shapes|sizes',
  'of any|whatever kinds|sorts|types',
  'in any shape or form',
  'in|on|at|to|from|into|inside|around|throughout|within|across this|our|the|your|my|any|these|all|any_of_the|all_of_the|any_of_your|any_of_our|all_our|all_your|every|each|here|any_part_of_the|any_of_our|here_on_the lovely|little|whole|entire|own|public|local|online|new|product|listing|profile|food|school* @place',
  'in|on|from|to @medium',
  'in|on|from|to|into the forum|site|website|app|platform|server|channel|chat|group|page|feed|board|community|gallery|marketplace|thread|subreddit|wiki|pictures|photos|images|picture|photo|image|background|foreground',
  'on here',
  'in here',
  'on_sight',
  'whatsoever',
  'at all',
  'ever',
  'please',
  'here',
  'anymore',
  'any more',
  'any longer',
  'anywhere',
  'anytime',
  'at any time',
  'again',
  'either',
  'too',
  'as well',
  'also',
  'thanks',
  'thank you',
  'period',
  'full stop',
  'instead',
  'under any circumstances',
  'no matter what',
  'for any reason',
  'on any occasion',
  'in particular',
  'for example',
  'for instance',
  'of course',
  'obviously',
  'etc',
  'though',
  'without|with_no|no any? exception|exceptions',
  'allowed_here?',
].map(pattern)
/** Most words in one of {@link BACK}. */
const BACK_WORDS = 8

const NOTHING_MORE =
  /^(?:etc|et cetera|so on|so forth|the like|such|similar|more|whatnot|what not|what have you|(?:anything|something|stuff|things|items?|objects?) (?:like (?:that|this|it|these|those)|similar|of (?:that|the) (?:sort|kind|nature))|(?:similar|like|such) (?:things|stuff|items|objects|material|content|pictures|images|photos)|that (?:sort|kind) of (?:thing|stuff)|the (?:usual|rest)|others?|similar)$/

const RESTART =
  /^(?:an?|the|any|all|people|persons?|someone|somebody|anyone|anybody|anything|everything|nobody|text|signs?)$/

/**
 * Takes from a stretch of a list what it names: "any kind of weapons" are weapons, "pictures of guns" guns, "weapons of any kind" weapons.
 *
 * @param words of the stretch, without quotation marks
 * @param verbs whether it may begin with a verb such as "show"
 */
export function thingWords(words: readonly Token[], verbs: boolean): ThingWords {
  let from = verbs ? Math.max(SHOW(words, 0), 0) : 0
  let to = words.length
  let other = false
  let restarts = RESTART.test(words[0]?.word ?? '')
  while (from < to) {
    const medium = media(words, from)
    const others = OTHER(words, from)
    const front = FRONT(words, from)
    if (medium > from) {
      restarts = true
      from = medium
    } else if (others > from && others < to && !/^than$|'s$/.test(words[others]!.word)) {
      other = true
      from = others
    } else if (front > from && front < to) from = front
    else break
  }
  for (let shorter = back(words, from, to); shorter < to; shorter = back(words, from, to)) to = shorter
  const rest = words.slice(from, to)
  const all = words.map(({ word }) => word).join(' ')
  const filler = NOTHING_MORE.test(all) || NOTHING_MORE.test(rest.map(({ word }) => word).join(' '))
  return { words: filler ? [] : rest, other, restarts }
}

function media(words: readonly Token[], from: number): number {
  const intending = INTENDING(words, from)
  if (intending >= 0) return intending - 1
  const several = MORE_MEDIA(words, from)
  return several >= 0 ? several : MEDIUM(words, from)
}

function back(words: readonly Token[], from: number, to: number): number {
  const end = words.slice(0, to)
  for (let at = Math.max(from, to - BACK_WORDS); at < to; at++) {
    if (BACK.some((match) => match(end, at) === to)) return at
  }
  return to
}
