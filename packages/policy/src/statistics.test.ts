import { describe, expect, test } from 'vitest'
import { quantile, spreadOf, wilsonInterval } from './statistics'

describe('a quantile', () => {
  test.each([
    [0, 10],
    [1, 50],
    [0.5, 30],
    // Place 0.9 * 4 = 3.6: six tenths of the way from 40 to 50.
    [0.9, 46],
    [0.05, 12],
  ])('at %d of 10, 20, 30, 40, 50 is %d', (probability, value) => {
    expect(quantile(Float64Array.of(10, 20, 30, 40, 50), probability)).toBeCloseTo(value, 12)
  })

  test('of one value is that value', () => {
    expect(quantile(Float64Array.of(3), 0.99)).toBe(3)
  })
})

describe('a spread', () => {
  test('is the mean and the deviation of the population, plus a millionth', () => {
    // Squares around the mean of 5: 9, 1, 1, 1, 0, 0, 4, 16; their mean is 4.
    expect(spreadOf(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({ mean: 5, deviation: 2.000001 })
  })

  test('of equal values has a deviation above zero', () => {
    expect(spreadOf(Float64Array.of(1, 1))).toEqual({ mean: 1, deviation: 1e-6 })
  })
})

describe('the interval of a share', () => {
  test.each([
    // Share 0.1, weight 3.841459 / 100: centre 0.1192073, spread 1.959964 * sqrt(0.0009 + 0.0000960365), over 1.0384146.
    [10, 100, 0.0552291, 0.1743657],
    // Without a hit the lower bound is 0, the upper 3.841459 / 23.841459.
    [0, 20, 0, 0.1611252],
    [20, 20, 0.8388748, 1],
    [0, 0, 0, 1],
  ])('of %d hits in %d trials is %d to %d', (hits, trials, low, high) => {
    expect(wilsonInterval(hits, trials)).toEqual([expect.closeTo(low, 6), expect.closeTo(high, 6)])
  })
})
