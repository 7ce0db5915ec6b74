import { labelAt } from './labels'
import type { Passage } from './passages'
import { type Token, tokenise } from './tokens'

/** One sentence of a text. */
export interface Sentence {
  /** Its words and marks, without the one that ends it. */
  tokens: Token[]
  /** What ends it; `:` where a list follows, an empty string at the end of a passage. */
  end: '.' | '!' | '?' | ';' | ':' | ''
}

/** Longest sentence that is read, in words and marks; what stands behind a longer one in its passage is not looked at. */
export const MOST_WORDS = 400

const QUOTE = /^["“”„«»]$/
const ENDS = /^[.!?;]$/

/**
 * Cuts a passage into sentences; marks inside parentheses end none.
 *
 * @param most after so many sentences the rest is not read
 */
export function sentences(text: string, { start, end }: Passage, most: number): Sentence[] {
  const found: Sentence[] = []
  let tokens: Token[] = []
  let depth = 0
  // Whether quotation marks are open, and whether they were opened within a sentence, whose end they then do not hold.
  let open = false
  let quoted = false
  for (const token of tokenise(text, start, end)) {
    if (token.kind === 'mark' && token.word === '(') depth++
    if (token.kind === 'mark' && token.word === ')') depth--
    if (token.kind === 'mark' && QUOTE.test(token.written)) {
      open = !open
      quoted = open && tokens.length > 0
    }
    // "Forbidden: guns; knives." is a list.
    if (depth <= 0 && token.word === ';' && tokens.length > 0 && labelAt(tokens, 0))
      tokens.push({ ...token, word: ',' })
    else if (depth <= 0 && !quoted && token.kind === 'mark' && ENDS.test(token.word))
      close(token.word as Sentence['end'])
    else tokens.push(token)
    if (found.length >= most || tokens.length > MOST_WORDS) break
  }
  if (tokens.at(-1)?.word === ':') {
    tokens.pop()
    close(':')
  } else close('')
  return found

  function close(mark: Sentence['end']): void {
    // "(Toys are fine.)": the parenthesis behind the mark belongs to the sentence that it ends.
    const previous = found.at(-1)
    if (previous && tokens.every(({ kind, word }) => kind === 'mark' && /[)"]/.test(word)))
      previous.tokens.push(...tokens)
    else if (tokens.length > 0) found.push({ tokens: withoutShouting(tokens), end: mark })
    if (previous && mark === '?' && tokens.length === 0) previous.end = '?'
    tokens = []
    depth = 0
  }
}

/** The same words, small where a capital only begins the sentence, and where all of it is in capitals. */
function withoutShouting(tokens: Token[]): Token[] {
  const written = tokens.map((token) => token.written).join(' ')
  if (tokens.length > 1 && /\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written)) {
    return tokens.map((token) => ({ ...token, written: token.written.toLowerCase() }))
  }
  const first = tokens.findIndex(({ kind }) => kind === 'word')
  return tokens.map((token, index) =>
    index === first && /^\p{Lu}[\p{Ll}\p{M}'’-]*$/u.test(token.written)
      ? { ...token, written: token.written.toLowerCase() }
      : token,
  )
}
