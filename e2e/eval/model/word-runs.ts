/** Words of a sentence: lower case, without punctuation. */
export function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[a-z\d'-]*[a-z\d][a-z\d'-]*/g) ?? []
}

/**
 * How often each run of `length` words stands in a sentence.
 *
 * @returns by the run's words, spaces between
 */
export function runCounts(words: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let start = 0; start + length <= words.length; start++) {
    const run = words.slice(start, start + length).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}
