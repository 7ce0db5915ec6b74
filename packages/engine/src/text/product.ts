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
    for (let j = 0; j < n; j++) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let p = i * k
      let q = j * k
      for (let left = k >> 2; left > 0; left--, p += 4, q += 4) {
        s0 += a[p]! * b[q]!
        s1 += a[p + 1]! * b[q + 1]!
        s2 += a[p + 2]! * b[q + 2]!
        s3 += a[p + 3]! * b[q + 3]!
      }
      for (let left = k & 3; left > 0; left--) s0 += a[p++]! * b[q++]!
      out[i * n + j] = s0 + s1 + s2 + s3
    }
  }
  return out
}
