/**
 * Dot products of one vector with every row of a matrix, summed in double precision. Four rows go together, so that each number of the
 * vector is loaded and widened once for four products: this loop is what judging and compiling cost. Every product is summed in the same order,
 * whatever its row: that of {@link dotBlock} too, so that the two give the same numbers.
 *
 * @param rows row-major; `count` rows of `vector.length` numbers each
 * @param out takes one product a row, from `offset`
 */
export function dotRows(rows: Float32Array, count: number, vector: Float32Array, out: Float32Array, offset = 0): void {
  const dimension = vector.length
  const even = dimension - (dimension % 2)
  let row = 0
  for (; row + 4 <= count; row += 4) {
    const a = row * dimension
    const b = a + dimension
    const c = b + dimension
    const d = c + dimension
    // What an odd dimension leaves over.
    const last = even < dimension ? (vector[even] as number) : 0
    let sa = last && last * (rows[a + even] as number)
    let sb = last && last * (rows[b + even] as number)
    let sc = last && last * (rows[c + even] as number)
    let sd = last && last * (rows[d + even] as number)
    for (let i = 0; i < even; i += 2) {
      const x = vector[i] as number
      const y = vector[i + 1] as number
      sa += x * (rows[a + i] as number) + y * (rows[a + i + 1] as number)
      sb += x * (rows[b + i] as number) + y * (rows[b + i + 1] as number)
      sc += x * (rows[c + i] as number) + y * (rows[c + i + 1] as number)
      sd += x * (rows[d + i] as number) + y * (rows[d + i + 1] as number)
    }
    out[offset + row] = sa
    out[offset + row + 1] = sb
    out[offset + row + 2] = sc
    out[offset + row + 3] = sd
  }
  for (; row < count; row++) {
    const a = row * dimension
    let sum = even < dimension ? (vector[even] as number) * (rows[a + even] as number) : 0
    for (let i = 0; i < even; i += 2) {
      sum += (vector[i] as number) * (rows[a + i] as number) + (vector[i + 1] as number) * (rows[a + i + 1] as number)
    }
    out[offset + row] = sum
  }
}
