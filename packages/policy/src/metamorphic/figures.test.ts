import { describe, expect, test } from 'vitest'
import { resultOf } from '../../test/decisions'
import type { RuleResult } from '../types'
import { type ExcusedCase, figuresOf, harmonicMean } from './figures'
import type { JudgedImage } from './types'

const guns = resultOf({ ruleId: 'guns' })
const knives = resultOf({ ruleId: 'knives', action: 'review' })
const clear = (ruleId: string) => resultOf({ ruleId, outcome: 'clear', action: 'allow', margin: -1 })

const judged = (violates: string[] | null, ...results: RuleResult[]): JudgedImage => ({
  image: { name: '', features: [], violates },
  views: [results],
  strictest: 0,
})

const seen = judged(['guns'], guns, clear('knives'))
const missed = judged(['guns'], clear('guns'), clear('knives'))
const seenTwice = judged(['guns'], guns, knives)
const passed = judged([], clear('guns'), clear('knives'))
const refused = judged([], clear('guns'), knives)
const unlabelled = judged(null, guns, knives)

const excused = (image: JudgedImage, way: ExcusedCase['way'], result: RuleResult): ExcusedCase => ({
  image,
  way,
  results: new Map([[result.ruleId, [result]]]),
})

describe('figuresOf', () => {
  test('takes recall and specificity over the labelled images, and their mean', () => {
    expect(figuresOf([seen, missed, passed, passed, passed, refused, unlabelled], [])).toMatchObject({
      recall: { count: 1, of: 2 },
      specificity: { count: 3, of: 4 },
      balancedAccuracy: 0.625,
    })
  })

  test('judges a violating image without its rule right where it is allowed', () => {
    const figures = figuresOf([seen, missed, seenTwice, passed], [])

    expect(figures?.byEdit).toMatchObject({ 'rule-off': { count: 2, of: 3 }, exception: null })
    expect(figures?.policyExceptionRate).toMatchObject({ count: 2, of: 3 })
  })

  test('judges an added exception right where the policy then allows the image', () => {
    const cases = [
      excused(seen, 'itself', clear('guns')),
      excused(seenTwice, 'itself', clear('guns')),
      excused(seen, 'paraphrase', guns),
      excused(seen, 'paraphrase', clear('guns')),
    ]

    expect(figuresOf([seen, seenTwice], cases)?.byEdit).toMatchObject({
      exception: { count: 1, of: 2 },
      'exception-paraphrase': { count: 1, of: 2 },
    })
  })

  test('takes the harmonic mean of balanced accuracy and exception rate', () => {
    // Balanced accuracy 3/4, exception rate 1.
    expect(figuresOf([seen, missed, passed], [])?.policyExceptionScore).toBeCloseTo((2 * 0.75) / 1.75, 12)
  })

  test('counts an image over its stricter background', () => {
    const cutOut: JudgedImage = { ...seen, views: [[clear('guns')], [guns]], strictest: 1 }
    expect(figuresOf([cutOut], [])?.recall).toMatchObject({ count: 1, of: 1 })
  })

  test('has nothing to say without labels, and no score without images of both kinds', () => {
    expect(figuresOf([unlabelled], [])).toBeNull()
    expect(figuresOf([seen], [])).toMatchObject({
      specificity: null,
      balancedAccuracy: null,
      policyExceptionScore: null,
    })
  })
})

describe('harmonicMean', () => {
  test.each([
    [0.5, 1, 2 / 3],
    [1, 1, 1],
    [0, 1, 0],
    [0, 0, 0],
    [null, 1, null],
    [1, null, null],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(harmonicMean(a, b)).toBe(expected)
  })
})
