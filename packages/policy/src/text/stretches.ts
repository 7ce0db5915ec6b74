import type { PhraseEncoder } from '../compile/parts'
import type { ReadStretch } from '../types'

/** Words of a line that are looked at together; a longer one is cut into windows that overlap by half. */
const LINE_WORDS = 16
/**
 * Most stretches of one line each: a page of small print has some hundred. Where there are more, windows of long lines grow first, so that nobody
 * hides a short line behind a long one; then neighbours are taken together.
 */
const MOST_LINES = 512
/** Most lines of which neighbours are looked at in pairs, too. */
const MOST_PAIRED = 128

/** A part of a text, from the first to before the second UTF-16 code unit. */
export type Span = [from: number, to: number]

/**
 * Cuts text into what is looked at on its own: each line, each two neighbouring ones, and all of it. Long lines are cut; whatever the length,
 * every word is in some stretch.
 */
export function stretchesOf(text: string): Span[] {
  const lines = grouped(windowsOf(text))
  const pairs = lines.slice(1, MOST_PAIRED).map(([, to], index): Span => [lines[index]![0], to])
  const whole: Span[] = lines.length > 2 ? [[lines[0]![0], lines.at(-1)![1]]] : []
  return [...lines, ...pairs, ...whole]
}

/**
 * Text in stretches, as vectors: what clauses about text are judged by.
 *
 * @param text as it was read
 * @param encoder of the model; its last space is taken
 */
export function readStretches(text: string, encoder: Pick<PhraseEncoder, 'embed'>): ReadStretch[] {
  return stretchesOf(text).map(([from, to]) => ({ from, to, vector: encoder.embed(text.slice(from, to)).at(-1)! }))
}

/** Every line in windows of as many words as it takes to have few enough of them. */
function windowsOf(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((line): Span[] =>
    [...line[0].matchAll(/\S+/g)].map((word) => [line.index + word.index, line.index + word.index + word[0].length]),
  )
  const longest = Math.max(LINE_WORDS, ...lines.map(({ length }) => length))
  for (let size = LINE_WORDS; ; size *= 2) {
    const windows = lines.flatMap((words) => cut(words, size))
    if (windows.length <= MOST_LINES || size >= longest) return windows
  }
}

/** Windows of a line; one, where it is short. */
function cut(words: readonly Span[], size: number): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < words.length; from += size / 2) {
    const to = Math.min(from + size, words.length)
    spans.push([words[from]![0], words[to - 1]![1]])
    if (to === words.length) break
  }
  return spans
}

function grouped(lines: Span[]): Span[] {
  const size = Math.ceil(lines.length / MOST_LINES)
  if (size <= 1) return lines
  const groups = Math.ceil(lines.length / size)
  return Array.from({ length: groups }, (_, group) => [
    lines[group * size]![0],
    lines[Math.min((group + 1) * size, lines.length) - 1]![1],
  ])
}
