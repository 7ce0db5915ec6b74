import { entries } from '../phrase/entries'
import type { Lexicon } from '../phrase/lexicon'
import { type Dictionary, subjectWords } from '../phrase/prompts'

/** Steps up from a word to kinds of it; a dictionary of first senses leads astray further up. */
const STEPS = 6

/**
 * Finds the descriptions that say nothing of a subject: neither its words nor those of a kind of it. "A beagle on a lawn" speaks of dogs.
 *
 * A word's kinds are the dictionary's hypernym of it, the name that the lexicon files it under, and the last word of several: "toy gun" is
 * a gun. What is left out too much costs a few descriptions of thousands, what is left in puts a rule's threshold out of reach.
 *
 * @param lexicon `null` where the model has none
 * @returns indices, ascending, for the phrases of one rule
 */
export function wordSubjects(
  descriptions: readonly string[],
  dictionary: Dictionary,
  lexicon: Lexicon | null,
): (phrases: readonly string[]) => Int32Array {
  const isKnown = (entry: string) => dictionary.get(entry) !== undefined || lexicon?.get(entry) !== undefined
  const kinds = kindsOf(dictionary, lexicon)
  const spoken = descriptions.map((text) => [...new Set(entries(text, isKnown))])
  return (phrases) => {
    const targets = new Set(
      phrases.flatMap((phrase) =>
        subjectWords(phrase, isKnown).flatMap((word) => [word, lexicon?.get(word)?.concept ?? word]),
      ),
    )
    const speaks = new Map<string, boolean>()
    const isAbout = (word: string): boolean => {
      const known = speaks.get(word) ?? kinds(word).some((kind) => targets.has(kind))
      speaks.set(word, known)
      return known
    }
    return Int32Array.from(spoken.keys()).filter((index) => !spoken[index]?.some(isAbout))
  }
}

/** The word itself and what it is a kind of, each once. */
function kindsOf(dictionary: Dictionary, lexicon: Lexicon | null): (word: string) => string[] {
  const remembered = new Map<string, string[]>()
  const parents = (word: string) => {
    const concept = lexicon?.get(word)?.concept
    const last = word.slice(word.lastIndexOf(' ') + 1)
    return [dictionary.get(word)?.hypernym, concept, last].filter((kind): kind is string => !!kind && kind !== word)
  }
  return (word) => {
    const known = remembered.get(word)
    if (known) return known
    const found = new Set([word])
    let level = [word]
    for (let step = 0; step < STEPS && level.length > 0; step++) {
      level = level.flatMap(parents).filter((kind) => !found.has(kind))
      for (const kind of level) found.add(kind)
    }
    remembered.set(word, [...found])
    return [...found]
  }
}
