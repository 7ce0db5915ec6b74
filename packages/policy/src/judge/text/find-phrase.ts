/** Letters, digits and marks: what a word is made of. */
const WORD = /[\p{L}\p{N}\p{M}_]/u

/** Scripts that put no space between words. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u

/**
 * Finds words that stand together, whole, in any case: "call me" is in "CALL ME now", "all" is not. In scripts without spaces between words
 * any place will do.
 *
 * @param phrase not empty
 * @param text in NFC, with single spaces
 * @returns the words as they stand in the text, or `null`
 */
export function findPhrase(phrase: string, text: string): string | null {
  const sought = phrase.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  const lower = text.toLowerCase()
  // A few capitals have small forms of another length, and places would not agree.
  const shown = lower.length === text.length ? text : lower
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    const end = at + sought.length
    if (!joins(lower.slice(0, at), sought) && !joins(sought, lower.slice(end))) return shown.slice(at, end)
  }
  return null
}

/** Whether a word runs on from the end of one text into the beginning of the other. */
function joins(before: string, after: string): boolean {
  const last = /.$/su.exec(before.slice(-2))?.[0] ?? ''
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32)
  return WORD.test(last) && WORD.test(first) && !UNSPACED.test(last) && !UNSPACED.test(first)
}
