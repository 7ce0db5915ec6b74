import { expect, test } from 'vitest'
import { placeInWords } from './placed-evidence'

test.each([
  [0, 0, 'top left'],
  [0.25, 0, 'top'],
  [0.5, 0, 'top right'],
  [0, 0.25, 'left'],
  [0.25, 0.25, 'middle'],
  [0.5, 0.25, 'right'],
  [0, 0.5, 'bottom left'],
  [0.25, 0.5, 'bottom'],
  [0.5, 0.5, 'bottom right'],
])('a part of half the side that begins at %f, %f lies %s', (x, y, words) => {
  expect(placeInWords({ x, y, width: 0.5, height: 0.5 })).toBe(words)
})
