import type { Action, CompiledRule, RuleResult } from '@lookfirst/policy'
import type { OperatingPoint, ReliabilityPoint, Share } from '@lookfirst/policy/measures'

/** What `lookfirst eval` found, as JSON: `--json` prints it, the HTML report shows it. */
export interface Evaluation {
  schema: 1
  policy: { title: string; version: string; policyHash: string; calibrationHash: string }
  model: { id: string; title: string; modelHash: string }
  counts: ImageCounts
  /** In the order of the policy. */
  rules: RuleEvaluation[]
  actions: ActionTable
  /** In milliseconds. */
  latency: Record<Stage, Latency>
  /** Every image that was judged, in the order of the labels. */
  images: ImageOutcome[]
  /** Every image that could not be judged: it is in no measure. */
  errors: ImageFailure[]
  /** Files of systems that are no images by their name. */
  leftAside: string[]
}

/** How many images there were. */
export interface ImageCounts {
  /** With a label. */
  labelled: number
  judged: number
  /** Of the judged: as they come, no rule violated. */
  ordinary: number
  /** Of the judged: of an animation only the first frame was looked at. The action is at least `review`, as in the browser. */
  partial: number
  failed: number
}

/** How one rule did. */
export interface RuleEvaluation {
  ruleId: string
  title: string
  kind: CompiledRule['kind']
  action: Action
  /** What the policy promises: of ordinary images, flagged; with `must-show` of the violating ones, passed. In (0, 0.5]. */
  promised: number
  /** Why the rule has no measures: off, or nothing of it can be decided by this model; `null` where it has. */
  notJudged: 'off' | 'undecided' | null
  /** Judged images that violate it. */
  positives: number
  /** Judged images that do not: those of other rules too. */
  negatives: number
  /** Judged images as they come, that violate no rule. */
  ordinary: number
  /** Of the margins; `null` without positives or without negatives. */
  auroc: number | null
  /** Of the margins; `null` likewise. Guessing gives `positives / (positives + negatives)`. */
  averagePrecision: number | null
  /** Of the positives, flagged: the recall at the promised rate. */
  recall: Share | null
  /** Positives that an exception excuses: they are among the missed. */
  excused: number
  /** Of all negatives, flagged. */
  falsePositives: Share | null
  promise: PromiseCheck
  /** The ROC curve of the margins; empty where there is no area. */
  curve: OperatingPoint[]
  /** Rarities against what they should mean, on the images that the promise speaks of. */
  reliability: ReliabilityPoint[]
  /** Negatives that are flagged, largest margin first. */
  wronglyFlagged: Example[]
  /** Positives that are not flagged, smallest margin first. */
  missed: Example[]
}

/** Whether the images show the promised rate to hold. */
export interface PromiseCheck {
  /** `unmeasured`: there is no image that the promise speaks of. */
  state: 'kept' | 'open' | 'broken' | 'unmeasured'
  /** Of ordinary images, flagged; with `must-show` of the violating ones, passed. */
  measured: Share | null
}

/** An image that a rule got wrong. */
export interface Example {
  image: string
  margin: number
  outcome: RuleResult['outcome']
  /** The line of the policy that scored highest, as written. */
  clause: string | null
  /** The exception that scored highest. */
  exception: string | null
  /** One sentence that says why the rule said so. */
  reason: string
}

/** Actions that were expected against those that came: `table[expected][got]` images. */
export interface ActionTable {
  /** Of the judged images, how many got what was expected. */
  right: Share | null
  table: Record<Action, Record<Action, number>>
}

/** `total` is all stages of an image together. */
export type Stage = 'decode' | 'preprocess' | 'encode' | 'judge' | 'total'

/** In milliseconds; `null` where no image was judged. */
export interface Latency {
  p50: number | null
  p95: number | null
}

/** What became of one image. */
export interface ImageOutcome {
  image: string
  /** As labelled. */
  rules: string[]
  ordinary: boolean
  expected: Action
  action: Action
  /** The rule that decided. */
  decidedBy: string | null
  /** By rule id. */
  margins: Record<string, number>
}

/** An image that could not be judged. */
export interface ImageFailure {
  image: string
  /** As labelled. */
  rules: string[]
  code: string
  message: string
  hint: string
}
