import { allowedThings, readException, refuseComma } from './exceptions'
import { close, joint, markerAt, shareAt } from './markers'
import { narrowed, readNarrowings } from './narrowings'
import { joinsBehind } from './nouns'
import { pattern } from './pattern'
import type { SentenceWords } from './sentence-words'
import type { Exception, Narrowing, Statement, Thing } from './statements'
import { endOfThings } from './stretch'
import { textOf } from './text-of'
import { Unclear } from './unclear'

/** What stands behind a clause: exceptions, reasons, a share of false positives, what narrows it. */
export interface Tails {
  end: number
  exceptions: Exception[]
  narrowings: Narrowing[]
  rate: number | null
}

/** What may stand behind a clause. */
export interface TailPlace {
  kind: Statement['kind']
  /** What the clause is about. */
  things: readonly Thing[]
  /** Whether "next to food" may follow: behind "are fine". */
  narrows: boolean
  /** Reads a parenthesis: what it excepts. */
  aside(from: number, to: number): Exception[]
}

/** "no guns - this is a school" */
const CONTEXT = pattern('this|we|it|there is|are|have')

/** Reads everything behind a clause, up to the next one. */
export function readTails(words: SentenceWords, from: number, place: TailPlace): Tails {
  const { tokens, word } = words
  const tails: Tails = { end: from, exceptions: [], narrowings: [], rate: null }
  while (tail());
  return tails

  function tail(): boolean {
    tails.end = close(tokens, tails.end)
    const next = joint(tokens, tails.end)
    const at =
      /^[,—]$/.test(word(tails.end)) && markerAt(words, tails.end + 1)
        ? tails.end + 1
        : markerAt(words, next)?.kind === 'else'
          ? next
          : tails.end
    const marker = markerAt(words, at)
    if (at >= tokens.length) return false
    if (word(at) === '(') {
      tails.exceptions.push(...place.aside(at + 1, words.closing(at)))
      tails.end = words.closing(at) + 1
    } else if (word(at) === '—' && CONTEXT(tokens, at + 1) >= 0) tails.end = reasonEnd(words, at + 1)
    else if (marker?.kind === 'except' || marker?.kind === 'unless') except(marker.kind, marker.end)
    else if (marker?.kind === 'else' && place.kind === 'only') tails.end = marker.end
    else if (marker?.kind === 'because') tails.end = reasonEnd(words, marker.end)
    else if (marker?.kind === 'if') narrow(marker.end, word(at))
    else if (marker?.kind === 'consequence') {
      if (place.kind !== 'prohibit' && place.kind !== 'only') throw new Unclear('part', textOf(tokens.slice(at)))
      tails.end = marker.end
    } else if (marker?.kind === 'share') {
      tails.rate = shareAt(tokens, at)!.rate
      tails.end = marker.end
    } else if (marker?.kind === 'but') return but(marker.end)
    else if (place.narrows && (joinsBehind(word(at)) || /^(?:shown|used)$/.test(word(at)))) narrow(at, word(at))
    else return false
    return true
  }

  function except(kind: 'except' | 'unless', start: number): void {
    if (place.kind === 'permit') throw new Unclear('part', textOf(tokens.slice(start)))
    const end = endOfThings(words, start, false)
    refuseComma(tokens.slice(start, end))
    tails.exceptions.push(readException(kind, tokens.slice(start, end), place.things))
    tails.end = end
  }

  function narrow(start: number, marker: string): void {
    if (!place.narrows) throw new Unclear('when', textOf(tokens.slice(start - 1)))
    const end = endOfThings(words, start, false)
    if (end === start) throw new Unclear('condition', marker)
    refuseComma(tokens.slice(start, end))
    tails.narrowings.push(...readNarrowings(tokens.slice(start, end)))
    tails.end = end
  }

  /** "no pets but cats": a thing alone is an exception; a clause is for the sentence to read. */
  function but(start: number): boolean {
    const next = joint(tokens, start)
    if (next >= tokens.length || words.opening(next) || markerAt(words, next) || place.kind !== 'prohibit') return false
    const end = endOfThings(words, next, false)
    if (end < tokens.length && !(word(end) === ',' && words.opening(joint(tokens, end)))) return false
    refuseComma(tokens.slice(next, end))
    tails.exceptions.push({ things: allowedThings(tokens.slice(next, end)) })
    tails.end = end
    return true
  }
}

/** Where a reason ends; one that says more than a reason is refused. */
export function reasonEnd(words: SentenceWords, from: number): number {
  const { tokens, word } = words
  for (let at = from; at < tokens.length; at++) {
    const next = joint(tokens, at)
    if (next > at && next < tokens.length && words.opening(next)) return at
    if (words.opening(at) || words.predicate(at) || markerAt(words, at) || /^(?:not|never|no|only)$/.test(word(at))) {
      throw new Unclear('part', textOf(tokens.slice(from)))
    }
  }
  return tokens.length
}

/** Things narrowed by all that stands behind them. */
export function narrowedBy(things: Thing[], { narrowings }: Tails): Thing[] {
  return narrowings.length > 0 ? narrowed(things, narrowings) : things
}
