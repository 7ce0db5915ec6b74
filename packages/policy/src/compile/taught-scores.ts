import { decodeFloat16, encodeFloat16 } from '../float16'
import type { CompileParts, ExampleSet } from './parts'

/** The directions that a rule's examples taught, scored over the bank. */
export interface TaughtScores {
  /** One per space: unit length, base64 of little-endian float16. */
  packed: string[]
  /** Per space, the cosine of every bank image with the direction as judging will read it. */
  cosines: Float32Array[]
}

/**
 * Finds the directions of each list of example sets and scores the bank with them, all in one multiplication per space. The examples of a
 * list's sets are pooled.
 *
 * @param lists names of sets that the model has, at least one a list; lists may repeat
 * @returns by {@link taughtKey}
 */
export async function scoreTaught(lists: string[][], parts: CompileParts): Promise<Map<string, TaughtScores>> {
  const unique = [...new Map(lists.map((sets) => [taughtKey(sets), sets]))]
  const scored = new Map(unique.map(([key]): [string, TaughtScores] => [key, { packed: [], cosines: [] }]))
  const { bank, examples, spaces } = parts
  for (const space of unique.length > 0 ? spaces.keys() : []) {
    const directions: Float32Array[] = []
    for (const [key, names] of unique) {
      const sets = names.map((name) => examples?.get(name) as ExampleSet)
      const pooled = (kind: keyof ExampleSet) => sets.flatMap((set) => set[kind][space] ?? [])
      const direction = encodeFloat16(bank.discriminant(space, pooled('violations'), pooled('allowed')))
      scored.get(key)?.packed.push(direction)
      directions.push(decodeFloat16(direction))
    }
    const cosines = await bank.similarities(space, directions)
    unique.forEach(([key], index) => {
      scored.get(key)?.cosines.push(cosines.subarray(index * bank.size, (index + 1) * bank.size))
    })
  }
  return scored
}

/** Names a list of sets. */
export function taughtKey(sets: string[]): string {
  return sets.join()
}
