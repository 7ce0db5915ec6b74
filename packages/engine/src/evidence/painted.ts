import type { Features, ImageEvidence, RuleResult } from '@lookfirst/policy'
import { decide, type Judge, scoreRules, stricter } from '@lookfirst/policy/judge'
import type { Scored } from '../judge/verdict'
import type { Judged } from './trials'

/** Nobody looked with anything but the encoder: the clauses alone speak. */
const NOTHING: ImageEvidence = { text: null, detectors: null }

/** What a verdict was judged on. */
export interface JudgedOn {
  judge: Judge
  scored: Pick<Scored, 'rules' | 'background'>
  /** One, or two for an image with transparency, with all that was seen. */
  features: readonly Features[]
}

/**
 * Prepares for judging painted copies of an image, over the background that decided.
 *
 * A copy's margin is that of the rule's clause alone, for margins of text and detectors have other units. Its action is that of all rules over all
 * backgrounds: what text reader and detectors found stays, the other background stays as it is, and so does a rule that a crop decided. Crops
 * count for every rule but this one, for they show what is under the paint.
 *
 * @param rule that clause or examples decided
 */
export function paintedJudge(
  { ruleId }: RuleResult,
  { judge, scored, features }: JudgedOn,
): (copy: Features) => Judged {
  const { rules: before, background } = scored
  const at = before.findIndex((rule) => rule.ruleId === ruleId)
  const seen = features[background]!.seen ?? NOTHING
  const { crops: _, ...beside } = seen
  const others = features
    .filter((_, other) => other !== background)
    .map((over) => decide(scoreRules(over, judge)).action)
  return (copy) => {
    const [alone, uncropped, cropped] = [NOTHING, beside, seen].map((found) =>
      scoreRules(copy, judge, undefined, found),
    )
    const rules = cropped!.map((result, index) => {
      if (index === at) return uncropped![at]!
      return before[index]!.decidedBy === 'crop' ? before[index]! : result
    })
    return { margin: alone![at]!.margin, action: others.reduce(stricter, decide(rules).action) }
  }
}
