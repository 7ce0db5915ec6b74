import { describe, expect, test } from 'vitest'
import { calibrateRule, levelsOf } from './calibrate-rule'
import type { ScoredPhrase } from './phrase-scores'

const scored = (...scores: number[]): ScoredPhrase => ({
  phrase: '',
  spaces: [],
  vectors: [],
  scores: Float64Array.from(scores),
})
const ALL = Int32Array.of(0, 1, 2, 3)

describe('the calibration of a rule', () => {
  test('standardises each phrase, takes the largest, standardises that', () => {
    const { clauses, clauseLevel, threshold } = calibrateRule(
      { clauses: [scored(0, 0, 2, 2), scored(6, 0, 0, 2)], exceptions: [], taught: null, own: null },
      { falsePositiveRate: 0.5, reviewBand: 0.25 },
      ALL,
    )
    // First: mean 1, deviation 1. Second: mean 2, squares 16, 4, 4, 0, deviation sqrt(6).
    expect(clauses).toEqual([
      { mean: 1, deviation: 1.000001 },
      { mean: 2, deviation: expect.closeTo(2.449491, 6) },
    ])
    // Standardised -1, -1, 1, 1 and 1.63299, -0.81650, -0.81650, 0: largest 1.63299, -0.81650, 1, 1, mean 0.70412, deviation 0.91517.
    expect(clauseLevel.mean).toBeCloseTo(0.70412, 4)
    expect(clauseLevel.deviation).toBeCloseTo(0.91517, 4)
    // Half of the images lie above the median of 1.01497, -1.66157, 0.32330, 0.32330.
    expect(threshold).toBeCloseTo(0.3233, 4)
  })

  test('looks at the given images only', () => {
    const { tail, clauses } = calibrateRule(
      { clauses: [scored(5, 100, 7, 100)], exceptions: [], taught: null, own: null },
      { falsePositiveRate: 0.01, reviewBand: null },
      Int32Array.of(0, 2),
    )
    expect(tail.size).toBe(2)
    expect(clauses[0]?.mean).toBe(6)
  })

  test('takes no thresholds from the exceptions', () => {
    const rates = { falsePositiveRate: 0.02, reviewBand: 0.1 }
    const alone = calibrateRule({ clauses: [scored(1, 2, 3, 9)], exceptions: [], taught: null, own: null }, rates, ALL)
    const excused = calibrateRule(
      { clauses: [scored(1, 2, 3, 9)], exceptions: [scored(4, 3, 2, 1), scored(9, 9, 1, 1)], taught: null, own: null },
      rates,
      ALL,
    )
    expect(excused).toMatchObject({
      threshold: alone.threshold,
      reviewThreshold: alone.reviewThreshold,
      tail: alone.tail,
    })
    expect(alone.exceptionLevel).toBeNull()
    expect(excused.exceptions).toHaveLength(2)
    expect(excused.exceptionLevel?.deviation).toBeGreaterThan(0)
  })

  test('puts the looser threshold of a review band below the other', () => {
    const rates = { falsePositiveRate: 0.001, reviewBand: 0.2 }
    const { threshold, reviewThreshold } = calibrateRule(
      { clauses: [scored(1, 2, 3, 9)], exceptions: [], taught: null, own: null },
      rates,
      ALL,
    )
    expect(reviewThreshold).toBeLessThan(threshold)
  })

  test('never puts it above, where the fitted tail lies under the sample', () => {
    // 189 zeros, 2 to 9, three hundreds: excess (28 + 294) / 10 over about 2, so 57 at 0.9 % by the fit, but 100 at 1 % by the sample.
    const heavy = scored(...new Array(189).fill(0), 2, 3, 4, 5, 6, 7, 8, 9, 100, 100, 100)
    const rows = Int32Array.from({ length: 200 }, (_, row) => row)
    const { threshold, reviewThreshold } = calibrateRule(
      { clauses: [heavy], exceptions: [], taught: null, own: null },
      { falsePositiveRate: 0.009, reviewBand: 0.01 },
      rows,
    )
    expect(reviewThreshold).toBe(threshold)
    expect(threshold).toBeLessThan(
      calibrateRule(
        { clauses: [heavy], exceptions: [], taught: null, own: null },
        { falsePositiveRate: 0.01, reviewBand: null },
        rows,
      ).threshold,
    )
  })

  test('adds what examples say to the level of the clauses, and stands on the sum', () => {
    const rates = { falsePositiveRate: 0.5, reviewBand: null }
    const { taught, threshold, clauseLevel } = calibrateRule(
      {
        clauses: [scored(0, 0, 2, 2)],
        exceptions: [],
        taught: [Float32Array.of(1, 3, 1, 3), Float32Array.of(0, 4, 0, 0)],
        own: null,
      },
      rates,
      ALL,
    )
    // Level of the clauses: -1, -1, 1, 1. First space: mean 2, deviation 1, so -1, 1, -1, 1. Second: mean 1, squares 1, 9, 1, 1,
    // deviation sqrt(3), so -0.57735, 1.73205, -0.57735, -0.57735.
    expect(clauseLevel).toEqual({ mean: 0, deviation: expect.closeTo(1, 4) })
    expect(taught?.spaces).toEqual([
      { mean: 2, deviation: 1.000001 },
      { mean: 1, deviation: expect.closeTo(Math.sqrt(3), 4) },
    ])
    // Their sum: -1.57735, 2.73205, -1.57735, 0.42265, mean 0; squares 2.48803, 7.46410, 2.48803, 0.17863, deviation sqrt(3.15470).
    expect(taught?.sum).toEqual({ mean: expect.closeTo(0, 4), deviation: expect.closeTo(1.77615, 4) })
    // Standardised -0.88807, 1.53819, -0.88807, 0.23796; with the clauses' -1.88807, 0.53819, 0.11193, 1.23796, mean 0,
    // squares 3.56481, 0.28965, 0.01253, 1.53254, deviation sqrt(1.34988) = 1.16184.
    expect(taught?.joint).toEqual({ mean: expect.closeTo(0, 4), deviation: expect.closeTo(1.16184, 4) })
    // In units of that -1.62507, 0.46322, 0.09634, 1.06553; the larger of it and the clauses' -1, 0.46322, 1, 1.06553: mean 0.38219,
    // squares about it 1.91045, 0.00657, 0.38169, 0.46695, deviation sqrt(0.69141).
    expect(taught?.level).toEqual({ mean: expect.closeTo(0.38219, 4), deviation: expect.closeTo(0.83151, 4) })
    // The median lies half-way between 0.46322 and 1.
    expect(threshold).toBeCloseTo((0.73161 - 0.38219) / 0.83151, 4)
  })
})

describe('the levels of all bank images', () => {
  const clauses = [scored(0, 0, 2, 2, 9), scored(6, 0, 0, 2, -4)]
  const cosines = [Float32Array.of(1, 3, 1, 3, 2), Float32Array.of(0, 4, 0, 0, 1)]

  test.each([
    ['with words alone', null],
    ['with examples', cosines],
  ])('%s are those of the calibration where it looked, and go on in the same units', (_, taught) => {
    const calibration = calibrateRule(
      { clauses, exceptions: [], taught, own: null },
      { falsePositiveRate: 0.5, reviewBand: null },
      ALL,
    )
    const levels = levelsOf({ clauses, exceptions: [], taught, own: null }, calibration)
    expect(levels).toHaveLength(5)
    expect([...levels.subarray(0, 4)].sort((a, b) => a - b)).toEqual(
      [...calibration.sorted].map((value) => expect.closeTo(value, 5)),
    )
    expect(levels[4]).toBeGreaterThan(Math.max(...calibration.sorted))
  })
})
