import { describe, expect, test } from 'vitest'
import { compiledOf, featuresOf, phraseOf, ruleOf } from '../../test/compiled'
import { leaningImage, readyPolicy } from '../../test/ready-policy'
import { generator, imageOf as pictureOf, type Subject, tinyModel } from '../../test/tiny-model'
import { calibratePolicy } from '../calibrate'
import { replay } from '../compare'
import { compilePolicy } from '../compile/compile-policy'
import { encodeFloat16 } from '../float16'
import { parsePolicy } from '../grammar/parse-policy'
import { loadCompiled } from '../judge/load-compiled'
import type { CompiledRule, Features, TaughtExample } from '../types'

/** An image that rule `ruleOf()` scores with this number, and a rule that looks for [0, 1] with the other. */
function imageOf(score: number, other = 0): Features[] {
  return [featuresOf([score / 4, other / 4])]
}

/** Scores at random: sums of uniform numbers stand in for a normal distribution of mean 0 and deviation 1. */
function scoresOf(seed: number, count: number): number[] {
  const random = generator(seed)
  // The lowest bits of the generator repeat; a throw between two draws keeps neighbours apart.
  const uniform = () => {
    random()
    return random()
  }
  return Array.from({ length: count }, () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6))
}

function imagesOf(seed: number, count: number): Features[][] {
  const others = scoresOf(seed + 1000, count)
  return scoresOf(seed, count).map((score, index) => imageOf(score, others[index]))
}

/** Pictures of the tiny model, without cats and dogs. */
function picturesOf(seed: number, count: number): Features[][] {
  const random = generator(seed)
  return Array.from({ length: count }, () => [pictureOf({ food: random(), sky: random(), house: random() })])
}

/** Share of other images of the same kind above a threshold. */
function trueRate(threshold: number): number {
  return FRESH.filter((score) => score > threshold).length / FRESH.length
}

const FRESH = scoresOf(99, 40_000)

const other = (more: Partial<CompiledRule> = {}) =>
  ruleOf({ id: 'b', title: 'B', clausePhrases: [phraseOf('knives', [0, 1])], ...more })

const first = <Item>(items: Item[]): Item => items[0] as Item

describe('calibrating a rule on ordinary images', () => {
  test('moves its threshold to where images like these keep its rate', async () => {
    const before = compiledOf([ruleOf({ threshold: 0, falsePositiveRate: 0.02 })])
    const { compiled, report } = await calibratePolicy(before, imagesOf(1, 2000))
    const rule = first(report.rules)
    expect(rule.status).toBe('refitted')
    expect(rule.rate?.before.share).toBeGreaterThan(0.45)
    expect(rule.threshold).toEqual({ before: 0, after: first(compiled.rules).threshold })
    const [low, high] = rule.rate?.after?.interval ?? [1, 0]
    const rate = trueRate(rule.threshold.after)
    expect(rate).toBeGreaterThan(low)
    expect(rate).toBeLessThan(high)
    expect(first(before.rules).threshold).toBe(0)
  })

  test.each([
    [0.05, 200],
    [0.01, 600],
    [0.005, 1000],
  ])(
    'at the rate %d with %d images, its interval holds the true rate 9 times of 10 and the mean is the promise',
    async (rate, count) => {
      const rounds = 60
      const before = compiledOf([ruleOf({ falsePositiveRate: rate })])
      let held = 0
      let sum = 0
      for (let seed = 0; seed < rounds; seed++) {
        const rule = first((await calibratePolicy(before, imagesOf(seed, count))).report.rules)
        const [low, high] = rule.rate?.after?.interval ?? [1, 0]
        const found = trueRate(rule.threshold.after)
        sum += found
        if (low <= found && found <= high) held++
      }
      expect(held).toBeGreaterThanOrEqual(0.9 * rounds)
      expect(Math.abs(sum / rounds - rate)).toBeLessThan(0.2 * rate)
    },
  )

  test('moves the threshold of its review band too, and its tail table', async () => {
    const before = compiledOf([ruleOf({ reviewBand: 0.1, reviewThreshold: 1.5 })])
    const { compiled, report } = await calibratePolicy(before, imagesOf(3, 1000))
    const rule = first(compiled.rules)
    expect(trueRate(rule.reviewThreshold ?? 0)).toBeCloseTo(0.1, 1)
    expect(rule.reviewThreshold).toBeLessThan(rule.threshold)
    expect(rule.tail.size).toBe(1000)
    expect(first(report.rules).band).toMatchObject({ nominal: 0.1, after: { images: 1000 } })
  })

  test('keeps the thresholds where there are too few images, and says how many it needs', async () => {
    const before = compiledOf([ruleOf({ falsePositiveRate: 0.001 })])
    const { compiled, report } = await calibratePolicy(before, imagesOf(4, 1000))
    expect(compiled).toBe(before)
    expect(first(report.rules)).toMatchObject({ status: 'too-few-images', imagesNeeded: 5000, rate: { after: null } })
    expect(first(report.rules).note).toBe(
      'A rate of 0.1% needs 5000 images to fit, here are 1000: its thresholds stay, and these images show that it flags more than it promises, 2.4% (95 % interval 1.6% to 3.5%).',
    )
  })

  test('shows the images that score highest', async () => {
    const images = imagesOf(5, 200)
    images[17] = imageOf(9)
    const { report } = await calibratePolicy(compiledOf([ruleOf()]), images)
    expect(first(report.rules).highest).toHaveLength(10)
    expect(first(first(report.rules).highest)).toEqual({ index: 17, margin: 7 })
  })

  test('takes the higher score of an image over two backgrounds', async () => {
    const both = [...imageOf(-3), ...imageOf(8)]
    const { report } = await calibratePolicy(compiledOf([ruleOf()]), [both, imageOf(1)])
    expect(first(report.rules)).toMatchObject({
      acted: { flags: 1, images: 2 },
      highest: [{ index: 0, margin: 6 }, {}],
    })
  })

  test('counts what it acts on with its exceptions, and fits without them', async () => {
    const exceptions = {
      exceptions: [{ text: 'show toys', line: 4, capped: false }],
      exceptionPhrases: [phraseOf('toys', [0.9, 0])],
      exceptionLevel: { mean: 0, deviation: 1 },
    }
    const images = imagesOf(6, 800)
    const plain = await calibratePolicy(compiledOf([ruleOf()]), images)
    const lifted = await calibratePolicy(compiledOf([ruleOf(exceptions)]), images)
    expect(first(lifted.compiled.rules).threshold).toBe(first(plain.compiled.rules).threshold)
    expect(first(lifted.report.rules).rate).toEqual(first(plain.report.rules).rate)
    expect(first(lifted.report.rules).acted?.flags).toBeLessThan(first(plain.report.rules).acted?.flags ?? 0)
  })

  test("fits a rule that its author's violations teach to those too, and leaves aside what allowed ones lift", async () => {
    const model = tinyModel()
    const { policy } = parsePolicy('## pets\nShould not: show cats')
    const example = (as: 'violation' | 'allowed', subject: Subject): TaughtExample => ({
      source: subject,
      as,
      vectors: pictureOf({ [subject]: 1 }).spaces.map(({ vector }) => encodeFloat16(vector)),
    })
    const [lone, both] = await Promise.all(
      [[example('violation', 'dog')], [example('violation', 'dog'), example('allowed', 'sky')]].map(
        async (examples) => {
          const { compiled } = await compilePolicy(policy!, model, new Map([['pets', examples]]))
          return calibratePolicy(compiled!, picturesOf(17, 600))
        },
      ),
    )
    expect(lone?.report.rules[0]?.status).toBe('refitted')
    expect(both?.report.rules[0]?.status).toBe('refitted')
    expect(both?.compiled.rules[0]?.own?.examples).toHaveLength(2)
    expect(loadCompiled(both!.compiled).rules).toHaveLength(1)
  })

  test('only measures what "Must show" refuses', async () => {
    const before = compiledOf([ruleOf({ kind: 'must-show', threshold: 0 })])
    const { compiled, report } = await calibratePolicy(before, imagesOf(7, 500))
    expect(compiled).toBe(before)
    expect(first(report.rules)).toMatchObject({ status: 'kept', rate: null, imagesNeeded: 0, acted: { images: 500 } })
    expect(first(report.rules).acted?.share).toBeCloseTo(0.5, 1)
    expect(first(first(report.rules).highest).margin).toBeGreaterThan(2)
  })

  test.each<[string, Partial<CompiledRule>, string]>([
    ['is off', { declaredNonViolating: true, clausePhrases: [] }, 'The rule is declared non-violating: it is off.'],
    ['is undecided', { clausePhrases: [] }, 'The model cannot judge any of its clauses.'],
    [
      'has a detector alone',
      {
        clauses: [],
        clausePhrases: [],
        detectors: [{ line: 1, column: 1, detector: 'nsfw', label: 'porn', atLeast: 0.8 }],
      },
      'The rule has no clause: it judges by text or detectors alone.',
    ],
  ])('does not measure a rule that %s', async (_, more, note) => {
    const none = { size: 0, quantiles: [], q95: 0, excess: 0 }
    const { report } = await calibratePolicy(compiledOf([ruleOf({ ...more, tail: none })]), imagesOf(8, 3))
    expect(first(report.rules)).toMatchObject({ status: 'not-measured', note, imagesUsed: 0, rate: null })
  })
})

describe('calibrating a policy', () => {
  test('changes its calibration hash and nothing that the policy says', async () => {
    const before = compiledOf([ruleOf({ clauses: [{ text: 'show guns', line: 2, capped: true }] })])
    const { compiled, report } = await calibratePolicy(before, imagesOf(9, 600))
    expect(compiled.calibrationHash).toMatch(/^[0-9a-f]{64}$/)
    expect(report.calibrationHash).toEqual({ before: 'bank', after: compiled.calibrationHash })
    const { threshold, tail } = first(before.rules)
    expect({ ...compiled, calibrationHash: 'bank', rules: [{ ...first(compiled.rules), threshold, tail }] }).toEqual(
      before,
    )
  })

  test('gives the same twice, whatever the order of the images', async () => {
    const before = compiledOf([ruleOf(), other()])
    const images = imagesOf(10, 600)
    const { compiled } = await calibratePolicy(before, images)
    expect((await calibratePolicy(before, images)).compiled).toEqual(compiled)
    expect((await calibratePolicy(before, images.toReversed())).compiled).toEqual(compiled)
  })

  test('changes nothing when the images are the same again', async () => {
    const images = imagesOf(11, 600)
    const once = await calibratePolicy(compiledOf([ruleOf({ reviewBand: 0.05, reviewThreshold: 1 })]), images)
    const twice = await calibratePolicy(once.compiled, images)
    expect(twice.compiled).toBe(once.compiled)
    expect(first(twice.report.rules).status).toBe('kept')
    expect(twice.report.calibrationHash.after).toBe(once.compiled.calibrationHash)
  })

  test('refuses features of another model', async () => {
    const strange: Features[] = imageOf(1).map((image) => ({ ...image, modelHash: 'strange' }))
    await expect(calibratePolicy(compiledOf([ruleOf()]), [strange])).rejects.toMatchObject({
      code: 'POLICY_MODEL_MISMATCH',
    })
  })

  test('refuses an image without features', async () => {
    await expect(calibratePolicy(compiledOf([ruleOf()]), [imageOf(1), []])).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      message: 'Image 1 has no features.',
    })
  })

  test('measures nothing without images', async () => {
    const before = compiledOf([ruleOf()])
    const { compiled, report } = await calibratePolicy(before, [])
    expect(compiled).toBe(before)
    expect(first(report.rules)).toMatchObject({ status: 'not-measured', note: 'There are no images.' })
  })

  test('gives a ready policy that loads and replays', async () => {
    const random = generator(12)
    const ready = await readyPolicy('marketplace')
    const images = Array.from({ length: 500 }, () => [leaningImage(ready, random)])
    const { compiled, report } = await calibratePolicy(ready, images)
    expect(loadCompiled(JSON.parse(JSON.stringify(compiled))).rules).toHaveLength(ready.rules.length)
    expect(report.rules.map(({ status }) => status)).toContain('refitted')
    const verdict = { id: 'a', status: 'decided', action: 'allow', rule: null, rules: [], coverage: 'full' } as const
    const replayed = await replay(
      compiled,
      images.slice(0, 20).map((features) => ({ verdict, features })),
    )
    expect(replayed.replayed).toBe(20)
  })
})

describe('calibrating a policy with a budget', () => {
  const budget = {
    nominal: 0.05,
    measured: 0.05,
    interval: [0.03, 0.07] as [number, number],
    images: 900,
    probability: 0.02,
  }
  const shared = { rateSource: 'policy', falsePositiveRate: 0.02 } as const

  test('finds the tail probability that its rules share anew', async () => {
    const before = { ...compiledOf([ruleOf(shared), other(shared)]), budget }
    const { compiled, report } = await calibratePolicy(before, imagesOf(13, 2000))
    const { after } = report.budget?.probability ?? {}
    // Independent rules: 1 - (1 - p)^2 = 5 %.
    expect(after).toBeCloseTo(0.0253, 2)
    expect(compiled.rules.map(({ falsePositiveRate }) => falsePositiveRate)).toEqual([after, after])
    expect(compiled.budget).toMatchObject({ nominal: 0.05, images: 2000, probability: after })
    const [low, high] = report.budget?.after?.interval ?? [1, 0]
    const [one, two] = compiled.rules.map(({ threshold }) => trueRate(threshold)) as [number, number]
    expect(one + two).toBeGreaterThan(low)
    expect(one + two).toBeLessThan(high)
    expect((await calibratePolicy(compiled, imagesOf(13, 2000))).compiled).toBe(compiled)
  })

  test('counts the flags of rules with their own rate first', async () => {
    const own = other({ rateSource: 'rule', falsePositiveRate: 0.03 })
    const before = { ...compiledOf([ruleOf(shared), own]), budget }
    const { report } = await calibratePolicy(before, imagesOf(14, 2000))
    expect(report.budget?.probability.after).toBeCloseTo(0.02, 2)
    expect(report.rules.map(({ status }) => status)).toEqual(['refitted', 'refitted'])
  })

  test('leaves the rules that share it alone where the others use it up', async () => {
    const own = other({ rateSource: 'rule', falsePositiveRate: 0.06 })
    const before = { ...compiledOf([ruleOf(shared), own]), budget }
    const { report } = await calibratePolicy(before, imagesOf(15, 2000))
    expect(report.rules.map(({ status }) => status)).toEqual(['kept', 'refitted'])
    expect(first(report.rules).note).toContain('use up the budget')
  })

  test('says how many images it needs', async () => {
    const before = { ...compiledOf([ruleOf(shared), other(shared)]), budget: { ...budget, nominal: 0.01 } }
    const { compiled, report } = await calibratePolicy(before, imagesOf(16, 300))
    expect(compiled).toBe(before)
    expect(report.budget).toMatchObject({ imagesNeeded: 500, after: null, before: { images: 300 } })
    expect(first(report.rules).status).toBe('too-few-images')
  })
})
