import type { CompiledRule } from '@lookfirst/policy'
import { type ReliabilityPoint, reliabilityCurve, type Share, shareOf } from '@lookfirst/policy/measures'
import type { TestPicture } from './test-picture'

/** What a rule's promise came to on the test pictures. */
export interface Measured {
  /** Of the pictures that the promise speaks of. */
  tails: number[]
  /** Those that are beyond the promised rate; `null` without pictures. */
  atPromise: Share | null
  /** Ascending; see {@link reliabilityCurve}. */
  curve: ReliabilityPoint[]
}

/**
 * Measures a rule's promise on the pictures that it speaks of: those expected to be allowed, or, of a subject that pictures must show,
 * those expected not to pass.
 */
export function measure(pictures: readonly TestPicture[], { id, kind, falsePositiveRate }: CompiledRule): Measured {
  const tails = pictures.flatMap(({ expected, answer }) => {
    const isMeant =
      kind === 'must-show'
        ? expected.action !== null &&
          expected.action !== 'allow' &&
          (expected.ruleId === null || expected.ruleId === id)
        : expected.action === 'allow'
    const result = answer?.rules.find(({ ruleId }) => ruleId === id)
    return isMeant && result && result.calibrationSize > 0 ? [result.tail] : []
  })
  const beyond = tails.filter((tail) => tail <= falsePositiveRate).length
  return { tails, atPromise: shareOf(beyond, tails.length), curve: reliabilityCurve(tails) }
}
