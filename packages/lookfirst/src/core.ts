export type {
  Backend,
  Box,
  Coverage,
  DecisionRecord,
  Evidence,
  Explanation,
  InputInfo,
  PolicyReport,
  Progress,
  RescoreReport,
  RuleSummary,
  Timing,
  Verdict,
} from '@lookfirst/engine/protocol'
export { type ErrorCode, GuardError, type GuardErrorData, isGuardError } from '@lookfirst/errors'
export type { Action, ClauseRef, CompiledPolicy, Features, PolicyIssue, RuleResult } from '@lookfirst/policy'
export { createGuard } from './create-guard'
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
  ReadyInfo,
} from './types'
