import type { TextMatcher, TextPattern } from '../../types'
import { findPhrase } from './find-phrase'
import type { FindHashed } from './hashed-words'

/** Longest match that is quoted, in UTF-16 code units. */
const MATCH_LENGTH = 80

/** A pattern of one kind. */
type PatternOf<K extends TextPattern['kind']> = Extract<TextPattern, { kind: K }>

/**
 * Makes what matches `Match text:` lines. Text is brought to Unicode's composed form (NFC), and every run of white space, line breaks
 * included, becomes one space before anything is looked for; named patterns are looked for in each line first, so that digits of
 * another line hide none. What a kind of pattern needs is loaded only when there is one: for expressions an
 * engine (RE2JS, MIT) that runs in time linear in the text, for hashes SHA-256 (@noble/hashes, MIT).
 *
 * @param patterns all that will be asked for
 * @throws {@link GuardError} `POLICY_INVALID` when an expression is none that the engine takes
 */
export async function createTextMatcher(patterns: readonly TextPattern[]): Promise<TextMatcher> {
  const some = (kind: TextPattern['kind']) => patterns.some((pattern) => pattern.kind === kind)
  const expressions = patterns.filter((pattern): pattern is PatternOf<'expression'> => pattern.kind === 'expression')
  const engine = expressions.length > 0 ? (await import('./expressions')).compileExpressions(expressions) : null
  const named = some('named') ? (await import('./named-patterns')).findNamed : null
  const hashed = some('hash') ? (await import('./hashed-words')).hashWords : null

  function find(
    pattern: TextPattern,
    plain: string,
    lines: readonly string[],
    inHashes: () => FindHashed | null,
  ): string | null {
    switch (pattern.kind) {
      case 'phrase':
        return findPhrase(pattern.text, plain)
      case 'expression':
        return engine?.(pattern, plain) ?? null
      case 'named':
        return named ? firstOf([...lines, plain], (line) => named(pattern.name, line)) : null
      case 'hash':
        return inHashes()?.(pattern.sha256) ?? null
    }
  }

  let last: { plain: string; find: FindHashed } | null = null
  return (asked, text) => {
    const lines = text.normalize('NFC').split('\n').map(withSingleSpaces)
    const plain = withSingleSpaces(lines.join(' '))
    const inHashes = () => {
      // Every rule asks about the same text, and hashing it costs more than asking.
      if (hashed && last?.plain !== plain) last = { plain, find: hashed(plain) }
      return last?.find ?? null
    }
    for (const pattern of asked) {
      const found = find(pattern, plain, lines, inHashes)
      if (found) return found.slice(0, MATCH_LENGTH)
    }
    return null
  }
}

function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}
