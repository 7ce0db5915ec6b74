import type { CompiledRule } from '@lookfirst/policy'
import { thresholdFrom } from '@lookfirst/policy/judge'
import { type Retriable, type Trial, tryChange } from './trial'

/** One in a million: below it no bank of images says anything. */
const LEAST_RATE = 1e-6
/** Largest rate that a policy may promise. */
const MOST_RATE = 0.5
/** Steps away from the rate at which the image would lie on the threshold. */
const STEPS = 6

/** A rate that gives another verdict. */
export interface OtherRate extends Trial {
  /** In (0, 0.5], of two digits. */
  rate: number
  /** Whether more images would be needed to tell such a rate. */
  isBeyond: boolean
}

/**
 * The rate, nearest to the rule's own, at which the verdict would be another: the rule's thresholds are taken from its tail table, its
 * review band goes with them, and the image is judged again. Rates of two digits are tried from the image's own tail on.
 *
 * @param tail of the image under the rule, in (0, 1]
 * @param isStricter whether the rule asked for something, so that fewer images would have to be flagged
 * @returns `null` where no rate that a policy may promise changes the action
 */
export function otherRate(
  image: Retriable,
  rule: CompiledRule,
  tail: number,
  isStricter: boolean,
  action: Trial['action'],
): OtherRate | null {
  for (let step = 0; step < STEPS; step++) {
    const rate = twoDigits(tail, isStricter ? -step : step)
    if (rate < LEAST_RATE || rate > MOST_RATE || rate === rule.falsePositiveRate) continue
    if (rate < rule.falsePositiveRate !== isStricter) continue
    const threshold = thresholdFrom(rule.tail, rate)
    const trial = tryChange(image, {
      rule: { ...rule, threshold, reviewThreshold: rule.reviewThreshold === null ? null : threshold },
    })
    if (trial.action !== action) return { ...trial, rate, isBeyond: rate < 1 / (rule.tail.size + 1) }
  }
  return null
}

/** A number rounded to two digits, and so many units of the second away from it. */
function twoDigits(value: number, units: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  const rounded = units > 0 ? Math.ceil(value / unit) : Math.floor(value / unit)
  return Number(((rounded + units) * unit).toPrecision(2))
}
