import type { PackNetwork } from '@lookfirst/store'
import { describe, expect, test } from 'vitest'
import type { Pixels } from '../image/resample'
import { createPyramid, sampleWindow, type Window } from './pyramid'

const INPUT: PackNetwork['input'] = {
  name: 'image',
  layout: 'nchw',
  channels: 'bgr',
  mean: [0, 0, 0],
  deviation: [1, 1, 1],
}

function picture(width: number, height: number, level: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at++) data.set(level(at % width, Math.floor(at / width)), at * 4)
  return { width, height, data }
}

function sample(pixels: Pixels, window: Window, input = INPUT): number[][] {
  const size = window.width * window.height
  const data = new Float32Array(3 * size)
  sampleWindow(createPyramid(pixels), window, input, { data, offset: 0, rowStride: window.width, planeStride: size })
  return [0, 1, 2].map((plane) => [...data.subarray(plane * size, (plane + 1) * size)])
}

const whole = (width: number, height: number, toWidth = width, toHeight = height): Window => ({
  origin: { x: 0, y: 0 },
  across: { x: width, y: 0 },
  down: { x: 0, y: height },
  width: toWidth,
  height: toHeight,
})

describe('sampling a picture', () => {
  test('at its own size gives its levels, channels as the network wants them', () => {
    const pixels = picture(2, 2, (x, y) => [10 * x, 20 * y, 7, 255])
    expect(sample(pixels, whole(2, 2))).toEqual([
      [7, 7, 7, 7],
      [0, 0, 20, 20],
      [0, 10, 0, 10],
    ])
    expect(sample(pixels, whole(2, 2), { ...INPUT, channels: 'rgb' })[0]).toEqual([0, 10, 0, 10])
  })

  test('subtracts the mean and divides by the deviation of each channel', () => {
    const pixels = picture(1, 1, () => [30, 20, 10, 255])
    expect(sample(pixels, whole(1, 1), { ...INPUT, mean: [1, 2, 3], deviation: [9, 9, 9] })).toEqual([[1], [2], [3]])
  })

  test('turned by half is the picture backwards', () => {
    const pixels = picture(3, 2, (x, y) => [x + 3 * y, 0, 0, 255])
    const turned = { origin: { x: 3, y: 2 }, across: { x: -3, y: 0 }, down: { x: 0, y: -2 }, width: 3, height: 2 }
    expect(sample(pixels, turned)[2]).toEqual([5, 4, 3, 2, 1, 0])
  })

  test('shrunk averages what lies between', () => {
    const stripes = picture(128, 128, (x) => (x % 2 === 0 ? [255, 255, 255, 255] : [0, 0, 0, 255]))
    const levels = sample(stripes, whole(128, 128, 64, 64))[0]!
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(2)
  })

  test('goes on with the edge outside', () => {
    const pixels = picture(2, 1, (x) => [100 * x, 0, 0, 255])
    const wide = { origin: { x: -2, y: 0 }, across: { x: 6, y: 0 }, down: { x: 0, y: 1 }, width: 6, height: 1 }
    expect(sample(pixels, wide)[2]).toEqual([0, 0, 0, 100, 100, 100])
  })

  test.each([
    ['black', 0],
    ['white', 255],
  ])('shows %s letters on nothing against grey', (_, level) => {
    const pixels = picture(2, 1, (x) => (x === 0 ? [level, level, level, 255] : [0, 0, 0, 0]))
    expect(sample(pixels, whole(2, 1))[0]).toEqual([level, 128])
  })
})
