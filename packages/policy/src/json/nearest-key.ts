/** The known key that an unknown one is most likely a slip of, or `null`: another case or separator, or at most two letters off. */
export function nearestKey(key: string, known: readonly string[]): string | null {
  if (key.length > 40) return null
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const ranked = known
    .map((name) => ({ name, distance: distance(plain(key), plain(name)) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= 2 && best.distance < best.name.length / 2 ? best.name : null
}

/** Levenshtein distance: letters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
