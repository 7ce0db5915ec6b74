import { printPolicy } from '../grammar/print-policy'
import { readPolicy } from '../grammar/read-policy'
import { policyHash } from '../policy-hash'
import { stored } from '../statistics'
import { TAIL_PROBABILITIES, thresholdOf } from '../tail'
import type { CompiledPolicy, CompiledRule, TailTable, TaughtExamples } from '../types'

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
 * A threshold from a tail table alone: between the table's quantiles from 1 % on, on the fitted tail below. Compiling the line again takes it from the
 * images themselves, and may differ in the second decimal.
 */
function thresholdFrom(table: TailTable, rate: number): number {
  if (rate < 0.01) return thresholdOf(Float64Array.of(), table, rate)
  const probability = 1 - rate
  const above = TAIL_PROBABILITIES.findIndex((at) => at >= probability)
  const [low, high] = [TAIL_PROBABILITIES[above - 1] as number, TAIL_PROBABILITIES[above] as number]
  const [from, to] = [table.quantiles[above - 1] as number, table.quantiles[above] as number]
  return stored(from + ((to - from) * (probability - low)) / (high - low))
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
