import { describe, expect, test } from 'vitest'
import { toServerVerdict } from './server-verdict'
import { distance, placed, shareOf } from './share'

describe("the guard's verdict beside a server's", () => {
  test('keeps what both can say, and no tail where nothing was decided', () => {
    const verdict = toServerVerdict({
      action: 'review',
      complete: false,
      modelHash: 'abc',
      rules: [
        { ruleId: 'weapons', outcome: 'excused', margin: -0.4, tail: 0.02, action: 'allow' },
        { ruleId: 'hate', outcome: 'undecided', margin: 0, tail: 1, action: 'allow' },
      ],
    })
    expect(verdict).toEqual({
      schema: 1,
      action: 'review',
      rules: [
        { ruleId: 'weapons', outcome: 'excused', margin: -0.4, tail: 0.02, label: null, action: 'allow' },
        { ruleId: 'hate', outcome: 'undecided', margin: 0, tail: null, label: null, action: 'allow' },
      ],
      complete: false,
      source: { service: 'lookfirst', modelVersion: 'abc' },
      automated: true,
    })
  })
})

describe('a margin as a share', () => {
  test.each([
    ['violated', 1, 1 / (1 + Math.exp(-1))],
    ['clear', -2, 1 / (1 + Math.exp(2))],
    ['excused', -0.5, 1 / (1 + Math.exp(0.5))],
    ['violated', 1000, 1],
    ['clear', -1000, 0],
  ] as const)('%s by %f is %f', (outcome, margin, share) => {
    expect(shareOf({ outcome, margin })).toBe(share)
  })

  test('is above one half exactly when the rule is violated, however close', () => {
    expect(shareOf({ outcome: 'violated', margin: 1e-300 })).toBeGreaterThan(0.5)
    expect(shareOf({ outcome: 'clear', margin: 0 })).toBeLessThan(0.5)
  })

  test.each([
    [0, 0.8, 0],
    [0.25, 0.8, 0.4],
    [0.5, 0.8, 0.8],
    [0.75, 0.8, 0.9],
    [1, 0.8, 1],
  ])('%f moves to a threshold of %f as %f', (share, threshold, moved) => {
    expect(placed(share, threshold)).toBeCloseTo(moved, 12)
  })

  test.each([
    [0.8, 0.5, 0.3],
    [0.5, 0.5, 1e-9],
    [0.4, 0.5, -0.1],
  ])('%f lies from a threshold of %f by %f', (value, threshold, away) => {
    expect(distance(value, threshold)).toBeCloseTo(away, 12)
  })
})
