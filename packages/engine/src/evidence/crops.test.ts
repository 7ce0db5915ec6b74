import {
  type CompiledPolicy,
  type CompiledRule,
  encodeFloat16,
  type Features,
  TAIL_PROBABILITIES,
} from '@lookfirst/policy'
import { loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import type { ImageEncoder } from '../model/image-encoder'
import { CROPS, cropEvidence, cropTensor, cutCrop, encodeCrops, withCrops } from './crops'

const spread = { mean: 0, deviation: 1 }

/** An image in a space of two dimensions. */
function featuresOf(point: readonly [number, number]): Features {
  const only = { name: 'only', vector: Float32Array.from(point), background: Float32Array.of(0) }
  return { schema: 1, modelHash: 'model', spaces: [only] }
}

/** A rule about guns: the score is four times the first number of an image. */
function ruleOf(id: string, threshold: number): CompiledRule {
  const space = { vector: encodeFloat16(Float32Array.of(1, 0)), synonyms: [], ...spread }
  return {
    id,
    title: id,
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
    clausePhrases: [{ line: 0, phrase: 'guns', lookalikes: [], spaces: [space], ...spread }],
    exceptionPhrases: [],
    clauseLevel: spread,
    exceptionLevel: null,
    taught: null,
    own: null,
    threshold,
    reviewThreshold: null,
    tail: { size: 99, quantiles: TAIL_PROBABILITIES.map((probability) => 4 * probability - 2), q95: 1.8, excess: 0.5 },
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

/** Each pixel's red is its column, its green its row. */
function pictureOf(width: number, height: number) {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let at = 0; at < width * height; at++) data.set([at % width, Math.floor(at / width), 0, 255], 4 * at)
  return { width, height, data }
}

/** Makes no vectors: remembers the mean level of what it was asked to encode. */
function meanEncoder() {
  const means: number[] = []
  const input = { name: 'image', width: 4, height: 4, mean: 0, deviation: 1 }
  const encode = async (tensor: Float32Array) => {
    means.push(tensor.reduce((sum, level) => sum + level, 0) / tensor.length)
    return { features: featuresOf([1, 0]), grid: new Float32Array(0) }
  }
  return {
    means,
    encoder: { manifest: { encoder: { input } }, encode, close: async () => {} } as unknown as ImageEncoder,
  }
}

describe('the crops', () => {
  test('lie within the picture, and the first five cover it', () => {
    for (const { x, y, width, height } of CROPS) {
      expect(x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1).toBe(true)
    }
    const isCovered = (px: number, py: number) =>
      CROPS.slice(0, 5).some(({ x, y, width, height }) => px >= x && px <= x + width && py >= y && py <= y + height)
    for (let at = 0; at < 100; at++) expect(isCovered((at % 10) / 9, Math.floor(at / 10) / 9)).toBe(true)
  })

  test('show a point of the middle to all, and one of a corner to one alone', () => {
    const showing = (px: number, py: number) =>
      CROPS.filter(({ x, y, width, height }) => px >= x && px <= x + width && py >= y && py <= y + height).length
    expect(showing(0.5, 0.5)).toBe(9)
    expect(showing(0.3, 0.1)).toBe(2)
    expect(showing(0.1, 0.1)).toBe(1)
  })
})

describe('a crop', () => {
  test('has the pixels of its box, at full resolution', () => {
    const cut = cutCrop(pictureOf(8, 6), { x: 0.25, y: 0.5, width: 0.5, height: 0.5 })
    expect([cut.width, cut.height]).toEqual([4, 3])
    expect([...cut.data.subarray(0, 4)]).toEqual([2, 3, 0, 255])
    expect([...cut.data.subarray(-4)]).toEqual([5, 5, 0, 255])
  })

  test.each(CROPS.map((box, index) => [index, box] as const))(
    '%i has a pixel at least, whatever the picture',
    (_, box) => {
      for (const [width, height] of [
        [1, 1],
        [1, 7],
        [3, 2],
      ] as const) {
        const cut = cutCrop(pictureOf(width, height), box)
        expect(cut.data).toHaveLength(4 * cut.width * cut.height)
        expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(1)
      }
    },
  )

  test("becomes the model's input as a whole picture does", () => {
    const tensor = cropTensor(
      pictureOf(8, 8),
      { x: 0.5, y: 0, width: 0.5, height: 0.5 },
      {
        width: 4,
        height: 4,
        mean: 0,
        deviation: 1,
      },
    )
    expect([...tensor.subarray(0, 4)]).toEqual([4, 5, 6, 7])
  })
})

describe('encoding crops', () => {
  test('gives the features of all nine in order', async () => {
    const { encoder, means } = meanEncoder()
    const crops = await encodeCrops(encoder, pictureOf(8, 8))
    expect(crops.map(({ box }) => box)).toEqual(CROPS)
    // Red and green of the upper left corner: (1.5 + 1.5 + 0) / 3; of the lower right one: (5.5 + 5.5) / 3.
    expect(means[1]).toBeCloseTo(1, 5)
    expect(means[4]).toBeCloseTo(11 / 3, 5)
  })

  test('keeps to a number and to a deadline', async () => {
    const { encoder } = meanEncoder()
    expect(await encodeCrops(encoder, pictureOf(8, 8), { maxCrops: 5 })).toHaveLength(5)
    expect(await encodeCrops(encoder, pictureOf(8, 8), { deadline: performance.now() - 1 })).toEqual([])
  })

  test('ends where its checkpoint throws', async () => {
    const { encoder, means } = meanEncoder()
    const checkpoint = async () => {
      if (means.length === 2) throw new Error('cancelled')
    }
    await expect(encodeCrops(encoder, pictureOf(8, 8), { checkpoint })).rejects.toThrow('cancelled')
    expect(means).toHaveLength(2)
  })
})

describe('evidence of crops', () => {
  const judge = loadCompiled(policyOf(ruleOf('a', 2), ruleOf('b', 3)))
  const crop = (x: number, at: number) => ({ box: CROPS[at]!, spaces: featuresOf([x, 0]).spaces })

  test('is the crop that decided, with its margin and that of the whole', () => {
    const features = withCrops(featuresOf([0.484375, 0]), [crop(0.75, 0), crop(1, 1)])
    const results = scoreRules(features, judge)
    expect(cropEvidence(features, results, judge)).toEqual([
      { kind: 'crop', id: 'crop:a:0', ruleId: 'a', box: CROPS[0], margin: results[0]!.margin, marginWhole: -0.0625 },
    ])
  })

  test("has the clause's margin of the whole where a detector has one too", () => {
    const porn = { detector: 'nsfw', label: 'porn', atLeast: 0.5, line: 3, column: 1 }
    const rule = { ...ruleOf('a', 2), detectors: [porn] }
    const asked = loadCompiled(policyOf(rule))
    const seen = { text: null, detectors: { 'nsfw.porn': 0.75 } }
    const features = withCrops({ ...featuresOf([0.484375, 0]), seen }, [crop(1, 0), crop(1, 1)])
    const results = scoreRules(features, asked)
    expect(results[0]).toMatchObject({ decidedBy: 'crop' })
    expect(cropEvidence(features, results, asked)).toMatchObject([{ marginWhole: -0.0625 }])
  })

  test('is none where no crop decided', () => {
    const features = withCrops(featuresOf([0, 0]), [crop(1, 0), crop(1, 1)])
    expect(cropEvidence(features, scoreRules(features, judge), judge)).toEqual([])
  })

  test('stands beside what else was seen', () => {
    const seen = { text: 'hello', detectors: { 'nsfw.porn': 0.5 } }
    expect(withCrops({ ...featuresOf([0, 0]), seen }, []).seen).toEqual({ ...seen, crops: [] })
  })
})
