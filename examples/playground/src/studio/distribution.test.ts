import { TAIL_PROBABILITIES, type TailTable } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { histogram, shareBelow } from './distribution'

/** Scores spread evenly over [0, 10]. */
const even: TailTable = {
  size: 1000,
  quantiles: TAIL_PROBABILITIES.map((probability) => probability * 10),
  q95: 9.5,
  excess: 0.25,
}

describe('the distribution of ordinary pictures', () => {
  test.each([
    [-1, 0],
    [0, 0],
    [2.5, 0.25],
    [5, 0.5],
    [9.9, 0.99],
  ])('has below a score of %d a share of %d', (score, share) => {
    expect(shareBelow(score, even)).toBeCloseTo(share, 6)
  })

  test('goes on beyond the last quantile as the fitted tail does, and never falls', () => {
    expect(shareBelow(20, even)).toBeGreaterThan(0.999)
    const shares = Array.from({ length: 200 }, (_, index) => shareBelow(index / 10 - 2, even))
    expect(shares.every((share, index) => index === 0 || share >= shares[index - 1]!)).toBe(true)
  })

  test('falls into columns that hold all pictures between their ends', () => {
    const columns = histogram(even, -2, 30, 32)
    expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
    expect(columns[4]?.share).toBeCloseTo(0.1, 6)
  })
})
