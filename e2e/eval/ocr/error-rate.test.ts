import { describe, expect, test } from 'vitest'
import { editDistance, errorRate, plainText } from './error-rate'

describe('edits between two texts', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['same', 'same', 0],
    ['😀', 'a', 1],
  ])('%j and %j: %d', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits)
  })
})

describe('the error rate', () => {
  test('counts edits over all characters, not the mean of pictures', () => {
    expect(
      errorRate([
        { edits: 1, characters: 10 },
        { edits: 0, characters: 90 },
      ]),
    ).toBe(0.01)
  })

  test('compares composed text with single spaces', () => {
    expect(plainText(' cafe\u0301\n  now ')).toBe('café now')
  })
})
