import type { ScoredPhrase } from './phrase-scores'

/**
 * Mean over the spaces of two phrases' cosine from which they say nearly the same. Phrases that authors mean as two things stay below 0.886
 * ("cigarettes", "electronic cigarettes"), as do all of the ready policies; what lies above is "bank cards", "credit cards" at 0.894 and up.
 */
const SAME_MEAN = 0.89

/** The same of one space alone: "handguns" and "pistols" have 0.967, two things at most 0.918. */
const SAME_LARGEST = 0.94

/** How much alike two phrases are, in [-1, 1]. */
export interface Likeness {
  /** Mean of the cosine over the spaces. */
  mean: number
  /** The largest of a space. */
  largest: number
}

/** Compares two phrases as judging will read them. */
export function likenessOf(a: ScoredPhrase, b: ScoredPhrase): Likeness {
  const cosines = a.vectors.map((vector, space) => dot(vector, b.vectors[space] as Float32Array))
  return { mean: cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length, largest: Math.max(...cosines) }
}

/** Whether two phrases say nearly the same: what is like the one is like the other. */
export function isSame(a: ScoredPhrase, b: ScoredPhrase): boolean {
  const { mean, largest } = likenessOf(a, b)
  return mean >= SAME_MEAN || largest >= SAME_LARGEST
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
