import { describe, expect, test } from 'vitest'
import { memoryBank, sumBackground } from './memory-bank'

describe('a bank in memory', () => {
  test('gives the cosines of each vector with every image, vector after vector', async () => {
    const size = 130
    const vectors = Float32Array.from({ length: size * 2 }, (_, i) => (i % 2 ? 0 : i / 2))
    const bank = memoryBank({
      size,
      vectors: [new Float32Array(size), vectors],
      backgroundTotals: [],
      ordinary: () => new Int32Array(),
    })
    const cosines = await bank.similarities(1, [Float32Array.of(1, 0), Float32Array.of(0.5, 1)])
    expect(cosines).toHaveLength(2 * size)
    expect([...cosines.subarray(0, size)]).toEqual(Array.from({ length: size }, (_, image) => image))
    expect([...cosines.subarray(size)]).toEqual(Array.from({ length: size }, (_, image) => image / 2))
  })

  test('sums the background of every image', () => {
    const names = { size: 2, vectors: Float32Array.of(1, 0, 0, 1) }
    const totals = sumBackground(Float32Array.of(1, 0, 0, 0.5), names, 2)
    // e^2 + e^0, e^0 + e^1.
    expect([...totals]).toEqual([expect.closeTo(Math.E ** 2 + 1, 9), expect.closeTo(1 + Math.E, 9)])
  })
})
