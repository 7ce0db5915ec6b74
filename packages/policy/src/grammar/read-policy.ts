import type { ParseResult, Policy, PolicyIssue } from '../types'
import { errorsInto, type ReportError } from './errors'
import { byPosition } from './issue'
import { readHead } from './read-head'
import type { CheckedExpressions } from './read-part'
import { type RuleReader, readRule } from './read-rule'
import { sourceLines } from './source-lines'

/** Longest policy text that is read, in UTF-16 code units. */
const TEXT_LENGTH = 100_000

/** Most lines that are read, blank ones included. */
const LINES = 5000

/** Most rules of a policy. */
const RULES = 1000

const START = { line: 1, column: 1 }

/**
 * Reads policy text and reports errors, but no warnings: less code than {@link parsePolicy}, for a page where bytes count and whose
 * worker warns when it compiles. Never throws; all errors come at once, in the order of the text.
 *
 * @param text Markdown of the policy language; at most 100,000 UTF-16 code units, 5,000 lines and 1,000 rules
 */
export function readPolicy(text: string): ParseResult {
  return settled(readDraft(text))
}

/**
 * What a text says, errors or not.
 *
 * @returns the policy as far as it could be read, not to be applied while `issues` holds an error
 */
export function readDraft(text: string): { draft: Policy; issues: PolicyIssue[] } {
  const issues: PolicyIssue[] = []
  const report = errorsInto(issues)
  const draft: Policy = { title: '', version: '', onError: null, falsePositiveBudget: null, rules: [] }
  if (text.length > TEXT_LENGTH) report('text-too-long', START, [], `${text.length}`)
  else if (text.split(/\r\n?|\n/, LINES + 1).length > LINES) report('lines-too-many', START, [], `${LINES}`)
  else readLines(text, draft, report)
  return { draft, issues }
}

/** Sorts the issues; a policy with an error is refused as a whole. */
export function settled({ draft, issues }: { draft: Policy; issues: PolicyIssue[] }): ParseResult {
  return {
    policy: issues.some(({ severity }) => severity === 'error') ? null : draft,
    issues: issues.sort(byPosition),
  }
}

function readLines(text: string, policy: Policy, report: ReportError): void {
  const lines = sourceLines(text, (at) => report('comment-unclosed', at, [], '<!--'))
  const hasRules = lines.some(({ key }) => key === '##')
  const head = readHead(policy, hasRules, report)
  const ids = new Set<string>()
  const checked: CheckedExpressions = new Map()
  let rule: RuleReader | undefined
  for (const line of lines) {
    if (line.key === '##') {
      rule?.end()
      if (policy.rules.length === RULES) {
        rule = undefined
        report('rules-many', line, ['rules'], `${RULES}`)
        break
      }
      rule = readRule(line, ids, checked, policy.falsePositiveBudget !== null, report)
      policy.rules.push(rule.rule)
    } else if (line.kind === 'heading' && (rule || line.key !== '#' || policy.title)) {
      report('heading-unexpected', line, [], line.text)
    } else (rule ?? head).line(line)
  }
  rule?.end()
  if (!hasRules && !head.isProse()) report('policy-empty', START, ['rules'], 'none')
}
