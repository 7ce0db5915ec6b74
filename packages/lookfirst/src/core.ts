export type {
  Backend,
  Box,
  Claim,
  Counterfactual,
  Coverage,
  DecisionRecord,
  Evidence,
  Explanation,
  InputInfo,
  LookStep,
  PolicyReport,
  Progress,
  ReasonDetail,
  RescoreReport,
  RuleSummary,
  Timing,
  Verdict,
} from '@lookfirst/engine/protocol'
export { type ErrorCode, GuardError, type GuardErrorData, isGuardError } from '@lookfirst/errors'
export type { Action, ClauseRef, CompiledPolicy, Features, PolicyIssue, RuleResult } from '@lookfirst/policy'
export type { CalibrationReport } from '@lookfirst/policy/calibrate'
export type { Replay } from '@lookfirst/policy/compare'
export type { Correction, Suggestion } from '@lookfirst/policy/suggest'
export type {
  CalibrateOptions,
  CalibrateReport,
  KeptData,
  SkippedImage,
  SuggestCallOptions,
  TeachOptions,
  TeachReport,
} from './author-types'
export { createGuard } from './create-guard'
export type { DescribedImage, DescribeOptions, Describer } from './describer/types'
export type {
  CallOptions,
  DoctorCheck,
  DoctorReport,
  ExplainOptions,
  Guard,
  GuardInput,
  GuardOptions,
  ManyOptions,
  ManyResult,
  MemoryReport,
  ModelSource,
  PartSource,
  ReadyInfo,
  SetPolicyOptions,
} from './types'
