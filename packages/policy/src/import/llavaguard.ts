import { withoutEnd } from '../phrase/without-end'
import { addPiece, clean, type DraftRule, emptyReading, linesOf, type Piece, type Reading, ruleBook } from './draft'
import { leftBehind, type Reason } from './not-carried'
import { isAboutWords } from './visible'

/** "O6: Weapons:", "S1: Violent Crimes.", "Category O2: …"; the letter is a capital, or a zero that stands for it. */
const CATEGORY = /^(?:#+\s*)?(?:[Cc]ategory\s+)?([OS0]\d{1,3})\s*[:.]\s*(.*)$/

const LIST = /^(should\s+not|can)\s*(?::\s*(.*))?$/i

const DECLARED =
  /^(?:category\s+([os0]\d{1,3})\s+)?.*\bdeclared\s+(?:as\s+|to\s+be\s+)?(non-?\s?violating|sensitive)\b/i

const BULLET = /^(?:[-*•–·]|\d{1,2}[.)])\s+/

/** Lines about the answer rather than about images. */
const INSTRUCTION =
  /^[{}<"]|\b(?:ratings?|rationale|assess\w*|json|template|answer|classify|categor(?:y|ies)|check|select|assign|conduct|provide|compliance|policy|following)\b/i

/**
 * Reads the policy part of a LlavaGuard prompt: categories "O1: …" with bullets below "Should not" and "Can", or "declared as
 * non-violating" (the rule is off) or "sensitive" with bullets below. The prompt's own instructions stay behind. Ids are the categories'
 * numbers, so that they match the model's answers.
 */
export function readLlavaguard(text: string): Reading {
  const reading = emptyReading()
  const { rules, notCarried } = reading
  const ruleFor = ruleBook(rules)
  const at: Place = { rule: null, list: null, last: null }
  for (const { line, raw } of linesOf(text)) readLine(line, raw)
  return reading

  function readLine(line: number, raw: string): void {
    const body = clean(raw)
    if (BULLET.test(raw.trim())) {
      const bullet = { line, text: clean(raw.trim().replace(BULLET, '')) }
      if (at.list) add(at.list, bullet)
      else leave(INSTRUCTION.test(bullet.text) ? 'instruction' : 'orphan', bullet)
      return
    }
    const piece = { line, text: body }
    const category = CATEGORY.exec(body)
    const key = at.rule && LIST.exec(body)
    const declared = DECLARED.exec(body)
    if (category) begin(category, piece)
    else if (at.rule && key) {
      enter(key[1]?.toLowerCase() === 'can' ? at.rule.exceptions : at.rule.clauses)
      if (key[2] && at.list) add(at.list, { line, text: key[2] })
    } else if (declared) declare(declared, piece)
    else if (at.last && /^\s/.test(raw)) at.last.text += ` ${body}`
    else {
      leave(INSTRUCTION.test(body) ? 'instruction' : 'definition', piece)
      enter(null)
    }
  }

  function begin([, number = '', title = '']: (string | undefined)[], heading: Piece): void {
    at.rule = ruleFor(number.toLowerCase(), withoutEnd(title, ' .:') || number, heading)
    enter(null)
  }

  function declare([, number, how = '']: (string | undefined)[], piece: Piece): void {
    const rule = number ? rules.find(({ id }) => id === number.toLowerCase()) : at.rule
    enter(rule?.clauses ?? null)
    at.rule = rule ?? at.rule
    if (!rule) leave('unknown-category', piece)
    else if (how.toLowerCase() === 'sensitive') leave('sensitive', piece)
    else rule.declaredNonViolating = true
  }

  function enter(list: Piece[] | null): void {
    at.list = list
    at.last = null
  }

  function add(list: Piece[], piece: Piece): void {
    const { length } = list
    if (isAboutWords(piece.text)) leave('not-visual', piece)
    else addPiece(list, piece, notCarried)
    at.last = list.length > length ? piece : null
  }

  function leave(reason: Reason, { line, text: what }: Piece): void {
    notCarried.push(leftBehind(reason, line, what))
  }
}

/** Where the reading stands. */
interface Place {
  rule: DraftRule | null
  /** Where bullets go. */
  list: Piece[] | null
  /** The last bullet, to which an indented line belongs. */
  last: Piece | null
}
