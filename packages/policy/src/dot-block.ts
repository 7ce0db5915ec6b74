/** Vectors that {@link dotBlock} takes together. */
export const BLOCK = 4

/**
 * Dot products of four vectors with every row of a matrix. Eight products go together, of four vectors and two rows, so that numbers stay in
 * registers; all are widened beforehand, because widening would cost as much as multiplying. Each is summed in the order of
 * {@link dotRows}, and so comes out the same to the last bit.
 *
 * @param rows row-major; `count` rows of `dimension` numbers each
 * @param vectors four vectors of `dimension` numbers, one behind the other
 * @param out takes `count` products for the first vector, then for the second, and so on
 */
export function dotBlock(
  rows: Float64Array,
  count: number,
  vectors: Float64Array,
  dimension: number,
  out: Float32Array,
): void {
  const even = dimension - (dimension % 2)
  const isOdd = even < dimension
  const second = dimension
  const third = 2 * dimension
  const fourth = 3 * dimension
  for (let row = 0; row < count; row += 2) {
    const a = row * dimension
    // The last of an odd number of rows is its own neighbour.
    const b = row + 1 < count ? a + dimension : a
    let x = isOdd ? (rows[a + even] as number) : 0
    let y = isOdd ? (rows[b + even] as number) : 0
    let v = isOdd ? (vectors[even] as number) : 0
    let [a1, b1] = [v * x, v * y]
    v = isOdd ? (vectors[second + even] as number) : 0
    let [a2, b2] = [v * x, v * y]
    v = isOdd ? (vectors[third + even] as number) : 0
    let [a3, b3] = [v * x, v * y]
    v = isOdd ? (vectors[fourth + even] as number) : 0
    let [a4, b4] = [v * x, v * y]
    for (let i = 0; i < even; i += 2) {
      x = rows[a + i] as number
      y = rows[b + i] as number
      const xx = rows[a + i + 1] as number
      const yy = rows[b + i + 1] as number
      v = vectors[i] as number
      let w = vectors[i + 1] as number
      a1 += v * x + w * xx
      b1 += v * y + w * yy
      v = vectors[second + i] as number
      w = vectors[second + i + 1] as number
      a2 += v * x + w * xx
      b2 += v * y + w * yy
      v = vectors[third + i] as number
      w = vectors[third + i + 1] as number
      a3 += v * x + w * xx
      b3 += v * y + w * yy
      v = vectors[fourth + i] as number
      w = vectors[fourth + i + 1] as number
      a4 += v * x + w * xx
      b4 += v * y + w * yy
    }
    out[row] = a1
    out[count + row] = a2
    out[2 * count + row] = a3
    out[3 * count + row] = a4
    if (b === a) continue
    out[row + 1] = b1
    out[count + row + 1] = b2
    out[2 * count + row + 1] = b3
    out[3 * count + row + 1] = b4
  }
}
