import { singulars } from './entries'

/** Letters that either half of a compound must have. */
const HALF = 3

/**
 * The words of a phrase that a model does not know: neither as they stand, nor in the singular, nor as two known words written as one
 * ("campfires").
 *
 * @param isWord whether the model knows a word as it stands; lower case
 */
export function unknownWords(
  phrase: string,
  isWord: (word: string) => boolean,
): { words: string[]; unknown: string[] } {
  const words = phrase.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const isForm = (word: string) => singulars(word).some(isWord)
  const isCompound = (word: string) =>
    Array.from({ length: Math.max(0, word.length - 2 * HALF + 1) }, (_, i) => i + HALF).some(
      (at) => isWord(word.slice(0, at)) && isForm(word.slice(at)),
    )
  return { words, unknown: words.filter((word) => !isForm(word) && !isCompound(word)) }
}

/**
 * Whether a phrase is in another language: it has no Latin letter, or two words or more that the model does not know and hardly any that
 * it does. A single unknown word is no sign of it: "selfies" is unknown too.
 */
export function isForeign({ words, unknown }: { words: string[]; unknown: string[] }): boolean {
  if (words.length > 0 && !words.some((word) => /[a-z0-9]/.test(word))) return true
  return unknown.length > 1 && words.length - unknown.length < words.length / 3
}
