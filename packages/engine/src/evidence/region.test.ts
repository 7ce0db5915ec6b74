import { describe, expect, test } from 'vitest'
import type { PixelBox } from './paint'
import { findRegions } from './region'
import type { Judged, RegionBudget } from './trials'

const side = 56
const cells = 7
const PLENTY: RegionBudget = { maxEncodes: 200 }

/** Bright squares of 8 x 8 pixels, in cells by column and row. */
function imageWith(...squares: [column: number, row: number][]) {
  const image = { data: new Float32Array(3 * side * side), width: side, height: side }
  for (let c = 0; c < 3; c++) {
    for (const [column, row] of squares) {
      for (let y = row * 8; y < row * 8 + 8; y++) {
        const from = c * side * side + y * side + column * 8
        image.data.fill(1, from, from + 8)
      }
    }
  }
  return image
}

/** A map that is hot in some cells. */
function mapOf(...hot: [column: number, row: number][]) {
  const values = new Array<number>(cells * cells).fill(0)
  for (const [column, row] of hot) values[row * cells + column] = 1
  return { width: cells, height: cells, values }
}

/** A rule that sees brightness: its margin falls as the bright squares go, 1 a square. */
const bright = async (tensor: Float32Array): Promise<Judged> => {
  const margin = tensor.reduce((sum, value) => sum + (value > 0.5 ? value : 0), 0) / 192 - 0.5
  return { margin, action: margin > 0 ? 'block' : 'allow' }
}

/** Counts what is asked of a rule. */
function counted(judge: typeof bright) {
  const count = { encodes: 0 }
  return {
    count,
    judge: (tensor: Float32Array) => {
      count.encodes++
      return judge(tensor)
    },
  }
}

const image = imageWith([5, 1])
const inCells = ({ x, y, width, height }: PixelBox) => [x, y, width, height].map((value) => value * cells)

describe('a region is evidence only when hiding it matters', () => {
  test('found where the object is, with the margins before, after and for the controls', async () => {
    const { regions, isCut } = await findRegions(image, mapOf([5, 1]), await bright(image.data), bright, PLENTY)
    expect(regions).toHaveLength(1)
    const [region] = regions
    expect(inCells(region!.box)).toEqual([5, 1, 1, 1])
    expect(region).toMatchObject({ margin: 0.5, changesAction: true, control: { boxes: 8 } })
    expect(region!.marginWithout.mean).toBeLessThan(region!.control.mean)
    expect(region!.marginWithout.blurred).toBeLessThan(region!.control.blurred)
    expect(isCut).toBe(false)
  })

  test('not found where hiding any other box lowers the margin as much', async () => {
    const blind = async (): Promise<Judged> => ({ margin: 0.2, action: 'block' })
    const { regions } = await findRegions(image, mapOf([5, 1]), { margin: 0.5, action: 'block' }, blind, PLENTY)
    expect(regions).toEqual([])
  })

  test('not found where hiding it raises the margin', async () => {
    const shy = async (tensor: Float32Array): Promise<Judged> => {
      const { margin, action } = await bright(tensor)
      return { margin: -margin, action }
    }
    expect((await findRegions(image, mapOf([5, 1]), await shy(image.data), shy, PLENTY)).regions).toEqual([])
  })

  test('found by a scan where the map points beside the object', async () => {
    const { regions } = await findRegions(image, mapOf([1, 5]), await bright(image.data), bright, PLENTY)
    expect(regions).toHaveLength(1)
    const { x, y, width, height } = regions[0]!.box
    expect(x <= 5 / 7 && x + width >= 6 / 7 && y <= 1 / 7 && y + height >= 2 / 7).toBe(true)
  })

  test('found more than once where a picture shows two, and the boxes share nothing', async () => {
    const two = imageWith([1, 1], [5, 5])
    const { regions } = await findRegions(two, mapOf([1, 1], [5, 5]), await bright(two.data), bright, PLENTY)
    expect(regions.map(({ box }) => inCells(box))).toEqual([
      [1, 1, 1, 1],
      [5, 5, 1, 1],
    ])
    // Hiding one leaves the other.
    expect(regions.map(({ margin, marginWithout }) => [margin, marginWithout.blurred])).toEqual([
      [1.5, 0.5],
      [1.5, 0.5],
    ])
  })

  test('at most three times', async () => {
    const places: [number, number][] = [
      [1, 2],
      [5, 1],
      [2, 5],
      [5, 4],
    ]
    const four = imageWith(...places)
    const { regions } = await findRegions(four, mapOf(...places), await bright(four.data), bright, PLENTY)
    expect(regions).toHaveLength(3)
  })
})

describe('the search', () => {
  test.each([0, 1, 17, 18, 30])('encodes no more than %d times', async (maxEncodes) => {
    const { judge, count } = counted(bright)
    const found = await findRegions(image, mapOf([5, 1]), await bright(image.data), judge, { maxEncodes })
    expect(found.encodes).toBe(count.encodes)
    expect(found.encodes).toBeLessThanOrEqual(maxEncodes)
    expect(found.isCut).toBe(maxEncodes < 18)
    expect(found.regions).toHaveLength(maxEncodes < 18 ? 0 : 1)
  })

  test('begins nothing after its deadline', async () => {
    const { judge, count } = counted(bright)
    const budget = { maxEncodes: 200, deadline: performance.now() - 1 }
    const found = await findRegions(image, mapOf([5, 1]), await bright(image.data), judge, budget)
    expect(found).toEqual({ regions: [], encodes: 0, isCut: true })
    expect(count.encodes).toBe(0)
  })

  test('passes on what judging throws', async () => {
    const broken = async (): Promise<Judged> => {
      throw new Error('device lost')
    }
    await expect(findRegions(image, mapOf([5, 1]), { margin: 1, action: 'block' }, broken, PLENTY)).rejects.toThrow(
      'device lost',
    )
  })
})
