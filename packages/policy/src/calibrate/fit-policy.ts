import { stored } from '../statistics'
import { type FittedRule, fitRule, imagesFor, type Sample, sampleOf, thresholdAt } from './fit-rule'
import type { ScoredRule } from './score-images'

/** Tail probabilities among which the shared one is sought, and the halvings of the logarithm of that range. */
const LOWEST = 1e-9
const HIGHEST = 0.5
const HALVINGS = 28

/** How a rule is fitted: at its own rate, at the probability that rules share, or not at all. */
export type FitPlan = 'own' | 'shared' | 'none'

/** What a set of images says about a policy. */
export interface FittedPolicy {
  /** In the order of the policy; `null` where the rule's thresholds stay. */
  rules: (FittedRule | null)[]
  /** The probability that rules share; `null` where none do, or where the other rules leave nothing. */
  probability: number | null
}

/** Whether a rule takes part in a policy's budget. */
export function isBudgeted({ rule, isMeasured }: ScoredRule): boolean {
  return isMeasured && rule.kind === 'should-not'
}

/**
 * Decides what so many images can fit.
 *
 * @param budget of the policy, in (0, 0.5], or `null`
 * @param images how many
 */
export function planFit(rules: readonly ScoredRule[], budget: number | null, images: number): FitPlan[] {
  return rules.map((scored) => {
    if (!isBudgeted(scored)) return 'none'
    const { rateSource, falsePositiveRate } = scored.rule
    const isShared = rateSource === 'policy' && budget !== null
    if (images < imagesFor(isShared ? budget : falsePositiveRate)) return 'none'
    return isShared ? 'shared' : 'own'
  })
}

/**
 * Fits what is planned on some of the images.
 *
 * @param rows indices of the images of the fit; at least one
 */
export function fitPolicy(
  rules: readonly ScoredRule[],
  plan: readonly FitPlan[],
  budget: number | null,
  rows: Int32Array,
): FittedPolicy {
  const samples = rules.map(({ levels }, at) => (plan[at] === 'none' ? null : sampleOf(levels, rows)))
  const own = rules.map(({ rule }, at) =>
    plan[at] === 'own' ? fitRule(rule, samples[at]!, rule.falsePositiveRate) : null,
  )
  const sharing = rules.flatMap((scored, at) => (plan[at] === 'shared' ? [{ scored, sample: samples[at]! }] : []))
  const others = rules.flatMap((scored, at) =>
    isBudgeted(scored) && plan[at] !== 'shared'
      ? [{ levels: scored.levels, threshold: own[at]?.threshold ?? scored.rule.threshold }]
      : [],
  )
  const probability = sharing.length > 0 && budget !== null ? sharedProbability(budget, rows, others, sharing) : null
  return {
    probability,
    rules: rules.map(({ rule }, at) =>
      plan[at] === 'shared' && probability !== null ? fitRule(rule, samples[at]!, probability) : (own[at] ?? null),
    ),
  }
}

/**
 * The largest tail probability, found by bisection, at which all rules together flag at most `budget * (n + 1) - 1` of n images: the next image
 * is then flagged with the budget's probability at most, as in {@link thresholdAt}.
 *
 * @returns `null` where the other rules leave nothing
 */
function sharedProbability(
  budget: number,
  rows: Int32Array,
  others: { levels: Float64Array; threshold: number }[],
  sharing: { scored: ScoredRule; sample: Sample }[],
): number | null {
  const most = budget * (rows.length + 1) - 1
  const free = rows.filter((row) => !others.some(({ levels, threshold }) => (levels[row] as number) > threshold))
  const spent = rows.length - free.length
  if (spent > most - 1) return null
  const flagged = (probability: number) => {
    const thresholds = sharing.map(({ sample }) => thresholdAt(sample, probability))
    const isFlagged = (row: number) =>
      sharing.some(({ scored }, at) => (scored.levels[row] as number) > (thresholds[at] as number))
    return spent + free.filter(isFlagged).length
  }
  if (flagged(HIGHEST) <= most) return HIGHEST
  let [low, high] = [Math.log(LOWEST), Math.log(HIGHEST)]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (flagged(Math.exp(middle)) <= most) low = middle
    else high = middle
  }
  return stored(Math.exp(low))
}
