import { describe, expect, test } from 'vitest'
import { type Corners, distance, type Point, reversed, slice } from './geometry'
import { convexHull, grow, leastRectangle } from './rectangle'

const rounded = (corners: readonly Point[]) =>
  corners.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100])

/** A rectangle around the origin, turned clockwise by some degrees. */
function turned(width: number, height: number, degrees: number): Corners {
  const angle = (degrees * Math.PI) / 180
  const at = (x: number, y: number) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  })
  const [w, h] = [width / 2, height / 2]
  return [at(-w, -h), at(w, -h), at(w, h), at(-w, h)]
}

describe('the convex hull', () => {
  test('leaves out what lies inside or on a side', () => {
    const points = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 2],
      [2, 0],
      [1, 3],
    ].map(([x, y]) => ({ x: x!, y: y! }))
    expect(rounded(convexHull(points)).sort()).toEqual([
      [0, 0],
      [0, 4],
      [4, 0],
      [4, 4],
    ])
  })

  test('of one place is that place', () => {
    expect(convexHull([{ x: 3, y: 4 }])).toEqual([{ x: 3, y: 4 }])
  })
})

describe('the least rectangle', () => {
  test.each([0, 7, 30, 45, -7, -30, -44])('of a line turned by %d degrees is that line, read rightwards', (degrees) => {
    const line = turned(120, 20, degrees)
    expect(rounded(leastRectangle(line))).toEqual(rounded(line))
  })

  test('of a line is read rightwards at nearly every angle and of every size', () => {
    for (let degrees = -72; degrees < 90; degrees++) {
      const [from, to] = leastRectangle(
        turned(120.3 + degrees, 13.7, degrees).map(({ x, y }) => ({ x: x + 311, y: y + 97 })),
      )
      expect([degrees, to.x > from.x]).toEqual([degrees, true])
    }
  })

  test.each([
    [90, 'downwards', 90],
    [95, 'downwards', 95],
    [-85, 'downwards', 95],
    [180, 'as if it were upright', 0],
    [200, 'as if it stood on its feet', 20],
  ])('of a line turned by %d degrees is read %s', (degrees, _, read) => {
    expect(rounded(leastRectangle(turned(120, 20, degrees)))).toEqual(rounded(turned(120, 20, read)))
  })

  test('that is nearly square is read across', () => {
    const [from, to] = leastRectangle(turned(20, 26, 5))
    expect(distance(from, to)).toBeCloseTo(20)
    expect(to.x).toBeGreaterThan(from.x)
  })
})

describe('a rectangle', () => {
  const line = turned(100, 20, 30)

  test('grows by as much on every side', () => {
    expect(rounded(grow(line, 5))).toEqual(rounded(turned(110, 30, 30)))
  })

  test('reversed begins at its last corner', () => {
    expect(rounded(reversed(line))).toEqual(rounded(turned(100, 20, 210)))
  })

  test('is cut along its length', () => {
    const [from, to, , below] = slice(line, 0.25, 0.75)
    expect(distance(from, to)).toBeCloseTo(50)
    expect(distance(from, below)).toBeCloseTo(20)
  })
})
