import { describe, expect, test } from 'vitest'
import { TAIL_PROBABILITIES, tailOf, tailTable, thresholdOf } from './tail'

/** Scores 0, 1, ... 100: the quantile at p is 100 p; above the 95th percentile lie 96 to 100, on average 3 above it. */
const SCORES = Float64Array.from({ length: 101 }, (_, score) => score)

describe('a tail table', () => {
  const table = tailTable(SCORES)

  test('holds at most 64 numbers', () => {
    expect(table.quantiles.length + 3).toBeLessThanOrEqual(64)
  })

  test('holds quantiles from 0 to 99 %, densest at the top', () => {
    expect(TAIL_PROBABILITIES[0]).toBe(0)
    expect(TAIL_PROBABILITIES.at(-1)).toBe(0.99)
    expect([...TAIL_PROBABILITIES]).toEqual(TAIL_PROBABILITIES.toSorted((a, b) => a - b))
    expect(table.quantiles.map((value) => value / 100)).toEqual(
      TAIL_PROBABILITIES.map((value) => expect.closeTo(value, 6)),
    )
  })

  test('fits the mean excess above the 95th percentile', () => {
    expect(table).toMatchObject({ size: 101, q95: 95, excess: 3 })
  })

  test('of equal scores falls at once', () => {
    const flat = tailTable(new Float64Array(300).fill(2))
    expect(tailOf(2, flat)).toBe(1)
    expect(tailOf(2.1, flat)).toBe(1e-9)
    expect(tailOf(1.9, flat)).toBe(1)
  })
})

describe('a threshold', () => {
  test.each([
    [0.5, 50],
    [0.05, 95],
    [0.01, 99],
    // 95 + 3 ln(0.05 / 0.002)
    [0.002, 104.6566],
    // 95 + 3 ln(0.05 / 0.0001)
    [0.0001, 113.6438],
  ])('at a rate of %d is %d', (rate, threshold) => {
    expect(thresholdOf(SCORES, tailTable(SCORES), rate)).toBeCloseTo(threshold, 4)
  })
})

describe('a tail', () => {
  test.each([
    // Empirical: (1 + images that score as high) / 102.
    [-5, 1],
    [0, 1],
    [50, 52 / 102],
    [90, 12 / 102],
    [99, 3 / 102],
    // Fitted: 0.05 exp(-(score - 95) / 3).
    [100, 0.009444],
    [110, 0.000337],
    [1000, 1e-9],
  ])('of %d is %d', (score, tail) => {
    expect(tailOf(score, tailTable(SCORES))).toBeCloseTo(tail, 6)
  })
})
