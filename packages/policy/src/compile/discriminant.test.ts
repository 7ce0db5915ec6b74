import { describe, expect, test } from 'vitest'
import { createDiscriminant } from './discriminant'
import { memoryBank } from './memory-bank'

/** Four images in two dimensions: mean (2, 1), variances 4 and 1, no covariance; mean variance 2.5, so 0.25 is added to both. */
const bank = memoryBank({
  size: 4,
  vectors: [new Float32Array(8), Float32Array.of(0, 0, 4, 0, 0, 2, 4, 2)],
  backgroundTotals: [],
  ordinary: () => new Int32Array(),
})

function direction(violations: number[][], allowed: number[][] = []) {
  const rows = (points: number[][]) => points.map((point) => Float32Array.from(point))
  return [...bank.discriminant(1, rows(violations), rows(allowed), 0.5)]
}

const unit = (x: number, y: number) => [x, y].map((value) => expect.closeTo(value / Math.hypot(x, y), 6))

describe('the direction that examples teach', () => {
  test('points from the mean of the bank to theirs, the less along an axis the more the bank varies there', () => {
    // (3, 2) - (2, 1) = (1, 1), over 4.25 and 1.25.
    expect(direction([[3, 2]])).toEqual(unit(1 / 4.25, 1 / 1.25))
  })

  test('is that of the mean of several', () => {
    expect(
      direction([
        [5, 1],
        [1, 3],
      ]),
    ).toEqual(unit(1 / 4.25, 1 / 1.25))
  })

  test('turns away from allowed examples by half of their distance', () => {
    // (1, 1) - 0.5 ((4, 1) - (2, 1)) = (0, 1).
    expect(direction([[3, 2]], [[4, 1]])).toEqual(unit(0, 1))
  })

  test('is the same from a mean and a precision matrix that a model brings', () => {
    const shipped = createDiscriminant(Float32Array.of(2, 1), Float32Array.of(1 / 4.25, 0, 0, 1 / 1.25))
    expect([...shipped([Float32Array.of(3, 2)], [], 0.5)]).toEqual(unit(1 / 4.25, 1 / 1.25))
    expect([...shipped([Float32Array.of(3, 2)], [Float32Array.of(4, 1)], 0.5)]).toEqual(unit(0, 1))
  })

  test('follows what varies together', () => {
    const slanted = memoryBank({
      size: 4,
      vectors: [Float32Array.of(2, 2, -2, -2, 1, -1, -1, 1)],
      backgroundTotals: [],
      ordinary: () => new Int32Array(),
    })
    // Variances 2.5, covariance 1.5; with the ridge 2.75. (2.75 -1.5; -1.5 2.75) (1, 0).
    expect([...slanted.discriminant(0, [Float32Array.of(1, 0)], [], 0.5)]).toEqual(unit(2.75, -1.5))
  })
})
