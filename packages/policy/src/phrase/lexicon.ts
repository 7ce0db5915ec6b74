import { entries, MOST_ENTRIES } from './entries'

/** What one concept looks like. */
export interface LexiconEntry {
  /** Its name; one entry has it. */
  concept: string
  /** What is seen of it, in one line. */
  looks: string
  /** Where it is seen, in one line. */
  setting: string
  /** Names of other things that are taken for it. */
  lookalikes: string[]
}

/** What things look like, by name. */
export interface Lexicon {
  /**
   * @param name lower case; the concept or one of its aliases, singular, several words joined by spaces
   * @returns the entry that has the name; no two entries share one
   */
  get(name: string): LexiconEntry | undefined
}

/** Most look-alikes shown for one phrase. */
const LOOKALIKES = 4

/** The entries that a phrase names: its longest runs of words that are names, in order, each entry once, at most three. */
export function describedBy(phrase: string, lexicon: Lexicon | null): LexiconEntry[] {
  const described = new Map<string, LexiconEntry>()
  for (const name of lexicon ? entries(phrase, (run) => lexicon.get(run) !== undefined) : []) {
    const entry = lexicon?.get(name)
    if (entry && !described.has(entry.concept)) described.set(entry.concept, entry)
  }
  return [...described.values()].slice(0, MOST_ENTRIES)
}

/**
 * What a rule's phrases may be mistaken for: the look-alikes of the entries that a phrase names, in order, at most four. They are for the
 * author to read, who may add an exception; no score depends on them.
 *
 * @param own every phrase of the rule, of clauses and of exceptions: what these name themselves is left out
 * @returns the look-alikes of one of them
 */
export function lookalikeFinder(own: string[], lexicon: Lexicon | null): (phrase: string) => string[] {
  const phrases = new Set(own.map((other) => other.toLowerCase()))
  const concepts = new Set(own.flatMap((other) => describedBy(other, lexicon)).map(({ concept }) => concept))
  const isOwn = (name: string) => phrases.has(name) || concepts.has(lexicon?.get(name)?.concept ?? '')
  return (phrase) => {
    const names = describedBy(phrase, lexicon).flatMap(({ lookalikes }) => lookalikes)
    return [...new Set(names)].filter((name) => !isOwn(name)).slice(0, LOOKALIKES)
  }
}
