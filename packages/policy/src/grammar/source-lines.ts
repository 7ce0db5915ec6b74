import type { Line, Position } from '../types'

/** A line of policy text that says something, told apart by its form alone. */
export interface SourceLine extends Line {
  /** `key` is `Name: value`, `bullet` an item of a list, `heading` begins with `#`. */
  kind: 'heading' | 'bullet' | 'key' | 'text'
  /** The key in lower case, the heading's `#` characters, else an empty string. */
  key: string
  /** What follows the key, the bullet or the `#` characters. */
  value: Line
}

/** Longest key that is looked for, in UTF-16 code units; a colon further right belongs to a sentence. */
const KEY_LENGTH = 40

/**
 * Cuts text into lines and tells their form. Blank lines, horizontal rules and HTML comments are skipped; positions stay those of the
 * text as written.
 *
 * @param onUnclosedComment called with the place of a `<!--` that nothing closes: what follows it is not read
 */
export function sourceLines(text: string, onUnclosedComment: (at: Position) => void): SourceLine[] {
  const lines: SourceLine[] = []
  const written = masked(text)
  written.split(/\r\n?|\n/).forEach((raw, index) => {
    const indent = raw.search(/\S/)
    if (indent < 0) return
    const open = raw.indexOf('<!--')
    if (open >= 0) onUnclosedComment({ line: index + 1, column: open + 1 })
    const body = raw.slice(indent, open < 0 ? undefined : open)
    if (/^(?:[-*_]\s*){3,}$/.test(body)) return
    const start = formOf(body)
    const at = (offset: number): Line => {
      const rest = body.slice(offset)
      const gap = Math.max(rest.search(/\S/), 0)
      return { text: tidy(rest), line: index + 1, column: indent + offset + gap + 1 }
    }
    if (!body) return
    // Spreading `at(0)` into the line would take three times as long as everything else together.
    const { text: whole, line, column } = at(0)
    lines.push({ text: whole, line, column, kind: start.kind, key: start.key, value: at(start.length) })
  })
  return lines
}

/** One line of text: white space and control characters become single spaces. */
export function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Closed comments and control characters become spaces, so that every other character keeps its line and column. */
function masked(text: string): string {
  return closedComments(text.replace(/^\uFEFF/, '')).replace(/(?![\r\n])\p{Cc}/gu, ' ')
}

function closedComments(text: string): string {
  let out = ''
  let from = 0
  for (;;) {
    const open = text.indexOf('<!--', from)
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4)
    if (close < 0) break
    out += text.slice(from, open) + text.slice(open, close + 3).replace(/[^\r\n]/g, ' ')
    from = close + 3
  }
  const rest = text.slice(from)
  const open = rest.indexOf('<!--')
  // Everything behind an unclosed comment goes, its opening stays for the report.
  return out + (open < 0 ? rest : rest.slice(0, open + 4) + rest.slice(open + 4).replace(/[^\r\n]/g, ' '))
}

function formOf(body: string): { kind: SourceLine['kind']; key: string; length: number } {
  const mark = /^(?:(#+)|[-•]|\*(?!\*))/.exec(body)
  if (mark) return { kind: mark[1] ? 'heading' : 'bullet', key: mark[1] ?? '', length: mark[0].length }
  const colon = body.indexOf(':')
  const key = colon > KEY_LENGTH ? '' : tidy(body.slice(0, Math.max(colon, 0))).toLowerCase()
  return /^[a-z][a-z\d -]*$/.test(key) ? { kind: 'key', key, length: colon + 1 } : { kind: 'text', key: '', length: 0 }
}
