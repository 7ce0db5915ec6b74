/**
 * Dot product of `length` numbers of `a` from `p` on with `b` from `q` on. Four sums at a time: one alone waits for itself.
 */
export function dot(a: Float32Array, p: number, b: Float32Array, q: number, length: number): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  const even = length - (length & 3)
  for (let i = 0; i < even; i += 4) {
    s0 += a[p + i]! * b[q + i]!
    s1 += a[p + i + 1]! * b[q + i + 1]!
    s2 += a[p + i + 2]! * b[q + i + 2]!
    s3 += a[p + i + 3]! * b[q + i + 3]!
  }
  for (let i = even; i < length; i++) s0 += a[p + i]! * b[q + i]!
  return s0 + s1 + s2 + s3
}
