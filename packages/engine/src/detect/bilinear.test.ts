import { describe, expect, test } from 'vitest'
import type { Pixels } from '../image/resample'
import { sampleBilinear } from './bilinear'

/** One row of grey levels. */
function row(levels: number[]): Pixels {
  return {
    width: levels.length,
    height: 1,
    data: new Uint8ClampedArray(levels.flatMap((level) => [level, level, level, 255])),
  }
}

const whole = ({ width, height }: Pixels) => ({ left: 0, top: 0, width, height })
const greys = (rgb: Float32Array) => [...rgb].filter((_, index) => index % 3 === 0)

describe('sampleBilinear', () => {
  test.each([
    ['the corners stay where they are', [0, 100, 200, 40], 2, true, [0, 40]],
    ['outputs between pixels are mixed', [0, 90, 180], 5, true, [0, 45, 90, 135, 180]],
    ['a single output is the first pixel', [10, 20, 30], 1, true, [10]],
    ['half-pixel centres lie in the middle of what they stand for', [0, 100, 200, 40], 2, false, [50, 120]],
    ['half-pixel centres beyond the border repeat it', [0, 100], 4, false, [0, 25, 75, 100]],
    ['levels are not rounded', [0, 1], 3, true, [0, 0.5, 1]],
  ])('%s', (_, levels, width, areCornersAligned, expected) => {
    const pixels = row(levels)
    expect(greys(sampleBilinear(pixels, whole(pixels), { width, height: 1 }, areCornersAligned))).toEqual(expected)
  })

  test('a picture of the wanted size stays as it is, without its alpha', () => {
    const pixels: Pixels = {
      width: 2,
      height: 2,
      data: Uint8ClampedArray.from({ length: 16 }, (_, index) => index * 9),
    }
    for (const areCornersAligned of [true, false]) {
      expect([...sampleBilinear(pixels, whole(pixels), { width: 2, height: 2 }, areCornersAligned)]).toEqual(
        [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14].map((index) => index * 9),
      )
    }
  })

  test('only the frame is looked at', () => {
    const pixels = row([255, 10, 30, 255])
    expect(
      greys(sampleBilinear(pixels, { left: 1, top: 0, width: 2, height: 1 }, { width: 3, height: 1 }, true)),
    ).toEqual([10, 20, 30])
  })
})
