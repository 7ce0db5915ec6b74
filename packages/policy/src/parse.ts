// Reading and writing policy text, without anything that compiles or judges: small enough for a page.
export { formOf, type PolicyForm, readAnyForm } from './grammar/any-form'
export { lintPolicy } from './grammar/lint-policy'
export { parsePolicy } from './grammar/parse-policy'
export { printPolicy } from './grammar/print-policy'
export { readPolicy } from './grammar/read-policy'
export type {
  Action,
  DetectorCondition,
  Line,
  NamedPattern,
  ParseResult,
  Policy,
  PolicyIssue,
  Position,
  Rule,
  TextPattern,
} from './types'
export { ACTIONS } from './types'
