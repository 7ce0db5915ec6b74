import type { BudgetReport, CompiledPolicy, CompiledRule, Features } from '../types'
import { nextCalibrationHash } from './calibration-hash'
import { type CrossFit, crossFit } from './cross-fit'
import { type FittedPolicy, fitPolicy, planFit } from './fit-policy'
import { reportBudget } from './report-budget'
import { reportRule } from './report-rule'
import { scoreImages } from './score-images'
import type { BudgetCalibration, CalibrationReport } from './types'

/**
 * Fits a policy's thresholds to an app's own ordinary images, where before they were those of the model's bank: a rule that may flag 1 %
 * then flags 1 % of images like these. Pure; looks at features only, never at pixels.
 *
 * Assumes that **no image violates any rule**: a flag is then a false one. An image that does violate raises the threshold, and the rule
 * misses more of its kind; the report names the images that score highest, for the author to look at, and to calibrate again without.
 *
 * Of a rule that says `Should not`, threshold, review band and tail table are fitted to its scores without exceptions (and without what the
 * author's allowed examples lift), so that a further `Can:` line moves no threshold. A rule for whose rate there are too few images keeps
 * the thresholds of the bank: these are of thousands of images, and to mix them with a few hundred of another kind would promise a rate for
 * neither; the report says what the images measure all the same. Rules that share a budget share one tail probability, found anew. Of
 * `Must show`, the images are taken to show the subject: what is refused of them is measured, no threshold moves. Text and detectors are
 * no part of it.
 *
 * Calibrating again with the same images changes nothing.
 *
 * @param compiled stays as it is
 * @param images for each its features: one, or two for an image with transparency, where the stricter counts
 * @returns the calibrated policy: its `policyHash` is the same, its `calibrationHash` another where a threshold moved
 * @throws {@link GuardError} `POLICY_INVALID` where the policy is none, `POLICY_MODEL_MISMATCH` where features come from another model,
 * `OPTION_INVALID` where an image has none
 */
export async function calibratePolicy(
  compiled: CompiledPolicy,
  images: readonly (readonly Features[])[],
): Promise<{ compiled: CompiledPolicy; report: CalibrationReport }> {
  const scored = scoreImages(compiled, images)
  const budget = compiled.budget?.nominal ?? null
  const plan = planFit(scored, budget, images.length)
  const isFitted = plan.some((how) => how !== 'none')
  const rows = Int32Array.from(images, (_, row) => row)
  const fit: FittedPolicy = isFitted
    ? fitPolicy(scored, plan, budget, rows)
    : { rules: scored.map(() => null), probability: null }
  const measured = isFitted ? crossFit(scored, plan, budget, images.length) : null
  const rules = scored.map(({ rule }, at) => calibrated(rule, fit.rules[at] ?? null))
  const budgetReport = reportBudget(compiled, scored, plan, fit, measured, images.length)
  const next: CompiledPolicy = { ...compiled, rules, budget: nextBudget(compiled.budget, budgetReport) }
  const moved = scored.filter(({ rule }, at) => rule !== rules[at])
  const isChanged = moved.length > 0
  if (isChanged) next.calibrationHash = await nextCalibrationHash(compiled.calibrationHash, moved)
  const result = isChanged ? next : compiled
  return {
    compiled: result,
    report: {
      images: images.length,
      rules: scored.map((one, at) =>
        reportRule({
          scored: one,
          plan: plan[at]!,
          after: rules[at]!,
          isFitted: Boolean(fit.rules[at]),
          counts: countsOf(measured, at),
          images: images.length,
          budget,
        }),
      ),
      budget: budgetReport,
      calibrationHash: { before: compiled.calibrationHash, after: result.calibrationHash },
    },
  }
}

/** The rule with its fitted thresholds; itself where they are the same. */
function calibrated(rule: CompiledRule, fitted: FittedPolicy['rules'][number]): CompiledRule {
  if (!fitted) return rule
  const next = { ...rule, ...fitted }
  if (JSON.stringify(next) === JSON.stringify(rule)) return rule
  return next.own ? { ...next, own: { ...next.own, right: null } } : next
}

function countsOf(measured: CrossFit | null, at: number): { flags: number; bandFlags: number } | null {
  return measured && { flags: measured.flags[at] as number, bandFlags: measured.bandFlags[at] as number }
}

/** What the policy says of its budget is what was measured last. */
function nextBudget(before: BudgetReport | null, report: BudgetCalibration | null): BudgetReport | null {
  if (!before || !report?.after) return before
  const { share, interval, images } = report.after
  return { ...before, measured: share, interval, images, probability: report.probability.after }
}
