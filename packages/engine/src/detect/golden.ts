import { GuardError } from '@lookfirst/errors'
import type { PackManifest } from '@lookfirst/store'

/** Numbers of an answer that are kept, at most. */
export const GOLDEN_LENGTH = 64

/**
 * Compares the network's answer to the ramp, before its activation, with the one it was packed with.
 *
 * @throws GuardError `BACKEND_SELF_TEST` where the answer is off
 */
export function checkAnswer(answer: ArrayLike<number>, { id, golden }: PackManifest): void {
  const found = Array.from(answer).slice(0, GOLDEN_LENGTH)
  // NaN where a number is missing: it passes no comparison.
  const differences = golden.output.map((value, index) => Math.abs(value - (found[index] ?? Number.NaN)))
  if (found.length === golden.output.length && differences.every((difference) => difference <= golden.tolerance)) return
  throw new GuardError(
    'BACKEND_SELF_TEST',
    `The answer of the detector "${id}" to the golden input is off: ${found.slice(0, 5).join(', ')}, not ${golden.output.slice(0, 5).join(', ')}.`,
    'It is not used on this device.',
    { details: { found, expected: golden.output, tolerance: golden.tolerance } },
  )
}
