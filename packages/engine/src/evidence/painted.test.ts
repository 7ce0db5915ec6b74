import {
  type CompiledRule,
  encodeFloat16,
  type Features,
  type ImageEvidence,
  TAIL_PROBABILITIES,
  type TextPattern,
} from '@lookfirst/policy'
import { loadCompiled } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import { scoreImage } from '../judge/verdict'
import { CROPS } from './crops'
import { paintedJudge } from './painted'

type Point = readonly [number, number]

const GUNS = [1, 0] as const
const TOYS = [0, 1] as const
/** Less than a violation, and near enough to one that crops may decide. */
const HALF_A_GUN = [0.46, 0.888] as const
const SALE: TextPattern = { kind: 'phrase', text: 'sale', line: 3, column: 1 }
const spread = { mean: 0, deviation: 1 }

function ruleOf(id: string, point: Point, more: Partial<CompiledRule> = {}): CompiledRule {
  const space = { vector: encodeFloat16(Float32Array.from(point)), synonyms: [], ...spread }
  return {
    id,
    title: id,
    kind: 'should-not',
    action: 'block',
    declaredNonViolating: false,
    falsePositiveRate: 0.01,
    rateSource: 'default',
    reviewBand: null,
    clauses: [{ text: `show ${id}`, line: 2, capped: false }],
    exceptions: [],
    textPatterns: [],
    detectors: [],
    clausePhrases: [{ line: 0, phrase: id, lookalikes: [], spaces: [space], ...spread }],
    exceptionPhrases: [],
    clauseLevel: spread,
    exceptionLevel: null,
    taught: null,
    own: null,
    threshold: 2,
    reviewThreshold: null,
    tail: { size: 999, quantiles: TAIL_PROBABILITIES.map((probability) => 4 * probability - 2), q95: 1.8, excess: 0.3 },
    ...more,
  }
}

const imageAt = (point: Point, seen?: ImageEvidence): Features => ({
  schema: 1,
  modelHash: 'model',
  spaces: [{ name: 'only', vector: Float32Array.from(point), background: Float32Array.of(0) }],
  ...(seen && { seen }),
})

/** Two crops, for one has to agree with the other. */
const cropsOf = (point: Point): ImageEvidence => ({
  text: null,
  detectors: null,
  crops: [0, 1].map((at) => ({ box: CROPS[at]!, spaces: imageAt(point).spaces })),
})

/** How the first rule judges an image of guns that is painted over until it shows toys. */
function painted(rules: CompiledRule[], features: readonly Features[], copy: Point = TOYS) {
  const compiled = {
    format: 3 as const,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: 'policy',
    modelHash: 'model',
    calibrationHash: 'bank',
    spaces: [{ name: 'only', dimension: 2, scale: 4, backgroundWeight: 0 }],
    rules,
    budget: null,
    issues: [],
  }
  const judge = loadCompiled(compiled, (_, text) => (text.includes('sale') ? 'sale' : null))
  const scored = scoreImage(features, { judge })
  const judged = paintedJudge(scored.rules[0]!, { judge, scored, features })(imageAt(copy))
  return { whole: scored, judged }
}

describe('a painted copy', () => {
  test('has the action of what is left', () => {
    const { whole, judged } = painted([ruleOf('guns', GUNS)], [imageAt(GUNS)])
    expect(whole).toMatchObject({ action: 'block', rules: [{ margin: 2 }] })
    expect(judged).toEqual({ margin: -2, action: 'allow' })
  })

  test("has the clause's margin where words decide then, and their action", () => {
    const rule = ruleOf('guns', GUNS, { textPatterns: [SALE] })
    const { whole, judged } = painted([rule], [imageAt(GUNS, { text: 'Big sale', detectors: null })])
    expect(whole.rules[0]).toMatchObject({ decidedBy: 'clauses', margin: 2 })
    expect(judged).toEqual({ margin: -2, action: 'block' })
  })

  test("has the clause's margin where a detector decides then, and its action", () => {
    const porn = { detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 3, column: 1 }
    const seen = { text: null, detectors: { 'nsfw.porn': 0.9 } }
    const { judged } = painted([ruleOf('guns', GUNS, { detectors: [porn] })], [imageAt(GUNS, seen)])
    expect(judged).toEqual({ margin: -2, action: 'block' })
  })

  test('is not judged by crops of what is under the paint', () => {
    const { judged } = painted([ruleOf('guns', GUNS)], [imageAt(GUNS, cropsOf(GUNS))], HALF_A_GUN)
    expect(judged).toMatchObject({ action: 'allow' })
  })

  test('keeps the rule that a crop decided', () => {
    const rules = [ruleOf('guns', GUNS), ruleOf('toys', TOYS)]
    const { whole, judged } = painted(rules, [imageAt([0.888, 0.46], cropsOf(TOYS))], [-1, 0])
    expect(whole.rules).toMatchObject([{ decidedBy: 'clauses' }, { decidedBy: 'crop', action: 'block' }])
    expect(judged.action).toBe('block')
    expect(painted(rules, [imageAt([0.888, 0.46])], [-1, 0]).judged.action).toBe('allow')
  })

  test('lets crops decide another rule once the whole is near enough', () => {
    const seen = cropsOf(TOYS)
    const rules = [ruleOf('guns', GUNS), ruleOf('toys', TOYS)]
    const { whole, judged } = painted(rules, [imageAt(GUNS, seen)], [0.1, 0.46])
    expect(whole.rules[1]).toMatchObject({ outcome: 'clear' })
    expect(judged.action).toBe('block')
  })

  test('is as strict as the image over its other background', () => {
    const { whole, judged } = painted([ruleOf('guns', GUNS)], [imageAt(GUNS), imageAt([0.9, 0.436])])
    expect(whole.background).toBe(0)
    expect(judged).toEqual({ margin: -2, action: 'block' })
  })
})
