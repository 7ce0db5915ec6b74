/**
 * Finds what moved between two orders of the same things: all that is outside the longest run of them that kept its order (longest
 * common subsequence). Of several longest runs, the one whose names come first in the alphabet stays, so that the answer is the same in
 * both directions.
 *
 * @param before names, each once
 * @param after the same names in another order
 */
export function movedNames(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(after.map((name, index) => [name, index]))
  const placeOf = (index: number) => place.get(before[index] as string) as number
  const next = new Int32Array(before.length)
  const length = new Int32Array(before.length)
  /** The first thing of the best run among those behind `index`; -1 where there is none. */
  const best = (index: number): number => {
    let top = -1
    for (let other = index + 1; other < before.length; other++) {
      if (index >= 0 && placeOf(other) < placeOf(index)) continue
      const longer = top < 0 ? 1 : (length[other] as number) - (length[top] as number)
      if (longer > 0 || (longer === 0 && (before[other] as string) < (before[top] as string))) top = other
    }
    return top
  }
  for (let index = before.length - 1; index >= 0; index--) {
    const follower = best(index)
    next[index] = follower
    length[index] = 1 + (follower < 0 ? 0 : (length[follower] as number))
  }
  const moved = new Set(before)
  for (let index = best(-1); index >= 0; index = next[index] as number) moved.delete(before[index] as string)
  return moved
}
