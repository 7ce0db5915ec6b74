const MULTIPLIER = 48271
const MODULUS = 2 ** 31 - 1

/**
 * Numbers in (0, 1) that repeat with their seed: the multiplicative congruential generator of Park and Miller (1988).
 *
 * @param seed integer, 1 to 2^31 - 2
 */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * MULTIPLIER) % MODULUS
    return state / MODULUS
  }
}

/** A list in random order; the list itself stays. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}
