import type { Token } from './tokens'

/** The words, as written, without marks of quotation and with single spaces. */
export function textOf(tokens: readonly Token[]): string {
  let text = ''
  let end = -1
  for (const { word, written, start, end: to } of tokens) {
    if (word === '"' || start < end) continue
    text += `${end >= 0 && start > end ? ' ' : ''}${written}`
    end = to
  }
  return text
}
