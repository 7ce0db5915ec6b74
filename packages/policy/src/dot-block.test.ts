import { expect, test } from 'vitest'
import { generator } from '../test/tiny-model'
import { BLOCK, dotBlock } from './dot-block'
import { dotRows } from './dot-rows'

test.each([
  [1, 1],
  [2, 2],
  [3, 7],
  [4, 384],
  [7, 385],
  [60, 12],
])(
  '%i rows of %i numbers have the products with four vectors that they have with one, to the last bit',
  (count, dimension) => {
    const random = generator(3)
    const numbers = (length: number) => Float32Array.from({ length }, () => random() - 0.5)
    const rows = numbers(count * dimension)
    const vectors = numbers(BLOCK * dimension)
    const together = new Float32Array(BLOCK * count)
    dotBlock(Float64Array.from(rows), count, Float64Array.from(vectors), dimension, together)
    const alone = new Float32Array(BLOCK * count)
    for (let vector = 0; vector < BLOCK; vector++) {
      const one = vectors.slice(vector * dimension, (vector + 1) * dimension)
      dotRows(rows, count, one, alone, vector * count)
    }
    expect(together).toEqual(alone)
  },
)
