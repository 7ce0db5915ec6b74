import { type Corners, distance, type Point } from './geometry'

/** Length over height from which the long side of a rectangle is where its text runs. */
const ELONGATED = 1.5

/** How much downwards counts beside rightwards: lines that stand upright and lean a little either way are all read downwards first. */
const DOWNWARDS = 0.3

/** The convex hull, counter-clockwise where y points up (monotone chains, Andrew 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  const hull = [...half(sorted), ...half([...sorted].reverse())]
  return hull.length > 0 ? hull : sorted.slice(0, 1)
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/**
 * The rectangle of least area around some places; one of its sides lies on the convex hull (Freeman and Shapira 1975). It is turned as its
 * text is likely to run: along the long side, from left to right.
 */
export function leastRectangle(points: readonly Point[]): Corners {
  const hull = convexHull(points)
  let best: { area: number; corners: Corners } | null = null
  for (const [index, from] of hull.entries()) {
    const to = hull[(index + 1) % hull.length]!
    const length = distance(from, to)
    const along = length > 0 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 1, y: 0 }
    const corners = rectangleAlong(hull, along)
    const area = distance(corners[0], corners[1]) * distance(corners[1], corners[2])
    if (!best || area < best.area) best = { area, corners }
  }
  return turned(best!.corners)
}

/** The rectangle with a side in a direction that just holds all places. */
function rectangleAlong(points: readonly Point[], along: Point): Corners {
  const across = { x: -along.y, y: along.x }
  const [left, right] = extent(points.map((point) => point.x * along.x + point.y * along.y))
  const [top, bottom] = extent(points.map((point) => point.x * across.x + point.y * across.y))
  const corner = (u: number, v: number) => ({ x: u * along.x + v * across.x, y: u * along.y + v * across.y })
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)]
}

function extent(values: readonly number[]): [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)]
}

/** Begins at the corner that makes the first side run along the text: rightwards, or downwards where it runs about straight up and down. */
function turned(corners: Corners): Corners {
  const [a, b, c, d] = corners
  const turns: Corners[] = [corners, [b, c, d, a], [c, d, a, b], [d, a, b, c]]
  const first = distance(a, b)
  const second = distance(b, c)
  const elongated = Math.max(first, second) >= ELONGATED * Math.min(first, second)
  const rightwards = ([from, to]: Corners) => {
    // Opposite sides are not always equal to the last bit.
    const isShort = elongated && distance(from, to) < 0.9 * Math.max(first, second)
    return isShort ? -Infinity : to.x - from.x + (elongated ? DOWNWARDS : 0) * (to.y - from.y)
  }
  return turns.reduce((best, next) => (rightwards(next) > rightwards(best) ? next : best))
}

/** Moves every side outwards. */
export function grow([a, b, c, d]: Corners, by: number): Corners {
  const length = distance(a, b) || 1
  const along = { x: (by * (b.x - a.x)) / length, y: (by * (b.y - a.y)) / length }
  const across = { x: -along.y, y: along.x }
  return [
    { x: a.x - along.x - across.x, y: a.y - along.y - across.y },
    { x: b.x + along.x - across.x, y: b.y + along.y - across.y },
    { x: c.x + along.x + across.x, y: c.y + along.y + across.y },
    { x: d.x - along.x + across.x, y: d.y - along.y + across.y },
  ]
}
