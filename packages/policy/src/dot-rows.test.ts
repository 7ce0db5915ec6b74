import { expect, test } from 'vitest'
import { dotRows } from './dot-rows'

test.each([
  [1, 1],
  [4, 2],
  [5, 3],
  [9, 4],
  [7, 5],
])('dot products of %i rows of %i numbers are sums of products', (count, dimension) => {
  const rows = Float32Array.from({ length: count * dimension }, (_, i) => (i % 5) - 2)
  const vector = Float32Array.from({ length: dimension }, (_, i) => i + 1)
  const out = new Float32Array(count + 1)
  dotRows(rows, count, vector, out, 1)
  const expected = Array.from({ length: count }, (_, row) =>
    vector.reduce((sum, value, i) => sum + value * rows[row * dimension + i]!, 0),
  )
  expect([...out]).toEqual([0, ...expected])
})
