import { entries, MOST_ENTRIES } from './entries'
import { describedBy, type Lexicon } from './lexicon'

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

/**
 * The longest dictionary entries of a phrase, in order, at most three; plurals are looked up by their possible singulars.
 */
export function nouns(phrase: string, dictionary: Dictionary): string[] {
  return entries(phrase, (entry) => !STOP.has(entry) && dictionary.get(entry) !== undefined).slice(0, MOST_ENTRIES)
}

/**
 * What a phrase is about: its longest known entries, at most three. Words that are too common to be encoded count only where nothing else is
 * found: "people" is about people, "people smoking" is not.
 *
 * @param isKnown whether a dictionary, or a list of subjects, has the entry
 */
export function subjectWords(phrase: string, isKnown: (entry: string) => boolean): string[] {
  const found = entries(phrase, isKnown)
  const telling = found.filter((entry) => !STOP.has(entry))
  return (telling.length > 0 ? telling : found).slice(0, MOST_ENTRIES)
}

/**
 * The prompts whose mean stands for a phrase: the phrase, two templates, for each noun its kind and its definition, and for each thing that
 * the lexicon describes what it looks like, with and without its name, and where it is seen. The definition is the largest gain in ranking
 * that needs no training.
 *
 * @param lexicon `null` where the model has none
 */
export function prompts(phrase: string, dictionary: Dictionary, lexicon: Lexicon | null): string[] {
  const known = nouns(phrase, dictionary).map((noun) => ({ noun, ...dictionary.get(noun)! }))
  return [
    phrase,
    `a photo of ${phrase}`,
    `images that show ${phrase}`,
    ...known.filter(({ hypernym }) => hypernym).map(({ noun, hypernym }) => `${noun}, a kind of ${hypernym}`),
    ...known.map(({ noun, gloss }) => `${noun}, ${gloss}`),
    ...describedBy(phrase, lexicon).flatMap(({ concept, looks, setting }) => [
      `${concept}, ${looks}`,
      looks,
      `${concept}, ${setting}`,
    ]),
  ]
}
