import type { SentenceWords } from './sentence-words'
import type { Mood, Statement } from './statements'

/** Where a clause stands. */
export interface ClausePlace {
  /** What the heading of a list says of this clause, whose things stand alone; `null` elsewhere. */
  mood: Mood | null
  /** Whether it is joined to what stands before it. */
  joined: boolean
  /** Whether "but" or the like sets it against what stands before. */
  opposed?: boolean
  /** Whether "and" joins it. */
  added?: boolean
}

/** One sentence while it is read. */
export interface Reader {
  words: SentenceWords
  /** What it has said so far. */
  statements: Statement[]
  /** Reads the clause that begins at a word, adds what it says to the statements, and answers where it ends. Throws `Unclear`. */
  clause(from: number, place: ClausePlace): number
  /** Reads a sentence within the sentence, such as one in parentheses. */
  inner(words: SentenceWords): Reader
}
