import { isOpposing, joint, markerAt } from './markers'
import type { SentenceWords } from './sentence-words'
import { textOf } from './text-of'
import { Unclear } from './unclear'

const SEPARATOR = /^(?:,|and|or|nor|\/)$/

/**
 * Where a list that begins at a word ends: before a predicate, a marker such as "except", or the next clause.
 *
 * @param isList whether a verb that could be a noun would be read as a thing of the list, and so is refused: "no guns and flag burning"
 */
export function endOfThings(words: SentenceWords, from: number, isList: boolean): number {
  const { tokens, word } = words
  for (let at = from; at < tokens.length; at++) {
    if (word(at) === '(') at = words.closing(at)
    else if (word(at) === ':' || word(at) === '—') {
      if (!isApposition(words, at + 1)) return at
    } else if (word(at) === '→' || word(at) === '=' || markerAt(words, at)) return at
    else if (at > from && /^(?:too|likewise)$/.test(word(at)) && !/^m(?:uch|any)$/.test(word(at + 1))) return at
    else if (at > from && words.predicate(at) && !/^(?:that|which|who)$/.test(word(at - 1))) return at
    else if (SEPARATOR.test(word(at))) {
      const next = joint(tokens, at)
      const opening = next > at ? words.opening(next) : null
      if (opening?.noun && isList && next === at + 1) throw new Unclear('part', textOf(tokens.slice(next)))
      if (opening || (next > at && markerAt(words, next)) || isOpposing(tokens, at, next)) return at
    }
  }
  return tokens.length
}

/** Whether a colon or dash is followed by a list of two things or more, and by nothing else: "weapons: guns, knives". */
function isApposition(words: SentenceWords, from: number): boolean {
  let separators = 0
  for (let at = from; at < words.tokens.length; at++) {
    if (/^[(:—→=]$/.test(words.word(at)) || words.predicate(at) || markerAt(words, at)) return false
    if (SEPARATOR.test(words.word(at))) separators++
    if ((at === from || SEPARATOR.test(words.word(at - 1))) && words.opening(at)) return false
  }
  return separators > 0
}

/** Where the last clause of a comma splice begins, "block guns | , blood is blurred": at its only separator. */
export function spliceAt(words: SentenceWords, from: number, to: number): { at: number; word: string } | null {
  let found: { at: number; word: string } | null = null
  for (let at = from; at < to; at++) {
    if (words.word(at) === '(') at = words.closing(at)
    if (!SEPARATOR.test(words.word(at))) continue
    if (found && !(found.word === ',' && found.at === at - 1)) return null
    found = { at: found ? found.at : at, word: words.word(at) }
  }
  return found
}

/** The last separator of a list, or an empty string. */
export function lastSeparator(words: SentenceWords, from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) if (SEPARATOR.test(words.word(at))) return words.word(at)
  return ''
}
