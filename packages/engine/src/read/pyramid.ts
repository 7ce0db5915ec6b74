import type { PackNetwork } from '@lookfirst/store'
import type { Pixels } from '../image/resample'
import type { Point } from './geometry'

/** What transparent pixels lie over: grey, on which black letters show as well as white ones. */
const BEHIND = 128

/** A picture at a scale: interleaved RGB. */
interface Level {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
}

/** A picture and its halves (Williams 1983), of which any part can be sampled at any scale and angle. */
export interface Pyramid {
  width: number
  height: number
  /** Full size first. Each level is half the one before. */
  levels: Level[]
}

/** Makes what parts of a picture are sampled from. */
export function createPyramid({ width, height, data }: Pixels): Pyramid {
  const rgb = new Uint8ClampedArray(width * height * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4) {
    const alpha = data[from + 3]! / 255
    for (let channel = 0; channel < 3; channel++) {
      rgb[to++] = data[from + channel]! * alpha + BEHIND * (1 - alpha)
    }
  }
  const levels: Level[] = [{ width, height, data: rgb }]
  for (let last = levels[0]!; Math.min(last.width, last.height) >= 64; last = levels.at(-1)!) levels.push(halve(last))
  return { width, height, levels }
}

function halve({ width, height, data }: Level): Level {
  const half = { width: width >> 1, height: height >> 1 }
  const out = new Uint8ClampedArray(half.width * half.height * 3)
  const row = width * 3
  let to = 0
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const at = 2 * y * row + 6 * x
      for (let c = at; c < at + 3; c++) out[to++] = (data[c]! + data[c + 3]! + data[c + row]! + data[c + row + 3]!) / 4
    }
  }
  return { ...half, data: out }
}

/** The part of a picture that becomes a network's input. */
export interface Window {
  /** Where the input's first pixel begins, in pixels of the picture. */
  origin: Point
  /** What the whole width of the input is in the picture. */
  across: Point
  /** What the whole height of the input is in the picture. */
  down: Point
  /** Of the input, in pixels. */
  width: number
  height: number
}

/** Where samples are written: float32, NCHW. */
export interface Planes {
  data: Float32Array<ArrayBuffer>
  /** Index of the image's first number. */
  offset: number
  /** Numbers from one row to the next, and from one channel to the next. */
  rowStride: number
  planeStride: number
}

/** Samples a part of a picture, bilinear between pixels of the level whose pixels are about as far apart as the samples; edges go on for ever. */
export function sampleWindow(
  { levels }: Pyramid,
  { origin, across, down, width, height }: Window,
  { channels, mean, deviation }: PackNetwork['input'],
  { data, offset, rowStride, planeStride }: Planes,
): void {
  const stepX = { x: across.x / width, y: across.y / width }
  const stepY = { x: down.x / height, y: down.y / height }
  const step = Math.sqrt(Math.hypot(stepX.x, stepX.y) * Math.hypot(stepY.x, stepY.y))
  const index = Math.max(0, Math.min(levels.length - 1, Math.round(Math.log2(Math.max(step, 1)) - 0.1)))
  const level = levels[index]!
  const scaleX = level.width / levels[0]!.width
  const scaleY = level.height / levels[0]!.height
  const right = level.width - 1
  const bottom = level.height - 1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sourceX = (origin.x + (x + 0.5) * stepX.x + (y + 0.5) * stepY.x) * scaleX - 0.5
      const sourceY = (origin.y + (x + 0.5) * stepX.y + (y + 0.5) * stepY.y) * scaleY - 0.5
      const clampedX = Math.max(0, Math.min(right, sourceX))
      const clampedY = Math.max(0, Math.min(bottom, sourceY))
      const left = Math.min(Math.floor(clampedX), Math.max(0, right - 1))
      const top = Math.min(Math.floor(clampedY), Math.max(0, bottom - 1))
      const shareX = clampedX - left
      const shareY = clampedY - top
      const nextX = right > 0 ? 3 : 0
      const nextY = bottom > 0 ? level.width * 3 : 0
      const at = (top * level.width + left) * 3
      const to = offset + y * rowStride + x
      for (let plane = 0; plane < 3; plane++) {
        const from = at + (channels === 'bgr' ? 2 - plane : plane)
        const above = level.data[from]! * (1 - shareX) + level.data[from + nextX]! * shareX
        const below = level.data[from + nextY]! * (1 - shareX) + level.data[from + nextY + nextX]! * shareX
        data[to + plane * planeStride] = (above * (1 - shareY) + below * shareY - mean[plane]!) / deviation[plane]!
      }
    }
  }
}
