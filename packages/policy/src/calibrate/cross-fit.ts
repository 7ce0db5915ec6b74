import { type FitPlan, fitPolicy, isBudgeted } from './fit-policy'
import type { ScoredRule } from './score-images'

/** Parts that the images are divided into: thresholds fitted on nine tenths are close to those of all. */
const FOLDS = 10

/** What thresholds flag of images that they were not fitted on; by rule, in the order of the policy. */
export interface CrossFit {
  /** Images above the threshold. */
  flags: number[]
  /** Images above the lower threshold of the review band; as many as above where there is none. */
  bandFlags: number[]
  /** Images that any rule that takes part in the budget flags. */
  anyFlags: number
}

/**
 * Measures a fit by cross-fitting: every tenth image is left out of the fit and measured by it, ten times, each time another tenth. The same images in the same order give the same counts.
 *
 * @param images how many, more than ten
 */
export function crossFit(
  rules: readonly ScoredRule[],
  plan: readonly FitPlan[],
  budget: number | null,
  images: number,
): CrossFit {
  const rows = Int32Array.from({ length: images }, (_, row) => row)
  const result: CrossFit = { flags: rules.map(() => 0), bandFlags: rules.map(() => 0), anyFlags: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = fitPolicy(
      rules,
      plan,
      budget,
      rows.filter((row) => row % FOLDS !== fold),
    )
    const thresholds = rules.map(({ rule }, at) => fitted.rules[at] ?? rule)
    for (const row of rows.filter((row) => row % FOLDS === fold)) measure(row, thresholds)
  }
  return result

  function measure(row: number, thresholds: readonly { threshold: number; reviewThreshold: number | null }[]): void {
    let isFlagged = false
    for (const [at, scored] of rules.entries()) {
      const { threshold, reviewThreshold } = thresholds[at]!
      const level = scored.levels[row] as number
      if (level > (reviewThreshold ?? threshold)) result.bandFlags[at] = (result.bandFlags[at] as number) + 1
      if (!(level > threshold)) continue
      result.flags[at] = (result.flags[at] as number) + 1
      isFlagged ||= isBudgeted(scored)
    }
    if (isFlagged) result.anyFlags++
  }
}
