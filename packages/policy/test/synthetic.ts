import type { ReplayRecord } from '../src/compare'
import {
  type CompiledPhrase,
  type CompiledPolicy,
  type CompiledRule,
  encodeFloat16,
  type Features,
  type SpaceSpec,
} from '../src/index'
import { ruleOf } from './compiled'
import { generator } from './tiny-model'

/** The embedded model's shape: two spaces of 384 numbers, a background of 1,000 names. */
const SPACES: SpaceSpec[] = ['head', 'conse'].map((name) => ({
  name,
  dimension: 384,
  scale: 20,
  backgroundWeight: 0.3,
}))
const NAMES = 1000
/** Mean of a phrase's raw score over these images: the weight times the background term of names at random. */
const MEAN = -2.2

/**
 * Records of images at random, allowed by a policy without rules: nothing but what replaying reads. The same for the same seed.
 *
 * @param seed any whole number
 * @param count of the records; one takes about 11 kB
 */
export function syntheticRecords(seed: number, count: number): ReplayRecord[] {
  const random = generator(seed)
  return Array.from({ length: count }, (_, index) => ({
    verdict: {
      id: `synthetic-${index}`,
      status: 'decided',
      action: 'allow',
      rule: null,
      rules: [],
      coverage: 'full',
    },
    features: [syntheticFeatures(random)],
  }))
}

/** An image at random. */
export function syntheticFeatures(random: () => number): Features {
  const spaces = SPACES.map(({ name, dimension }) => ({
    name,
    vector: unit(dimension, random),
    background: Float32Array.from({ length: NAMES }, () => 0.2 * (random() - 0.5)),
  }))
  return { schema: 1, modelHash: 'synthetic', spaces }
}

/**
 * A policy of rules at random, each with two clauses and an exception, that flags some hundredths of {@link syntheticRecords} a rule.
 *
 * @param seed any whole number
 * @param count of the rules
 */
export function syntheticPolicy(seed: number, count: number): CompiledPolicy {
  const random = generator(seed)
  const phrase = (text: string, line: number): CompiledPhrase => ({
    line,
    phrase: text,
    lookalikes: [],
    spaces: SPACES.map(({ dimension }) => ({
      vector: encodeFloat16(unit(dimension, random)),
      // Two names of the background for each phrase, as with the embedded model.
      synonyms: [Math.floor(random() * NAMES), Math.floor(random() * NAMES)],
      mean: MEAN,
      deviation: 1,
    })),
    mean: 0,
    deviation: Math.SQRT2,
  })
  const lineOf = (text: string) => ({ text, line: 1, capped: false })
  const rules = Array.from({ length: count }, (_, index): CompiledRule => {
    const [one, other, exception] = ['clause', 'other', 'exception'].map((text) => `${text} ${index}`) as [
      string,
      string,
      string,
    ]
    return ruleOf({
      id: `rule-${index}`,
      title: `Rule ${index}`,
      action: random() < 0.5 ? 'block' : 'review',
      clauses: [lineOf(one), lineOf(other)],
      exceptions: [lineOf(exception)],
      clausePhrases: [phrase(one, 0), phrase(other, 1)],
      exceptionPhrases: [phrase(exception, 0)],
      exceptionLevel: { mean: 0, deviation: 1 },
      threshold: 2 + random() / 2,
    })
  })
  return {
    format: 3,
    text: '',
    title: 'Synthetic',
    version: '',
    onError: null,
    policyHash: `synthetic-${seed}`,
    modelHash: 'synthetic',
    calibrationHash: 'synthetic',
    spaces: SPACES,
    rules,
    budget: null,
    issues: [],
  }
}

/** A direction at random, of unit length: sums of uniform numbers stand in for a normal distribution. */
function unit(dimension: number, random: () => number): Float32Array {
  const values = Float32Array.from({ length: dimension }, () => random() + random() + random() - 1.5)
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}
