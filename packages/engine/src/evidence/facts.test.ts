import {
  type CompiledPhrase,
  type CompiledPolicy,
  type CompiledRule,
  encodeFloat16,
  type Features,
  type ImageEvidence,
  type OwnExamples,
  type RuleResult,
  TAIL_PROBABILITIES,
  type TaughtExample,
} from '@lookfirst/policy'
import { loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import { explainedRule } from '../reason/explained-rule'
import { ruleEvidence, soughtSpaces } from './facts'

type Point = readonly [number, number]

const GUNS = [1, 0] as const
const TOYS = [0, 1] as const
const NOBODY: ReadonlySet<string> = new Set()
const spread = { mean: 0, deviation: 1 }

function packed(point: Point): string {
  return encodeFloat16(Float32Array.from(point))
}

function phraseOf(phrase: string, point: Point): CompiledPhrase {
  const space = { vector: packed(point), synonyms: [], ...spread }
  return { line: 0, phrase, lookalikes: [], spaces: [space], ...spread }
}

/** A direction with which an image at a point has four times its cosine, as phrases have. */
function directionTo(point: Point) {
  return { spaces: [{ vector: packed(point), mean: 0, deviation: 0.25 }], ...spread, weight: 1 }
}

function exampleOf(as: TaughtExample['as'], source: string, point: Point): TaughtExample {
  return { as, source, vectors: [packed(point)] }
}

function ownOf(more: Partial<OwnExamples>): OwnExamples {
  return { examples: [], violation: null, allowed: null, right: null, ...more }
}

const PISTOL = exampleOf('violation', 'sha256:pistol', GUNS)
const DOLL = exampleOf('allowed', 'sha256:doll', TOYS)
const FOUND = ownOf({ examples: [PISTOL], violation: { ...directionTo(GUNS), joint: spread, level: spread } })
const NO_WORDS = { clauses: [], clausePhrases: [], own: FOUND } satisfies Partial<CompiledRule>
const CAN_TOYS = {
  exceptions: [{ text: 'show toys', line: 4, capped: false }],
  exceptionPhrases: [phraseOf('toys', TOYS)],
  exceptionLevel: spread,
} satisfies Partial<CompiledRule>

function ruleOf(more: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id: 'guns',
    title: 'Guns',
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
    clausePhrases: [phraseOf('guns', GUNS)],
    exceptionPhrases: [],
    clauseLevel: spread,
    exceptionLevel: null,
    taught: null,
    own: null,
    threshold: 2,
    reviewThreshold: null,
    tail: { size: 99, quantiles: TAIL_PROBABILITIES.map((probability) => 4 * probability - 2), q95: 1.8, excess: 0.5 },
    ...more,
  }
}

function policyOf(...rules: CompiledRule[]): CompiledPolicy {
  return {
    format: 3,
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
}

function imageAt(point: Point, seen?: ImageEvidence): Features {
  const only = { name: 'only', vector: Float32Array.from(point), background: Float32Array.of(0) }
  return { schema: 1, modelHash: 'model', spaces: [only], ...(seen && { seen }) }
}

/** The evidence for an image by a policy of one rule, with what judging said. */
function explained(more: Partial<CompiledRule>, point: Point, seen?: ImageEvidence) {
  const policy = policyOf(ruleOf(more))
  const image = imageAt(point, seen)
  const [result] = scoreRules(image, loadCompiled(policy)) as [ReturnType<typeof scoreRules>[number]]
  return { result, evidence: ruleEvidence(policy, result, image), sought: soughtSpaces(policy, result) }
}

describe('the evidence for a rule without words', () => {
  test('is what it was taught, and the likeness to the nearest picture', () => {
    const { result, evidence } = explained(NO_WORDS, [0.8, 0.6])
    expect(result).toMatchObject({ outcome: 'violated', decidedBy: 'examples', clause: null })
    expect(evidence).toEqual([
      {
        kind: 'examples',
        id: 'examples:guns',
        ruleId: 'guns',
        decided: true,
        violations: 1,
        allowed: 0,
        nearest: { source: 'sha256:pistol', as: 'violation', similarity: expect.closeTo(0.8, 5) },
        margin: result.margin,
        tail: result.tail,
        tailFloor: result.tailFloor,
      },
    ])
  })

  test('is sought where what its violations share is seen', () => {
    expect(explained(NO_WORDS, [0.8, 0.6]).sought).toBe(FOUND.violation!.spaces)
  })

  test('holds an exception that lifted it', () => {
    const { result, evidence } = explained({ ...NO_WORDS, ...CAN_TOYS }, [0.6, 0.8])
    expect(result.outcome).toBe('excused')
    expect(evidence).toMatchObject([
      { kind: 'exception', lifted: true, marginWithout: expect.closeTo(0.4, 5) },
      { kind: 'examples', decided: false },
    ])
  })

  test('is not where text decided', () => {
    const policy = policyOf(ruleOf(NO_WORDS))
    const [result] = scoreRules(imageAt(GUNS), loadCompiled(policy))
    expect(soughtSpaces(policy, { ...result!, decidedBy: 'text' })).toBeNull()
  })
})

describe('the evidence for a rule with words', () => {
  test('names what it was taught after its clause, a picture with transparency once', () => {
    const examples = [PISTOL, { ...PISTOL, vectors: [packed([0.6, 0.8])] }, DOLL]
    const { evidence, sought } = explained({ own: { ...FOUND, examples } }, GUNS)
    expect(evidence.map(({ kind }) => kind)).toEqual(['clause', 'examples'])
    expect(evidence[1]).toMatchObject({ decided: false, violations: 1, allowed: 1, nearest: { as: 'violation' } })
    expect(sought).toMatchObject([{ vector: packed(GUNS) }])
  })

  test('does not claim of an exception what allowed examples did', () => {
    const own = ownOf({ examples: [exampleOf('allowed', 'sha256:prop', GUNS)], allowed: directionTo(GUNS) })
    const { result, evidence } = explained({ ...CAN_TOYS, own }, GUNS)
    expect(result).toMatchObject({ outcome: 'excused', decidedBy: 'examples', exception: { text: 'show toys' } })
    expect(evidence).toMatchObject([
      { kind: 'clause' },
      { kind: 'exception', lifted: false },
      { kind: 'examples', decided: true, violations: 0, allowed: 1 },
    ])
  })

  test.each<[string, Partial<CompiledRule>]>([
    ['was taught nothing', {}],
    ['came from a file without the pictures', { own: ownOf({ allowed: directionTo(TOYS) }) }],
  ])('says nothing of examples where it %s', (_, more) => {
    expect(explained(more, GUNS).evidence.map(({ kind }) => kind)).toEqual(['clause'])
  })
})

describe('the margin without exceptions', () => {
  const saying = (phrase: string, line: number, point: Point) => ({ line, phrase, vector: packed(point), ...spread })
  /** Clauses and exceptions about what is seen, and about what is read. */
  const READING = {
    clauses: [
      { text: 'show guns', line: 2, capped: false },
      { text: 'contain text that offers guns', line: 3, capped: false },
    ],
    exceptions: [...CAN_TOYS.exceptions, { text: 'contain text about museums', line: 5, capped: false }],
    exceptionPhrases: CAN_TOYS.exceptionPhrases,
    exceptionLevel: spread,
    reading: {
      clauses: [saying('offers guns', 1, GUNS)],
      exceptions: [saying('museums', 1, TOYS)],
      threshold: 0.5,
      tail: ruleOf().tail,
    },
  } satisfies Partial<CompiledRule>

  const readAs = (text: string, ...vector: number[]): ImageEvidence => ({
    text,
    detectors: null,
    stretches: vector.length > 0 ? [{ from: 0, to: text.length, vector: Float32Array.from(vector) }] : [],
  })

  test.each<[string, ImageEvidence]>([
    ['nothing is read', readAs('')],
    ['what is read is allowed', readAs('art', 0, 1)],
    ['what is read would be further above its threshold without its own exceptions', readAs('gun art', 0.96, 0.87)],
  ])("is the clause's in a rule with clauses about text where %s", (_, seen) => {
    const { result, evidence } = explained(READING, [0.6, 0.8], seen)
    expect(result).toMatchObject({ outcome: 'excused', decidedBy: 'clauses' })
    expect(evidence[1]).toMatchObject({ kind: 'exception', lifted: true, marginWithout: expect.closeTo(0.4, 5) })
  })

  test.each<[string, Point, Partial<RuleResult>, number]>([
    ['decided', [0.8, 0.6], { outcome: 'violated', decidedBy: 'crop' }, 1],
    ['would decide, had exceptions not lifted it', [0.6, 0.8], { outcome: 'clear', decidedBy: 'clauses' }, 0.2],
  ])("is a crop's where a crop %s", (_, point, expected, margin) => {
    const crop = { box: { x: 0, y: 0, width: 1, height: 1 }, spaces: imageAt(point).spaces }
    const seen = { text: null, detectors: null, crops: [crop, crop] }
    const more = { ...CAN_TOYS, tail: { ...ruleOf().tail, excess: 0.2 / Math.LN2 } }
    const { result, evidence } = explained(more, [0.48, 0.1], seen)
    expect(result).toMatchObject(expected)
    expect(evidence).toContainEqual(expect.objectContaining({ marginWithout: expect.closeTo(margin, 5) }))
  })
})

describe('an explanation of an allowed image', () => {
  const taughtOnly = (id: string, point: Point) =>
    ruleOf({ ...NO_WORDS, id, own: { ...FOUND, violation: { ...FOUND.violation!, ...directionTo(point) } } })
  const explainedAt = (point: Point, ...rules: CompiledRule[]) => {
    const scored = scoreRules(imageAt(point), loadCompiled(policyOf(...rules)))
    return explainedRule({ rule: null, rules: scored }, NOBODY)?.ruleId
  }

  test('is about the nearest clause', () => {
    expect(explainedAt([0.1, 0.3], taughtOnly('dolls', TOYS), ruleOf())).toBe('guns')
  })

  test('is about the nearest rule without words where none has any', () => {
    expect(explainedAt([0.1, 0.3], taughtOnly('pistols', GUNS), taughtOnly('dolls', TOYS))).toBe('dolls')
  })

  test('is about none where none was measured', () => {
    expect(explainedRule({ rule: null, rules: [] }, NOBODY)).toBeNull()
  })
})
