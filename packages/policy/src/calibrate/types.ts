import type { CompiledRule } from '../types'

/** A share of images, as it was counted. */
export interface MeasuredShare {
  /** Images that were flagged, or with `Must show` refused. */
  flags: number
  /** Images that were looked at. */
  images: number
  /** `flags / images`, in [0, 1]. */
  share: number
  /** 95 % confidence interval of it (Wilson 1927), in [0, 1]: what so many images can tell. */
  interval: [low: number, high: number]
}

/** One rate of a rule before and after. Exceptions are left aside, as the rate is promised without them. */
export interface RateCalibration {
  /** Share of ordinary images, in (0, 0.5], that was promised. */
  nominal: number
  before: MeasuredShare
  /**
   * With thresholds fitted without the images that they are measured on. The count stays near the rate by the way thresholds are chosen; the
   * interval is what the next image has to expect. `null` where nothing was fitted.
   */
  after: MeasuredShare | null
}

/**
 * What became of a rule. `refitted`: its thresholds are now those of the images. `kept`: its thresholds stay, because they are those of the
 * images already, because the rules with rates of their own leave nothing of the budget, or because a rule that says `Must show` is only
 * measured. `too-few-images`: they stay, because the images are too few to fit the rate. `not-measured`: nothing of the rule can be scored
 * (off, undecided, text or detectors alone).
 */
export type CalibrationStatus = 'refitted' | 'kept' | 'too-few-images' | 'not-measured'

/** An image that stands out, for the author to look at. */
export interface HighImage {
  /** Place among the images, from 0 on. */
  index: number
  /** The rule's margin before calibration, exceptions left aside, in standard deviations of the bank. */
  margin: number
}

/** What calibrating found about one rule. */
export interface RuleCalibrationReport {
  ruleId: string
  title: string
  kind: CompiledRule['kind']
  status: CalibrationStatus
  /** One sentence: why, and what to do. */
  note: string
  /** The rule's rate. `null` with `Must show`, whose rate speaks of other images, and where nothing was measured. */
  rate: RateCalibration | null
  /** The rate of its review band, where it has one. */
  band: RateCalibration | null
  /**
   * Images that the rule as it was acts on, its exceptions included. With `Must show`: what it refuses although it should pass.
   * `null` where nothing was measured.
   */
  acted: MeasuredShare | null
  /** Images that were scored; 0 where nothing was measured. */
  imagesUsed: number
  /** Least images that can fit the rule's rate; 0 where nothing is fitted. */
  imagesNeeded: number
  /** In standard deviations of the bank. */
  threshold: { before: number; after: number }
  /** The highest margins first, at most ten: an image among them that does violate must be taken out. */
  highest: HighImage[]
}

/** What became of a policy's budget. */
export interface BudgetCalibration extends RateCalibration {
  /** What the policy as it was flags, exceptions included. */
  acted: MeasuredShare
  /** The tail probability that the rules without a rate of their own share; `null` where there are none. */
  probability: { before: number | null; after: number | null }
  /** Least images that can fit it. */
  imagesNeeded: number
}

/** What calibrating found. */
export interface CalibrationReport {
  /** Images that were given. */
  images: number
  /** In the order of the policy. */
  rules: RuleCalibrationReport[]
  /** `null` where the policy has none. */
  budget: BudgetCalibration | null
  /** The same on both sides where no threshold moved. */
  calibrationHash: { before: string; after: string }
}
