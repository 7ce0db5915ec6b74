import { describe, expect, test } from 'vitest'
import { rankOf, recallAt } from './ranks'

describe('rankOf', () => {
  test.each([
    ['the best', [0.1, 0.9, 0.5], 1, 1],
    ['the worst', [0.1, 0.9, 0.5], 0, 3],
    ['one that ties with all', [1, 1, 1], 1, 3],
    ['the only one', [0.3], 0, 1],
  ])('of %s counts those that score at least as high', (_, scores, target, rank) => {
    expect(rankOf(scores, target)).toBe(rank)
  })
})

describe('recallAt', () => {
  test.each([
    [1, 0.25],
    [5, 0.5],
    [10, 0.75],
  ])('%i is the share of ranks up to it', (k, share) => {
    expect(recallAt([1, 3, 10, 11], k)).toBe(share)
  })
})
