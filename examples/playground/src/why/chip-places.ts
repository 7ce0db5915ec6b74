import type { Point } from './placed-evidence'

/** How far a number's middle stands outside its corner, in sides of a number. */
const OUTSIDE = 0.25

/** What a number stands at: an outline, in pixels of the figure. */
export type Outline = readonly Point[]

/**
 * Finds a place for the number of each outline: at one of its corners, in the figure, on no other number where that can be had.
 *
 * @param side of a number, in pixels
 * @param figure its size, in pixels
 * @returns the left top of each number, in pixels
 */
export function chipPlaces(
  outlines: readonly Outline[],
  side: number,
  figure: { width: number; height: number },
): Point[] {
  const placed: Point[] = []
  return outlines.map((outline) => {
    const candidates = placesAt(outline, side).map(({ x, y }) => ({
      x: clamp(x, figure.width - side),
      y: clamp(y, figure.height - side),
    }))
    const isFree = (place: Point) => !placed.some((other) => overlap(place, other, side))
    const place = candidates.find(isFree) ?? candidates[0]!
    placed.push(place)
    return place
  })
}

/** Outside each corner, so that little of what is outlined is covered; then beside the outline's left and right ends. */
function placesAt(outline: Outline, side: number): Point[] {
  const half = side / 2
  const middle = {
    x: outline.reduce((sum, { x }) => sum + x, 0) / outline.length,
    y: outline.reduce((sum, { y }) => sum + y, 0) / outline.length,
  }
  const outside = outline.map(({ x, y }) => ({
    x: x - half + Math.sign(x - middle.x) * OUTSIDE * side,
    y: y - half + Math.sign(y - middle.y) * OUTSIDE * side,
  }))
  const left = Math.min(...outline.map(({ x }) => x))
  const right = Math.max(...outline.map(({ x }) => x))
  return [...outside, { x: left - side - 2, y: middle.y - half }, { x: right + 2, y: middle.y - half }]
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(most, 0))
}

/** Of two squares. */
function overlap(a: Point, b: Point, side: number): boolean {
  return Math.abs(a.x - b.x) < side && Math.abs(a.y - b.y) < side
}
