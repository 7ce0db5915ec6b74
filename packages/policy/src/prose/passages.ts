/** A stretch of text in which sentences may run over line ends: a paragraph, a bullet, a line of a list. */
export interface Passage {
  /** `title`: behind `#`; `key`: `Version: 3`; `item`: a bullet, or a line below one that ends in a colon; else `text`. */
  kind: 'title' | 'key' | 'item' | 'text'
  /** Where its words begin, in UTF-16 code units. */
  start: number
  /** Where they end, exclusive. */
  end: number
}

/** From this length on a line may have been broken by an editor, in UTF-16 code units. */
const WRAPPED = 40

const BULLET = /^\s*(?:[-*•–—+✗✘✔✓❌✅🚫➡→>]\uFE0F?\s+|•|[❌✅🚫✔✗]\uFE0F?|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)/u

/** A line that ends in one of these goes on below. */
const OPEN =
  /(?:,|[—–]|\s-|\b(?:and|or|nor|of|with|the|an?|no|any|but|except|unless|for|to|in|on|at|by|not|as|like|such|including|other|showing|containing))$/i

/** A line that begins with one of these goes on from above. */
const JOINED = /^(?:and|or|nor|but|except|unless|if|when|as long as|because|since|with|such as|including|like)\b/

/** Cuts text into passages, in their order. */
export function passages(text: string): Passage[] {
  const found: Passage[] = []
  let last: (Passage & { line: string }) | undefined
  // Whether lines below a colon are items of a list: until a blank line.
  let listed = false
  for (const line of lines(text)) {
    const written = text.slice(line.start, line.end)
    const kind = kindOf(written, found.length === 0)
    if (!kind) {
      last = undefined
      listed = false
      continue
    }
    const mark =
      kind === 'title' ? /^\s*#+\s*/.exec(written) : kind === 'item' ? BULLET.exec(written) : /^\s*/.exec(written)
    const passage = {
      kind: kind === 'text' && listed ? ('item' as const) : kind,
      start: line.start + (mark?.[0].length ?? 0),
      end: line.end,
      line: written,
    }
    if (last && kind === 'text' && goesOn(last.line.trimEnd(), written.trim(), last.kind === 'item' && !listed)) {
      last.end = line.end
      last.line = written
    } else {
      found.push(passage)
      last = kind === 'title' || kind === 'key' ? undefined : passage
      if (passage.kind === 'text') listed = /:["”*_\s]*$/.test(written)
      else if (kind === 'item') listed = false
    }
  }
  return found
}

function kindOf(line: string, first: boolean): Passage['kind'] | null {
  if (!/[\p{L}\p{N}]/u.test(line)) return /^[\s\-*_=]*$/.test(line) ? null : 'text'
  if (first && /^\s*#(?!#)/.test(line)) return 'title'
  if (/^\s*(?:version|on error)\s*:/i.test(line)) return 'key'
  return BULLET.test(line) ? 'item' : 'text'
}

function goesOn(above: string, line: string, indented: boolean): boolean {
  if (/[.!?;:]["”’)*_]*$/.test(above.slice(-20))) return false
  if (OPEN.test(above.slice(-20)) || JOINED.test(line)) return true
  return /^[a-z("“]/.test(line) && (indented || above.length >= WRAPPED)
}

function* lines(text: string): Generator<{ start: number; end: number }> {
  const end = /\r\n?|\n/g
  let start = 0
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield { start, end: found.index }
    start = end.lastIndex
  }
  yield { start, end: text.length }
}
