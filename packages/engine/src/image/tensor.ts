import { type Pixels, resampleRgb } from './resample'

/** The model's input: float32, NCHW, `[1, 3, height, width]`, `(level - mean) / deviation`. */
export interface InputSpec {
  width: number
  height: number
  mean: number
  deviation: number
}

/** Levels of the backgrounds that a picture with transparency is judged over: a page may show it on either. */
export const BACKGROUNDS: readonly number[] = [255, 0]

/** The model's input: one tensor, or two for a picture with transparency: over white, over black. */
export function inputTensors(pixels: Pixels, spec: InputSpec): Float32Array<ArrayBuffer>[] {
  const layers = hasTransparency(pixels) ? BACKGROUNDS.map((level) => flatten(pixels, level)) : [pixels]
  return layers.map((layer) => toTensor(layer, spec))
}

/** Whether any pixel lets a background through. */
export function hasTransparency({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** The picture over a grey background of the given level, 0 to 255. */
export function flatten(pixels: Pixels, background: number): Pixels {
  const data = new Uint8ClampedArray(pixels.data)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255
    for (let c = 0; c < 3; c++) data[at + c] = data[at + c]! * alpha + background * (1 - alpha)
    data[at + 3] = 255
  }
  // Spelt out: the width and height of an ImageData are getters of its class, which a spread leaves behind.
  return { width: pixels.width, height: pixels.height, data }
}

/** Squashes the whole picture to the model's input: what violates may stand at the border, so nothing is cropped. */
export function toTensor(pixels: Pixels, spec: InputSpec): Float32Array<ArrayBuffer> {
  return normalise(resampleRgb(pixels, spec.width, spec.height), spec)
}

/** Interleaved RGB levels to the normalised planar tensor. */
function normalise(rgb: ArrayLike<number>, spec: InputSpec): Float32Array<ArrayBuffer> {
  const plane = spec.width * spec.height
  const tensor = new Float32Array(3 * plane)
  for (let c = 0; c < 3; c++) {
    for (let i = 0; i < plane; i++) tensor[c * plane + i] = (rgb[i * 3 + c]! - spec.mean) / spec.deviation
  }
  return tensor
}
