import { readList } from './lists'
import type { Opening } from './openings'
import { pattern } from './pattern'
import type { Predicate } from './predicates'
import type { ClausePlace, Reader } from './reader'
import { say } from './say'
import type { SentenceWords } from './sentence-words'
import type { Mood } from './statements'
import { endOfThings, lastSeparator, spliceAt } from './stretch'
import { textOf } from './text-of'
import { Unclear } from './unclear'

const FOLLOWING = pattern(
  'any|all|of|the|these|those|following|items|things|pictures|photos|images|content|subjects|topics*',
)

/** Reads what an opening is about, and all that stands behind it; answers where it ends. */
export function readObject(reader: Reader, at: number, opening: Opening, place: ClausePlace): number {
  const { words } = reader
  const { tokens, word } = words
  const following = FOLLOWING(tokens, at)
  const from = /^[:—]$/.test(word(following)) ? following + 1 : at
  const { closing } = opening
  let end = closing ? closingFrom(words, from, closing) : endOfThings(words, from, opening.predicate === true)
  let to = closing ? closing(tokens, end) : end
  let { mood } = opening
  const predicate = closing || end === from ? null : words.predicate(end)
  const splice = predicate && spliceOf(words, from, end, opening, predicate)
  if (splice !== null) end = to = splice
  else if (predicate) {
    mood = moodWith(mood, predicate)
    to = predicate.end
  }
  if (word(end - 1) === 'only' && end - 1 > from) {
    // "Photos must show the product only."
    if (mood.kind === 'prohibit') throw new Unclear('only', textOf(tokens.slice(from, end)))
    mood = { kind: 'only' }
    end--
  }
  const list = readList(reader, from, end, opening)
  if (opening.all && list.things.things.length > 1 && lastSeparator(words, from, end) === 'and') {
    throw new Unclear('all', textOf(tokens.slice(from, end)))
  }
  return say(reader, { from, to, mood, list }, place)
}

function closingFrom({ tokens }: SentenceWords, from: number, closing: NonNullable<Opening['closing']>): number {
  for (let at = from + 1; at < tokens.length; at++) if (closing(tokens, at) >= 0) return at
  return tokens.length
}

/**
 * Where a clause ends whose list runs into the predicate of the next one: "no guns, toys are fine"; `null` where the predicate is its own:
 * "no guns or knives are allowed". "No guns and toys are fine" may be either, and is refused.
 */
function spliceOf(
  words: SentenceWords,
  from: number,
  end: number,
  { mood, predicate: takes }: Opening,
  predicate: Predicate,
): number | null {
  const last = lastSeparator(words, from, end)
  if (takes && (last === '' || last === 'or' || last === 'nor' || (mood.kind === 'only' && last === 'and'))) return null
  const splice = spliceAt(words, from, end)
  const isExcepted = words.word(end) === 'excepted'
  if (!splice || (predicate.bare && !isExcepted) || (takes && last !== ',')) {
    throw new Unclear('part', textOf(words.tokens.slice(from, predicate.end)))
  }
  return splice.at
}

function moodWith(mood: Mood, { says, action }: Predicate): Mood {
  if (mood.kind === 'only') return says === 'prohibit' ? { kind: 'prohibit', action } : mood
  if (mood.kind !== 'prohibit' || says === 'prohibit') throw new Unclear('sentence')
  return mood
}
