import { describe, expect, test } from 'vitest'
import { candidateBoxes, controlBoxes, localSimilarity } from './heatmap'

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
    expect(candidateBoxes(map, 0.5)).toEqual([
      { x: 1, y: 0, width: 2, height: 1 },
      { x: 1, y: 0, width: 2, height: 2 },
    ])
  })

  test('stop before they cover more than the share', () => {
    expect(candidateBoxes(map, 0.2)).toEqual([{ x: 1, y: 0, width: 2, height: 1 }])
  })
})

describe('control boxes', () => {
  const size = { width: 224, height: 224 }

  test('have the size of the region and lie elsewhere while there is room', () => {
    const region = { x: 0, y: 0, width: 64, height: 64 }
    const boxes = controlBoxes(region, size, 8)
    expect(boxes).toHaveLength(8)
    for (const box of boxes) {
      expect(box).toMatchObject({ width: 64, height: 64 })
      expect(box.x >= 64 || box.y >= 64).toBe(true)
      expect(box.x + box.width <= 224 && box.y + box.height <= 224).toBe(true)
    }
    expect(new Set(boxes.map(({ x, y }) => `${x},${y}`)).size).toBe(8)
  })

  test('overlap a large region no more than they must', () => {
    const boxes = controlBoxes({ x: 0, y: 0, width: 140, height: 140 }, size, 8)
    expect(boxes[0]).toEqual({ x: 84, y: 84, width: 140, height: 140 })
  })
})
