/**
 * Place of one item when all are sorted by score, best first, 1-based. Items that tie with it stand before it.
 *
 * @param target index of the item
 */
export function rankOf(scores: ArrayLike<number>, target: number): number {
  const own = scores[target]!
  let rank = 1
  for (let index = 0; index < scores.length; index++) if (index !== target && scores[index]! >= own) rank++
  return rank
}

/** Share of ranks among the first `k`. */
export function recallAt(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank <= k).length / ranks.length
}
