import { dot } from './dot'

/**
 * Multiplies every row of `a` with every row of `b`.
 *
 * @param a `[m, k]`, row-major
 * @param b `[n, k]`, row-major
 * @returns `[m, n]`, row-major
 */
export type RowProduct = (a: Float32Array, b: Float32Array, k: number) => Promise<Float32Array>

/** The product in plain JavaScript: for Node, and wherever no runtime is at hand. */
export const plainProduct: RowProduct = async (a, b, k) => {
  const m = a.length / k
  const n = b.length / k
  const out = new Float32Array(m * n)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) out[i * n + j] = dot(a, i * k, b, j * k, k)
  }
  return out
}
