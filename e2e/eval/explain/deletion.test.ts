import { describe, expect, test } from 'vitest'
import { area, curvesOf, hottestFirst, randomOrder } from './deletion'

const grid = { width: 7, height: 1 }
/** One pixel a cell and channel; the fourth cell is all that is to be seen. */
const planes = { data: new Float32Array(21), width: 7, height: 1 }
for (let channel = 0; channel < 3; channel++) planes.data[channel * 7 + 3] = 1
const blurred = new Float32Array(21)
const seen = async (tensor: Float32Array) => tensor.reduce((sum, value) => sum + value, 0) / 3

const curves = (order: number[]) => curvesOf(planes, blurred, grid, order, seen)

describe('deletion and insertion', () => {
  test('reward an order that begins with what is seen', async () => {
    const first = await curves([3, 0, 1, 2, 4, 5, 6])
    // 0, 1, 1, 1: half a step is lost.
    expect(first).toEqual({ deletion: 2.5 / 3, insertion: 2.5 / 3, deletionWhole: 6.5 / 7, insertionWhole: 6.5 / 7 })
    const last = await curves([0, 1, 2, 4, 5, 6, 3])
    expect(last).toEqual({ deletion: 0, insertion: 0, deletionWhole: 0.5 / 7, insertionWhole: 0.5 / 7 })
  })

  test('have areas by the trapezoidal rule, as mean heights', () => {
    expect(area([0, 1, 3], 1)).toBe(0.5)
    expect(area([0, 1, 3], 2)).toBe(1.25)
  })
})

describe('orders of cells', () => {
  const map = { width: 2, height: 2, values: [0.2, 1, 0, 0.5] }

  test('follow the map', () => {
    expect(hottestFirst(map)).toEqual([1, 3, 0, 2])
  })

  test('or a seed', () => {
    expect(randomOrder(map, 7)).toEqual(randomOrder(map, 7))
    expect([...randomOrder(map, 8)].sort()).toEqual([0, 1, 2, 3])
  })
})
