/** Pixels, 8 bits a channel, interleaved RGBA, row-major, not premultiplied. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
}

/** Fixed-point bits of a filter weight. */
const BITS = 22

/** Filter taps of one axis: for output i, weights `weights[i * taps ...]` apply from input `starts[i]` on. */
interface Taps {
  starts: Int32Array
  counts: Int32Array
  taps: number
  weights: Int32Array
}

/** Cubic convolution with a = -0.5 (Keys 1981). */
function cubic(x: number): number {
  const a = -0.5
  const t = Math.abs(x)
  if (t < 1) return ((a + 2) * t - (a + 3)) * t * t + 1
  if (t < 2) return (((t - 5) * t + 8) * t - 4) * a
  return 0
}

/** Taps for resampling `from` samples to `to`; the kernel widens with the scale when shrinking, which is the antialiasing. */
function tapsFor(from: number, to: number): Taps {
  const scale = from / to
  const stretch = Math.max(scale, 1)
  const support = 2 * stretch
  const taps = Math.ceil(support) * 2 + 1
  const starts = new Int32Array(to)
  const counts = new Int32Array(to)
  const weights = new Int32Array(to * taps)
  for (let i = 0; i < to; i++) {
    const center = (i + 0.5) * scale
    const start = Math.max(0, Math.trunc(center - support + 0.5))
    const count = Math.min(from, Math.trunc(center + support + 0.5)) - start
    let sum = 0
    const row = new Float64Array(count)
    for (let k = 0; k < count; k++) {
      row[k] = cubic((k + start - center + 0.5) / stretch)
      sum += row[k]!
    }
    for (let k = 0; k < count; k++) {
      const w = (row[k]! / sum) * 2 ** BITS
      weights[i * taps + k] = Math.trunc(w < 0 ? w - 0.5 : w + 0.5)
    }
    starts[i] = start
    counts[i] = count
  }
  return { starts, counts, taps, weights }
}

/** Rounds a fixed-point sum; `Uint8ClampedArray` does the clamping. */
const HALF = 1 << (BITS - 1)

/**
 * Bicubic resampling with antialiasing, rows first, rounded to 8 bits between the passes: the arithmetic of Pillow's
 * `Image.resize(size, BICUBIC)`, which trained the model. Alpha is dropped; the result is RGB.
 *
 * @param source pixels; alpha is ignored
 * @returns interleaved RGB, row-major, `width * height * 3` levels
 */
export function resampleRgb(source: Pixels, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const across = tapsFor(source.width, width)
  const rows = new Uint8ClampedArray(source.height * width * 3)
  const { data } = source
  for (let y = 0; y < source.height; y++) {
    const line = y * source.width * 4
    for (let x = 0; x < width; x++) {
      let r = HALF
      let g = HALF
      let b = HALF
      let at = line + across.starts[x]! * 4
      const first = x * across.taps
      const last = first + across.counts[x]!
      for (let k = first; k < last; k++, at += 4) {
        const w = across.weights[k]!
        r += w * data[at]!
        g += w * data[at + 1]!
        b += w * data[at + 2]!
      }
      const to = (y * width + x) * 3
      rows[to] = r >> BITS
      rows[to + 1] = g >> BITS
      rows[to + 2] = b >> BITS
    }
  }
  const down = tapsFor(source.height, height)
  const out = new Uint8ClampedArray(width * height * 3)
  const stride = width * 3
  for (let y = 0; y < height; y++) {
    const first = y * down.taps
    const count = down.counts[y]!
    const top = down.starts[y]! * stride
    for (let x = 0; x < stride; x++) {
      let sum = HALF
      let at = top + x
      for (let k = 0; k < count; k++, at += stride) sum += down.weights[first + k]! * rows[at]!
      out[y * stride + x] = sum >> BITS
    }
  }
  return out
}
