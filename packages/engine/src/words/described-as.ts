/** A description as it is judged: sentence and tags in one, as the ordinary ones are that it is measured against. Empty where nothing is said. */
export function describedAs(text: string | null, tags: readonly string[]): string {
  return [text ?? '', ...tags]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ')
}
