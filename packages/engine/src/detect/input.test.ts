import type { PackDetector } from '@lookfirst/store'
import { describe, expect, test } from 'vitest'
import type { Pixels } from '../image/resample'
import { inputDims, rampInput, toDetectorInput } from './input'

const DETECTOR: PackDetector = {
  graph: 'graph.onnx',
  weights: 'weights.bin',
  externalData: 'weights',
  input: { name: 'image', layout: 'nchw', channels: 'rgb', mean: [0, 0, 0], deviation: [1, 1, 1] },
  output: 'answer',
  width: 2,
  height: 1,
  fit: 'squeeze',
  resample: 'bilinear',
  activation: 'none',
  labels: ['a'],
}

const withInput = (input: Partial<PackDetector['input']>) => ({ ...DETECTOR, input: { ...DETECTOR.input, ...input } })

/** Two pixels: 10, 20, 30 and 40, 50, 60. */
const PAIR: Pixels = { width: 2, height: 1, data: new Uint8ClampedArray([10, 20, 30, 255, 40, 50, 60, 255]) }

/** Grey columns. */
const columns = (levels: number[], height: number): Pixels => ({
  width: levels.length,
  height,
  data: new Uint8ClampedArray(Array.from({ length: height }, () => levels.flatMap((g) => [g, g, g, 255])).flat()),
})

describe('toDetectorInput', () => {
  test.each<[string, PackDetector, readonly number[], number[]]>([
    ['planes of red, green and blue', DETECTOR, [1, 3, 1, 2], [10, 40, 20, 50, 30, 60]],
    ['planes of blue, green and red', withInput({ channels: 'bgr' }), [1, 3, 1, 2], [30, 60, 20, 50, 10, 40]],
    ['pixel after pixel', withInput({ layout: 'nhwc' }), [1, 1, 2, 3], [10, 20, 30, 40, 50, 60]],
    [
      'pixel after pixel, blue first',
      withInput({ layout: 'nhwc', channels: 'bgr' }),
      [1, 1, 2, 3],
      [30, 20, 10, 60, 50, 40],
    ],
    [
      'normalised by the mean and deviation of each channel of the network',
      withInput({ channels: 'bgr', mean: [30, 20, 10], deviation: [1, 2, 3] }),
      [1, 3, 1, 2],
      [0, 30, 0, 15, 0, 10],
    ],
  ])('gives %s', (_, detector, dims, values) => {
    expect(inputDims(detector)).toEqual(dims)
    expect([...toDetectorInput(PAIR, detector)]).toEqual(values)
  })

  test.each<[PackDetector['fit'], number[]]>([
    ['squeeze', [0, 255]],
    ['crop', [100, 200]],
  ])('brings a wide picture to a square by %s', (fit, expected) => {
    const detector: PackDetector = { ...DETECTOR, width: 2, height: 2, fit, resample: 'bilinear-corners' }
    expect([...toDetectorInput(columns([0, 100, 200, 255], 2), detector).subarray(0, 2)]).toEqual(expected)
  })

  test('crops before it resamples bicubically', () => {
    const detector: PackDetector = { ...DETECTOR, width: 2, height: 2, fit: 'crop', resample: 'bicubic' }
    expect([...toDetectorInput(columns([0, 100, 200, 255], 2), detector).subarray(0, 2)]).toEqual([100, 200])
  })
})

describe('the golden input', () => {
  test('is the ramp, normalised and laid out like any picture', () => {
    const detector = { ...withInput({ deviation: [2, 2, 2] }), width: 3, height: 2 }
    expect([...rampInput(detector)].map((value) => value * 2)).toEqual([
      0, 1, 2, 3, 4, 5, 0, 2, 4, 2, 4, 6, 0, 3, 6, 1, 4, 7,
    ])
  })
})
