import { expect, test } from 'vitest'
import { chipPlaces } from './chip-places'

const FIGURE = { width: 300, height: 200 }
const box = (x: number, y: number, width: number, height: number) => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

test('a number stands outside the top left corner of its outline', () => {
  expect(chipPlaces([box(100, 50, 80, 60)], 20, FIGURE)).toEqual([{ x: 85, y: 35 }])
})

test('a number stays inside the figure', () => {
  expect(chipPlaces([box(0, 0, 300, 200), box(295, 195, 5, 5)], 20, FIGURE)).toEqual([
    { x: 0, y: 0 },
    { x: 280, y: 180 },
  ])
})

test('outlines that begin at the same place have their numbers at different corners', () => {
  expect(chipPlaces([box(100, 50, 80, 60), box(100, 50, 40, 60)], 20, FIGURE)).toEqual([
    { x: 85, y: 35 },
    { x: 135, y: 35 },
  ])
})

test('where no place is free a number still has one', () => {
  const same = Array.from({ length: 8 }, () => box(100, 50, 5, 5))
  expect(chipPlaces(same, 20, FIGURE).at(-1)).toEqual({ x: 85, y: 35 })
})
