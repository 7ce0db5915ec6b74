import type { Pixels } from '../image/resample'

/** The part of a picture that is looked at, in pixels. */
export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

/** Two samples of an axis for each output, and the share of the second. */
interface Samples {
  first: Int32Array
  second: Int32Array
  share: Float32Array
}

function samplesOf(from: number, to: number, areCornersAligned: boolean): Samples {
  const first = new Int32Array(to)
  const second = new Int32Array(to)
  const share = new Float32Array(to)
  const step = areCornersAligned ? (to > 1 ? (from - 1) / (to - 1) : 0) : from / to
  for (let i = 0; i < to; i++) {
    const at = areCornersAligned ? i * step : Math.max(0, (i + 0.5) * step - 0.5)
    first[i] = Math.min(from - 1, Math.floor(at))
    second[i] = Math.min(from - 1, first[i]! + 1)
    share[i] = at - first[i]!
  }
  return { first, second, share }
}

/**
 * Samples a picture at four neighbours a point, without averaging what lies between and without rounding to 8 bits: what TensorFlow's
 * `resizeBilinear` and PyTorch's `interpolate` do. Alpha is dropped.
 *
 * @param frame the part that is looked at
 * @param areCornersAligned whether the first and last samples lie on the first and last pixels, or outputs at the centres of the areas that
 * they stand for
 * @returns interleaved RGB, row-major, `width * height * 3` levels of 0 to 255
 */
export function sampleBilinear(
  { width: stride, data }: Pixels,
  frame: Frame,
  { width, height }: { width: number; height: number },
  areCornersAligned: boolean,
): Float32Array<ArrayBuffer> {
  const across = samplesOf(frame.width, width, areCornersAligned)
  const down = samplesOf(frame.height, height, areCornersAligned)
  const out = new Float32Array(width * height * 3)
  let to = 0
  for (let y = 0; y < height; y++) {
    const above = (frame.top + down.first[y]!) * stride + frame.left
    const below = (frame.top + down.second[y]!) * stride + frame.left
    for (let x = 0; x < width; x++) {
      const left = across.first[x]!
      const right = across.second[x]!
      for (let c = 0; c < 3; c++) {
        const upper = mix(data[(above + left) * 4 + c]!, data[(above + right) * 4 + c]!, across.share[x]!)
        const lower = mix(data[(below + left) * 4 + c]!, data[(below + right) * 4 + c]!, across.share[x]!)
        out[to++] = mix(upper, lower, down.share[y]!)
      }
    }
  }
  return out
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}
