import type { CompiledRule, RuleResult } from '@lookfirst/policy'
import {
  auroc,
  averagePrecision,
  promiseState,
  reliabilityCurve,
  rocCurve,
  type Share,
  shareOf,
} from '@lookfirst/policy/measures'
import type { Example, PromiseCheck, RuleEvaluation } from './evaluation'
import type { JudgedImage } from './judged-image'
import { ruleReason } from './rule-reason'

/** Wrong images of each kind that a rule lists. */
const EXAMPLES = 12

/** An image as one rule sees it. */
interface Seen {
  image: JudgedImage
  result: RuleResult
  isPositive: boolean
}

/**
 * Measures one rule. Positives are the images whose labels name it, negatives all others; flagged is what it violates (margin above zero,
 * the policy's exceptions and all), not what lies in its review band.
 *
 * @param index of the rule in the policy
 */
export function evaluateRule(rule: CompiledRule, index: number, images: readonly JudgedImage[]): RuleEvaluation {
  const seen = images.map((image): Seen => {
    return { image, result: image.results[index]!, isPositive: image.label.rules.includes(rule.id) }
  })
  const positives = seen.filter(({ isPositive }) => isPositive)
  const negatives = seen.filter(({ isPositive }) => !isPositive)
  const ordinary = negatives.filter(({ image }) => image.label.isOrdinary)
  const [wanted, unwanted] = [marginsOf(positives), marginsOf(negatives)]
  const facts = {
    ruleId: rule.id,
    title: rule.title,
    kind: rule.kind,
    action: rule.action,
    promised: rule.falsePositiveRate,
    positives: positives.length,
    negatives: negatives.length,
    ordinary: ordinary.length,
  }
  const notJudged = whyNotJudged(rule, seen)
  if (notJudged) return { ...facts, notJudged, ...UNMEASURED }
  const hasBoth = wanted.length > 0 && unwanted.length > 0
  const subject = rule.kind === 'must-show' ? positives : ordinary
  return {
    ...facts,
    notJudged,
    auroc: hasBoth ? auroc(wanted, unwanted) : null,
    averagePrecision: hasBoth ? averagePrecision(wanted, unwanted) : null,
    recall: shareOf(positives.filter(isFlagged).length, positives.length),
    excused: positives.filter(({ result }) => result.outcome === 'excused').length,
    falsePositives: shareOf(negatives.filter(isFlagged).length, negatives.length),
    promise: checkPromise(rule, subject),
    curve: hasBoth ? rocCurve(wanted, unwanted) : [],
    reliability: reliabilityCurve(subject.map(({ result }) => result.tail)),
    wronglyFlagged: examplesOf(negatives.filter(isFlagged), rule, -1),
    missed: examplesOf(
      positives.filter((one) => !isFlagged(one)),
      rule,
      1,
    ),
  }
}

const UNMEASURED = {
  auroc: null,
  averagePrecision: null,
  recall: null,
  excused: 0,
  falsePositives: null,
  promise: { state: 'unmeasured', measured: null },
  curve: [],
  reliability: [],
  wronglyFlagged: [],
  missed: [],
} satisfies Partial<RuleEvaluation>

/** A rule that no part decided for any image has no margins to measure. */
function whyNotJudged(rule: CompiledRule, seen: readonly Seen[]): RuleEvaluation['notJudged'] {
  if (rule.declaredNonViolating) return 'off'
  return seen.length > 0 && seen.every(({ result }) => result.decidedBy === null) ? 'undecided' : null
}

/**
 * `Should not` promises that at most so many ordinary images are flagged, `Must show` that at most so many of those that do not show the
 * subject pass; what lies in its review band does not pass.
 */
function checkPromise({ kind, falsePositiveRate }: CompiledRule, subject: readonly Seen[]): PromiseCheck {
  const breaks = kind === 'must-show' ? ({ result }: Seen) => result.outcome === 'clear' : isFlagged
  const measured: Share | null = shareOf(subject.filter(breaks).length, subject.length)
  return { state: measured ? promiseState(measured, falsePositiveRate) : 'unmeasured', measured }
}

/** @param direction 1: smallest margin first */
function examplesOf(seen: readonly Seen[], rule: CompiledRule, direction: 1 | -1): Example[] {
  return [...seen]
    .sort((a, b) => direction * (a.result.margin - b.result.margin))
    .slice(0, EXAMPLES)
    .map(({ image, result }) => ({
      image: image.label.name,
      margin: result.margin,
      outcome: result.outcome,
      clause: result.clause?.text ?? null,
      exception: result.exception?.text ?? null,
      reason: ruleReason(result, rule),
    }))
}

const marginsOf = (seen: readonly Seen[]) => seen.map(({ result }) => result.margin)

const isFlagged = ({ result }: Seen) => result.outcome === 'violated'
