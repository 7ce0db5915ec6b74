import { factorise, solveFactorised } from './cholesky'

/** Share of the mean variance that is added to every variance: few directions of a bank are measured well. */
const RIDGE = 0.1

/** How much allowed examples push the direction away from themselves. */
const AWAY = 0.5

/** Dot products of every row of `a` with every row of `b`, row-major `[m, n]`; rows have `k` numbers. */
type RowProduct = (a: Float32Array, b: Float32Array, k: number) => Promise<Float32Array>

/**
 * Finds the direction that tells examples from a bank's images.
 *
 * @param violations at least one row of the bank's dimension
 * @param allowed may be empty
 * @returns unit length
 */
export type Discriminant = (violations: Float32Array[], allowed: Float32Array[]) => Float32Array

/**
 * The linear discriminant of one space (Fisher 1936), ready to be asked for any examples: with `C` the covariance and `mu` the mean of the
 * bank's vectors, `t = trace(C) / dimension`, and `v` and `a` the means of violations and of allowed examples,
 * `(C + 0.1 t I)^-1 (v - mu - 0.5 (a - mu))`, scaled to unit length; without allowed examples `a = mu`.
 *
 * @param rows the bank in one space, row-major
 * @param dimension numbers in a row
 * @param product computes the covariance, nearly all of the work
 */
export async function createDiscriminant(
  rows: Float32Array,
  dimension: number,
  product: RowProduct,
): Promise<Discriminant> {
  const size = rows.length / dimension
  const mean = meanOf(Array.from({ length: size }, (_, row) => rows.subarray(row * dimension, (row + 1) * dimension)))
  // Centred before it is multiplied: the mean's square would take digits away from what is left.
  const columns = new Float32Array(rows.length)
  for (let row = 0; row < size; row++) {
    for (let i = 0; i < dimension; i++) {
      columns[i * size + row] = (rows[row * dimension + i] as number) - (mean[i] as number)
    }
  }
  const covariance = Float64Array.from(await product(columns, columns, size), (sum) => sum / size)
  let trace = 0
  for (let i = 0; i < dimension; i++) trace += covariance[i * (dimension + 1)] as number
  const ridge = (RIDGE * trace) / dimension
  for (let i = 0; i < dimension; i++) {
    covariance[i * (dimension + 1)] = (covariance[i * (dimension + 1)] as number) + ridge
  }
  const factor = factorise(covariance, dimension)

  return (violations, allowed) => {
    const towards = meanOf(violations)
    const away = allowed.length > 0 ? meanOf(allowed) : mean
    const difference = towards.map((value, i) => {
      const centre = mean[i] as number
      return value - centre - AWAY * ((away[i] as number) - centre)
    })
    const direction = solveFactorised(factor, difference)
    const length = Math.sqrt(direction.reduce((squares, value) => squares + value * value, 0)) || 1
    return Float32Array.from(direction, (value) => value / length)
  }
}

/** @param rows at least one */
function meanOf(rows: Float32Array[]): Float64Array {
  const mean = new Float64Array((rows[0] as Float32Array).length)
  for (const row of rows) {
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length
  }
  return mean
}
