/** A map over grid cells, row-major. */
export interface Heatmap {
  width: number
  height: number
  values: number[]
}

/** A rectangle of grid cells. */
export interface CellBox {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Local similarity: each cell's un-normalised vector times the phrase's vector, scaled to [0, 1].
 * A hint to where the clause was seen, to be checked by painting the region over.
 *
 * @param grid `[height * width, dimension]`
 * @param vector the phrase's unit vector in the grid's space
 */
export function localSimilarity(grid: Float32Array, vector: Float32Array, width: number, height: number): Heatmap {
  const values = Array.from({ length: width * height }, (_, cell) => {
    let dot = 0
    for (let i = 0; i < vector.length; i++) dot += grid[cell * vector.length + i]! * vector[i]!
    return dot
  })
  const least = Math.min(...values)
  const range = Math.max(...values) - least || 1
  return { width, height, values: values.map((value) => (value - least) / range) }
}

/** Least value of a peak, in [0, 1]. */
const LEAST_PEAK = 0.5
/** Cells between two peaks, along the longer axis. */
const PEAKS_APART = 2
/** Levels of boxes around a peak, as shares of its value. */
const LEVELS = [0.85, 0.7, 0.55, 0.4]

/**
 * The hottest cells that stand apart, hottest first: none of the eight cells beside one is hotter.
 *
 * @param count at most
 * @returns row-major indices
 */
export function peaksOf({ width, height, values }: Heatmap, count: number): number[] {
  const peaks: number[] = []
  const hottestFirst = values.map((_, cell) => cell).sort((a, b) => values[b]! - values[a]!)
  for (const cell of hottestFirst) {
    if (values[cell]! < LEAST_PEAK || peaks.length === count) break
    if (isHottestAround(cell) && peaks.every((other) => distance(cell, other) >= PEAKS_APART)) peaks.push(cell)
  }
  return peaks

  function distance(a: number, b: number): number {
    return Math.max(Math.abs((a % width) - (b % width)), Math.abs(Math.floor(a / width) - Math.floor(b / width)))
  }

  function isHottestAround(cell: number): boolean {
    const [x, y] = [cell % width, Math.floor(cell / width)]
    for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
      for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
        if (values[j * width + i]! > values[cell]!) return false
      }
    }
    return true
  }
}

/**
 * Boxes worth checking, most compact first: around a peak, the connected cells above falling levels, as long as the box covers at most
 * `maxShare` of the picture.
 *
 * @param peak row-major index
 */
export function candidateBoxes(map: Heatmap, peak: number, maxShare: number): CellBox[] {
  const boxes: CellBox[] = []
  for (const level of LEVELS) {
    const box = grow(map, peak, level * map.values[peak]!)
    const last = boxes.at(-1)
    if (box.width * box.height > maxShare * map.values.length) break
    if (!last || last.width !== box.width || last.height !== box.height) boxes.push(box)
  }
  return boxes
}

/** Bounding box of the cells at or above the level that hang together with the peak. */
function grow({ width, height, values }: Heatmap, peak: number, level: number): CellBox {
  const seen = new Set([peak])
  let [left, right, top, bottom] = [peak % width, peak % width, Math.floor(peak / width), Math.floor(peak / width)]
  for (const cell of seen) {
    const x = cell % width
    const y = Math.floor(cell / width)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    const beside = [
      x > 0 ? cell - 1 : -1,
      x < width - 1 ? cell + 1 : -1,
      y > 0 ? cell - width : -1,
      y < height - 1 ? cell + width : -1,
    ]
    for (const next of beside) if (next >= 0 && values[next]! >= level) seen.add(next)
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
