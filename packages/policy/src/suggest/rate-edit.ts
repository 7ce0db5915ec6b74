import { printPolicy } from '../grammar/print-policy'
import { readPolicy } from '../grammar/read-policy'
import { policyHash } from '../policy-hash'
import { stored } from '../statistics'
import { thresholdFrom } from '../tail'
import type { CompiledPolicy, CompiledRule, TaughtExamples } from '../types'

/** Nobody asks for a rule that flags more of what is ordinary. */
const LARGEST = 0.1

/** Rates to choose from: one digit, from 0.01 % to 10 %. */
const RATES: readonly number[] = [-4, -3, -2, -1].flatMap((power) =>
  Array.from({ length: 9 }, (_, index) => stored((index + 1) * 10 ** power)).filter((rate) => rate <= LARGEST),
)

/** Another rate for a rule, and what its threshold is then. */
export interface RateChoice {
  rate: number
  threshold: number
}

/**
 * The rates that a rule may be given: of one digit, none that its images are too few to tell, none that its review band does not exceed.
 * Ascending; the rule's own is not among them.
 */
export function rateChoices({ falsePositiveRate, reviewBand, tail }: CompiledRule): RateChoice[] {
  return RATES.filter(
    (rate) => rate !== falsePositiveRate && rate >= 1 / (tail.size + 1) && rate < (reviewBand ?? 1),
  ).map((rate) => ({ rate, threshold: thresholdFrom(tail, rate) }))
}

/**
 * The policy with another rate for one rule, its text and its hash with it.
 *
 * @returns `null` where the policy's text cannot be read
 */
export async function withRate(
  policy: CompiledPolicy,
  ruleId: string,
  { rate, threshold }: RateChoice,
): Promise<CompiledPolicy | null> {
  const written = readPolicy(policy.text).policy
  if (!written) return null
  const edited = {
    ...written,
    rules: written.rules.map((rule) => (rule.id === ruleId ? { ...rule, falsePositiveRate: rate } : rule)),
  }
  const taught: TaughtExamples = new Map(policy.rules.flatMap(({ id, own }) => (own ? [[id, own.examples]] : [])))
  return {
    ...policy,
    text: printPolicy(edited),
    policyHash: await policyHash(edited, taught),
    rules: policy.rules.map((rule) => (rule.id === ruleId ? rated(rule) : rule)),
  }

  function rated(rule: CompiledRule): CompiledRule {
    const reviewThreshold = rule.reviewThreshold === null ? null : Math.min(rule.reviewThreshold, threshold)
    return { ...rule, falsePositiveRate: rate, rateSource: 'rule', threshold, reviewThreshold }
  }
}
