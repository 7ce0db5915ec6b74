import { tailOf } from '../tail'
import type { CompiledRule, RuleResult } from '../types'
import { stricter } from './strictness'

/** A rule is uncertain where at most so many times its rate of ordinary images score as high. */
const BAND = 5
/** And where at most this share of them does, whatever the rate. */
const WIDEST_BAND = 0.5

/** How many crops must agree: an object lies in several of those that overlap, an accident in one. */
const AGREEING = 2

/**
 * Whether crops may decide: the image is below the threshold, and not far from it. Exceptions have no part in it, so that a further one
 * never opens a question that was closed.
 *
 * @param level of the clauses, before exceptions compete
 */
export function isUncertain({ kind, threshold, tail, falsePositiveRate }: CompiledRule, level: number): boolean {
  return (
    kind === 'should-not' &&
    level <= threshold &&
    tailOf(level, tail) <= Math.min(BAND * falsePositiveRate, WIDEST_BAND)
  )
}

/**
 * The rule that one of several crops is judged by: that many looks share one rate, so each has the threshold of `rate / count` on the rule's
 * exponential tail, which is higher by `excess * ln(count)`.
 */
export function ruleForCrops(rule: CompiledRule, count: number): CompiledRule {
  const raise = rule.tail.excess * Math.log(count)
  const { threshold, reviewThreshold } = rule
  return {
    ...rule,
    threshold: threshold + raise,
    reviewThreshold: reviewThreshold === null ? null : reviewThreshold + raise,
  }
}

/**
 * What an image comes to with its crops: that of the crop with the second largest margin, where it asks for something stricter.
 *
 * @param crops each judged by {@link ruleForCrops}
 */
export function addCrops(whole: RuleResult, crops: readonly RuleResult[]): RuleResult {
  const ranked = crops.map((result, crop) => ({ result, crop })).sort((a, b) => b.result.margin - a.result.margin)
  const agreed = ranked[AGREEING - 1]
  if (!agreed) return whole
  const { result, crop } = agreed
  const asks = result.outcome === 'violated' || (result.outcome === 'review-band' && whole.outcome !== 'review-band')
  if (!asks || stricter(whole.action, result.action) !== result.action) return whole
  return { ...result, decidedBy: 'crop', crop, tail: 1, tailFloor: 1, calibrationSize: 0 }
}
