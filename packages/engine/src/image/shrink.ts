import type { Pixels } from './resample'

/**
 * Side that a picture is shrunk to before our own bicubic does the last octave exactly, or `null` where it is small enough: both its sides
 * become twice the model's.
 *
 * @param side the model's input side, in pixels
 */
export function shrunkSide({ width, height }: { width: number; height: number }, side: number): number | null {
  return Math.min(width, height) > 2 * side ? 2 * side : null
}

/**
 * Size of a picture in its own shape, or `null` where it is small enough.
 *
 * @param longest longest side that it may have, in pixels
 */
export function shrunkSize(
  { width, height }: { width: number; height: number },
  longest: number,
): { width: number; height: number } | null {
  const scale = longest / Math.max(width, height)
  const scaled = (length: number) => Math.max(1, Math.round(length * scale))
  return scale < 1 ? { width: scaled(width), height: scaled(height) } : null
}

/** Four samples of an axis for each output: their indices, and their weights. */
interface Samples {
  indices: Int32Array
  weights: Float64Array
}

/** Weights of the cubic that goes through its samples, at a distance of `t` in [0, 1) behind the second (Catmull and Rom 1974). */
function catmullRom(t: number): readonly [number, number, number, number] {
  return [
    ((-0.5 * t + 1) * t - 0.5) * t,
    (1.5 * t - 2.5) * t * t + 1,
    ((-1.5 * t + 2) * t + 0.5) * t,
    (0.5 * t - 0.5) * t * t,
  ]
}

function samplesOf(from: number, to: number): Samples {
  const indices = new Int32Array(4 * to)
  const weights = new Float64Array(4 * to)
  for (let i = 0; i < to; i++) {
    const center = ((i + 0.5) * from) / to - 0.5
    const before = Math.floor(center)
    weights.set(catmullRom(center - before), 4 * i)
    for (let k = 0; k < 4; k++) indices[4 * i + k] = Math.min(from - 1, Math.max(0, before + k - 1))
  }
  return { indices, weights }
}

/**
 * Shrinks as `createImageBitmap` with `resizeQuality: 'high'` does in Chromium: a Catmull-Rom spline is sampled at the centre of
 * every output pixel. It does not average what lies between, so that a shrink that does would give the model another picture.
 *
 * @param to size of the result, in pixels
 */
export function shrinkLikeChromium({ width, height, data }: Pixels, to: { width: number; height: number }): Pixels {
  const across = samplesOf(width, to.width)
  const down = samplesOf(height, to.height)
  const out = new Uint8ClampedArray(to.width * to.height * 4)
  for (let y = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++) {
      let r = 0
      let g = 0
      let b = 0
      let a = 0
      for (let j = 4 * y; j < 4 * y + 4; j++) {
        const row = down.indices[j]! * width
        const vertical = down.weights[j]!
        for (let i = 4 * x; i < 4 * x + 4; i++) {
          const at = (row + across.indices[i]!) * 4
          const weight = vertical * across.weights[i]!
          r += weight * data[at]!
          g += weight * data[at + 1]!
          b += weight * data[at + 2]!
          a += weight * data[at + 3]!
        }
      }
      const at = (y * to.width + x) * 4
      out[at] = r
      out[at + 1] = g
      out[at + 2] = b
      out[at + 3] = a
    }
  }
  return { ...to, data: out }
}
