import { GuardError } from '@lookfirst/errors'
import { backgroundTerm } from '../background-term'
import { decodeFloat16, encodeFloat16 } from '../float16'
import { prompts } from '../phrase/prompts'
import { spreadOf } from '../statistics'
import type { CompiledPhraseSpace, SpaceSpec } from '../types'
import type { CompileParts } from './parts'

/** A phrase that was encoded and scored over the bank. */
export interface ScoredPhrase {
  phrase: string
  /** Its compiled form, one per space. */
  spaces: CompiledPhraseSpace[]
  /** What `spaces` packs, one per space, as judging will read it. */
  vectors: Float32Array[]
  /** Score of every bank image: raw scores standardised over the bank, summed over the spaces. */
  scores: Float64Array
}

/** A phrase before it meets the bank. */
type Encoded = Omit<ScoredPhrase, 'scores' | 'spaces'> & { packed: string[]; synonyms: number[] }

/**
 * Encodes phrases and scores the bank with them, all in one multiplication per space. Vectors are rounded to float16 first: whatever is
 * measured here is measured with the numbers that judging uses.
 *
 * @param phrases without repeats
 * @returns by phrase
 */
export async function scorePhrases(phrases: string[], parts: CompileParts): Promise<Map<string, ScoredPhrase>> {
  const embed = remembered((prompt) => parts.encoder.embed(prompt))
  const encoded = phrases.map((phrase) => encode(phrase, parts, embed))
  const scored = encoded.map(
    (one): ScoredPhrase => ({
      phrase: one.phrase,
      vectors: one.vectors,
      spaces: [],
      scores: new Float64Array(parts.bank.size),
    }),
  )
  for (const [index, space] of parts.spaces.entries()) await scoreSpace(index, space, encoded, scored, parts)
  return new Map(scored.map((one) => [one.phrase, one]))
}

function encode(phrase: string, parts: CompileParts, embed: (prompt: string) => Float32Array[]): Encoded {
  const embedded = prompts(phrase, parts.dictionary, parts.lexicon).map(embed)
  const packed = parts.spaces.map(({ name, dimension }, space) => {
    const sum = new Float32Array(dimension)
    for (const vectors of embedded) {
      const vector = vectors[space]
      if (vector?.length !== dimension) throw wrongDimension(name, dimension, vector?.length)
      for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) + (vector[i] as number)
    }
    const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0)) || 1
    return encodeFloat16(sum.map((value) => value / length))
  })
  const vectors = packed.map(decodeFloat16)
  return { phrase, packed, vectors, synonyms: parts.background.synonyms(vectors) }
}

/**
 * Adds one space to every phrase: `raw = scale * cosine - backgroundWeight * background term`, standardised over the whole bank.
 */
async function scoreSpace(
  index: number,
  { dimension, scale, backgroundWeight }: SpaceSpec,
  encoded: Encoded[],
  scored: ScoredPhrase[],
  { background, bank }: CompileParts,
): Promise<void> {
  const names = [...new Set(encoded.flatMap(({ synonyms }) => synonyms))]
  const nameVectors = background.vectors[index] as Float32Array
  const cosines = await bank.similarities(index, [
    ...encoded.map(({ vectors }) => vectors[index] as Float32Array),
    ...names.map((name) => nameVectors.subarray(name * dimension, (name + 1) * dimension)),
  ])
  const row = (number: number) => cosines.subarray(number * bank.size, (number + 1) * bank.size)
  const weights = new Map(
    names.map((name, i) => [name, row(encoded.length + i).map((cosine) => Math.exp(scale * cosine))]),
  )
  const totals = bank.backgroundTotals[index] as Float64Array
  const plainTerm = totals.map((total) => backgroundTerm(total, 0))
  const raw = new Float64Array(bank.size)
  encoded.forEach(({ packed, synonyms }, number) => {
    const term = synonyms.length
      ? termWithout(
          synonyms.map((name) => weights.get(name)!),
          totals,
        )
      : plainTerm
    const cosine = row(number)
    for (let i = 0; i < raw.length; i++) raw[i] = scale * (cosine[i] as number) - backgroundWeight * (term[i] as number)
    const spread = spreadOf(raw)
    const one = scored[number] as ScoredPhrase
    one.spaces.push({ vector: packed[index] as string, synonyms, ...spread })
    for (let i = 0; i < raw.length; i++) {
      one.scores[i] = (one.scores[i] as number) + ((raw[i] as number) - spread.mean) / spread.deviation
    }
  })
}

function termWithout(weights: Float32Array[], totals: Float64Array): Float64Array {
  return totals.map((total, image) => {
    let synonyms = 0
    for (const weight of weights) synonyms += weight[image] as number
    return backgroundTerm(total, synonyms)
  })
}

function remembered<Value>(compute: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>()
  return (key) => {
    const value = values.get(key) ?? compute(key)
    values.set(key, value)
    return value
  }
}

function wrongDimension(name: string, dimension: number, received: number | undefined): GuardError {
  return new GuardError(
    'MODEL_INCOMPATIBLE',
    `The text encoder gave ${received ?? 'no'} numbers for the space ${name}, which has ${dimension}.`,
    'Use the text encoder of the same model.',
  )
}
