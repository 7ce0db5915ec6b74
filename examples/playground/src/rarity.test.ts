import { describe, expect, test } from 'vitest'
import { rarityInWords } from './rarity'

describe('rarity in words', () => {
  test.each([
    [0.002, 'rarer than 998 of 1,000 ordinary photos'],
    [0.0007, 'rarer than 999 of 1,000 ordinary photos'],
    [0.388, 'rarer than 612 of 1,000 ordinary photos'],
    [0.501, 'like most ordinary photos'],
    [1, 'like most ordinary photos'],
    [0.0005, 'rarer than any of 1,999 ordinary photos'],
    [1e-9, 'rarer than any of 1,999 ordinary photos'],
  ])('a tail of %d reads "%s"', (tail, words) => {
    expect(rarityInWords({ tail, tailFloor: 1 / 2000, calibrationSize: 1999, isMustShow: false })).toBe(words)
  })

  test('of a subject that must be shown it is nearness', () => {
    const words = rarityInWords({ tail: 0.01, tailFloor: 1 / 2000, calibrationSize: 1999, isMustShow: true })
    expect(words).toBe('nearer than 990 of 1,000 ordinary photos')
  })
})
