import type { Token } from './tokens'
import { VOCABULARY } from './vocabulary'

/** Matches words at a place: where the match ends, exclusive, or -1. */
export type Pattern = (tokens: readonly Token[], at: number) => number

/** First word of an alternative to what follows it, the longest first. */
type Choices = ReadonlyMap<string, readonly (readonly string[])[]>

interface Part {
  choices: Choices
  optional: boolean
  repeated: boolean
}

/**
 * Compiles a pattern: parts parted by blanks, alternatives by `|`, words of one alternative by `_`; `@name` stands for a class of
 * {@link VOCABULARY}, `?` behind a part makes it optional, `*` any number. Every part takes the longest alternative and gives nothing back,
 * so that matching is linear.
 */
export function pattern(source: string): Pattern {
  const parts = source.split(' ').map(partOf)
  return (tokens, at) => {
    let end = at
    for (const { choices, optional, repeated } of parts) {
      let next = oneOf(choices, tokens, end)
      if (next < 0 && !optional) return -1
      for (; next >= 0; next = repeated ? oneOf(choices, tokens, end) : -1) end = next
    }
    return end
  }
}

/** A pattern of which the first alternative that matches counts. */
export function anyOf(...sources: string[]): Pattern {
  const patterns = sources.map(pattern)
  return (tokens, at) => {
    for (const match of patterns) {
      const end = match(tokens, at)
      if (end >= 0) return end
    }
    return -1
  }
}

function partOf(written: string): Part {
  const mark = /[?*]$/.exec(written)?.[0]
  const words = mark ? written.slice(0, -1) : written
  const alternatives = words
    .split('|')
    .flatMap((word) => (word.startsWith('@') ? (VOCABULARY[word.slice(1)] as string).split(' ') : [word]))
    .map((alternative) => alternative.split('_'))
    .sort((a, b) => b.length - a.length)
  const choices = new Map<string, string[][]>()
  for (const [first = '', ...rest] of alternatives) choices.set(first, [...(choices.get(first) ?? []), rest])
  return { choices, optional: mark !== undefined, repeated: mark === '*' }
}

function oneOf(choices: Choices, tokens: readonly Token[], at: number): number {
  const rest = choices
    .get(tokens[at]?.word ?? '')
    ?.find((words) => words.every((word, index) => tokens[at + 1 + index]?.word === word))
  return rest ? at + 1 + rest.length : -1
}
