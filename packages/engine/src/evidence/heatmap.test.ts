import { describe, expect, test } from 'vitest'
import { candidateBoxes, localSimilarity, peaksOf } from './heatmap'

describe('local similarity', () => {
  test('is each cell times the phrase, scaled to [0, 1]', () => {
    const grid = Float32Array.of(0, 1, 2, 0, 4, 0, 1, 5)
    expect(localSimilarity(grid, Float32Array.of(1, 0), 2, 2)).toEqual({
      width: 2,
      height: 2,
      values: [0, 0.5, 1, 0.25],
    })
  })

  test('of a picture without any difference is flat, not a division by zero', () => {
    expect(localSimilarity(new Float32Array(8), Float32Array.of(1, 0), 2, 2).values).toEqual([0, 0, 0, 0])
  })
})

describe('candidate boxes', () => {
  const map = {
    width: 4,
    height: 3,
    values: [0.1, 0.9, 1.0, 0.1, 0.1, 0.6, 0.1, 0.1, 0.1, 0.1, 0.1, 0.95],
  }

  test('grow around the hottest cell and leave a hot cell elsewhere alone', () => {
    expect(candidateBoxes(map, 2, 0.5)).toEqual([
      { x: 1, y: 0, width: 2, height: 1 },
      { x: 1, y: 0, width: 2, height: 2 },
    ])
  })

  test('stop before they cover more than the share', () => {
    expect(candidateBoxes(map, 2, 0.2)).toEqual([{ x: 1, y: 0, width: 2, height: 1 }])
  })
})

describe('peaks', () => {
  const around = (...hot: [cell: number, value: number][]) => {
    const values = new Array<number>(25).fill(0.1)
    for (const [cell, value] of hot) values[cell] = value
    return { width: 5, height: 5, values }
  }

  test('stand apart, hottest first', () => {
    expect(peaksOf(around([0, 0.8], [24, 1], [4, 0.9]), 3)).toEqual([24, 4, 0])
    expect(peaksOf(around([0, 0.8], [24, 1], [4, 0.9]), 2)).toEqual([24, 4])
  })

  test('are no cells beside a hotter one', () => {
    expect(peaksOf(around([12, 1], [13, 0.9], [18, 0.8]), 3)).toEqual([12])
  })

  test('are no cells that are hardly warm', () => {
    expect(peaksOf(around([0, 1], [24, 0.4]), 3)).toEqual([0])
  })

  test('of a flat map are none', () => {
    expect(peaksOf({ width: 2, height: 2, values: [0, 0, 0, 0] }, 3)).toEqual([])
  })
})
