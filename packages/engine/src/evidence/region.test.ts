import { describe, expect, test } from 'vitest'
import { findRegion, type Judged } from './region'

const side = 56
const cells = 7
/** One channel: a bright square of 8 x 8 pixels in the cell at column 5, row 1. */
const image = { data: new Float32Array(3 * side * side), width: side, height: side }
for (let c = 0; c < 3; c++) {
  for (let y = 8; y < 16; y++) for (let x = 40; x < 48; x++) image.data[c * side * side + y * side + x] = 1
}
const heatmap = { width: cells, height: cells, values: Array.from({ length: 49 }, (_, cell) => (cell === 12 ? 1 : 0)) }

/** A rule that sees brightness: its margin falls as the bright square goes. */
const bright = async (tensor: Float32Array): Promise<Judged> => {
  const margin = tensor.reduce((sum, value) => sum + (value > 0.5 ? value : 0), 0) / 192 - 0.5
  return { margin, action: margin > 0 ? 'block' : 'allow' }
}

describe('a region is evidence only when hiding it matters', () => {
  test('found where the object is, with the margins before, after and for the controls', async () => {
    const whole = await bright(image.data)
    const region = await findRegion(image, heatmap, whole, bright)
    expect(region?.box).toEqual({ x: 40 / 56, y: 8 / 56, width: 8 / 56, height: 8 / 56 })
    expect(region).toMatchObject({ margin: 0.5, changesAction: true, control: { boxes: 8 } })
    expect(region!.marginWithout.mean).toBeLessThan(region!.control.mean)
    expect(region!.marginWithout.blurred).toBeLessThan(region!.control.blurred)
  })

  test('not found where hiding any other box lowers the margin as much', async () => {
    const blind = async (): Promise<Judged> => ({ margin: 0.2, action: 'block' })
    expect(await findRegion(image, heatmap, { margin: 0.5, action: 'block' }, blind)).toBeNull()
  })

  test('not found where the map points beside the object', async () => {
    const beside = { ...heatmap, values: heatmap.values.map((_, cell) => (cell === 36 ? 1 : 0)) }
    expect(await findRegion(image, beside, await bright(image.data), bright)).toBeNull()
  })
})
