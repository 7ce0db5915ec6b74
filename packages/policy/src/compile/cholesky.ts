/**
 * Factorises a symmetric positive definite matrix `A = L L^T` (Cholesky; Golub and Van Loan 2013, algorithm 4.2.1). Only the lower
 * triangle of `A` is read.
 *
 * @param matrix row-major, `size` rows of `size` numbers
 * @returns `L`, row-major, zeros above the diagonal; NaN in it where the matrix is not positive definite
 */
export function factorise(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] as number
      for (let i = 0; i < column; i++) {
        rest -= (factor[row * size + i] as number) * (factor[column * size + i] as number)
      }
      factor[row * size + column] = row === column ? Math.sqrt(rest) : rest / (factor[column * size + column] as number)
    }
  }
  return factor
}

/**
 * Solves `L L^T x = b` by substitution, forwards and then backwards.
 *
 * @param factor as {@link factorise} gave it
 * @param right `b`
 */
export function solveFactorised(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let rest = x[row] as number
    for (let i = 0; i < row; i++) rest -= (factor[row * size + i] as number) * (x[i] as number)
    x[row] = rest / (factor[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = x[row] as number
    for (let i = row + 1; i < size; i++) rest -= (factor[i * size + row] as number) * (x[i] as number)
    x[row] = rest / (factor[row * size + row] as number)
  }
  return x
}
