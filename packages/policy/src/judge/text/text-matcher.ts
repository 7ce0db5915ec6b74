import type { TextMatcher, TextPattern } from '../../types'
import { findPhrase } from './find-phrase'
import type { FindHashed } from './hashed-words'

/** Longest match that is quoted, in UTF-16 code units. */
const MATCH_LENGTH = 80

/** A pattern of one kind. */
type PatternOf<K extends TextPattern['kind']> = Extract<TextPattern, { kind: K }>

/**
 * Makes what matches `Match text:` lines. Text is brought to Unicode's composed form (NFC), and every run of white space, line breaks
 * included, becomes one space before anything is looked for. What a kind of pattern needs is loaded only when there is one: for expressions an
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

  function find(pattern: TextPattern, plain: string, inHashes: () => FindHashed | null): string | null {
    switch (pattern.kind) {
      case 'phrase':
        return findPhrase(pattern.text, plain)
      case 'expression':
        return engine?.(pattern, plain) ?? null
      case 'named':
        return named?.(pattern.name, plain) ?? null
      case 'hash':
        return inHashes()?.(pattern.sha256) ?? null
    }
  }

  let last: { plain: string; find: FindHashed } | null = null
  return (asked, text) => {
    const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    const inHashes = () => {
      // Every rule asks about the same text, and hashing it costs more than asking.
      if (hashed && last?.plain !== plain) last = { plain, find: hashed(plain) }
      return last?.find ?? null
    }
    for (const pattern of asked) {
      const found = find(pattern, plain, inHashes)
      if (found) return found.slice(0, MATCH_LENGTH)
    }
    return null
  }
}
