import { describe, expect, test } from 'vitest'
import { flaggedCount, measure } from './measures'

const rule = { scores: Float64Array.of(3, 2, 1, 0.5, 0, -1), thresholds: [1.5, 0.2] }

describe('measure', () => {
  test('gives area, recall and false positives, one share a rate', () => {
    // Pairs in order: 3 over all three, 1 over 0 and -1: five of six.
    expect(measure(rule, [0, 2], [1, 4, 5])).toEqual({
      positives: 2,
      negatives: 3,
      auroc: 5 / 6,
      recall: [0.5, 1],
      falsePositives: [1 / 3, 1 / 3],
    })
  })
})

describe('flaggedCount', () => {
  test('does not count a picture at the threshold', () => {
    expect(flaggedCount({ scores: Float64Array.of(1.5, 1.6), thresholds: [1.5] }, [0, 1], 0)).toBe(1)
  })
})
