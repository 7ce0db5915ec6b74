import { readException, refuseComma } from './exceptions'
import { labelAt } from './labels'
import { readList } from './lists'
import { close, joint, markerAt, shareAt } from './markers'
import { readObject } from './objects'
import { anyOf, pattern } from './pattern'
import type { ClausePlace, Reader } from './reader'
import { say } from './say'
import type { SentenceWords } from './sentence-words'
import { endOfThings, lastSeparator } from './stretch'
import { readSubject } from './subjects'
import { textOf } from './text-of'
import { readThings } from './things'
import { Unclear } from './unclear'

const IF_SEEN = anyOf(
  'if|when|whenever you|we|i see|find|spot any?',
  'if|when|whenever there is|are any?',
  'if|when|whenever @determiner* @medium shows|show|contains|contain|has|have|includes|include|depicts|depict any?',
)
const THEN = pattern(',? then? please?')
const THEN_IT = pattern(
  ',? then? please? @block|@blur|@review it|them|that|this|the_picture|the_photo|the_image|the_post',
)
const INCLUDING = pattern('including|even|not_even|especially')
const NO_MEDIA_UNLESS = pattern(
  'no|any? @medium unless|except|without|other_than|but it|they? shows?|show|shows|of|contain|contains|are_of|is_of|with|in_it?',
)
const CONTEXT = pattern('this|we|it|i|our|my|there|most|many|kids|children')

/** A reader of the clauses of one sentence. */
export function clauseReader(words: SentenceWords): Reader {
  const reader: Reader = {
    words,
    statements: [],
    inner: clauseReader,
    clause: (from, place) =>
      place.mood ? readObject(reader, from, { mood: place.mood, end: from }, place) : clause(from, place),
  }
  const { tokens, word } = words
  return reader

  function clause(from: number, place: ClausePlace): number {
    const share = shareAt(tokens, from)
    if (share) {
      reader.statements.push({ kind: 'budget', rate: share.rate, at: tokens[from]!.start })
      return close(tokens, share.end)
    }
    const reason = behindReason(from)
    if (reason > from) return clause(reason, place)
    const excepted = readFrontException(from, place)
    if (excepted > from) return excepted
    const marker = markerAt(words, from)
    const further = marker?.kind === 'extend' ? marker.end : INCLUDING(tokens, from)
    if (further >= 0 && further < tokens.length) return extend(from, further)
    const label = labelAt(tokens, from)
    if (label && label.list < tokens.length) return readObject(reader, label.list, label, place)
    const seen = IF_SEEN(tokens, from)
    if (seen >= 0) return readIfSeen(seen, place)
    const unless = NO_MEDIA_UNLESS(tokens, from)
    if (unless >= 0) return readObject(reader, unless, { mood: { kind: 'only' }, end: unless }, place)
    const opening = words.opening(from)
    if (!opening) return readSubject(reader, from, place)
    const kept = reader.statements.length
    try {
      return readObject(reader, opening.end, opening, place)
    } catch (problem) {
      // "Flag burning is not allowed.": what looks like a verb may be a noun.
      if (!opening.noun) throw problem
      reader.statements.length = kept
      try {
        return readSubject(reader, from, place)
      } catch {
        throw problem
      }
    }
  }

  /** "Because this is a school, …", "This is a school, so …": where the clause behind the reason begins. */
  function behindReason(from: number): number {
    const isReason = markerAt(words, from)?.kind === 'because'
    if (!isReason && CONTEXT(tokens, from) < 0) return from
    for (let at = from; at < tokens.length; at++) {
      if (isReason ? word(at) === ',' : word(at) === 'so') {
        const next = joint(tokens, at)
        return next < tokens.length ? next : from
      }
      if (words.predicate(at) || words.opening(at) || (at > from && markerAt(words, at))) return from
    }
    return from
  }

  /** "Except for toys, no guns.", or "Except for toys." alone. */
  function readFrontException(from: number, place: ClausePlace): number {
    const marker = markerAt(words, from)
    if (marker?.kind !== 'except' && marker?.kind !== 'unless') return from
    let end = marker.end
    while (end < tokens.length && !(word(end) === ',' && words.opening(joint(tokens, end)))) end++
    refuseComma(tokens.slice(marker.end, end))
    const exception = readException(marker.kind, tokens.slice(marker.end, end), [])
    if (end === tokens.length) {
      reader.statements.push({
        kind: 'permit',
        exception,
        joined: true,
        linked: true,
        action: null,
        at: tokens[from]!.start,
      })
      return end
    }
    const to = clause(joint(tokens, end), place)
    const ban = reader.statements.at(-1)
    if (ban?.kind !== 'prohibit') throw new Unclear('part', textOf(tokens.slice(from, end)))
    ban.exceptions.unshift(exception)
    return to
  }

  /** "If you see a gun, block it." */
  function readIfSeen(from: number, place: ClausePlace): number {
    const end = tokens.findIndex(
      ({ word: own }, at) => at > from && /^(?:,|then)$/.test(own) && THEN_IT(tokens, at) > 0,
    )
    const opening = end < 0 ? null : words.opening(Math.max(THEN(tokens, end), end))
    if (opening?.mood.kind !== 'prohibit') throw new Unclear('sentence')
    const list = readList(reader, from, end)
    if (list.things.things.length > 1 && lastSeparator(words, from, end) === 'and') {
      throw new Unclear('all', textOf(tokens.slice(from, end)))
    }
    return say(reader, { from, to: THEN_IT(tokens, end), mood: opening.mood, list }, place)
  }

  /** "That includes toy guns.", "The same goes for knives." */
  function extend(from: number, at: number): number {
    const end = endOfThings(words, at, false)
    reader.statements.push({
      kind: 'extend',
      things: readThings(tokens.slice(at, end)).things,
      at: tokens[from]!.start,
    })
    return close(tokens, end)
  }
}
