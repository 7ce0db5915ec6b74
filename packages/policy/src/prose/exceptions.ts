import { sharesHead } from './heads'
import { narrowed, readNarrowings } from './narrowings'
import { joinsBehind } from './nouns'
import { pattern } from './pattern'
import type { Again, Exception, Thing } from './statements'
import { textOf } from './text-of'
import { readThings } from './things'
import type { Token } from './tokens'
import { Unclear } from './unclear'

const OF_THEM = pattern('those|ones|the_ones|these|that|which|who* are|is?')
const ONES = /^(?:ones|versions|replicas)$/

/**
 * Reads what stands behind "except" or "unless".
 *
 * @param marker `unless` where a condition follows
 * @param subject what it is an exception to, as far as the sentence has said; for "unless the gun is a toy"
 * @throws Unclear
 */
export function readException(
  marker: 'except' | 'unless',
  tokens: readonly Token[],
  subject: readonly Thing[],
): Exception {
  if (tokens.length === 0) throw new Unclear('empty')
  const at = tokens[0]!.start
  if (marker === 'unless') return again(tokens, subject, at)
  const ones = readOnes(tokens)
  if (ones) return ones
  if (joinsBehind(tokens[0]!.word)) return { narrowings: readNarrowings(tokens), at }
  return { things: allowedThings(tokens) }
}

/**
 * Refuses an exception with a comma in it: "no weapons, except toys, or drugs" bans drugs, and the comma does not tell.
 *
 * @throws Unclear
 */
export function refuseComma(tokens: readonly Token[]): void {
  const at = tokens.findIndex(({ word }) => /^[,—]$/.test(word))
  if (at >= 0) throw new Unclear('bracket', textOf(tokens.slice(at + 1)))
}

/** "toy ones", "those in museums"; `null` where no such word stands. */
export function readOnes(tokens: readonly Token[]): Again | null {
  const those = OF_THEM(tokens, 0)
  const at = tokens[0]!.start
  if (those > 0 && those < tokens.length) return { narrowings: readNarrowings(tokens.slice(those)), at }
  const ones = tokens.findIndex(({ word }) => ONES.test(word) && word !== 'replicas')
  if (ones < 1) return null
  const front = tokens.slice(/^(?:the|any|all)$/.test(tokens[0]!.word) ? 1 : 0, ones)
  if (front.length !== 1) throw new Unclear('antecedent', textOf(tokens))
  const rest = tokens.slice(ones + 1)
  const before = { place: 'before' as const, text: textOf(front), at: front[0]!.start }
  if (rest.length === 0) return { narrowings: [before], at }
  throw new Unclear('antecedent', textOf(tokens))
}

/** Things that are allowed: "toy guns and knives" would lift all knives. */
export function allowedThings(tokens: readonly Token[]): Thing[] {
  const { things, open } = readThings(tokens)
  if (open) throw new Unclear('scope', open)
  return things
}

/** The things that an exception names for what it is an exception to. */
export function exceptedThings(exception: Exception, things: readonly Thing[]): Thing[] {
  if ('things' in exception) return exception.things
  const { head } = exception
  return narrowed(head ? things.filter((thing) => sharesHead(thing.head, head)) : things, exception.narrowings)
}

/** "the gun is a toy" is "it is a toy" where guns are what it is about. */
function again(tokens: readonly Token[], subject: readonly Thing[], at: number): Again {
  const is = tokens.findIndex(({ word }) => /^(?:is|are)$/.test(word))
  const noun = tokens.slice(tokens[0]!.word === 'the' ? 1 : 0, Math.max(is, 0))
  if (noun.length !== 1 || !subject.some((thing) => sharesHead(thing.head, noun[0]!.word))) {
    return { narrowings: readNarrowings(tokens), at }
  }
  return { narrowings: readNarrowings(tokens.slice(is + 1)), head: noun[0]!.word, at }
}
