import { type CompiledPhrase, type CompiledPolicy, type CompiledRule, encodeFloat16, type Features } from '../src/index'
import { TAIL_PROBABILITIES } from '../src/tail'

/** A phrase in one space of two dimensions; its score over the ordinary images has mean 0 and deviation 1. */
export function phraseOf(phrase: string, vector: [number, number], more: Partial<CompiledPhrase> = {}): CompiledPhrase {
  const space = { vector: encodeFloat16(Float32Array.from(vector)), synonyms: [], mean: 0, deviation: 1 }
  return { line: 0, phrase, lookalikes: [], spaces: [space], mean: 0, deviation: 1, ...more }
}

/** A rule with one clause and no exception, threshold 2, whose levels have mean 0 and deviation 1. */
export function ruleOf(more: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id: 'a',
    title: 'A',
    kind: 'should-not',
    action: 'block',
    declaredNonViolating: false,
    falsePositiveRate: 0.01,
    rateSource: 'default',
    reviewBand: null,
    clauses: [{ text: 'show guns', line: 2, capped: false }],
    exceptions: [],
    textPatterns: [],
    detectors: [],
    clausePhrases: [phraseOf('guns', [1, 0])],
    exceptionPhrases: [],
    clauseLevel: { mean: 0, deviation: 1 },
    exceptionLevel: null,
    taught: null,
    own: null,
    threshold: 2,
    reviewThreshold: null,
    tail: { size: 99, quantiles: TAIL_PROBABILITIES.map((probability) => 4 * probability - 2), q95: 1.8, excess: 0.5 },
    ...more,
  }
}

/** A compiled policy in one space of two dimensions: scale 4, no weight on the background unless given. */
export function compiledOf(rules: CompiledRule[], backgroundWeight = 0): CompiledPolicy {
  return {
    format: 3,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: 'policy',
    modelHash: 'model',
    calibrationHash: 'bank',
    spaces: [{ name: 'only', dimension: 2, scale: 4, backgroundWeight }],
    rules,
    budget: null,
    issues: [],
  }
}

/** An image in that space. */
export function featuresOf(vector: [number, number], background = [0, 0]): Features {
  const only = { name: 'only', vector: Float32Array.from(vector), background: Float32Array.from(background) }
  return { schema: 1, modelHash: 'model', spaces: [only] }
}
