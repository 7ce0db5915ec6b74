import { readException, refuseComma } from './exceptions'
import { close, joint, markerAt } from './markers'
import type { Opening } from './openings'
import { pattern } from './pattern'
import type { Reader } from './reader'
import { sentenceWords } from './sentence-words'
import type { Exception } from './statements'
import { reasonEnd } from './tails'
import { textOf } from './text-of'
import { readThings, type Things } from './things'
import type { Token } from './tokens'
import { Unclear } from './unclear'

const CONTEXT = pattern('this|we|it|there is|are|have')

/** The things that a clause is about, and what parentheses and "except" take from them. */
export interface List {
  things: Things
  exceptions: Exception[]
}

/** Reads the list between two places. */
export function readList(reader: Reader, from: number, to: number, opening?: Opening): List {
  const { words } = reader
  const { tokens, word } = words
  const kept: Token[] = []
  const exceptions: Exception[] = []
  let excepted: readonly Token[] = []
  for (let at = from; at < to; at++) {
    const marker = markerAt(words, at)
    if (word(at) === '(' && !isExamples(reader, at + 1, words.closing(at))) {
      exceptions.push(...readAside(reader, at + 1, words.closing(at)))
      at = words.closing(at)
    } else if (marker?.kind === 'except' && at > from) {
      excepted = tokens.slice(marker.end, to)
      break
    } else kept.push(tokens[at]!)
  }
  const intent = opening?.intent ? textOf(tokens.slice(opening.intent.from, opening.intent.to)) : ''
  const things = readThings(withoutComma(kept), { intent, verbs: opening?.verbs === 'show' })
  if (excepted.length > 0) {
    refuseComma(withoutComma(excepted))
    exceptions.push(readException('except', withoutComma(excepted), things.things))
  }
  return { things, exceptions }
}

/** What a parenthesis excepts: "(toys are fine)", "(except toys)"; one that only repeats ("ever!") or gives a reason excepts nothing. */
export function readAside(reader: Reader, from: number, to: number): Exception[] {
  const inner = reader.words.tokens.slice(from, to).filter(({ word }) => !/^[.!]$/.test(word))
  if (inner.length === 0 || close(inner, 0) === inner.length) return []
  const words = sentenceWords(inner)
  const marker = markerAt(words, 0)
  if (marker?.kind === 'except' || marker?.kind === 'unless') {
    return [readException(marker.kind, inner.slice(marker.end), [])]
  }
  if (marker?.kind === 'because' || CONTEXT(inner, 0) >= 0) {
    if (reasonEnd(words, marker?.end ?? 0) < inner.length) throw new Unclear('part', textOf(inner))
    return []
  }
  const said = reader.inner(words)
  const end = said.clause(marker?.kind === 'but' ? joint(inner, 0) : 0, { mood: null, joined: true })
  return said.statements.map((statement) => {
    if (end !== inner.length || statement.kind !== 'permit' || statement.action)
      throw new Unclear('part', textOf(inner))
    return statement.exception
  })
}

/** Whether a parenthesis holds examples, and no clause: "weapons (guns, knives)". */
function isExamples({ words }: Reader, from: number, to: number): boolean {
  if (words.opening(from) || CONTEXT(words.tokens, from) >= 0 || close(words.tokens, from) === to) return false
  for (let at = from; at < to; at++) if (words.predicate(at) || markerAt(words, at)) return false
  return true
}

function withoutComma(tokens: readonly Token[]): readonly Token[] {
  return tokens.at(-1)?.word === ',' ? tokens.slice(0, -1) : tokens
}
