import { GuardError } from '@lookfirst/errors'
import type { PackReader } from '@lookfirst/store'
import { findComponents, type ProbabilityMap } from './components'
import { type Corners, distance } from './geometry'
import { grow, leastRectangle } from './rectangle'

/** Fewest pixels of the map that are a line, and its least height in pixels, before it is grown. */
const LEAST_PIXELS = 12
const LEAST_HEIGHT = 2.5
/** Most lines that are read: a page of a newspaper has some hundred. */
const MOST_LINES = 1500

/** How a map is cut into lines. */
export type LineSettings = Pick<PackReader['detector'], 'pixelThreshold' | 'lineThreshold' | 'growth'>

/**
 * Cuts a map of probabilities into lines of text: threshold, components, the least rectangle around each, its mean probability, and growth,
 * because the network was trained on shrunken lines (DB, Liao et al. 2020).
 *
 * @returns rectangles in pixels of the map, clockwise from where reading is likely to begin
 * @throws GuardError `IMAGE_TOO_LARGE` where there are more than 1,500: some of them would go unread, and what they say unjudged
 */
export function findLines(map: ProbabilityMap, { pixelThreshold, lineThreshold, growth }: LineSettings): Corners[] {
  const lines: { corners: Corners; area: number }[] = []
  for (const { outline } of findComponents(map, pixelThreshold, LEAST_PIXELS)) {
    const tight = leastRectangle(outline)
    const length = distance(tight[0], tight[1])
    const height = distance(tight[1], tight[2])
    if (Math.min(length, height) < LEAST_HEIGHT || meanInside(map, tight) < lineThreshold) continue
    const area = length * height
    lines.push({ corners: grow(tight, (area * growth) / (2 * (length + height))), area })
  }
  if (lines.length > MOST_LINES) {
    throw new GuardError(
      'IMAGE_TOO_LARGE',
      `The picture has ${lines.length} lines of text; at most ${MOST_LINES} are read.`,
      'Judge parts of the picture one by one.',
      { details: { lines: lines.length } },
    )
  }
  return lines.sort((a, b) => b.area - a.area).map(({ corners }) => corners)
}

/** Mean probability of the pixels whose centres lie in a rectangle. */
export function meanInside({ data, width, height }: ProbabilityMap, [a, b, c, d]: Corners): number {
  const bounds = (values: number[], end: number) => [
    Math.max(0, Math.floor(Math.min(...values))),
    Math.min(end, Math.ceil(Math.max(...values))),
  ]
  const [left, right] = bounds([a.x, b.x, c.x, d.x], width)
  const [top, bottom] = bounds([a.y, b.y, c.y, d.y], height)
  const sides = [[a, b] as const, [b, c] as const, [c, d] as const, [d, a] as const]
  let sum = 0
  let count = 0
  for (let y = top!; y < bottom!; y++) {
    for (let x = left!; x < right!; x++) {
      const isInside = sides.every(
        ([from, to]) => (to.x - from.x) * (y + 0.5 - from.y) - (to.y - from.y) * (x + 0.5 - from.x) >= 0,
      )
      if (!isInside) continue
      sum += data[y * width + x]!
      count++
    }
  }
  return count > 0 ? sum / count : 0
}
