import { describe, expect, test } from 'vitest'
import { detectorSize } from './line-detector'
import { batchLines } from './line-recogniser'

const LIMITS = { maxSide: 960, multiple: 32 }

describe('the size that lines are found at', () => {
  test.each([
    [1280, 800, 960, 608],
    [960, 640, 960, 640],
    [700, 700, 704, 704],
    [400, 300, 640, 480],
    [100, 50, 192, 96],
    [2000, 10, 960, 32],
  ])('of %d x %d pixels is %d x %d', (width, height, wide, high) => {
    expect(detectorSize({ width, height }, LIMITS)).toEqual({ width: wide, height: high })
  })
})

describe('batches', () => {
  const line = (width: number, height = 24) =>
    [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height },
      { x: 0, y: height },
    ] as const
  const limits = { height: 48, maxWidth: 1600 }

  test('hold lines of similar width', () => {
    const batches = batchLines([line(100), line(500), line(105), line(90)], limits)
    expect(batches.map(({ width, lines }) => [width, lines.map(({ index }) => index)])).toEqual([
      [216, [3, 0, 2]],
      [1000, [1]],
    ])
  })

  test('hold every line once, none wider than the network takes', () => {
    const widths = Array.from({ length: 60 }, (_, index) => 5 + ((index * 397) % 1400))
    const batches = batchLines(
      widths.map((width) => line(width)),
      limits,
    )
    const indices = batches.flatMap(({ lines }) => lines.map(({ index }) => index))
    expect(indices.sort((a, b) => a - b)).toEqual(widths.map((_, index) => index))
    for (const { width, lines } of batches) {
      expect(width).toBeLessThanOrEqual(1600)
      expect(lines.every((one) => one.width <= width)).toBe(true)
    }
  })
})
