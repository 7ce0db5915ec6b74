import { describe, expect, test } from 'vitest'
import type { Corners } from './geometry'
import { readingOrder } from './reading-order'

/** A line of 20 pixels' height, all turned together around the origin. */
function line(left: number, top: number, width: number, degrees = 0): Corners {
  const angle = (degrees * Math.PI) / 180
  const at = (x: number, y: number) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  })
  return [at(left, top), at(left + width, top), at(left + width, top + 20), at(left, top + 20)]
}

describe('lines are read', () => {
  test('from top to bottom, each row from left to right', () => {
    expect(readingOrder([line(200, 4, 80), line(0, 60, 90), line(0, 0, 80), line(0, 30, 90)])).toEqual([2, 0, 3, 1])
  })

  test.each([30, 90, 180, 270])('in the same order when all is turned by %d degrees', (degrees) => {
    const lines = [line(200, 4, 80, degrees), line(0, 60, 90, degrees), line(0, 0, 80, degrees)]
    expect(readingOrder(lines)).toEqual([2, 0, 1])
  })

  test('not at all where there are none', () => {
    expect(readingOrder([])).toEqual([])
  })
})
