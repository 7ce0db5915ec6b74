import { describe, expect, test } from 'vitest'
import { mosaicOf, pasteSmall } from './compose'

/** A picture of one level of red. */
function red(width: number, height: number, level: number) {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let at = 0; at < data.length; at += 4) data.set([level, 0, 0, 255], at)
  return { width, height, data }
}

const reds = ({ data }: { data: Uint8ClampedArray }) => Array.from(data).filter((_, at) => at % 4 === 0)

describe('a picture made small', () => {
  test('covers its share, wherever it lies, and leaves the ground as it was', () => {
    const ground = red(12, 9, 10)
    for (const place of [0, 0.5, 0.999]) {
      const small = pasteSmall(ground, red(40, 40, 200), 1 / 3, () => place)
      expect(reds(small).filter((level) => level === 200)).toHaveLength(4 * 3)
      expect(reds(small).filter((level) => level === 10)).toHaveLength(12 * 9 - 4 * 3)
    }
    expect(reds(ground).every((level) => level === 10)).toBe(true)
  })
})

test('a mosaic has its pictures row by row', () => {
  const mosaic = mosaicOf(
    [1, 2, 3, 4].map((level) => red(3, 5, level)),
    4,
  )
  expect(reds(mosaic)).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4])
})
