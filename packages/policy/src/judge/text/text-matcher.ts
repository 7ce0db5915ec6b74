import type { TextMatcher, TextPattern } from '../../types'
import { findPhrase } from './find-phrase'

/** Longest match that is quoted, in UTF-16 code units. */
const MATCH_LENGTH = 80

/**
 * Makes what matches `Match text:` lines. Text is brought to Unicode's composed form (NFC), and every run of white space, line breaks
 * included, becomes one space before anything is looked for. Expressions run in time linear in the text, by an engine (RE2JS, MIT) that is
 * loaded only when there is one.
 *
 * @param patterns all that will be asked for
 * @throws {@link GuardError} `POLICY_INVALID` when an expression is none that the engine takes
 */
export async function createTextMatcher(patterns: readonly TextPattern[]): Promise<TextMatcher> {
  const expressions = patterns.filter((pattern) => pattern.kind === 'expression')
  const engine = expressions.length > 0 ? (await import('./expressions')).compileExpressions(expressions) : null
  return (asked, text) => {
    const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    for (const pattern of asked) {
      const found = pattern.kind === 'phrase' ? findPhrase(pattern.text, plain) : engine?.(pattern, plain)
      if (found) return found.slice(0, MATCH_LENGTH)
    }
    return null
  }
}
