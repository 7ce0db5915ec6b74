import { type Opening, openingAt } from './openings'
import { type Predicate, predicateAt } from './predicates'
import type { Token } from './tokens'
import { Unclear } from './unclear'

/** A sentence, with what begins at each of its words; each place is looked at once. */
export interface SentenceWords {
  tokens: readonly Token[]
  /** The word at a place, or an empty string. */
  word(at: number): string
  opening(at: number): Opening | null
  predicate(at: number): Predicate | null
  /** Where the parenthesis that opens at a place closes. */
  closing(at: number): number
}

/** @throws Unclear where a parenthesis opens or closes alone */
export function sentenceWords(tokens: readonly Token[]): SentenceWords {
  const closing = parentheses(tokens)
  return {
    tokens,
    word: (at) => tokens[at]?.word ?? '',
    opening: once((at) => openingAt(tokens, at)),
    predicate: once((at) => predicateAt(tokens, at)),
    closing: (at) => closing.get(at) ?? at,
  }
}

function once<T>(look: (at: number) => T): (at: number) => T {
  const seen = new Map<number, T>()
  return (at) => {
    if (!seen.has(at)) seen.set(at, look(at))
    return seen.get(at) as T
  }
}

function parentheses(tokens: readonly Token[]): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  tokens.forEach(({ word }, at) => {
    if (word === '(') open.push(at)
    if (word !== ')') return
    const from = open.pop()
    if (from === undefined) throw new Unclear('part', ')')
    closing.set(from, at)
  })
  if (open.length > 0) throw new Unclear('part', '(')
  return closing
}
