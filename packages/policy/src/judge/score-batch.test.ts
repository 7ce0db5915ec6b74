import { describe, expect, test } from 'vitest'
import { compiledOf, featuresOf, phraseOf, ruleOf } from '../../test/compiled'
import { leaningImage, readyPolicy } from '../../test/ready-policy'
import { generator } from '../../test/tiny-model'
import { BLOCK } from '../dot-block'
import type { CompiledPolicy, Features } from '../types'
import { decide } from './decide'
import { imageBackground } from './image-background'
import { loadCompiled } from './load-compiled'
import { createBatchScorer } from './score-batch'
import { scoreRules } from './score-rules'

const LINE = { text: 'show toys', line: 4, capped: false }
const DETECTOR = { detector: 'nsfw', label: 'porn', atLeast: 0.5, line: 5, column: 1 }
const OFF = { declaredNonViolating: true, clausePhrases: [], tail: { ...ruleOf().tail, quantiles: [] } }

/** A rule of every sort. */
const EVERY_SORT = compiledOf(
  [
    ruleOf({ id: 'plain' }),
    ruleOf({ id: 'banded', reviewBand: 0.05, reviewThreshold: 1 }),
    ruleOf({ id: 'must', kind: 'must-show' }),
    ruleOf({ id: 'off', ...OFF }),
    ruleOf({ id: 'undecided', clausePhrases: [], tail: OFF.tail }),
    ruleOf({ id: 'detected', detectors: [DETECTOR] }),
    ruleOf({
      id: 'excused',
      exceptions: [LINE, LINE],
      exceptionPhrases: [phraseOf('toys', [0.9, 0.1]), phraseOf('cannons', [0, 1], { line: 1 })],
      exceptionLevel: { mean: 0.5, deviation: 2 },
    }),
  ],
  0.3,
)

describe('judging images together', () => {
  test.each(['marketplace', 'school', 'only-pictures-of-food'])(
    'gives what %s says of each alone, to the last bit',
    async (name) => {
      const policy = await readyPolicy(name)
      const random = generator(41)
      expectSame(
        policy,
        Array.from({ length: 24 }, () => leaningImage(policy, random)),
      )
    },
  )

  test('gives what rules of every sort say of each alone', () => {
    const random = generator(43)
    const images = Array.from({ length: 80 }, () => featuresOf([random(), random()], [random(), random()]))
    expectSame(EVERY_SORT, images)
    const seen = { text: null, detectors: { 'nsfw.porn': 0.75 } }
    expectSame(
      EVERY_SORT,
      images.map((image) => ({ ...image, seen })),
    )
  })

  test('gives a broken image its error, and the others their results', () => {
    const judge = loadCompiled(EVERY_SORT)
    const images = [featuresOf([1, 0]), featuresOf([Number.NaN, 0]), featuresOf([0, 1])].map((features) => ({
      features,
      background: imageBackground(features.spaces, EVERY_SORT.spaces),
    }))
    const [first, broken, last] = createBatchScorer(judge)(images)
    expect(broken).toMatchObject({ code: 'INTERNAL' })
    expect(first).toHaveProperty('asking')
    expect(last).toHaveProperty('asking')
  })
})

/** Judges in blocks of every size, and compares each rule's result and the decision. */
function expectSame(policy: CompiledPolicy, images: readonly Features[]): void {
  const judge = loadCompiled(policy)
  const score = createBatchScorer(judge)
  for (let from = 0, size = 1; from < images.length; from += size, size = (size % BLOCK) + 1) {
    const block = images.slice(from, from + size)
    const results = score(
      block.map((features) => ({ features, background: imageBackground(features.spaces, policy.spaces) })),
    )
    for (const [at, result] of results.entries()) {
      const alone = scoreRules(block[at]!, judge)
      if (!('asking' in result)) throw result
      expect(decide(result.asking)).toEqual(decide(alone))
      expect(result.asking).toEqual(alone.filter(({ ruleId }) => result.asking.some((own) => own.ruleId === ruleId)))
      expect(alone.map(({ ruleId }) => result.resultOf(ruleId))).toEqual(alone)
      expect(result.resultOf('no such rule')).toBeNull()
    }
  }
}
