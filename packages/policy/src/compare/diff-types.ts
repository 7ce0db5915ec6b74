/**
 * What of a policy changed. `rule` is the rule as a whole, with its title as value; `order` its place among the rules that both have;
 * `taughtExample` a picture that the author taught it, as `violation sha256:…` or `allowed sha256:…` with the hash cut short; `examples` the
 * model's example sets.
 */
export type ChangedPart =
  | 'title'
  | 'version'
  | 'onError'
  | 'falsePositiveBudget'
  | 'model'
  | 'calibration'
  | 'rule'
  | 'order'
  | 'ruleTitle'
  | 'kind'
  | 'declaredNonViolating'
  | 'clause'
  | 'exception'
  | 'textPattern'
  | 'detector'
  | 'taughtExample'
  | 'examples'
  | 'action'
  | 'falsePositiveRate'
  | 'reviewBand'
  | 'threshold'
  | 'reviewThreshold'

/** Why a compiled threshold moved. `examples`: those of the model or of the author. `compiler`: nothing that the policy says; another version of the library compiled it. */
export type ThresholdReason = 'model' | 'calibration' | 'kind' | 'clauses' | 'examples' | 'rate' | 'budget' | 'compiler'

/** A value on one side of a change; `null` where that side has none. Rates are shares in (0, 0.5], thresholds standard deviations of the bank, orders 1-based. */
export type ChangeValue = string | number | boolean | null

/** One thing that differs between two policies. */
export interface PolicyChange {
  /** The rule that it belongs to; `null`: the policy's head. */
  ruleId: string | null
  part: ChangedPart
  /**
   * `added`, `removed`: one side alone has it, and the other side's value is `null`. `changed`: both have it, and it says something else; a
   * line whose words are similar counts as changed, not as removed and added, and so does a taught picture with the same name and other
   * vectors. `moved`: it says the same at another place.
   */
  kind: 'added' | 'removed' | 'changed' | 'moved'
  before: ChangeValue
  after: ChangeValue
  /** Of thresholds alone: why they moved. At least one. */
  why?: ThresholdReason[]
}

/** One side of a comparison. */
export interface ComparedPolicy {
  title: string
  version: string
  /** SHA-256 of what the policy says, hex; `null` for a policy that was not compiled. */
  policyHash: string | null
}

/** How two policies differ. */
export interface PolicyDiff {
  before: ComparedPolicy
  after: ComparedPolicy
  /** The head first, then rule by rule in the order of their ids; within a rule in the order of {@link ChangedPart}, then of the text. Empty: they say the same. */
  changes: PolicyChange[]
}
