import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledOf, featuresOf, phraseOf, ruleOf } from '../../test/compiled'
import type { CompiledRule, CropFeatures, Features, ImageEvidence } from '../types'
import { decide } from './decide'
import { imageBackground } from './image-background'
import { loadCompiled } from './load-compiled'
import { createBatchScorer } from './score-batch'
import { scoreRules, uncertainRules } from './score-rules'
import { stricter } from './strictness'

const NO_TAIL = { size: 0, quantiles: [], q95: 0, excess: 0 }
const BOX = { x: 0, y: 0, width: 0.5, height: 0.5 }
/** Cosine with "guns" of an image that is uncertain: its score is 1.9375 where 2 is the threshold, and 3.5 % of ordinary images score as high. */
const UNCERTAIN = 0.484375
/** What each of two crops needs: threshold 2 + excess 0.5 * ln 2. */
const FOR_TWO = 2 + 0.5 * Math.log(2)

function cropAt([x, y]: readonly [number, number]): CropFeatures {
  return { box: BOX, spaces: featuresOf([x, y]).spaces }
}

/** An image with crops, by their cosines with "guns" and with what lies across. */
function imageOf(x: number, crops: readonly number[] | null, more: Partial<ImageEvidence> = {}): Features {
  const seen = crops && { text: null, detectors: null, crops: crops.map((at) => cropAt([at, 0])), ...more }
  return { ...featuresOf([x, 0]), ...(seen && { seen }) }
}

function judge(features: Features, more: Partial<CompiledRule> = {}) {
  return scoreRules(features, loadCompiled(compiledOf([ruleOf(more)])))[0]!
}

describe('crops of an image that a rule is uncertain of', () => {
  test('decide where two agree: the second largest margin counts, against a raised threshold', () => {
    const result = judge(imageOf(UNCERTAIN, [0.75, 0.875]))
    expect(result).toMatchObject({
      outcome: 'violated',
      decidedBy: 'crop',
      crop: 0,
      action: 'block',
      clause: { phrase: 'guns' },
      tail: 1,
      tailFloor: 1,
      calibrationSize: 0,
    })
    expect(result.margin).toBeCloseTo(3 - FOR_TWO, 12)
  })

  test.each<[string, number, number[]]>([
    ['one crop alone is sure', UNCERTAIN, [1, 0.5]],
    ['there is one crop', UNCERTAIN, [1]],
    ['there is none', UNCERTAIN, []],
    ['the whole image is far from the threshold', 0.453125, [1, 1]],
    ['the whole image violates', 0.5625, [1, 1]],
  ])('change nothing where %s', (_, x, crops) => {
    expect(judge(imageOf(x, crops))).toEqual(judge(imageOf(x, null)))
  })

  test('share the rate: the more there are, the higher each must be', () => {
    const two = [0.625, 0.625]
    expect(judge(imageOf(UNCERTAIN, two)).outcome).toBe('violated')
    expect(judge(imageOf(UNCERTAIN, [...two, 0, 0, 0, 0, 0, 0])).outcome).toBe('clear')
  })

  test('ask for review in the review band, and for no more than a capped line may', () => {
    const banded = { reviewBand: 0.05, reviewThreshold: 1.5, clauses: [{ text: 'show guns', line: 2, capped: false }] }
    const inBand = judge(imageOf(UNCERTAIN, [0.5625, 0.5625]), banded)
    // The whole image is in the band itself.
    expect(inBand).toMatchObject({ outcome: 'review-band', decidedBy: 'clauses', action: 'review' })
    expect(judge(imageOf(UNCERTAIN, [1, 1]), banded)).toMatchObject({ decidedBy: 'crop', action: 'block' })
    const capped = { clauses: [{ text: 'promote guns', line: 2, capped: true }] }
    expect(judge(imageOf(UNCERTAIN, [1, 1]), capped)).toMatchObject({ outcome: 'violated', action: 'review' })
  })

  test('say nothing of Must show, of rules that are off, and of rules without words', () => {
    for (const more of [
      { kind: 'must-show' as const },
      { declaredNonViolating: true },
      { clausePhrases: [], tail: NO_TAIL },
    ]) {
      expect(judge(imageOf(UNCERTAIN, [1, 1]), more)).toEqual(judge(imageOf(UNCERTAIN, null), more))
    }
  })

  test('give way to text that asks for as much with a larger margin, and leave no trace then', () => {
    const detectors = [{ detector: 'nsfw', label: 'porn', atLeast: 0.5, line: 4, column: 1 }]
    const features = imageOf(UNCERTAIN, [0.625, 0.625], { detectors: { 'nsfw.porn': 1 } })
    const result = judge(features, { detectors })
    expect(result).toMatchObject({ decidedBy: 'detector', margin: 0.5, clause: null })
    expect(result).not.toHaveProperty('crop')
  })

  test('are refused when another model made them', () => {
    const features = imageOf(UNCERTAIN, [1, 1])
    const [space] = features.seen!.crops![0]!.spaces
    const foreign = {
      ...features,
      seen: { ...features.seen!, crops: [{ box: BOX, spaces: [{ ...space!, name: 'b' }] }] },
    }
    expect(() => judge(foreign)).toThrow(expect.objectContaining({ code: 'POLICY_MODEL_MISMATCH' }))
  })

  test('are judged in a batch as alone', () => {
    const policy = compiledOf([ruleOf(), ruleOf({ id: 'b', threshold: 2.5 })], 0.3)
    const images = [imageOf(UNCERTAIN, [0.75, 0.875]), imageOf(UNCERTAIN, null), imageOf(0.25, [1, 1])]
    const loaded = loadCompiled(policy)
    const score = createBatchScorer(loaded)
    const results = score(
      images.map((features) => ({ features, background: imageBackground(features.spaces, policy.spaces) })),
    )
    for (const [at, result] of results.entries()) {
      const alone = scoreRules(images[at]!, loaded)
      if (!('asking' in result)) throw result
      expect(decide(result.asking)).toEqual(decide(alone))
      for (const rule of alone) expect(result.resultOf(rule.ruleId)).toEqual(rule)
    }
  })
})

describe('the rules that are uncertain of an image', () => {
  test('are those below their threshold and near it', () => {
    const rules = [
      ruleOf({ id: 'near' }),
      ruleOf({ id: 'violated', threshold: 1.8 }),
      ruleOf({ id: 'rarer', falsePositiveRate: 0.001 }),
      ruleOf({ id: 'must', kind: 'must-show' }),
      ruleOf({ id: 'off', declaredNonViolating: true }),
      ruleOf({ id: 'no words', clausePhrases: [], tail: NO_TAIL, falsePositiveRate: 0.5 }),
    ]
    expect(uncertainRules(imageOf(UNCERTAIN, null), loadCompiled(compiledOf(rules)))).toEqual(['near'])
    expect(uncertainRules(imageOf(0.25, null), loadCompiled(compiledOf(rules)))).toEqual([])
  })

  test('are at most those that half of ordinary images do not come near, however high the rate', () => {
    const often = loadCompiled(compiledOf([ruleOf({ falsePositiveRate: 0.3 })]))
    expect(uncertainRules(imageOf(0.0625, null), often)).toEqual(['a'])
    expect(uncertainRules(imageOf(-0.0625, null), often)).toEqual([])
  })
})

describe('whatever the image, its crops and the exceptions', () => {
  const cosine = fc.double({ min: -1, max: 1, noNaN: true })
  const point = fc.tuple(cosine, cosine)
  const nearThreshold = fc.double({ min: 0.44, max: 0.52, noNaN: true })
  const crops = fc.array(fc.tuple(fc.double({ min: 0.4, max: 1, noNaN: true }), cosine), { maxLength: 5 })
  const LINE = { text: 'show toys', line: 4, capped: false }

  /** A rule with exceptions that look in the given directions. */
  function excepting(directions: readonly (readonly [number, number])[], mean = 0): CompiledRule {
    return ruleOf({
      exceptions: directions.map(() => LINE),
      exceptionPhrases: directions.map(([x, y], line) => phraseOf('toys', [x, y], { line })),
      exceptionLevel: directions.length > 0 ? { mean, deviation: 1 } : null,
    })
  }

  const asked = (rule: CompiledRule, whole: readonly [number, number], parts: readonly [number, number][]) => {
    const seen = { text: null, detectors: null, crops: parts.map(cropAt) }
    return scoreRules({ ...featuresOf([...whole]), seen }, loadCompiled(compiledOf([rule])))[0]!
  }

  test('one more exception only lifts', () => {
    fc.assert(
      fc.property(
        fc.tuple(nearThreshold, cosine),
        crops,
        fc.array(point, { maxLength: 2 }),
        point,
        fc.double({ min: -1, max: 1, noNaN: true }),
        (whole, parts, exceptions, more, mean) => {
          const before = asked(excepting(exceptions), whole, parts).action
          const after = asked(excepting([...exceptions, more], mean), whole, parts).action
          expect(stricter(before, after)).toBe(before)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('crops only ask for more, and none change nothing', () => {
    fc.assert(
      fc.property(
        fc.tuple(nearThreshold, cosine),
        crops,
        fc.array(point, { maxLength: 2 }),
        (whole, parts, exceptions) => {
          const rule = excepting(exceptions)
          const alone = scoreRules(featuresOf([...whole]), loadCompiled(compiledOf([rule])))[0]!
          const result = asked(rule, whole, parts)
          expect(stricter(alone.action, result.action)).toBe(result.action)
          if (result.decidedBy !== 'crop') expect(result).toEqual(alone)
          else expect(result.margin).toBeGreaterThan(0)
          expect(asked(rule, whole, [])).toEqual(alone)
        },
      ),
      { numRuns: 500 },
    )
  })
})
