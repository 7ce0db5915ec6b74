/** Fewest insertions, deletions and substitutions that make one text of another (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  const target = Array.from(to)
  let row = target.map((_, index) => index + 1)
  for (const [index, one] of Array.from(from).entries()) {
    let diagonal = index
    let left = index + 1
    row = row.map((above, at) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (one === target[at] ? 0 : 1))
      diagonal = above
      left = cost
      return cost
    })
  }
  return row.at(-1) ?? from.length
}

/** How a text is compared: composed (NFC), with single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Edits and characters of some pictures. */
export interface ErrorTally {
  edits: number
  characters: number
}

/** Edits for each character of the truth. */
export function errorRate(tallies: readonly ErrorTally[]): number {
  const sum = (field: keyof ErrorTally) => tallies.reduce((total, tally) => total + tally[field], 0)
  return sum('edits') / sum('characters')
}
