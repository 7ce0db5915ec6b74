import type { GuardErrorData } from '@lookfirst/errors'
import type { Action, CompiledPolicy, CompiledRule, Features, RuleResult } from '../types'

/** What a document needs of a kept verdict; a `DecisionRecord` of the guard has it. */
export interface DecisionRecordLike {
  verdict: {
    id: string
    status: 'decided' | 'error'
    action: Action
    rule: RuleResult | null
    rules: readonly RuleResult[]
    complete: boolean
    /** `full`, or how much of the input was looked at. */
    coverage: string
    reason: string
    error?: GuardErrorData | undefined
    input: { contentHash: string; width: number; height: number; mime: string; frames: number }
    policyHash: string
    modelHash: string
    calibrationHash: string
    backend: string
    /** Of an explanation: its items have these two and more. */
    evidence?: readonly { id: string; kind: string }[] | undefined
  }
  /** Derived personal data: they go into no document but {@link FalsePositiveReport}. */
  features?: readonly Features[] | undefined
}

/** What a record does not know of itself. */
export interface DecisionContext {
  /** When it was decided: ISO 8601 in UTC, as `new Date().toISOString()` writes it. */
  time: string
  /** The policy that judged, from `guard.compiledPolicy()`; its hash must be the verdict's, and its rules hold the one that decided. `null`: an error verdict of before there was one. */
  policy:
    | (Pick<CompiledPolicy, 'policyHash' | 'title' | 'version'> & {
        rules: readonly Pick<CompiledRule, 'id' | 'kind' | 'threshold' | 'reviewThreshold' | 'reading' | 'detectors'>[]
      })
    | null
  /** The model's id, as in its manifest. */
  modelId: string
  /** Version of lookfirst. */
  libraryVersion: string
}

/** What led to the action. `none`: nothing did, the image is allowed. */
export type DecisionCause = 'rule' | 'coverage' | 'not-evaluated' | 'error' | 'none'

/** The rule that decided. */
export interface DecidingRule {
  id: string
  title: string
  kind: CompiledRule['kind']
  outcome: RuleResult['outcome']
  /** What of the rule decided. */
  decidedBy: 'clauses' | 'examples' | 'text' | 'detector' | 'crop'
  /** The line that was violated, as written: what the image or a crop of it shows, or with `must-show` what it does not, or what text in it says; `null` where examples, a text pattern or a detector decided. */
  clause: string | null
  /** The exception that came nearest, as written; `null` where the rule has none, or the clauses did not decide. */
  exception: string | null
  /** `detector.label`; `null` unless a detector decided. */
  label: string | null
  /** Of score, threshold and margin. */
  unit: 'standard deviations of ordinary images' | 'standard deviations of ordinary texts' | 'probability' | 'match'
  /** `margin` of the verdict: violated when > 0, strictly. 1 for text that matched. */
  margin: number
  /** `null` for a text pattern: it matches or does not; and for a crop: its threshold depends on how many there were. */
  score: number | null
  /** `null` for text patterns and crops. With `must-show` a score below it violates, else one above it. */
  threshold: number | null
  /** Share of ordinary images, in (0, 1], expected to score at least as high; `null` where text, a detector or a crop decided. */
  tail: number | null
  /** The rate promised when the policy was compiled, in (0, 0.5]. */
  falsePositiveRate: number
}

/** One automated decision, as JSON: what was decided, by what, and on what ground. Holds no pixels and no features; the reason may quote words that were read in the image. */
export interface DecisionDocument {
  type: 'lookfirst-decision'
  /** Version of this form. A later one may add fields; one that means something else has another number. */
  format: 1
  /** The verdict's. */
  id: string
  /** When it was decided: ISO 8601 in UTC. */
  time: string
  /** No person decided. */
  automated: true
  status: 'decided' | 'error'
  action: Action
  cause: DecisionCause
  /** One sentence. */
  reason: string
  /** False when a part that a rule needs did not run. */
  complete: boolean
  /** `full`, or how much of the input was looked at. */
  coverage: string
  content: {
    /** `sha256:…` of the bytes or `pixels-sha256:…` of the decoded pixels; empty when unreadable. */
    hash: string
    /** As sniffed; empty for decoded inputs. */
    mime: string
    /** In pixels; 0 when unknown. */
    width: number
    height: number
    /** 1 for stills, 0 when unknown. */
    frames: number
  }
  policy: {
    /** SHA-256 of what the policy says, hex; empty where there was none. */
    hash: string
    title: string
    version: string
  }
  /** `null` unless `cause` is `rule`. */
  rule: DecidingRule | null
  /** Items of an explanation, by id and kind; what they show is not repeated here. */
  evidence: { id: string; kind: string }[]
  model: {
    id: string
    /** SHA-256, hex; empty where none had loaded. */
    hash: string
    calibrationHash: string
  }
  backend: string
  library: { name: 'lookfirst'; version: string }
  error: { code: string; message: string; hint: string } | null
}

/** A problem with a document or with facts, as data. */
export interface RecordIssue {
  /** Where: `document.rule.margin`, `facts.category`. */
  path: string
  /** What is wrong, with the value. */
  message: string
  /** What would have been accepted. */
  expected: string
  /** What was found; `missing` where nothing was. */
  received: string
}
