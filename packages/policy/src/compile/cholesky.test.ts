import { describe, expect, test } from 'vitest'
import { generator } from '../../test/tiny-model'
import { factorise, solveFactorised } from './cholesky'

describe('the Cholesky factor', () => {
  test.each([
    // 4 = 2 2, 2 = 1 2, 5 = 1 1 + 2 2.
    { matrix: [4, 2, 2, 5], size: 2, factor: [2, 0, 1, 2] },
    // The upper triangle is not read.
    { matrix: [4, 99, 2, 5], size: 2, factor: [2, 0, 1, 2] },
    // Rows 2; 6, 1; -8, 5, 3: 4, 12, 37, -16, -43, 98.
    { matrix: [4, 12, -16, 12, 37, -43, -16, -43, 98], size: 3, factor: [2, 0, 0, 6, 1, 0, -8, 5, 3] },
  ])('of $matrix is $factor', ({ matrix, size, factor }) => {
    expect([...factorise(Float64Array.from(matrix), size)]).toEqual(factor)
  })

  test('is not a number where the matrix is not positive definite', () => {
    expect([...factorise(Float64Array.of(1, 2, 2, 1), 2)].some(Number.isNaN)).toBe(true)
  })
})

describe('a solved system', () => {
  test.each([
    // 4 x + 2 y = 10, 2 x + 5 y = 13.
    { factor: [2, 0, 1, 2], right: [10, 13], x: [1.5, 2] },
    // The matrix above times (1, 2, 3): 4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294.
    { factor: [2, 0, 0, 6, 1, 0, -8, 5, 3], right: [-20, -43, 192], x: [1, 2, 3] },
  ])('with the right side $right has the solution $x', ({ factor, right, x }) => {
    const solution = solveFactorised(Float64Array.from(factor), Float64Array.from(right))
    expect([...solution]).toEqual(x.map((value) => expect.closeTo(value, 12)))
  })

  test('of 40 random unknowns gives the right side again', () => {
    const size = 40
    const random = generator(3)
    const numbers = (count: number) => Float64Array.from({ length: count }, () => 2 * random() - 1)
    const root = numbers(size * size)
    // B B^T + I is positive definite for any B.
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size]
      let sum = row === column ? 1 : 0
      for (let i = 0; i < size; i++) sum += root[row * size + i]! * root[column * size + i]!
      return sum
    })
    const right = numbers(size)
    const solution = solveFactorised(factorise(matrix, size), right)
    const product = right.map((_, row) =>
      solution.reduce((sum, value, column) => sum + matrix[row * size + column]! * value, 0),
    )
    expect([...product]).toEqual([...right].map((value) => expect.closeTo(value, 10)))
  })
})
