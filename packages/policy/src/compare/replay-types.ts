import type { Action, Features, RuleResult } from '../types'
import type { PartHashes } from './found-by'

/** What replaying needs of a kept verdict; a `DecisionRecord` with `keep: 'features'` has it. */
export interface ReplayRecord {
  verdict: {
    /** Unique. */
    id: string
    status: 'decided' | 'error'
    action: Action
    /** The rule that decided, or `null`. */
    rule: RuleResult | null
    /** Every rule, in the order of the policy that judged. */
    rules: readonly RuleResult[]
    /** `full`, or how much of the input was looked at. */
    coverage: string
  }
  /** One, or two for an image with transparency. */
  features?: readonly Features[] | undefined
}

/** Why a record cannot be replayed. `error-verdict`: the image was never judged. `broken`: a number that cannot be. */
export type SkipReason = 'error-verdict' | 'no-features' | 'other-model' | 'broken'

/** A record that was not replayed. */
export interface SkippedRecord {
  /** Place among the records, from 0 on. */
  index: number
  verdictId: string
  reason: SkipReason
  /** One sentence, with the value. */
  message: string
}

/** What a verdict asks for, and the rule that asks. */
export interface ReplayedDecision {
  action: Action
  /** `null`: no rule asked for it; the image was allowed, or was not looked at in full. */
  ruleId: string | null
}

/** What about the responsible rule made the difference, see {@link Responsible}. */
export type ResponsibleFor =
  | 'rule-added'
  | 'rule-removed'
  | 'rule-on'
  | 'rule-off'
  | 'action'
  | 'exception'
  | 'examples'
  | 'clause'
  | 'threshold'
  | 'text'
  | 'detector'
  | 'precedence'
  | 'not-evaluated'

/**
 * The rule and the line that changed a verdict.
 *
 * Where the new policy asks for more, or for as much by another rule, the rule is the one that decides now; else the one that decided before.
 * Of that rule, and in this order:
 *
 * - `rule-added`, `rule-removed`: only one of the policies has it. `rule-on`, `rule-off`: one of them declares it non-violating.
 * - `precedence`: it asks for the same on both sides, but another rule decided before, or decides now.
 * - `text`, `detector`: that part of it asks on one side and not on the other.
 * - `action`: it asks for something on both sides, but for another action.
 * - `exception`: an exception lifts the image on the side on which it asks for nothing; the line is that exception.
 * - `examples`: examples of the author's own make the difference: allowed ones lift the image on the side on which it asks for nothing, or
 *   violations alone find it on the other, at one rate and over as many ordinary images on both sides. There is no line.
 * - `clause`: the lines that scored highest on the two sides differ; the line is that of the side on which the rule asks for something.
 * - `threshold`: the same line scored highest on both sides, or examples find the image, and only on one side it is above the threshold: rate,
 *   calibration, examples or the rule's other lines moved the one or the other.
 *
 * `not-evaluated`: no rule asks; a part that a rule needs did not run, or the image was not looked at in full.
 */
export interface Responsible {
  kind: ResponsibleFor
  /** `null` with `not-evaluated` where no single rule is to blame. */
  ruleId: string | null
  /** The line as written in the policy of that side; `null` where no line is responsible. */
  line: { kind: 'clause' | 'exception'; text: string } | null
}

/** A verdict that the new policy changes: another action, or the same by another rule. */
export interface VerdictChange {
  /** Place among the records, from 0 on. */
  index: number
  verdictId: string
  before: ReplayedDecision
  after: ReplayedDecision
  /** `other-rule`: the action is the same. */
  direction: 'stricter' | 'milder' | 'other-rule'
  responsible: Responsible
  /** Margin of the responsible rule on each side, in its own unit; `null` where that side does not have it. */
  margin: { before: number | null; after: number | null }
}

/** How often verdicts went from one action to another. */
export interface ActionCount {
  before: Action
  after: Action
  /** Verdicts, the unchanged ones (`before` equals `after`) included. */
  count: number
}

/** How often a rule decided. */
export interface RuleCount {
  ruleId: string
  /** Verdicts that it decided before. */
  before: number
  /** Verdicts that it decides now. */
  after: number
  /** Changed verdicts for which it is responsible. */
  responsibleFor: number
}

/** How many verdicts a line, or a rule without a line, changed. */
export interface ResponsibleCount extends Responsible {
  stricter: number
  milder: number
  otherRule: number
}

/** What replaying found. */
export interface Replay {
  /** The policy that judged again. */
  policyHash: string
  modelHash: string
  /** Records given. */
  records: number
  /** Records judged again: all but the skipped ones. */
  replayed: number
  /** In the order of the records. */
  changes: VerdictChange[]
  /** In the order of the records. */
  skipped: SkippedRecord[]
  /** By `before`, then `after`, from mildest to strictest; pairs that occur. */
  actions: ActionCount[]
  /** The new policy's rules in its order, then those that only the records know. */
  rules: RuleCount[]
  /** What changed the most verdicts first. */
  responsible: ResponsibleCount[]
}

/** Options of working through many records. */
export interface SliceOptions {
  /** Aborting rejects with its reason. */
  signal?: AbortSignal
  /**
   * Called after each slice with the steps done and all of them: preparing a record is one, judging an image another. How many images there are
   * is not known before the records are prepared; until then an image a record is assumed. What it throws rejects the call.
   */
  onProgress?: (done: number, total: number) => void
  /** Milliseconds of work after which others get a turn. @defaultValue 12 */
  sliceMs?: number
}

/** Options of {@link prepareRecords}. */
export interface PrepareOptions extends SliceOptions {
  /**
   * Hashes of the manifests of the parts in use, by `text reader` or a detector's id: what another part found is taken for not found, which leaves
   * the rules that wait for it unevaluated. @defaultValue none: what was found counts, whoever found it
   */
  partHashes?: PartHashes
}

/** Options of {@link replay}. What was prepared stays prepared: `partHashes` count where records are. */
export interface ReplayOptions extends PrepareOptions {
  /**
   * Least action of an image that was not looked at in full, as in the guard's options. Left out: what the record's coverage asked for, as
   * far as that is known: its action where no rule decided it, else `review`, or its action where that is milder.
   */
  onPartial?: Action
  /** Least action of an image for which a part that a rule needs did not run. @defaultValue 'review' */
  onUnevaluated?: Action
}
