import type { DecisionRecord, PolicyReport } from '@lookfirst/engine/protocol'
import type { GuardErrorData } from '@lookfirst/errors'
import type { Action, TaughtExample } from '@lookfirst/policy'
import type { CalibrationReport } from '@lookfirst/policy/calibrate'
import type { Correction } from '@lookfirst/policy/suggest'

/** Options of {@link Guard.teach}. */
export interface TeachOptions {
  /** Whether the rule shall be violated by these images, or allow them. */
  as: 'violation' | 'allowed'
  /** Title of a rule that is made by this call. @defaultValue its id */
  title?: string
  /** Action of a rule that is made by this call. @defaultValue 'block' */
  action?: Action
  /** Aborting rejects the call; nothing is taught then. */
  signal?: AbortSignal
  /** Called after each image with the images done and all of them. What it throws is ignored. */
  onProgress?: (done: number, total: number) => void
}

/** An image that could not be judged. */
export interface SkippedImage {
  /** Place among the images, from 0 on. */
  index: number
  error: GuardErrorData
}

/** What teaching did. */
export interface TeachReport {
  ruleId: string
  /** Whether this call made the rule. */
  isNew: boolean
  /** Examples that were added; an image that was one already is not added again. */
  added: number
  /** Images that could not be judged. */
  skipped: SkippedImage[]
  /** The rule's examples now. */
  examples: { violation: number; allowed: number }
  /**
   * How many pictures among them the rule judges right without them and with them, `Can` lines left aside. `null` where thresholds were fitted to
   * own images since. The first is never larger in a rule with words and a rate of its own.
   */
  right: { untaught: number; taught: number } | null
  /**
   * Whether a policy that came compiled lost thresholds that were not the bank's, as those of `lookfirst calibrate`: this guard does not have the
   * images that they were fitted to. Calibrate again.
   */
  isCalibrationLost: boolean
  policy: PolicyReport
}

/** Options of {@link Guard.calibrate}. */
export interface CalibrateOptions {
  /** Aborting rejects the call; nothing is calibrated then. */
  signal?: AbortSignal
  /** Called after each image with the images done and all of them. What it throws is ignored. */
  onProgress?: (done: number, total: number) => void
}

/** What {@link Guard.calibrate} found and did. */
export interface CalibrateReport extends CalibrationReport {
  /** Images that could not be judged. Indices in the report count the given images, these included. */
  skipped: SkippedImage[]
  policy: PolicyReport
}

/** Options of {@link Guard.suggest}. */
export interface SuggestCallOptions {
  /** @defaultValue those that {@link Guard.correct} noted */
  corrections?: readonly Correction[]
  /**
   * Decisions that nobody corrected, with features: what an edit would change of them, it would break.
   * @defaultValue none
   */
  records?: readonly DecisionRecord[]
  signal?: AbortSignal
}

/** Everything that a guard keeps of images, as vectors: derived personal data. JSON. */
export interface KeptData {
  schema: 1
  /** What was corrected. */
  corrections: Correction[]
  /** The examples of the running policy, by rule. */
  taught: { ruleId: string; examples: TaughtExample[] }[]
  /** Images behind the running policy's own calibration. */
  calibrationImages: number
  /** Images whose features the worker keeps, so that another policy judges them without decoding. */
  cachedImages: number
}
