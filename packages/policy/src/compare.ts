// Comparing policies and replaying verdicts: loaded by tools and pages for authors, never by what judges.
export { diffPolicies } from './compare/diff-policies'
export type {
  ChangedPart,
  ChangeValue,
  ComparedPolicy,
  PolicyChange,
  PolicyDiff,
  ThresholdReason,
} from './compare/diff-types'
export type { PartHashes } from './compare/found-by'
export { isCompiled } from './compare/policy-view'
export { type PreparedImage, type PreparedRecords, prepareRecords } from './compare/prepare-records'
export { printDiff } from './compare/print-diff'
export { replay } from './compare/replay'
export type {
  ActionCount,
  PrepareOptions,
  Replay,
  ReplayedDecision,
  ReplayOptions,
  ReplayRecord,
  Responsible,
  ResponsibleCount,
  ResponsibleFor,
  RuleCount,
  SkippedRecord,
  SkipReason,
  SliceOptions,
  VerdictChange,
} from './compare/replay-types'
