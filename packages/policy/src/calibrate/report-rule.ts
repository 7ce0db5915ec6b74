import { printRate } from '../grammar/rate'
import type { CompiledRule } from '../types'
import type { FitPlan } from './fit-policy'
import { imagesFor } from './fit-rule'
import { countAbove, highestOf, shareOf } from './measured'
import type { ScoredRule } from './score-images'
import type { CalibrationStatus, MeasuredShare, RateCalibration, RuleCalibrationReport } from './types'

/** What reporting on a rule needs. */
export interface ReportedRule {
  scored: ScoredRule
  plan: FitPlan
  /** The calibrated rule; the same object where nothing moved. */
  after: CompiledRule
  /** Whether thresholds were fitted for it, moved or not. */
  isFitted: boolean
  /** What cross-fitting counted; `null` where nothing was fitted. */
  counts: { flags: number; bandFlags: number } | null
  /** How many. */
  images: number
  /** Of the policy. */
  budget: number | null
}

/** What calibrating found about one rule. */
export function reportRule(reported: ReportedRule): RuleCalibrationReport {
  const { scored, after, isFitted, counts, images } = reported
  const { rule, isMeasured, levels, acted } = scored
  const head = { ruleId: rule.id, title: rule.title, kind: rule.kind }
  const threshold = { before: rule.threshold, after: after.threshold }
  const nothing = { rate: null, band: null, acted: null, imagesUsed: 0, imagesNeeded: 0, highest: [] }
  if (!isMeasured || images === 0) {
    return { ...head, status: 'not-measured', note: whyNotMeasured(rule, images), ...nothing, threshold }
  }
  const acting = shareOf(
    acted.reduce((sum, one) => sum + one, 0),
    images,
  )
  const shown = { imagesUsed: images, threshold, highest: highestOf(levels, violatedAbove(rule)) }
  if (rule.kind === 'must-show') {
    const note = `Refuses ${percent(acting)} of images that should show its subject; nothing was fitted.`
    return { ...head, status: 'kept', note, ...nothing, acted: acting, ...shown }
  }
  const before = shareOf(countAbove(levels, rule.threshold), images)
  const rate: RateCalibration = {
    nominal: after.falsePositiveRate,
    before,
    after: isFitted && counts ? shareOf(counts.flags, images) : null,
  }
  const band = bandOf(reported)
  const imagesNeeded = imagesFor(rateToFit(reported))
  const status = statusOf(reported)
  return { ...head, status, note: noteOf(status, before, reported), rate, band, acted: acting, imagesNeeded, ...shown }
}

function bandOf({ scored: { rule, levels }, isFitted, counts, images }: ReportedRule): RateCalibration | null {
  const { reviewBand, reviewThreshold } = rule
  if (reviewBand === null || reviewThreshold === null) return null
  return {
    nominal: reviewBand,
    before: shareOf(countAbove(levels, reviewThreshold), images),
    after: isFitted && counts ? shareOf(counts.bandFlags, images) : null,
  }
}

/** The score above which the rule is violated; scores of `Must show` have their sign turned. */
function violatedAbove({ kind, threshold, reviewThreshold }: CompiledRule): number {
  return kind === 'must-show' ? -(reviewThreshold ?? threshold) : threshold
}

/** The rate that decides how many images are enough. */
function rateToFit({ scored: { rule }, budget }: ReportedRule): number {
  return rule.rateSource === 'policy' && budget !== null ? budget : rule.falsePositiveRate
}

function statusOf({ plan, scored, after, isFitted }: ReportedRule): CalibrationStatus {
  if (plan === 'none') return 'too-few-images'
  return isFitted && after !== scored.rule ? 'refitted' : 'kept'
}

function noteOf(status: CalibrationStatus, before: MeasuredShare, reported: ReportedRule): string {
  const { images, isFitted, scored, after } = reported
  const { falsePositiveRate } = scored.rule
  if (status === 'refitted') {
    const promised = printRate(after.falsePositiveRate)
    return `Flagged ${percent(before)} of these images; its thresholds are now fitted to flag ${promised}.`
  }
  if (status === 'kept') {
    return isFitted
      ? 'Its thresholds are those of these images already.'
      : 'Rules with rates of their own use up the budget on these images: raise it, or lower their rates.'
  }
  const wanted = rateToFit(reported)
  const needed = `A rate of ${printRate(wanted)} needs ${imagesFor(wanted)} images to fit, here are ${images}`
  const isBroken = before.interval[0] > falsePositiveRate
  return isBroken
    ? `${needed}: its thresholds stay, and these images show that it flags more than it promises, ${percent(before)}.`
    : `${needed}: its thresholds stay, and whether it keeps its promise here is not known better than before.`
}

function whyNotMeasured({ declaredNonViolating, clauses }: CompiledRule, images: number): string {
  if (declaredNonViolating) return 'The rule is declared non-violating: it is off.'
  if (images === 0) return 'There are no images.'
  return clauses.length === 0
    ? 'The rule has no clause: it judges by text or detectors alone.'
    : 'The model cannot judge any of its clauses.'
}

function percent({ share, interval: [low, high] }: MeasuredShare): string {
  return `${short(share)} (95 % interval ${short(low)} to ${short(high)})`
}

function short(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`
}
