import { describe, expect, test } from 'vitest'
import { findComponents, type ProbabilityMap } from './components'
import { findLines, meanInside } from './find-lines'
import { distance } from './geometry'

const SETTINGS = { pixelThreshold: 0.3, lineThreshold: 0.5, growth: 1.6 }

/** A map in which a pixel has the probability of the first shape that holds its centre. */
function draw(width: number, height: number, ...shapes: ((x: number, y: number) => number)[]): ProbabilityMap {
  const data = new Float32Array(width * height)
  for (let at = 0; at < data.length; at++) {
    const x = (at % width) + 0.5
    const y = Math.floor(at / width) + 0.5
    data[at] = Math.max(0, ...shapes.map((shape) => shape(x, y)))
  }
  return { data, width, height }
}

const bar =
  (left: number, top: number, right: number, bottom: number, probability = 0.9) =>
  (x: number, y: number) =>
    x > left && x < right && y > top && y < bottom ? probability : 0

/** A bar around a place, turned clockwise. */
const slanted = (cx: number, cy: number, length: number, height: number, degrees: number) => (x: number, y: number) => {
  const angle = (degrees * Math.PI) / 180
  const u = (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle)
  const v = (y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle)
  return Math.abs(u) < length / 2 && Math.abs(v) < height / 2 ? 0.9 : 0
}

describe('components', () => {
  test('hang together over corners, and small ones do not count', () => {
    const map = draw(12, 8, bar(0, 0, 3, 3), bar(3, 3, 6, 6), bar(8, 0, 9, 1))
    expect(findComponents(map, 0.3, 2).map(({ pixels }) => pixels)).toEqual([18])
  })

  test('are bounded by their outermost pixels', () => {
    const [component] = findComponents(draw(12, 8, bar(2, 1, 7, 4)), 0.3, 1)
    const xs = component!.outline.map(({ x }) => x)
    const ys = component!.outline.map(({ y }) => y)
    expect([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]).toEqual([2, 1, 7, 4])
  })
})

describe('lines of a map', () => {
  test('are grown by their area over their circumference', () => {
    const [line] = findLines(draw(100, 60, bar(20, 20, 70, 30)), SETTINGS)
    const by = (50 * 10 * 1.6) / 120
    expect(line!.map(({ x, y }) => [x, y].map((value) => Number(value.toFixed(4))))).toEqual(
      [
        [20 - by, 20 - by],
        [70 + by, 20 - by],
        [70 + by, 30 + by],
        [20 - by, 30 + by],
      ].map((corner) => corner.map((value) => Number(value.toFixed(4)))),
    )
  })

  test('are all read, or the picture is refused', () => {
    const page = (count: number) => {
      const [width, height] = [100, 4 * count]
      const data = new Float32Array(width * height)
      for (let at = 0; at < data.length; at++) {
        const [x, y] = [at % width, Math.floor(at / width)]
        if (x > 4 && x < 90 && y % 4 < 3) data[at] = 0.9
      }
      return { data, width, height }
    }
    expect(findLines(page(1500), SETTINGS)).toHaveLength(1500)
    expect(() => findLines(page(1501), SETTINGS)).toThrow(
      expect.objectContaining({ code: 'IMAGE_TOO_LARGE', message: expect.stringContaining('1501 lines') }),
    )
  })

  test('come with the largest first', () => {
    const lines = findLines(draw(100, 60, bar(5, 5, 30, 12), bar(5, 20, 90, 30)), SETTINGS)
    expect(lines.map(([from, to]) => distance(from, to) > 60)).toEqual([true, false])
  })

  test.each([-40, -15, 20, 45])('at %d degrees have that angle', (degrees) => {
    const [line] = findLines(draw(120, 120, slanted(60, 60, 80, 14, degrees)), SETTINGS)
    const [from, to] = line!
    expect((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI).toBeCloseTo(degrees, -0.5)
  })

  test.each([
    ['too faint', bar(10, 10, 60, 20, 0.4)],
    ['below the threshold of pixels', bar(10, 10, 60, 20, 0.2)],
    ['too thin', bar(10, 10, 60, 12)],
  ])('are not there where a spot is %s', (_, shape) => {
    expect(findLines(draw(80, 40, shape), SETTINGS)).toEqual([])
  })

  test('are not there in an empty map', () => {
    expect(findLines(draw(32, 32), SETTINGS)).toEqual([])
  })

  test('have the mean probability of the pixels inside', () => {
    const map = draw(20, 20, bar(0, 0, 10, 20, 0.8))
    const corners = [
      { x: 0, y: 5 },
      { x: 20, y: 5 },
      { x: 20, y: 15 },
      { x: 0, y: 15 },
    ] as const
    expect(meanInside(map, corners)).toBeCloseTo(0.4)
  })
})
