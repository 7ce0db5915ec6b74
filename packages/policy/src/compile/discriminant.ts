import { dotRows } from '../dot-rows'
import { factorise, solveFactorised } from './cholesky'

/** Share of the mean variance that is added to every variance: few directions of a bank are measured well. */
const RIDGE = 0.1

/**
 * Finds the direction that tells examples from a bank's images.
 *
 * @param violations at least one row of the bank's dimension
 * @param allowed may be empty
 * @param weight how much the allowed ones push the direction away from themselves, in [0, 1]
 * @returns unit length
 */
export type Discriminant = (violations: Float32Array[], allowed: Float32Array[], weight: number) => Float32Array

/**
 * The linear discriminant of one space (Fisher 1936), ready to be asked for any examples: with `C` the covariance and `mu` the mean of the
 * bank's vectors, `t = trace(C) / dimension`, and `v` and `a` the means of violations and of allowed examples,
 * `(C + 0.1 t I)^-1 (v - mu - weight (a - mu))`, scaled to unit length; without allowed examples `a = mu`.
 *
 * @param mean `mu`
 * @param precision `(C + 0.1 t I)^-1`, row-major
 */
export function createDiscriminant(mean: Float32Array, precision: Float32Array): Discriminant {
  const centre = Float64Array.from(mean)
  return discriminantOf(centre, (difference) =>
    difference.map((_, row) => {
      const from = row * difference.length
      return difference.reduce((sum, value, i) => sum + value * (precision[from + i] as number), 0)
    }),
  )
}

/**
 * The same from the bank itself, in plain JavaScript.
 *
 * @param rows the bank in one space, row-major
 * @param dimension numbers in a row
 */
export function discriminantOfRows(rows: Float32Array, dimension: number): Discriminant {
  const size = rows.length / dimension
  const mean = meanOf(Array.from({ length: size }, (_, row) => rows.subarray(row * dimension, (row + 1) * dimension)))
  // Centred before it is multiplied: the mean's square would take digits away from what is left.
  const columns = new Float32Array(rows.length)
  for (let row = 0; row < size; row++) {
    for (let i = 0; i < dimension; i++) {
      columns[i * size + row] = (rows[row * dimension + i] as number) - (mean[i] as number)
    }
  }
  const covariance = new Float64Array(dimension * dimension)
  const products = new Float32Array(dimension)
  let trace = 0
  for (let i = 0; i < dimension; i++) {
    dotRows(columns, dimension, columns.subarray(i * size, (i + 1) * size), products, 0)
    for (let j = 0; j < dimension; j++) covariance[i * dimension + j] = (products[j] as number) / size
    trace += covariance[i * (dimension + 1)] as number
  }
  const ridge = (RIDGE * trace) / dimension
  for (let i = 0; i < dimension; i++) {
    covariance[i * (dimension + 1)] = (covariance[i * (dimension + 1)] as number) + ridge
  }
  const factor = factorise(covariance, dimension)
  return discriminantOf(mean, (difference) => solveFactorised(factor, difference))
}

/** @param solve divides by the bank's covariance */
function discriminantOf(mean: Float64Array, solve: (difference: Float64Array) => Float64Array): Discriminant {
  return (violations, allowed, weight) => {
    const towards = meanOf(violations)
    const away = allowed.length > 0 ? meanOf(allowed) : mean
    const difference = towards.map((value, i) => {
      const centre = mean[i] as number
      return value - centre - weight * ((away[i] as number) - centre)
    })
    const direction = solve(difference)
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
