import { tidy } from '../grammar/source-lines'
import { withoutEnd } from '../phrase/without-end'
import { clean, emptyReading, linesOf, type Piece, type Reading } from './draft'
import { leftBehind, type Reason } from './not-carried'
import { namesNothingVisible } from './visible'

/** Where the words go: one rule, so that all of them share one rate. */
const RULE = { id: 'listed', title: 'Listed things' }

/** Characters of search patterns: regular expressions, globs. */
const PATTERN = /[*?^$|\\[\]{}]|^\/.*\/\w*$/

/** What makes no forbidden thing of an item: negations, exceptions. */
const NEGATED = /^(?:!|(?:no|not|never|without|except|unless|but|excluding)\s)/i

/** Reads a plain list: one thing a line, or several with commas or semicolons between. All of them are clauses of one rule. */
export function readWords(text: string): Reading {
  const reading = emptyReading()
  const clauses: Piece[] = []
  const seen = new Set<string>()
  for (const { line, raw } of linesOf(text)) {
    const body = tidy(raw)
    if (/^(?:#|\/\/)/.test(body)) leave('comment', line, body)
    else
      for (const item of body.replace(/^(?:[-•–]|\*(?=\s)|\d{1,3}[.)](?=\s))\s*/, '').split(/[,;]/))
        readItem(line, item)
  }
  const [first] = clauses
  if (first) {
    reading.rules.push({ ...RULE, heading: first, declaredNonViolating: false, clauses, exceptions: [] })
  }
  return reading

  function readItem(line: number, item: string): void {
    const bare = item.replace(/^\s*(?:and|or)\s+/i, '').replace(/^[\s"'“‘]+/, '')
    const word = clean(withoutEnd(bare, ' \t."\'”’'))
    if (!item.trim()) return
    if (PATTERN.test(item.trim())) leave('pattern', line, tidy(item))
    else if (!/[\p{L}\p{N}]/u.test(word)) leave('no-words', line, tidy(item))
    else if (seen.has(word.toLowerCase())) leave('duplicate', line, word)
    else if (NEGATED.test(bare)) leave('negated', line, tidy(item))
    else if (namesNothingVisible(word)) leave('nothing-visible', line, word)
    else clauses.push({ line, text: word })
    seen.add(word.toLowerCase())
  }

  function leave(reason: Reason, line: number, what: string): void {
    reading.notCarried.push(leftBehind(reason, line, what))
  }
}
