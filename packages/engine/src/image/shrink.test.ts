import { describe, expect, test } from 'vitest'
import type { Pixels } from './resample'
import { shrinkLikeChromium, shrunkSide } from './shrink'

/** Grey levels as an opaque picture. */
const grey = (width: number, height: number, level: (x: number, y: number) => number): Pixels => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : level((at >> 2) % width, Math.floor((at >> 2) / width)),
  ),
})

const levels = ({ data }: Pixels) => Array.from(data.filter((_, at) => at % 4 === 0))

describe('shrunkSide', () => {
  test.each([
    [449, 600, 448],
    [600, 449, 448],
    [448, 5000, null],
    [100, 100, null],
  ])('a picture of %i x %i is shrunk to %s for a model of 224', (width, height, side) => {
    expect(shrunkSide({ width, height }, 224)).toBe(side)
  })
})

describe('shrinkLikeChromium', () => {
  test('leaves an even picture even', () => {
    expect(
      shrinkLikeChromium(
        grey(31, 17, () => 90),
        { width: 5, height: 5 },
      ).data,
    ).toEqual(grey(5, 5, () => 90).data)
  })

  test('keeps a ramp straight away from the border', () => {
    const shrunk = levels(
      shrinkLikeChromium(
        grey(40, 40, (x) => 5 * x),
        { width: 8, height: 8 },
      ),
    )
    // The centre of output 3 is at 3.5 * 5 - 0.5 = 17.
    expect(shrunk.slice(3, 6)).toEqual([85, 110, 135])
  })

  test('samples and does not average: lines between the samples leave no trace', () => {
    // Every fifth column is white; outputs are sampled at 2, 7, 12, ... with two neighbours on either side.
    expect(
      new Set(
        levels(
          shrinkLikeChromium(
            grey(40, 40, (x) => (x % 5 === 0 ? 255 : 0)),
            { width: 8, height: 8 },
          ),
        ),
      ),
    ).toEqual(new Set([0]))
    expect(
      new Set(
        levels(
          shrinkLikeChromium(
            grey(40, 40, (x) => (x % 5 === 2 ? 255 : 0)),
            { width: 8, height: 8 },
          ),
        ),
      ),
    ).toEqual(new Set([255]))
  })

  test('shrinks alpha as it does the levels', () => {
    const clear = { width: 20, height: 20, data: new Uint8ClampedArray(1600) }
    expect(shrinkLikeChromium(clear, { width: 4, height: 4 }).data).toEqual(new Uint8ClampedArray(64))
  })
})
