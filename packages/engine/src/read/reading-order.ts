import { type Corners, distance, type Point } from './geometry'

/** Lines whose middles are nearer than this share of their height stand side by side. */
const SAME_ROW = 0.5

/**
 * Puts lines into the order in which they are read: along the direction of most of the text, rows from top to bottom, each from left to
 * right. Columns are not told apart: they are read across.
 *
 * @returns indices of the lines
 */
export function readingOrder(lines: readonly Corners[]): number[] {
  const along = directionOf(lines)
  const placed = lines.map(([a, b, c, d], index) => {
    const middle = { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 }
    return {
      index,
      across: middle.x * along.x + middle.y * along.y,
      down: middle.y * along.x - middle.x * along.y,
      height: Math.min(distance(a, d), distance(a, b)),
    }
  })
  placed.sort((a, b) => a.down - b.down)
  const rows: (typeof placed)[] = []
  for (const line of placed) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && line.down - last.down < SAME_ROW * Math.min(line.height, last.height)) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.across - b.across).map(({ index }) => index))
}

/** The unit vector along which most of the text runs. */
function directionOf(lines: readonly Corners[]): Point {
  let x = 0
  let y = 0
  for (const [from, to] of lines) {
    x += to.x - from.x
    y += to.y - from.y
  }
  const length = Math.hypot(x, y)
  return length > 0 ? { x: x / length, y: y / length } : { x: 1, y: 0 }
}
