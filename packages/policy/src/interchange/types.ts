import type { Action, RuleResult } from '../types'

/** A rule's result as far as the shapes of other services can take it; a `RuleResult` is one. */
export interface JudgedRule {
  ruleId: string
  outcome: RuleResult['outcome']
  /** Violated when > 0, strictly. Finite. */
  margin: number
  /** What the rule asks for. */
  action: Action
}

/** What can be written in the shape of another service: a `Verdict` of the guard, or a {@link ServerVerdict}. */
export interface Judged {
  /** Written where the shape has a place for it. */
  id?: string
  /** An `error` verdict cannot be written: there is no result that means it. */
  status?: 'decided' | 'error'
  action: Action
  rules: readonly JudgedRule[]
  /** SHA-256 of the model, hex. */
  modelHash?: string
  /** Who judged, where it was not this library. */
  source?: ServerVerdict['source']
}

/** How a server, or the guard in the page, judged one rule. */
export interface ServerRule extends JudgedRule {
  /**
   * Violated when > 0, strictly. Sign and order are all that it says: its unit is the source's own (standard deviations of the bank,
   * shares, percent, severity levels), so margins of two sources are not to be compared. 0 where nothing was evaluated.
   */
  margin: number
  /** Share of ordinary images, in (0, 1], expected to score at least as high; `null`: the service does not say. */
  tail: number | null
  /** The category or label that decided, as the service calls it; `null` where none did. */
  label: string | null
}

/** A verdict with what both sides can fill honestly, so that a server's can stand in for the page's and the reverse. */
export interface ServerVerdict {
  schema: 1
  action: Action
  /** In the order of the mapping, or of the policy. */
  rules: ServerRule[]
  /** False when a rule could not be evaluated. */
  complete: boolean
  source: {
    service: 'lookfirst' | 'omni-moderation' | 'rekognition' | 'azure-content-safety'
    /** As the service names it; the model's hash for `lookfirst`; `null` where the answer does not say. */
    modelVersion: string | null
  }
  /** No person decided. */
  automated: true
}

/** Something that one side says and the other has no place for. */
export interface NotMapped {
  /** `rule`: of the policy. `label`: of the service. `action`: of the whole verdict. */
  kind: 'rule' | 'label' | 'action'
  /** The rule's id, the label's name, or the action. */
  name: string
  /** One sentence. */
  why: string
}

/** One rule of the policy and what stands for it. */
export interface MappedRule<Label> {
  ruleId: string
  /** What a violation leads to; the services have no actions. */
  action: Action
  /** Any one of them violates the rule. At least one. */
  labels: readonly Label[]
}

/** Which rule stands for which label of a service. May leave out rules and labels: these are reported, never invented. */
export interface Mapping<Label> {
  /** In the order of the policy; each rule once. */
  rules: readonly MappedRule<Label>[]
  /** Least action where the service flags something that no rule stands for. @defaultValue 'review' */
  onUnmapped?: Action
  /** Least action where a rule could not be evaluated. @defaultValue 'review' */
  onUnevaluated?: Action
}

/** What writing gives: an answer in the service's shape, and what it could not take. */
export interface Written<Response> {
  response: Response
  notMapped: NotMapped[]
}

/** What reading gives: the verdict, and what of the answer it could not take. */
export interface Read {
  verdict: ServerVerdict
  notMapped: NotMapped[]
}
