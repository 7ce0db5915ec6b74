import { GuardError } from '@lookfirst/errors'
import type { PackDetector } from '@lookfirst/store'

/** How far a probability may be out of [0, 1], and how far probabilities of one whole may be from 1, by rounding. */
const ROUNDING = 1e-3

/**
 * Turns what a detector's network said into probabilities, in double precision.
 *
 * @throws GuardError `DEVICE_LOST` for numbers that are none, or no probabilities; `MODEL_INCOMPATIBLE` where there are more or fewer than labels
 */
export function toProbabilities(
  output: ArrayLike<number>,
  { activation, labels }: Pick<PackDetector, 'activation' | 'labels'>,
  id: string,
): number[] {
  if (output.length !== labels.length) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The detector "${id}" answered ${output.length} numbers for ${labels.length} labels.`,
      'Name a label for each output when packing.',
    )
  }
  const values = Array.from(output)
  const probabilities =
    activation === 'softmax' ? softmax(values) : activation === 'sigmoid' ? values.map(sigmoid) : values
  const isSound = probabilities.every((value) => value >= -ROUNDING && value <= 1 + ROUNDING)
  const sum = probabilities.reduce((total, value) => total + value, 0)
  if (!isSound || (activation === 'softmax' && Math.abs(sum - 1) > ROUNDING)) {
    throw new GuardError(
      'DEVICE_LOST',
      `The detector "${id}" answered ${probabilities.slice(0, 5).join(', ')}, which are no probabilities.`,
      activation === 'none'
        ? 'Where its network has no last softmax or sigmoid, its manifest must name one as activation.'
        : 'Reload the page; if that does not help, the device computes wrongly.',
      { details: { probabilities } },
    )
  }
  return probabilities.map((value) => Math.min(1, Math.max(0, value)))
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
