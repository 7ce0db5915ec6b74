import { describe, expect, test } from 'vitest'
import { auroc, averagePrecision, rocCurve } from './ranking'

describe('auroc', () => {
  test.each([
    ['all in order', [3, 4], [1, 2], 1],
    ['all the wrong way round', [1, 2], [3, 4], 0],
    ['all alike', [1, 1], [1, 1, 1], 0.5],
    // 3 over 2, 0 and -1; 1 over 0 and -1.
    ['five of six pairs in order', [3, 1], [2, 0, -1], 5 / 6],
    // .8 over .4 and .1; .4 ties with .4 and is over .1.
    ['a tie, which counts half', [0.8, 0.4], [0.4, 0.1], 3.5 / 4],
    ['one of each', [-1], [-2], 1],
  ])('of %s', (_, positives, negatives, area) => {
    expect(auroc(positives, negatives)).toBeCloseTo(area, 12)
  })

  test('is not a number without positives or without negatives', () => {
    expect(auroc([], [1])).toBeNaN()
    expect(auroc([1], [])).toBeNaN()
  })
})

describe('averagePrecision', () => {
  test.each([
    ['all in order', [3, 4], [1, 2], 1],
    ['one hit, one miss, one hit', [3, 1], [2], (1 + 2 / 3) / 2],
    // The example of scikit-learn: labels 0 0 1 1, scores .1 .4 .35 .8.
    ['a published example', [0.35, 0.8], [0.1, 0.4], 0.8333333],
    ['all alike: the share of positives', [1, 1], [1, 1, 1, 1, 1, 1], 0.25],
    ['a positive that ties with a negative', [2, 1], [1], (1 + 2 / 3) / 2],
    ['no negatives', [1, 2], [], 1],
  ])('of %s', (_, positives, negatives, precision) => {
    expect(averagePrecision(positives, negatives)).toBeCloseTo(precision, 6)
  })

  test('is not a number without positives', () => {
    expect(averagePrecision([], [1])).toBeNaN()
  })
})

describe('rocCurve', () => {
  test('has a point for each score, ties together, and ends at (1, 1)', () => {
    expect(rocCurve([3, 1], [1, 0])).toEqual([
      { falsePositives: 0, recall: 0.5 },
      { falsePositives: 0.5, recall: 1 },
      { falsePositives: 1, recall: 1 },
    ])
  })
})
