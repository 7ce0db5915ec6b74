/** Words in the longest entry that is looked for. */
const ENTRY_WORDS = 3

/** Most entries taken from one phrase, of a dictionary or of a lexicon. */
export const MOST_ENTRIES = 3

/**
 * The longest runs of words that are entries, in order; the last word is looked up by its possible singulars too. A single word has three
 * letters at least.
 *
 * @param isKnown whether a run of words, in lower case and joined by single spaces, is an entry
 */
export function entries(phrase: string, isKnown: (entry: string) => boolean): string[] {
  const words = phrase.toLowerCase().match(/[a-z'-]+/g) ?? []
  const found: string[] = []
  for (let start = 0; start < words.length; ) {
    const [entry, length] = entryAt(words, start, isKnown)
    if (entry !== undefined) found.push(entry)
    start += length
  }
  return found
}

function entryAt(
  words: string[],
  start: number,
  isKnown: (entry: string) => boolean,
): [entry: string | undefined, words: number] {
  for (let length = Math.min(ENTRY_WORDS, words.length - start); length > 0; length--) {
    const before = words.slice(start, start + length - 1).map((word) => `${word} `)
    const last = words[start + length - 1] as string
    const entry = singulars(last)
      .map((singular) => before.join('') + singular)
      .find(isKnown)
    if (entry && (length > 1 || entry.length > 2)) return [entry, length]
  }
  return [undefined, 1]
}

/** A word and what it may be the plural of. */
export function singulars(word: string): string[] {
  return [
    word,
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
    ...(word.endsWith('s') ? [word.slice(0, -1)] : []),
    ...(word.endsWith('ves') ? [`${word.slice(0, -3)}fe`] : []),
  ]
}
