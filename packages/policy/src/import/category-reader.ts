import { addPiece, type DraftRule, type Piece, type Reading, ruleBook, slug } from './draft'
import { leftBehind, type Reason } from './not-carried'
import { partsOf, sentencesOf } from './sentences'
import { isAboutWords, namesNothingVisible } from './visible'

/** Makes rules of categories, one after the other. */
export interface CategoryReader {
  /**
   * Begins a category, or goes on with one that was there already.
   *
   * @param name the category's name and where it stands
   * @param description sentences; may be empty
   * @param isWordsAlone whether the source says that it is about text or sound alone
   */
  begin(name: Piece, description: string, isWordsAlone?: boolean): void
  /** Adds to the description. */
  describe(piece: Piece): void
  /** Whether a category has begun. */
  isOpen(): boolean
  /** Ends the last category. */
  end(): void
}

/** @param reading takes rules and what stays behind */
export function categoryReader({ rules, notCarried }: Reading): CategoryReader {
  const ruleFor = ruleBook(rules)
  let rule: DraftRule | null = null
  let name: Piece = { line: 1, text: '' }
  let isDescribed = false
  let isWords = false

  return { begin, describe, isOpen: () => rule !== null, end }

  function begin(heading: Piece, description: string, isWordsAlone = false): void {
    end()
    name = heading
    rule = ruleFor(slug(heading.text), heading.text, heading)
    isDescribed = false
    isWords = isWordsAlone
    if (description) describe({ line: heading.line, text: description })
  }

  function describe({ line, text }: Piece): void {
    isDescribed = true
    for (const sentence of sentencesOf(text)) {
      const { covered, excluded } = partsOf(sentence)
      if (covered) cover({ line, text: covered })
      for (const what of excluded) if (rule) addPiece(rule.exceptions, { line, text: what }, notCarried)
    }
  }

  /** A name alone is all that its author says of a category. */
  function end(): void {
    if (rule && !isDescribed) cover(name)
  }

  function cover(piece: Piece): void {
    const reason: Reason | null =
      isWords || isAboutWords(piece.text) ? 'not-visual' : namesNothingVisible(piece.text) ? 'nothing-visible' : null
    if (reason) notCarried.push(leftBehind(reason, piece.line, piece.text))
    else if (rule) addPiece(rule.clauses, piece, notCarried)
  }
}
