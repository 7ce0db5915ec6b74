/** Nouns with a physical sense, by WordNet or a like source. */
export interface Dictionary {
  /**
   * @param noun lower case; singular, or an entry of several words joined by spaces
   * @returns its definition, and the name of what it is a kind of or an empty string
   */
  get(noun: string): { gloss: string; hypernym: string } | undefined
}

/** Nouns that say nothing about what a picture shows, or whose first sense misleads. */
const STOP = new Set(
  'people person any other one small show images photos picture pictures sale office head heads place worship symbol hand hands close'.split(
    ' ',
  ),
)

/** Most nouns taken from one phrase. */
const NOUNS = 3

/** Words in the longest dictionary entry that is looked for. */
const ENTRY_WORDS = 3

/**
 * The longest dictionary entries of a phrase, in order, at most three; plurals are looked up by their possible singulars.
 */
export function nouns(phrase: string, dictionary: Dictionary): string[] {
  return entries(phrase, (entry) => (dictionary.get(entry) && !STOP.has(entry) ? entry : undefined)).slice(0, NOUNS)
}

/**
 * What a phrase is about: its longest known entries, at most three. Words that are too common to be encoded count only where nothing else is
 * found: "people" is about people, "people smoking" is not.
 *
 * @param isKnown whether a dictionary, or a list of subjects, has the entry
 */
export function subjectWords(phrase: string, isKnown: (entry: string) => boolean): string[] {
  const found = entries(phrase, (entry) => (isKnown(entry) ? entry : undefined))
  const telling = found.filter((entry) => !STOP.has(entry))
  return (telling.length > 0 ? telling : found).slice(0, NOUNS)
}

/** The longest runs of words that are entries, in order. A single word has three letters at least. */
function entries(phrase: string, find: (entry: string) => string | undefined): string[] {
  const words = phrase.toLowerCase().match(/[a-z'-]+/g) ?? []
  const found: string[] = []
  for (let start = 0; start < words.length; ) {
    const [entry, length] = entryAt(words, start, find)
    if (entry !== undefined) found.push(entry)
    start += length
  }
  return found
}

/**
 * The prompts whose mean stands for a phrase: the phrase, two templates, and for each noun its kind and its definition. The definition is
 * the largest gain in ranking that needs no training.
 */
export function prompts(phrase: string, dictionary: Dictionary): string[] {
  const known = nouns(phrase, dictionary).map((noun) => ({ noun, ...dictionary.get(noun)! }))
  return [
    phrase,
    `a photo of ${phrase}`,
    `images that show ${phrase}`,
    ...known.filter(({ hypernym }) => hypernym).map(({ noun, hypernym }) => `${noun}, a kind of ${hypernym}`),
    ...known.map(({ noun, gloss }) => `${noun}, ${gloss}`),
  ]
}

function entryAt(
  words: string[],
  start: number,
  find: (entry: string) => string | undefined,
): [entry: string | undefined, words: number] {
  for (let length = Math.min(ENTRY_WORDS, words.length - start); length > 0; length--) {
    const before = words.slice(start, start + length - 1).map((word) => `${word} `)
    const last = words[start + length - 1] as string
    const entry = singulars(last)
      .map((singular) => before.join('') + singular)
      .find(find)
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
