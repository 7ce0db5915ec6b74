import { quote } from '../grammar/issue'
import { printRate } from '../grammar/rate'
import { scoreRules } from '../judge/score-rules'
import type { CompiledRule, PolicyIssue } from '../types'
import { thresholdsOf } from './calibrate-rule'
import type { CompileParts } from './parts'
import type { RulePlan } from './plan-rule'
import { featuresOf, ruleJudge } from './rule-judge'
import { lintWarning } from './warnings'

/** Rates that a hint may name, ascending. */
const RATES = [1e-6, 1e-5, 1e-4, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]

/**
 * Warns of a threshold that no image reaches: none of the bank's, of whatever subject, nor the best there could be, whose vectors are those
 * of a clause's own words.
 *
 * @param levels of every bank image
 * @param compiled the same rule
 * @param issues takes the warning
 */
export function lintThreshold(
  plan: RulePlan,
  levels: Float64Array,
  compiled: CompiledRule,
  parts: CompileParts,
  issues: PolicyIssue[],
): void {
  const { draft, calibration } = plan
  if (levels.some((level) => level > calibration.threshold)) return
  const best = Math.max(...levels, ...idealLevels(plan, compiled, parts))
  if (best > calibration.threshold) return
  const { rule } = draft
  const { id } = rule
  const message = `No picture reaches the threshold of "${quote(id)}" at the rate ${printRate(plan.rate)}, not even one just like its words.`
  const expected = 'a rate that pictures of the subject can pass'
  const hint = `Write "False positives: ${printRate(reachableRate())}".`
  issues.push(lintWarning('threshold-unreachable', rule.position, ['rules', id], id, [message, expected, hint]))

  /** The lowest rate that the best image passes. */
  function reachableRate(): number {
    const isReached = (falsePositiveRate: number) =>
      thresholdsOf(calibration.sorted, calibration.tail, { falsePositiveRate, reviewBand: null }).threshold < best
    return RATES.find((rate) => rate > plan.rate && isReached(rate)) ?? 0.5
  }
}

/** Levels of images whose vectors are those of the clauses. */
function idealLevels({ clauses }: RulePlan, compiled: CompiledRule, parts: CompileParts): number[] {
  const rule: CompiledRule = {
    ...compiled,
    kind: 'should-not',
    exceptions: [],
    exceptionPhrases: [],
    exceptionLevel: null,
    textPatterns: [],
    detectors: [],
  }
  const judge = ruleJudge(rule, parts)
  return clauses.map(({ vectors }) => {
    const [result] = scoreRules(featuresOf(vectors, parts), judge)
    return (result?.margin ?? 0) + compiled.threshold
  })
}
