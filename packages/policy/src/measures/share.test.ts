import { describe, expect, test } from 'vitest'
import { binomialTail, promiseState, reliabilityCurve, type Share, shareOf, trialsToShow } from './share'

const share = (count: number, of: number) => shareOf(count, of) as Share

describe('shareOf', () => {
  test('is a share with its interval', () => {
    // By hand: n = 10, p = .5: (.5 + .19207) / 1.38415 = .5, half width 1.96 sqrt(.025 + .0096) / 1.38415 = .2634.
    expect(shareOf(5, 10)).toEqual({
      count: 5,
      of: 10,
      share: 0.5,
      interval: [expect.closeTo(0.2366, 4), expect.closeTo(0.7634, 4)],
    })
  })

  test('of nothing is nothing', () => {
    expect(shareOf(0, 0)).toBeNull()
  })
})

describe('a promise of 1 %', () => {
  test.each([
    ['kept', 0, 400],
    ['kept', 2, 1000],
    ['open', 0, 100],
    ['open', 1, 100],
    ['open', 3, 100],
    ['open', 1, 10],
    ['broken', 5, 100],
    ['broken', 20, 1000],
  ] as const)('is %s with %i of %i flagged', (state, count, of) => {
    expect(promiseState(share(count, of), 0.01)).toBe(state)
  })

  test.each([0.5, 0.1, 0.01, 0.005])(
    'of %f is shown by as many without a hit as are needed, and by no fewer',
    (rate) => {
      const least = trialsToShow(rate)
      expect(promiseState(share(0, least), rate)).toBe('kept')
      expect(promiseState(share(0, least - 1), rate)).toBe('open')
    },
  )

  test('needs 381 images at least', () => {
    expect(trialsToShow(0.01)).toBe(381)
  })
})

describe('binomialTail', () => {
  test.each([
    [0, 10, 0.3, 1],
    [10, 10, 0.5, 1 / 1024],
    // 1 - .99^100.
    [1, 100, 0.01, 0.633968],
    // 1 - .99^10.
    [1, 10, 0.01, 0.095618],
    [3, 100, 0.01, 0.079373],
    // Two dice, at least one six.
    [1, 2, 1 / 6, 11 / 36],
    [6000, 100_000, 0.05, 0],
  ])('of %i hits or more in %i trials at %f is %f', (hits, trials, rate, chance) => {
    expect(binomialTail(hits, trials, rate)).toBeCloseTo(chance, 6)
  })
})

describe('reliabilityCurve', () => {
  test('of evenly spread tails is the diagonal', () => {
    const tails = Array.from({ length: 1000 }, (_, index) => (index + 1) / 1000)
    const curve = reliabilityCurve(tails)

    expect(curve.map(({ nominal }) => nominal)).toEqual([0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5])
    for (const { nominal, share: measured } of curve) expect(measured).toBeCloseTo(nominal, 10)
  })

  test('leaves out levels that so few images cannot reach', () => {
    expect(
      reliabilityCurve(Array.from({ length: 20 }, () => 0.04)).map(({ nominal, count }) => [nominal, count]),
    ).toEqual([
      [0.05, 20],
      [0.1, 20],
      [0.2, 20],
      [0.5, 20],
    ])
    expect(reliabilityCurve([])).toEqual([])
  })
})
