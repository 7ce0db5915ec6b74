import type { PackDetector } from '@lookfirst/store'
import { type Pixels, resampleRgb } from '../image/resample'
import { type Frame, sampleBilinear } from './bilinear'

/** Shape of the input, for the runtime. */
export function inputDims({ input, width, height }: PackDetector): readonly number[] {
  return input.layout === 'nchw' ? [1, 3, height, width] : [1, height, width, 3]
}

/**
 * Brings a picture into the form that a detector was trained on.
 *
 * @param pixels opaque; alpha is dropped
 * @returns float32 of {@link inputDims}
 */
export function toDetectorInput(pixels: Pixels, detector: PackDetector): Float32Array<ArrayBuffer> {
  const frame = frameOf(pixels, detector)
  return normalise(resample(pixels, frame, detector), detector)
}

/** The whole picture, or the largest part in its middle that has the detector's shape. */
function frameOf({ width, height }: Pixels, detector: PackDetector): Frame {
  if (detector.fit === 'squeeze') return { left: 0, top: 0, width, height }
  const scale = Math.min(width / detector.width, height / detector.height)
  const kept = {
    width: Math.max(1, Math.round(detector.width * scale)),
    height: Math.max(1, Math.round(detector.height * scale)),
  }
  return { left: (width - kept.width) >> 1, top: (height - kept.height) >> 1, ...kept }
}

function resample(pixels: Pixels, frame: Frame, detector: PackDetector): ArrayLike<number> {
  if (detector.resample !== 'bicubic') {
    return sampleBilinear(pixels, frame, detector, detector.resample === 'bilinear-corners')
  }
  return resampleRgb(cut(pixels, frame), detector.width, detector.height)
}

function cut(pixels: Pixels, { left, top, width, height }: Frame): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * pixels.width + left) * 4
    data.set(pixels.data.subarray(from, from + width * 4), y * width * 4)
  }
  return { width, height, data }
}

/** Interleaved RGB levels to the network's tensor. Mean and deviation are in the order of its channels. */
function normalise(rgb: ArrayLike<number>, { input, width, height }: PackDetector): Float32Array<ArrayBuffer> {
  const cells = width * height
  const tensor = new Float32Array(3 * cells)
  const isPlanar = input.layout === 'nchw'
  for (let channel = 0; channel < 3; channel++) {
    const from = input.channels === 'bgr' ? 2 - channel : channel
    const mean = input.mean[channel]!
    const deviation = input.deviation[channel]!
    for (let cell = 0; cell < cells; cell++) {
      tensor[isPlanar ? channel * cells + cell : cell * 3 + channel] = (rgb[cell * 3 + from]! - mean) / deviation
    }
  }
  return tensor
}

/** The golden input: a picture by integer arithmetic, in the network's size, so that every language makes the same. */
export function rampInput(detector: PackDetector): Float32Array<ArrayBuffer> {
  const { width, height } = detector
  const rgb = new Uint8ClampedArray(width * height * 3)
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) rgb[at++] = (x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255
    }
  }
  return normalise(rgb, detector)
}
