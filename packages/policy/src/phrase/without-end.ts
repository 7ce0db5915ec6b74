/** The text without what it ends in. A loop: an expression tries every run of such marks from each of them. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1] as string)) end--
  return text.slice(0, end)
}
