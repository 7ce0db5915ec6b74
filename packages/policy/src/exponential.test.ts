import { expect, test } from 'vitest'
import { exponential } from './exponential'

test('is the exponential function, to about the precision of a double', () => {
  const errors = (limit: number) =>
    Array.from({ length: 5001 }, (_, index) => (index / 2500 - 1) * limit).map((x) =>
      Math.abs(exponential(x) / Math.exp(x) - 1),
    )
  expect(Math.max(...errors(30))).toBeLessThan(1e-14)
  expect(Math.max(...errors(699))).toBeLessThan(1e-13)
})

test.each([
  [0, 1],
  [-800, 0],
  [800, Number.POSITIVE_INFINITY],
  [Number.NEGATIVE_INFINITY, 0],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  [Number.NaN, Number.NaN],
])('of %d is %d', (x, expected) => {
  expect(exponential(x)).toBe(expected)
})
