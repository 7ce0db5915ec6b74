// Documents of decisions: loaded by whoever keeps or reports them, never by what judges.
export { checkDecisionDocument } from './record/check-document'
export { decisionDocument } from './record/decision-document'
export type {
  DecidingRule,
  DecisionCause,
  DecisionContext,
  DecisionDocument,
  DecisionRecordLike,
  RecordIssue,
} from './record/decision-types'
export { type FalsePositiveReport, falsePositiveReport, reportedFeatures } from './record/false-positive'
export { toStatementOfReasons } from './record/statement-of-reasons'
export {
  AUTOMATED_DECISIONS,
  type DatabaseStatement,
  DECISION_GROUNDS,
  DECISION_VISIBILITIES,
  SOURCE_TYPES,
  STATEMENT_CATEGORIES,
  type StatementFacts,
  type StatementOfReasons,
  type StatementResult,
  TERRITORIES,
} from './record/statement-types'
