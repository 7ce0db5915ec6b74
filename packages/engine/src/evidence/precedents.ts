import type { CompiledPolicy, Features } from '@lookfirst/policy'
import { decodeFloat16 } from '@lookfirst/policy/judge'
import { cosine } from '../model/cosine'
import type { Evidence } from '../protocol'

/** Most precedents of an explanation. */
const MOST = 3

/**
 * Least cosine in the first space of two pictures that are alike. Of pairs of pictures of different subjects in the evaluation pack 2 in 1,000 reach it with the
 * embedded model, of pairs of one subject half do; everyday scenes differ more. Models whose cosines lie closer together need more.
 */
const LEAST_ALIKE = 0.6

/** A picture whose case is settled. */
export type Precedent = Extract<Evidence, { kind: 'precedent' }>

/** What is known of a picture whose case is settled: a vector, no pixels. One with transparency is two of them. */
export interface SettledPicture extends Pick<Precedent, 'ruleId' | 'source' | 'decision'> {
  /** In the first space, not all 0. */
  vector: Float32Array
}

/** The pictures that a policy was taught, by all of its rules. */
export function taughtPictures({ rules }: Pick<CompiledPolicy, 'rules'>): SettledPicture[] {
  return rules.flatMap(({ id: ruleId, own }) =>
    (own?.examples ?? []).map(
      ({ source, as, vectors }): SettledPicture => ({
        ruleId,
        source,
        decision: { kind: 'taught', as },
        vector: decodeFloat16(vectors[0]!),
      }),
    ),
  )
}

/**
 * The settled pictures that an image is most like. They explain; no action depends on them.
 *
 * @param features one, or two for an image with transparency: the more alike counts
 * @returns at most three, nearest first; none that is no more alike than pictures of different things are
 */
export function nearestPrecedents(
  settled: readonly SettledPicture[],
  features: readonly Pick<Features, 'spaces'>[],
): Precedent[] {
  const precedents = settled.map(({ ruleId, source, decision, vector }): Precedent => {
    const similarity = Math.max(...features.map(({ spaces }) => cosine(spaces[0]!.vector, vector)))
    return { kind: 'precedent', id: '', ruleId, source, decision, similarity }
  })
  return ranked(precedents.filter(({ similarity }) => similarity >= LEAST_ALIKE))
}

/** The nearest of several precedents, numbered anew; of one picture with one decision, once. */
export function ranked(precedents: readonly Precedent[]): Precedent[] {
  const known = new Set<string>()
  return [...precedents]
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ ruleId, source, decision }) => {
      const key = JSON.stringify([ruleId, source, decision])
      const isNew = !known.has(key)
      known.add(key)
      return isNew
    })
    .slice(0, MOST)
    .map((precedent, index) => ({ ...precedent, id: `precedent:${index}` }))
}
