import { describe, expect, test } from 'vitest'
import { domainOf, logScale } from './log-scale'

describe('logScale', () => {
  const scale = logScale([0.001, 0.1], [100, 300])

  test.each([
    [0.001, 100],
    [0.01, 200],
    [0.1, 300],
  ])('puts %f at %f: equal ratios are equal distances', (value, place) => {
    expect(scale(value)).toBeCloseTo(place, 10)
  })

  test.each([
    [0, 100],
    [0.0001, 100],
    [0.5, 300],
  ])('keeps %f, which lies outside, at the end %f', (value, place) => {
    expect(scale(value)).toBeCloseTo(place, 10)
  })

  test('runs backwards where its range does, as the vertical axis of a picture', () => {
    expect(logScale([1, 100], [400, 0])(10)).toBeCloseTo(200, 10)
  })

  test('has ticks at 1, 2 and 5 times the powers of ten, its ends included', () => {
    expect(scale.ticks).toEqual([0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1])
    expect(logScale([0.002, 0.02], [0, 1]).ticks).toEqual([0.002, 0.005, 0.01, 0.02])
  })
})

describe('domainOf', () => {
  test.each([
    [
      [0.0031, 0.17],
      [0.002, 0.2],
    ],
    [
      [0.002, 0.1],
      [0.002, 0.1],
    ],
    [
      [0, 0.0004, 0.03],
      [0.0002, 0.05],
    ],
  ])('of %j is %j', (values, domain) => {
    expect(domainOf(values)).toEqual(domain)
  })
})
