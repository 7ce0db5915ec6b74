import { decodeFloat16, encodeFloat16 } from '../float16'
import type { CompileParts, ExampleSet } from './parts'

/** How much the allowed pictures of a model's set count. */
const AWAY = 0.5

/** A direction that examples taught, scored over the bank. */
export interface TaughtScores {
  /** One per space: unit length, base64 of little-endian float16. */
  packed: string[]
  /** Per space, the cosine of every bank image with the direction as judging will read it. */
  cosines: Float32Array[]
}

/** Examples that a direction is sought for. */
export interface Lesson {
  /** Names it among others: lessons of one key are the same. */
  key: string
  /** What the direction points to. Per space, at least one vector of unit length. */
  towards: Float32Array[][]
  /** What it points away from; may hold none. */
  away: Float32Array[][]
  /** How much, in [0, 1]. */
  weight: number
}

/**
 * Finds the direction of each lesson and scores the bank with them, all in one multiplication per space.
 *
 * @param lessons may repeat
 * @returns by key
 */
export async function scoreTaught(
  lessons: Lesson[],
  { bank, spaces }: Pick<CompileParts, 'bank' | 'spaces'>,
): Promise<Map<string, TaughtScores>> {
  const unique = [...new Map(lessons.map((lesson) => [lesson.key, lesson])).values()]
  const scored = new Map(unique.map(({ key }): [string, TaughtScores] => [key, { packed: [], cosines: [] }]))
  for (const space of unique.length > 0 ? spaces.keys() : []) {
    const packed = unique.map(({ towards, away, weight }) =>
      encodeFloat16(bank.discriminant(space, towards[space] ?? [], away[space] ?? [], weight)),
    )
    const cosines = await bank.similarities(space, packed.map(decodeFloat16))
    unique.forEach(({ key }, index) => {
      const one = scored.get(key)
      one?.packed.push(packed[index] as string)
      one?.cosines.push(cosines.subarray(index * bank.size, (index + 1) * bank.size))
    })
  }
  return scored
}

/**
 * The lesson of some of the model's example sets, pooled.
 *
 * @param names of sets that the model has, at least one
 */
export function lessonOfSets(names: string[], { examples, spaces }: Pick<CompileParts, 'examples' | 'spaces'>): Lesson {
  const sets = names.map((name) => examples?.get(name) as ExampleSet)
  const pooled = (kind: keyof ExampleSet) => spaces.map((_, space) => sets.flatMap((set) => set[kind][space] ?? []))
  return { key: setsKey(names), towards: pooled('violations'), away: pooled('allowed'), weight: AWAY }
}

/** Names a list of the model's sets. */
export function setsKey(names: string[]): string {
  return names.join()
}
