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

/**
 * Boxes worth checking, most compact first: around the hottest cell, the connected cells above falling levels,
 * as long as the box covers at most `maxShare` of the picture.
 */
export function candidateBoxes(map: Heatmap, maxShare: number): CellBox[] {
  const peak = map.values.indexOf(Math.max(...map.values))
  const boxes: CellBox[] = []
  for (const level of [0.85, 0.7, 0.55, 0.4]) {
    const box = grow(map, peak, level)
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

/**
 * Control boxes of the same size, elsewhere: the positions that overlap the region least, spread over the picture.
 *
 * @param region in input pixels
 * @param count how many
 */
export function controlBoxes<B extends CellBox>(
  region: B,
  size: { width: number; height: number },
  count: number,
): CellBox[] {
  const steps = 6
  const places: (CellBox & { overlap: number })[] = []
  for (let j = 0; j <= steps; j++) {
    for (let i = 0; i <= steps; i++) {
      const x = Math.round(((size.width - region.width) * i) / steps)
      const y = Math.round(((size.height - region.height) * j) / steps)
      const across = Math.max(0, Math.min(x, region.x) + region.width - Math.max(x, region.x))
      const down = Math.max(0, Math.min(y, region.y) + region.height - Math.max(y, region.y))
      places.push({ x, y, width: region.width, height: region.height, overlap: across * down })
    }
  }
  const chosen: CellBox[] = []
  while (chosen.length < count && places.length > 0) {
    const distance = (a: CellBox) =>
      Math.min(...chosen.map((b) => Math.hypot(a.x - b.x, a.y - b.y)), Number.MAX_SAFE_INTEGER)
    places.sort((a, b) => a.overlap - b.overlap || distance(b) - distance(a))
    const { overlap: _, ...box } = places.shift()!
    chosen.push(box)
  }
  return chosen
}
