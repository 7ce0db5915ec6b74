import { readOnes } from './exceptions'
import { verdictAt } from './labels'
import { readAside, readList } from './lists'
import { close, markerAt } from './markers'
import { readObject } from './objects'
import { anyOf, pattern } from './pattern'
import type { Predicate } from './predicates'
import type { ClausePlace, Reader } from './reader'
import { say } from './say'
import type { SentenceWords } from './sentence-words'
import type { Again, Mood } from './statements'
import { endOfThings, lastSeparator } from './stretch'
import { readTails } from './tails'
import { textOf } from './text-of'
import { readThings } from './things'
import { Unclear } from './unclear'

const PRONOUN = pattern('they|these|those|it|this|that|them')
const EVERYTHING = anyOf('everything|anything|whatever', '@determiner* @medium', '@medium', 'all')
const EXCEPT_THAT = anyOf(
  '@except|but not? @medium? of|with|showing?',
  'that|which is|are|does|do not show|contain|of|a_picture_of|pictures_of|include?',
  'without',
)
const GOES = pattern('goes|is|are fine|allowed|ok|okay|welcome|permitted|alright?')
const ALLOWED_UNLESS = pattern(
  'is|are fine|allowed|ok|okay|welcome|permitted|alright ,? unless|except_if|except_when it|they show|shows|contain|contains|have|has|depict|depicts',
)
const ALLOWED_IF = pattern(
  'is|are only fine|allowed|ok|okay|welcome|permitted|alright if|when it|they show|shows|contain|contains|have|has|depict|depicts',
)
const REST = anyOf('everything|anything|all else', 'the rest', 'all|any? other @medium|things?', 'others')
const FOLLOWING = anyOf(
  'these|those|this|they',
  'the following items|things|pictures|photos|images|content|subjects|goods|products|topics?',
)
const EXEMPT = /^(?:exempt(?:ed)?|excepted|exceptions?)$/
const TOO = pattern('too|as_well|also|likewise')

/** Reads a clause whose subject stands first: "guns are forbidden", "everything except food is blocked", "guns: block". */
export function readSubject(reader: Reader, from: number, place: ClausePlace): number {
  const { words, statements } = reader
  const { tokens, word } = words
  const at = tokens[from]!.start
  const rest = REST(tokens, from)
  const ofRest = rest > from ? words.predicate(rest) : null
  if (ofRest && ofRest.says !== 'must-show' && !ofRest.only) {
    statements.push({ kind: 'rest', mood: ofRest.says, action: ofRest.action, at })
    return close(tokens, ofRest.end)
  }
  const everything = readEverything(reader, from, place)
  if (everything > from) return everything
  const end = endOfSubject(words, from)
  const table = /^[:→—=]$/.test(word(end)) ? verdictAt(tokens, end + 1) : null
  if (table) return say(reader, { from, to: table.end, mood: table.mood, list: readList(reader, from, end) }, place)
  if (word(end) === 'only' && !words.predicate(end)) {
    return say(reader, { from, to: end + 1, mood: { kind: 'only' }, list: readList(reader, from, end) }, place)
  }
  const too = tooAt(words, from, end)
  if (too) {
    statements.push({ kind: 'extend', things: readThings(tokens.slice(from, too.from)).things, at })
    return too.to
  }
  return readPredicate(reader, from, end, place)
}

function readPredicate(reader: Reader, from: number, end: number, place: ClausePlace): number {
  const { words } = reader
  const { tokens, word } = words
  const predicate = words.predicate(end)
  if (!predicate || end === from) throw new Unclear('sentence')
  const { says, action } = predicate
  const isOnlyBehind = says === 'permit' && word(predicate.end) === 'only' && predicate.end + 1 < tokens.length
  const only = predicate.only || isOnlyBehind
  const to = isOnlyBehind ? predicate.end + 1 : predicate.end
  const mood: Mood = says === 'permit' ? permission(predicate, word(predicate.end - 1)) : { kind: 'prohibit', action }
  if (FOLLOWING(tokens, from) === end && word(to) === ':')
    return readObject(reader, to + 1, { mood, end: to + 1 }, place)
  const again = againAt(words, from, end)
  if (again) {
    if (says !== 'permit') throw new Unclear('antecedent', textOf(tokens.slice(from, end)))
    return permitAgain(reader, again, to)
  }
  const list = readList(reader, from, end)
  // "Weapons, toy guns excepted, are banned."
  if (word(predicate.end - 1) === 'excepted' && list.things.things.length > 1) throw new Unclear('sentence')
  if (says === 'must-show') {
    if (list.things.things.length > 1 && lastSeparator(words, from, end) === 'and') {
      throw new Unclear('all', textOf(tokens.slice(from, end)))
    }
    return say(reader, { from, to, mood: { kind: 'only', required: true }, list }, place)
  }
  return say(reader, { from, to, mood, list, only }, place)
}

/** "Candles are exempt" makes an exception; "are not blocked" lifts that action alone. */
function permission({ lifts }: Predicate, last: string): Mood {
  const mood: Mood = { kind: 'permit' }
  if (lifts) mood.action = 'block'
  if (EXEMPT.test(last)) mood.linked = true
  return mood
}

/** "Everything except food is blocked": only food. "Everything but nudity is fine": no nudity. Answers `from` where it is neither. */
function readEverything(reader: Reader, from: number, place: ClausePlace): number {
  const { words } = reader
  const { tokens, word } = words
  const all = EVERYTHING(tokens, from)
  if (all < 0) return from
  const allowedUnless = ALLOWED_UNLESS(tokens, all)
  const allowedIf = ALLOWED_IF(tokens, all)
  if (allowedUnless >= 0) {
    return readObject(reader, allowedUnless, { mood: { kind: 'prohibit', action: 'block' }, end: allowedUnless }, place)
  }
  if (allowedIf >= 0) return readObject(reader, allowedIf, { mood: { kind: 'only' }, end: allowedIf }, place)
  const goes = GOES(tokens, all)
  const marker = goes < 0 ? null : markerAt(words, word(goes) === ',' ? goes + 1 : goes)
  if (marker && (marker.kind === 'except' || (marker.kind === 'but' && !words.opening(marker.end)))) {
    return readObject(reader, marker.end, { mood: { kind: 'prohibit', action: 'block' }, end: marker.end }, place)
  }
  const except = EXCEPT_THAT(tokens, all)
  if (except < 0) return from
  const end = endOfThings(words, except, false)
  const predicate = words.predicate(end)
  if (!predicate || predicate.says === 'must-show' || predicate.only) return from
  const { says, action } = predicate
  const mood: Mood = says === 'permit' ? { kind: 'prohibit', action: 'block' } : { kind: 'only', action }
  return say(reader, { from, to: predicate.end, mood, list: readList(reader, except, end) }, place)
}

/** Where a subject ends: before its predicate, a colon, or "only"; "all weapons except kitchen knives" is one. */
function endOfSubject(words: SentenceWords, from: number): number {
  let end = endOfThings(words, from, false)
  if (words.word(end) === ',' && markerAt(words, end + 1)?.kind === 'except') end++
  for (
    let marker = markerAt(words, end);
    marker?.kind === 'except' && !words.predicate(end);
    marker = markerAt(words, end)
  ) {
    end = endOfThings(words, marker.end, false)
    // "All weapons, except kitchen knives, are forbidden."
    if (words.word(end) === ',' && words.predicate(end + 1)) end++
  }
  for (let only = from + 1; only < end; only++) {
    if (words.word(only) === 'only' && /^(?:,|please|—|and|but|)$/.test(words.word(only + 1))) return only
  }
  return end
}

/** Where "too" or "as well" stands at the end of a clause without a predicate: "knives too"; `null` elsewhere. */
function tooAt({ tokens }: SentenceWords, from: number, end: number): { from: number; to: number } | null {
  const to = TOO(tokens, end)
  // "vapes, too"
  const before = /^,$/.test(tokens[end - 1]?.word ?? '') ? end - 1 : end
  if (to >= 0 && before > from) return { from: before, to }
  for (let at = Math.max(from + 1, end - 2); at < end; at++) {
    if (end === tokens.length && TOO(tokens, at) === end) return { from: at, to: end }
  }
  return null
}

/** "they", "toy ones": things of the rule before; `null` where the subject names its own. */
function againAt({ tokens }: SentenceWords, from: number, end: number): Again | null {
  if (PRONOUN(tokens, from) === end) return { narrowings: [], at: tokens[from]!.start }
  return readOnes(tokens.slice(from, end))
}

function permitAgain(reader: Reader, again: Again, to: number): number {
  const { words, statements } = reader
  const aside = (from: number, end: number) => readAside(reader, from, end)
  const tails = readTails(words, to, { kind: 'permit', things: [], narrows: true, aside })
  const narrowings = [...again.narrowings, ...tails.narrowings]
  if (narrowings.length === 0) throw new Unclear('antecedent', 'they')
  statements.push({
    kind: 'permit',
    exception: { ...again, narrowings },
    joined: true,
    linked: true,
    action: null,
    at: again.at,
  })
  return tails.end
}
