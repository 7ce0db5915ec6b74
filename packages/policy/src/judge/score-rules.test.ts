import { describe, expect, test } from 'vitest'
import { compiledOf, featuresOf, phraseOf, ruleOf } from '../../test/compiled'
import { encodeFloat16 } from '../float16'
import type { CompiledRule } from '../types'
import { imageBackground } from './image-background'
import { loadCompiled } from './load-compiled'
import { scoreRules } from './score-rules'

/** Judges an image whose cosine with "guns" is `x` and with what lies across is `y`. */
function judge(rule: CompiledRule, x: number, y = 0) {
  return scoreRules(featuresOf([x, y]), loadCompiled(compiledOf([rule])))[0]!
}

describe('the score of a rule', () => {
  test('is the scaled cosine, standardised three times', () => {
    const space = { ...phraseOf('guns', [1, 0]).spaces[0]!, mean: 1, deviation: 0.5 }
    const rule = ruleOf({
      clausePhrases: [phraseOf('guns', [1, 0], { spaces: [space], mean: 2, deviation: 0.25 })],
      clauseLevel: { mean: 1, deviation: 2 },
    })
    // raw 4 * 0.875 = 3.5; over the bank (3.5 - 1) / 0.5 = 5; over the rule's images (5 - 2) / 0.25 = 12; level (12 - 1) / 2 = 5.5.
    expect(judge(rule, 0.875)).toMatchObject({ outcome: 'violated', margin: 3.5, action: 'block' })
  })

  test('is lowered by what the image is like anyway, names that stand for the phrase left out', () => {
    const [plain, named] = [[], [1]].map((synonyms) => {
      const space = { ...phraseOf('guns', [1, 0]).spaces[0]!, synonyms }
      const rule = ruleOf({ clausePhrases: [phraseOf('guns', [1, 0], { spaces: [space] })] })
      return scoreRules(featuresOf([1, 0], [0, 0.5]), loadCompiled(compiledOf([rule], 0.5)))[0]!.margin
    })
    // 4 - 0.5 ln(e^0 + e^(4 * 0.5)) - 2 = 2 - 0.5 * 2.126928; without the second name 2 - 0.5 ln(1).
    expect(plain).toBeCloseTo(0.936536, 6)
    expect(named).toBeCloseTo(2, 6)
  })

  test('adds the spaces', () => {
    const compiled = compiledOf([ruleOf()])
    compiled.spaces.push({ name: 'second', dimension: 2, scale: 2, backgroundWeight: 0 })
    compiled.rules[0]!.clausePhrases[0]!.spaces.push(phraseOf('guns', [0, 1]).spaces[0]!)
    const features = featuresOf([0.5, 0])
    features.spaces.push({ name: 'second', vector: Float32Array.of(0, 0.75), background: Float32Array.of(0) })
    // 4 * 0.5 + 2 * 0.75 - 2
    expect(scoreRules(features, loadCompiled(compiled))[0]).toMatchObject({ margin: 1.5 })
  })

  test('is that of the largest clause, which the result names', () => {
    const rule = ruleOf({
      clauses: ['show guns', 'show knives or swords'].map((text, i) => ({ text, line: i + 2, capped: false })),
      clausePhrases: [
        phraseOf('guns', [1, 0]),
        phraseOf('knives', [0, 1], { line: 1 }),
        phraseOf('swords', [0, 0.5], { line: 1 }),
      ],
    })
    expect(judge(rule, 0.25, 0.75)).toMatchObject({
      margin: 1,
      clause: { index: 1, text: 'show knives or swords', phrase: 'knives' },
    })
    expect(judge(rule, 0.75, 0.75).clause).toEqual({ index: 0, text: 'show guns', phrase: 'guns' })
  })

  test('is the same from a background that the caller kept', () => {
    const compiled = compiledOf([ruleOf()], 0.3)
    const features = featuresOf([0.8, 0.6], [0.3, -0.2, 0.9])
    const kept = imageBackground(features.spaces, compiled.spaces)
    const loaded = loadCompiled(compiled)
    expect(scoreRules(features, loaded, kept)).toEqual(scoreRules(features, loaded))
  })
})

describe('the outcome', () => {
  test('is violated strictly above the threshold', () => {
    expect(judge(ruleOf(), 0.5)).toMatchObject({ outcome: 'clear', margin: 0, action: 'allow' })
    expect(judge(ruleOf(), 0.75)).toMatchObject({ outcome: 'violated', margin: 1, action: 'block' })
    expect(judge(ruleOf(), 0.25)).toMatchObject({ outcome: 'clear', margin: -1, action: 'allow' })
  })

  test('is for review between the two rates, whatever stricter action the rule has', () => {
    const banded = (action: CompiledRule['action']) => ruleOf({ action, reviewBand: 0.05, reviewThreshold: 1 })
    expect(judge(banded('block'), 0.375)).toMatchObject({ outcome: 'review-band', margin: -0.5, action: 'review' })
    expect(judge(banded('blur'), 0.375)).toMatchObject({ outcome: 'review-band', action: 'blur' })
    expect(judge(banded('block'), 0.25)).toMatchObject({ outcome: 'clear', action: 'allow' })
    expect(judge(banded('block'), 0.75)).toMatchObject({ outcome: 'violated', action: 'block' })
  })

  test('of Must show is violated below the threshold', () => {
    const rule = ruleOf({ kind: 'must-show', action: 'blur' })
    expect(judge(rule, 0.25)).toMatchObject({ outcome: 'violated', margin: 1, action: 'blur' })
    expect(judge(rule, 0.5)).toMatchObject({ outcome: 'clear', margin: 0, action: 'allow' })
    expect(judge(rule, 0.75)).toMatchObject({ outcome: 'clear', margin: -1 })
    // The tail is that of the score: few ordinary images look as much like the subject.
    expect(judge(rule, 0.75).tail).toBeLessThan(judge(rule, 0.25).tail)
  })

  test('of Must show with a review band is violated below the looser threshold only', () => {
    const rule = ruleOf({ kind: 'must-show', reviewBand: 0.05, reviewThreshold: 1 })
    expect(judge(rule, 0.125)).toMatchObject({ outcome: 'violated', margin: 0.5, action: 'block' })
    expect(judge(rule, 0.375)).toMatchObject({ outcome: 'review-band', margin: -0.5, action: 'review' })
    expect(judge(rule, 0.5)).toMatchObject({ outcome: 'clear', margin: -1 })
  })

  test('of a rule that names nothing visible is undecided and asks for nothing', () => {
    const tail = { size: 0, quantiles: [], q95: 0, excess: 0 }
    expect(judge(ruleOf({ clausePhrases: [], tail }), 1)).toEqual({
      ruleId: 'a',
      title: 'A',
      outcome: 'undecided',
      margin: 0,
      decidedBy: null,
      tail: 1,
      tailFloor: 1,
      falsePositiveRate: 0.01,
      calibrationSize: 0,
      clause: { index: 0, text: 'show guns', phrase: '' },
      exception: null,
      action: 'allow',
    })
  })

  test('says how rare such a score is among ordinary images', () => {
    // Score 0 is the quantile at 0.5: (1 + 99 - 0.5 * 98) / 100.
    expect(judge(ruleOf(), 0)).toMatchObject({ tailFloor: 0.01, calibrationSize: 99, tail: expect.closeTo(0.51, 6) })
    // Above the 99th percentile: 0.05 exp(-(4 - 1.8) / 0.5).
    expect(judge(ruleOf(), 1).tail).toBeCloseTo(0.05 * Math.exp(-4.4), 9)
  })
})

describe('an exception', () => {
  const rule = ruleOf({
    exceptions: [{ text: 'show toys', line: 4, capped: false }],
    exceptionPhrases: [phraseOf('toys', [0, 1])],
    exceptionLevel: { mean: 0, deviation: 1 },
  })

  test.each([
    // m = 3, e = 0: 3 (3 - 0) = 9, so the score stays m.
    [0.75, 0, 'violated', 1],
    // m = 3, e = 2: 3 (3 - 2) = 3 = m.
    [0.75, 0.5, 'violated', 1],
    // m = 3, e = 2.5: 3 * 0.5 = 1.5.
    [0.75, 0.625, 'excused', -0.5],
    // m = 3, e = 4: 3 * -1 = -3.
    [0.75, 1, 'excused', -5],
    // m = 1 would not violate anyway.
    [0.25, 1, 'clear', -11],
  ] as const)('with cosines %d and %d: %s, margin %d', (x, y, outcome, margin) => {
    expect(judge(rule, x, y)).toMatchObject({
      outcome,
      margin,
      action: outcome === 'violated' ? 'block' : 'allow',
      exception: { index: 0, text: 'show toys', phrase: 'toys' },
    })
  })

  test('is standardised over the bank where that does not lift a violation', () => {
    const spread = { ...rule, exceptionLevel: { mean: 1, deviation: 0.5 } }
    // m = 1, z = 1, e = (1 - 1) / 0.5 = 0: min(1, 3 (1 - 0)) = 1, where z alone would give min(1, 0) = 0.
    expect(judge(spread, 0.25, 0.25).margin).toBeCloseTo(-1, 6)
  })

  test('that is strong by itself lifts, though the spread of the largest would make it weak', () => {
    const spread = { ...rule, exceptionLevel: { mean: 1, deviation: 1 } }
    // m = 3, z = 2.5, e = 1.5: min(3, 3 * 1.5) = 3 would violate, but 3 (3 - 2.5) = 1.5 does not: the score is held at the threshold.
    expect(judge(spread, 0.75, 0.625)).toMatchObject({ outcome: 'excused', margin: 0, action: 'allow' })
  })
})

describe('what examples teach', () => {
  // The direction is (0, 1); an eighth of a cosine there is one standard deviation.
  const space = { vector: encodeFloat16(Float32Array.of(0, 1)), mean: 0.25, deviation: 0.125 }
  const taught = {
    sets: ['guns'],
    spaces: [space],
    mean: 1,
    deviation: 0.5,
    joint: { mean: 1, deviation: 2 },
    level: { mean: 1, deviation: 1 },
  }
  const rule = ruleOf({ taught })

  test('is added to the level of the clauses, standardised, where that makes it larger', () => {
    // m = 4 * 0.75 = 3; T = ((0.5 - 0.25) / 0.125 - 1) / 0.5 = 2; jointly (3 + 2 - 1) / 2 = 2; m' = (3 - 1) / 1 = 2: exactly the threshold.
    expect(judge(rule, 0.75, 0.5)).toMatchObject({ outcome: 'clear', margin: 0, clause: { phrase: 'guns' } })
    // T = ((1 - 0.25) / 0.125 - 1) / 0.5 = 10; jointly (3 + 10 - 1) / 2 = 6; m' = 6 - 1 = 5.
    expect(judge(rule, 0.75, 1)).toMatchObject({ outcome: 'violated', margin: 3, action: 'block' })
    // Without: m = 3.
    expect(judge(ruleOf(), 0.75, 1)).toMatchObject({ margin: 1 })
  })

  test('adds the spaces', () => {
    const second = { ...space, mean: 0.5, deviation: 0.25 }
    const compiled = compiledOf([ruleOf({ taught: { ...taught, spaces: [space, second] } })])
    compiled.spaces.push({ name: 'second', dimension: 2, scale: 0, backgroundWeight: 0 })
    compiled.rules[0]!.clausePhrases[0]!.spaces.push(phraseOf('guns', [0, 1]).spaces[0]!)
    const features = featuresOf([0.75, 0.5])
    features.spaces.push({ name: 'second', vector: Float32Array.of(0, 1), background: Float32Array.of(0) })
    // (0.5 - 0.25) / 0.125 + (1 - 0.5) / 0.25 = 4; T = (4 - 1) / 0.5 = 6; jointly (3 + 6 - 1) / 2 = 4; m' = 4 - 1 = 3.
    expect(scoreRules(features, loadCompiled(compiled))[0]).toMatchObject({ margin: 1 })
  })

  const excusing = (vector: [number, number]) =>
    ruleOf({
      taught,
      exceptions: [{ text: 'show toys', line: 4, capped: false }],
      exceptionPhrases: [phraseOf('toys', vector)],
      exceptionLevel: { mean: 0, deviation: 1 },
    })

  test('excuses nobody less: exceptions compete with the words of the clauses', () => {
    // m = 3, T = 10, m' = 5, e = 4: min(5, 3 (3 - 4)) = -3.
    expect(judge(excusing([0, 1]), 0.75, 1)).toMatchObject({ outcome: 'excused', margin: -5, action: 'allow' })
    // m = 4, T = 2, m' = 3, e = 2: min(3, 3 (3 - 2)) = 3.
    expect(judge(excusing([0, 1]), 1, 0.5)).toMatchObject({ outcome: 'violated', margin: 1 })
  })

  test('competes as if it stood at the threshold where the words alone stay below', () => {
    // m = e = 1, T = 10, m' = 4, c = 2: min(4, 3 (2 - 1)) = 3.
    expect(judge(excusing([1, 0]), 0.25, 1)).toMatchObject({ outcome: 'violated', margin: 1 })
    // m = 0, m' = 3.5, c = 2, e = 4: 3 (2 - 4) = -6.
    expect(judge(excusing([0, 1]), 0, 1)).toMatchObject({ outcome: 'excused', margin: -8 })
  })

  test('counts for each line by itself, where one of them is capped', () => {
    const clauses = [
      { text: 'promote smoking', line: 2, capped: true },
      { text: 'show guns', line: 3, capped: false },
    ]
    const clausePhrases = [phraseOf('smoking', [0, 1]), phraseOf('guns', [1, 0], { line: 1 })]
    // Guns alone: m = 0.5 * 4 = 2, jointly (2 + 10 - 1) / 2 = 5.5, m' = 4.5, above the threshold.
    expect(judge(ruleOf({ taught, clauses, clausePhrases }), 0.5, 1)).toMatchObject({
      action: 'block',
      clause: { index: 1 },
    })
    expect(judge(ruleOf({ clauses, clausePhrases }), 0.5, 1)).toMatchObject({ action: 'review', clause: { index: 0 } })
  })
})

describe('a line about intent', () => {
  const clauses = [
    { text: 'promote smoking', line: 2, capped: true },
    { text: 'show guns', line: 3, capped: false },
  ]
  const rule = ruleOf({ clauses, clausePhrases: [phraseOf('smoking', [0, 1]), phraseOf('guns', [1, 0], { line: 1 })] })

  test('leads to review at most', () => {
    expect(judge(rule, 0, 1)).toMatchObject({ outcome: 'violated', action: 'review', clause: { index: 0 } })
    expect(judge({ ...rule, action: 'blur' }, 0, 1)).toMatchObject({ action: 'blur' })
  })

  test('does not weaken another line that is violated too', () => {
    expect(judge(rule, 0.75, 1)).toMatchObject({
      outcome: 'violated',
      margin: 2,
      action: 'block',
      clause: { index: 1 },
    })
    expect(judge(rule, 0.5, 1)).toMatchObject({ action: 'review', clause: { index: 0 } })
  })

  test('caps Must show as well', () => {
    expect(judge({ ...rule, kind: 'must-show' }, -1, 0)).toMatchObject({ outcome: 'violated', action: 'review' })
  })
})

describe('features that do not belong to the policy', () => {
  const loaded = loadCompiled(compiledOf([ruleOf()]))

  test('are refused when they come from another model', () => {
    const other = { ...featuresOf([1, 0]), modelHash: 'other' }
    expect(() => scoreRules(other, loaded)).toThrow(expect.objectContaining({ code: 'POLICY_MODEL_MISMATCH' }))
    const short = featuresOf([1, 0])
    short.spaces[0]!.vector = Float32Array.of(1)
    expect(() => scoreRules(short, loaded)).toThrow(expect.objectContaining({ code: 'POLICY_MODEL_MISMATCH' }))
  })

  test('are refused when they hold no finite number, instead of passing as clear', () => {
    expect(() => scoreRules(featuresOf([Number.NaN, 0]), loaded)).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
  })
})
