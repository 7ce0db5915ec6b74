import { type Share, shareOf } from '../measures/share'
import type { RuleResult } from '../types'
import { actionOf } from './judge-images'
import type { JudgedImage, PolicyFigures } from './types'

/** What an image's rules say once an exception was added to one of them: by rule, the rule's results over each background. */
export interface ExcusedCase {
  image: JudgedImage
  way: 'itself' | 'paraphrase'
  results: ReadonlyMap<string, readonly RuleResult[]>
}

/**
 * The figures of LlavaGuard (Helff et al. 2024, arXiv 2406.05113): balanced accuracy, the mean of recall and specificity, over the labelled
 * images as the policy is written; the policy exception rate (PER), the share of policy-edited cases judged right; and the policy exception
 * score (PES), the harmonic mean of the two. An image counts as flagged where its action is not `allow`.
 *
 * Their edited cases are the violating images, each under a policy in which its category is declared non-violating: right when it is then
 * allowed. Here a violating image gives such a case, and others: the clause that scored highest added to its rule as an exception, as it stands
 * and in each of its other words. Without its rule an image passes easily, also one that was never seen: read the rate by edit, and recall
 * beside it.
 *
 * @param excused a case for each image and added exception
 */
export function figuresOf(images: readonly JudgedImage[], excused: readonly ExcusedCase[]): PolicyFigures | null {
  const labelled = images.filter(({ image }) => image.violates !== null)
  if (labelled.length === 0) return null
  const violating = labelled.filter(({ image }) => (image.violates?.length ?? 0) > 0)
  const allowed = labelled.filter(({ image }) => image.violates?.length === 0)
  const recall = rightOf(violating.map(({ views }) => actionOf(views) !== 'allow'))
  const specificity = rightOf(allowed.map(({ views }) => actionOf(views) === 'allow'))
  const byWay = (way: ExcusedCase['way']) => excused.filter((one) => one.way === way).map(isExcused)
  const edited = {
    'rule-off': violating.map(isAllowedWithout),
    exception: byWay('itself'),
    'exception-paraphrase': byWay('paraphrase'),
  }
  const policyExceptionRate = rightOf(Object.values(edited).flat())
  const balancedAccuracy = recall === null || specificity === null ? null : (recall.share + specificity.share) / 2
  return {
    recall,
    specificity,
    balancedAccuracy,
    policyExceptionRate,
    byEdit: {
      'rule-off': rightOf(edited['rule-off']),
      exception: rightOf(edited.exception),
      'exception-paraphrase': rightOf(edited['exception-paraphrase']),
    },
    policyExceptionScore: harmonicMean(balancedAccuracy, policyExceptionRate?.share ?? null),
  }
}

function rightOf(judgements: readonly boolean[]): Share | null {
  return shareOf(judgements.filter(Boolean).length, judgements.length)
}

/** Of two shares. @returns 0 where both are, `null` where one is */
export function harmonicMean(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null
  return a + b > 0 ? (2 * a * b) / (a + b) : 0
}

function isAllowedWithout({ image, views }: JudgedImage): boolean {
  const others = views.map((results) => results.filter(({ ruleId }) => !image.violates?.includes(ruleId)))
  return actionOf(others) === 'allow'
}

function isExcused({ image: { views }, results }: ExcusedCase): boolean {
  const excused = views.map((all, view) => all.map((result) => results.get(result.ruleId)?.[view] ?? result))
  return actionOf(excused) === 'allow'
}
