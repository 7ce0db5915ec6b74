/** Letters that a slip may get wrong. */
const SLIPS = 2

/**
 * The command that somebody may have meant: with a letter or two wrong ("polcy lint", "policy lnit"), or without what it is about ("lint").
 *
 * @param typed the first words of the arguments
 * @param names of all commands, two words each
 */
export function nearestCommand(typed: readonly string[], names: readonly string[]): string | null {
  const [first = '', second = ''] = typed
  const ranked = names
    .map((name) => {
      const [about = '', does = ''] = name.split(' ')
      const whole = distance(first, about) + distance(second, does)
      return { name, distance: Math.min(whole, distance(first, does)) }
    })
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= SLIPS ? best.name : null
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
