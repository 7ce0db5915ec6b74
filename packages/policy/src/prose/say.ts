import { type List, readAside } from './lists'
import type { ClausePlace, Reader } from './reader'
import type { Mood } from './statements'
import { narrowedBy, readTails } from './tails'
import { textOf } from './text-of'
import { Unclear } from './unclear'

/** What a clause says, before what stands behind it is read. */
export interface Saying {
  /** Where the clause begins. */
  from: number
  /** Where what is read of it ends. */
  to: number
  mood: Mood
  list: List
  /** Whether "only" stands in its predicate: "are only allowed next to food". */
  only?: boolean
}

/** Reads what stands behind a clause and adds what all of it says to the statements; answers where it ends. */
export function say(
  reader: Reader,
  { from, to, mood, list, only }: Saying,
  { joined, opposed, added }: ClausePlace,
): number {
  const { words, statements } = reader
  const at = words.tokens[from]!.start
  const { things, kindOf, other, open } = list.things
  const tails = readTails(words, to, {
    kind: mood.kind,
    things,
    narrows: mood.kind === 'permit',
    aside: (start, end) => readAside(reader, start, end),
  })
  const exceptions = [...list.exceptions, ...tails.exceptions]
  const { end, rate } = tails
  const unclear = (reason: 'part' | 'only') =>
    new Unclear(
      reason,
      reason === 'only' ? things.map(({ text }) => text).join(', ') : textOf(words.tokens.slice(from, to)),
    )
  // "Toy guns and knives are fine.": all knives?
  if (open && mood.kind === 'permit') throw new Unclear('scope', open)
  if (mood.kind === 'prohibit') {
    if (only && mood.action === 'block') throw unclear('only')
    statements.push({ kind: 'prohibit', action: mood.action, things, kindOf, exceptions, other, rate, at })
  } else if (mood.kind === 'only') {
    // "No guns, only toys.": the only pictures, or toys as an exception?
    if (joined && !added && statements.some(({ kind }) => kind === 'prohibit')) throw unclear('only')
    const { required = false, action = 'block' } = mood
    statements.push({ kind: 'only', action, things, required, rate, at })
    for (const exception of exceptions) {
      // "Only food, except meat.": no meat.
      if (!('things' in exception)) throw unclear('part')
      statements.push({
        kind: 'prohibit',
        action,
        things: exception.things,
        kindOf: null,
        exceptions: [],
        other: false,
        rate: null,
        at,
      })
    }
  } else if (exceptions.length > 0 || rate !== null) throw unclear('part')
  else if (only) {
    // "Knives are only allowed next to food.": no knives, except next to food.
    if (tails.narrowings.length === 0) throw unclear('only')
    const exception = { narrowings: tails.narrowings, at }
    statements.push({ kind: 'prohibit', action: 'block', things, kindOf, exceptions: [exception], other, rate, at })
  } else {
    const linked = opposed === true || mood.linked === true
    const exception = { things: narrowedBy(things, tails) }
    statements.push({ kind: 'permit', exception, joined, linked, action: mood.action ?? null, at })
  }
  return end
}
