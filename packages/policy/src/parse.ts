// Reading and writing policy text, without anything that compiles or judges: small enough for a page.
export { lintPolicy } from './grammar/lint-policy'
export { parsePolicy } from './grammar/parse-policy'
export { printPolicy } from './grammar/print-policy'
export { readPolicy } from './grammar/read-policy'
export type { Action, Line, ParseResult, Policy, PolicyIssue, Position, Rule } from './types'
export { ACTIONS } from './types'
