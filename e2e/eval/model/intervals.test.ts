import { describe, expect, test } from 'vitest'
import { bootstrapMean } from './intervals'
import { seededRandom, shuffled } from './seeded-random'

describe('bootstrapMean', () => {
  test('holds the mean, about two standard errors to each side', () => {
    const random = seededRandom(7)
    const values = Array.from({ length: 400 }, random)
    const { low, high } = bootstrapMean(values, 1)

    // Uniform values: deviation .2887, standard error .0144.
    expect(high - low).toBeGreaterThan(0.045)
    expect(high - low).toBeLessThan(0.068)
    expect(low).toBeLessThan(0.5)
    expect(high).toBeGreaterThan(0.5)
  })

  test('repeats with its seed', () => {
    const values = [1, 2, 3, 4, 10]
    expect(bootstrapMean(values, 3)).toEqual(bootstrapMean(values, 3))
    expect(bootstrapMean(values, 3)).not.toEqual(bootstrapMean(values, 4))
  })

  test('of equal values has no width', () => {
    expect(bootstrapMean([2, 2, 2], 1)).toEqual({ low: 2, high: 2 })
  })
})

describe('shuffled', () => {
  test('keeps every item, changes the order, and leaves the list as it was', () => {
    const list = Array.from({ length: 50 }, (_, index) => index)
    const order = shuffled(list, seededRandom(5))

    expect(order).not.toEqual(list)
    expect([...order].sort((a, b) => a - b)).toEqual(list)
    expect(list[0]).toBe(0)
  })
})
