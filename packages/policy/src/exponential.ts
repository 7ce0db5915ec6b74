/** Steps of the tables in an octave. */
const STEPS = 128
const PER_STEP = STEPS / Math.LN2
const STEP = Math.LN2 / STEPS

/** Powers of two from 2^-1024 on, and the steps between 1 and 2. */
const OCTAVES = /* @__PURE__ */ Float64Array.from({ length: 2048 }, (_, index) => 2 ** (index - 1024))
const FRACTIONS = /* @__PURE__ */ Float64Array.from({ length: STEPS }, (_, index) => 2 ** (index / STEPS))

/** Adding and taking away this number rounds to a whole number. */
const ROUNDER = 1.5 * 2 ** 52

/** Beyond these exponents the tables end. */
const LARGEST = 700

/**
 * `exp(x)`, to about 1e-14 of its value, from a table and a polynomial (Tang 1989): an image takes thousands, and this costs a third of
 * `Math.exp`, which is a call out of compiled code.
 */
export function exponential(x: number): number {
  if (!(x > -LARGEST && x < LARGEST)) return Math.exp(x)
  const step = x * PER_STEP + ROUNDER - ROUNDER
  const rest = x - step * STEP
  const near = 1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24))))
  return (OCTAVES[(step >> 7) + 1024] as number) * (FRACTIONS[step & (STEPS - 1)] as number) * near
}
