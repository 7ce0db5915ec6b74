/** A place, in pixels or in shares. */
export interface Point {
  x: number
  y: number
}

/** A rectangle at any angle: its corners, clockwise from where reading begins. */
export type Corners = readonly [topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point]

/** Distance of two places. */
export function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y)
}

/** The place at a share of the way from one to another. */
function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The same rectangle read from its opposite end. */
export function reversed([topLeft, topRight, bottomRight, bottomLeft]: Corners): Corners {
  return [bottomRight, bottomLeft, topLeft, topRight]
}

/** The part of a rectangle between two shares of its length. */
export function slice([topLeft, topRight, bottomRight, bottomLeft]: Corners, from: number, to: number): Corners {
  return [
    between(topLeft, topRight, from),
    between(topLeft, topRight, to),
    between(bottomLeft, bottomRight, to),
    between(bottomLeft, bottomRight, from),
  ]
}
