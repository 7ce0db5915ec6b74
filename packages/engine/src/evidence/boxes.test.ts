import { describe, expect, test } from 'vitest'
import { controlBoxes, overlaps, scanBoxes, toPixels, withSide } from './boxes'

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

test('a scan covers the picture with boxes of one size', () => {
  const boxes = scanBoxes({ width: 70, height: 140 })
  expect(boxes).toHaveLength(9)
  expect(boxes[0]).toEqual({ x: 0, y: 0, width: 30, height: 60 })
  expect(boxes[4]).toEqual({ x: 20, y: 40, width: 30, height: 60 })
  expect(boxes[8]).toEqual({ x: 40, y: 80, width: 30, height: 60 })
})

test('cells become pixels without gaps, whatever the grid', () => {
  const grid = { width: 3, height: 2 }
  const image = { width: 10, height: 5 }
  const cells = [0, 1, 2].map((x) => toPixels({ x, y: 1, width: 1, height: 1 }, grid, image))
  expect(cells.map(({ x, width }) => [x, width])).toEqual([
    [0, 3],
    [3, 4],
    [7, 3],
  ])
  expect(cells[0]).toMatchObject({ y: 3, height: 2 })
})

test.each([
  [{ x: 0, y: 0, width: 2, height: 2 }, { x: 2, y: 0, width: 2, height: 2 }, false],
  [{ x: 0, y: 0, width: 3, height: 2 }, { x: 2, y: 1, width: 2, height: 2 }, true],
])('%j and %j share a pixel: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected)
  expect(overlaps(b, a)).toBe(expected)
})

describe('a side of a box', () => {
  const image = { width: 20, height: 20 }
  const box = { x: 4, y: 4, width: 8, height: 8 }

  test.each([
    ['left', 2, { x: 2, y: 4, width: 10, height: 8 }],
    ['left', 9, { x: 0, y: 4, width: 12, height: 8 }],
    ['right', -3, { x: 4, y: 4, width: 5, height: 8 }],
    ['top', -2, { x: 4, y: 6, width: 8, height: 6 }],
    ['bottom', 99, { x: 4, y: 4, width: 8, height: 16 }],
    ['top', -8, null],
  ] as const)('%s moves by %d', (side, by, expected) => {
    expect(withSide(box, side, by, image)).toEqual(expected)
  })

  test('at the edge moves no further', () => {
    expect(withSide({ x: 0, y: 0, width: 8, height: 8 }, 'left', 3, image)).toBeNull()
  })
})
