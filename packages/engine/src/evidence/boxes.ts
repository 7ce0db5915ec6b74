import type { CellBox } from './heatmap'
import type { PixelBox } from './paint'

/** Sides of a picture or a grid. */
interface Size {
  width: number
  height: number
}

/** Side of a scan's boxes, as a share of the picture's. */
const SCAN_SIDE = 3 / 7
/** Boxes of a scan, along each axis. */
const SCAN_STEPS = 3
/** Places of control boxes along each axis, less one. */
const CONTROL_STEPS = 6

/**
 * Control boxes of the same size, elsewhere: the positions that overlap the region least, spread over the picture.
 *
 * @param region in input pixels
 * @param count how many
 */
export function controlBoxes(region: PixelBox, size: Size, count: number): PixelBox[] {
  const places: (PixelBox & { overlap: number })[] = []
  for (let j = 0; j <= CONTROL_STEPS; j++) {
    for (let i = 0; i <= CONTROL_STEPS; i++) {
      const x = Math.round(((size.width - region.width) * i) / CONTROL_STEPS)
      const y = Math.round(((size.height - region.height) * j) / CONTROL_STEPS)
      const across = Math.max(0, Math.min(x, region.x) + region.width - Math.max(x, region.x))
      const down = Math.max(0, Math.min(y, region.y) + region.height - Math.max(y, region.y))
      places.push({ x, y, width: region.width, height: region.height, overlap: across * down })
    }
  }
  const chosen: PixelBox[] = []
  while (chosen.length < count && places.length > 0) {
    const distance = (a: PixelBox) =>
      Math.min(...chosen.map((b) => Math.hypot(a.x - b.x, a.y - b.y)), Number.MAX_SAFE_INTEGER)
    places.sort((a, b) => a.overlap - b.overlap || distance(b) - distance(a))
    const { overlap: _, ...box } = places.shift()!
    chosen.push(box)
  }
  return chosen
}

/** Boxes of one size over the whole picture, overlapping, for where a map leads nowhere. */
export function scanBoxes({ width, height }: Size): PixelBox[] {
  const [w, h] = [Math.round(SCAN_SIDE * width), Math.round(SCAN_SIDE * height)]
  const last = SCAN_STEPS - 1
  return Array.from({ length: SCAN_STEPS * SCAN_STEPS }, (_, at) => ({
    x: Math.round(((at % SCAN_STEPS) * (width - w)) / last),
    y: Math.round((Math.floor(at / SCAN_STEPS) * (height - h)) / last),
    width: w,
    height: h,
  }))
}

/** Grid cells as pixels. */
export function toPixels(cells: CellBox, grid: Size, image: Size): PixelBox {
  const across = image.width / grid.width
  const down = image.height / grid.height
  const x = Math.round(cells.x * across)
  const y = Math.round(cells.y * down)
  return {
    x,
    y,
    width: Math.round((cells.x + cells.width) * across) - x,
    height: Math.round((cells.y + cells.height) * down) - y,
  }
}

/** Whether two boxes share a pixel. */
export function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** A side of a box. */
export type Side = (typeof SIDES)[number]

/** The four of them. */
export const SIDES = ['left', 'right', 'top', 'bottom'] as const

/**
 * A box with one side moved outwards, as far as the image goes.
 *
 * @param by pixels; inwards where below zero
 * @returns `null` where nothing moved or nothing is left
 */
export function withSide(box: PixelBox, side: Side, by: number, image: Size): PixelBox | null {
  const left = side === 'left' ? Math.max(0, box.x - by) : box.x
  const top = side === 'top' ? Math.max(0, box.y - by) : box.y
  const right = side === 'right' ? Math.min(image.width, box.x + box.width + by) : box.x + box.width
  const bottom = side === 'bottom' ? Math.min(image.height, box.y + box.height + by) : box.y + box.height
  const moved = { x: left, y: top, width: right - left, height: bottom - top }
  const isSame = moved.width === box.width && moved.height === box.height
  return isSame || moved.width <= 0 || moved.height <= 0 ? null : moved
}
