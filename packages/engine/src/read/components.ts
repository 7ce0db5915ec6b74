import type { Point } from './geometry'

/** A map of probabilities, row-major. */
export interface ProbabilityMap {
  data: Float32Array
  width: number
  height: number
}

/** Pixels that hang together. */
export interface Component {
  pixels: number
  /** The corners of the leftmost and the rightmost pixel of each row: enough for the convex hull. */
  outline: Point[]
}

/**
 * Finds what hangs together, corners included, among the pixels that reach a threshold.
 *
 * @param least pixels of the smallest component that counts
 */
export function findComponents({ data, width, height }: ProbabilityMap, threshold: number, least: number): Component[] {
  const seen = new Uint8Array(data.length)
  const stack: number[] = []
  const found: Component[] = []
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || data[start]! < threshold) continue
    const rows = new Map<number, [left: number, right: number]>()
    let pixels = 0
    seen[start] = 1
    stack.push(start)
    while (stack.length > 0) {
      const at = stack.pop()!
      const x = at % width
      const y = (at - x) / width
      pixels++
      const row = rows.get(y)
      if (!row) rows.set(y, [x, x])
      else if (x < row[0]) row[0] = x
      else if (x > row[1]) row[1] = x
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx
          if (seen[next] || data[next]! < threshold) continue
          seen[next] = 1
          stack.push(next)
        }
      }
    }
    if (pixels >= least) found.push({ pixels, outline: outlineOf(rows) })
  }
  return found
}

function outlineOf(rows: ReadonlyMap<number, readonly [left: number, right: number]>): Point[] {
  return [...rows].flatMap(([y, [left, right]]) => [
    { x: left, y },
    { x: left, y: y + 1 },
    { x: right + 1, y },
    { x: right + 1, y: y + 1 },
  ])
}
