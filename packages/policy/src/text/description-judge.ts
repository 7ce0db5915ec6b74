import { compilePolicy } from '../compile/compile-policy'
import type { CompileParts } from '../compile/parts'
import { decide } from '../judge/decide'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import type { Action, Policy, PolicyIssue, RuleResult } from '../types'
import { describedFeatures } from './description-parts'

/** What a policy says of a description. */
export interface DescriptionVerdict {
  /** Of the strictest rule that is violated or in its review band. */
  action: Action
  /** The rule that decided; `null` for `allow`. */
  rule: RuleResult | null
  /** Every rule, in the order of the policy. */
  results: RuleResult[]
}

/** A policy made ready to judge descriptions by. */
export interface DescriptionJudge {
  /** What reading and compiling warned of. */
  issues: PolicyIssue[]
  judge(description: string): DescriptionVerdict
}

/**
 * Makes a judge of what a description in words says, by text-to-text similarity.
 *
 * The formula is that of {@link scoreRules}, with the vectors of a description in the place of an image's: per phrase and space `scale *
 * cos(description, phrase) - backgroundWeight * log(sum over names of exp(scale * cos(description, name)))`, standardised over the ordinary
 * descriptions, spaces summed, standardised over those that do not speak of the rule's subject; `m` and `e` the largest of clauses and of
 * exceptions, standardised; `score = min(m, 3 (m - e))`; the threshold is the quantile of `m` at the rule's rate, or the tail fitted above
 * the 95th percentile.
 *
 * What it is not: a picture. A description says only what its writer found worth a word, and here the order of words says nothing: "no
 * gun" and "a gun" are alike, "a man bites a dog" and "a dog bites a man" the same. A rate holds for descriptions like the ordinary ones that were
 * handed in, and says nothing about images. Example sets, text patterns, clauses about text
 * and detectors have no part.
 *
 * @param policy as {@link parsePolicy} gave it
 * @param parts from {@link descriptionParts}
 * @returns `null` where compiling found an error; it is among `issues`
 */
export async function createDescriptionJudge(
  policy: Policy,
  parts: CompileParts,
): Promise<DescriptionJudge | { issues: PolicyIssue[]; judge: null }> {
  const rules = policy.rules.map((rule) => ({
    ...rule,
    textPatterns: [],
    detectors: [],
    examples: null,
  }))
  const { compiled, issues } = await compilePolicy({ ...policy, rules }, parts)
  if (!compiled) return { issues, judge: null }
  const loaded = loadCompiled(compiled)
  return {
    issues,
    judge(description) {
      const results = scoreRules(describedFeatures(description, parts), loaded)
      return { ...decide(results), results }
    },
  }
}
