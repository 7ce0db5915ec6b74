/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  text: string
  isMatch: boolean
}

/**
 * A line that was read, with the part that a rule looks for told apart. A match may run over several lines: then its beginning ends this
 * line, or its end begins it.
 *
 * @param match as the rule found it, with single spaces
 */
export function markedText(line: string, match: string | null): Stretch[] {
  if (!match) return [{ text: line, isMatch: false }]
  const found = place(line, match)
  if (!found) return [{ text: line, isMatch: true }]
  const { from, to } = found
  return [
    { text: line.slice(0, from), isMatch: false },
    { text: line.slice(from, to), isMatch: true },
    { text: line.slice(to), isMatch: false },
  ].filter(({ text }) => text.length > 0)
}

/** Where the match stands in the line, the longest of its ends where it runs on; `null` where the whole line is part of it or nothing is. */
function place(line: string, match: string): { from: number; to: number } | null {
  const words = match.split(/\s+/).filter(Boolean)
  for (let count = words.length; count > 0; count--) {
    const beginning = find(line, words.slice(0, count))
    if (beginning && (count === words.length || beginning.to === line.trimEnd().length)) return beginning
    const end = find(line, words.slice(-count))
    if (end && end.from === line.length - line.trimStart().length) return end
  }
  return null
}

/** The words one after another, whatever white space is between. */
function find(line: string, words: readonly string[]): { from: number; to: number } | null {
  const expression = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const found = new RegExp(expression, 'iu').exec(line)
  return found ? { from: found.index, to: found.index + found[0].length } : null
}
