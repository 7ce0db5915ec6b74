import { isNegated, visiblePart } from '../phrase/visible-part'
import { saidByText } from '../text/clause-of-text'
import type { Line, Policy, PolicyIssue, Position, Rule } from '../types'
import { printDetector, printPattern } from './print-part'
import { affirmed, bulletsOf } from './rewrites'
import { warning } from './warnings'

/** Longest line that still makes one clear description, in UTF-16 code units. */
const CLAUSE_LENGTH = 120

/**
 * Warnings that need no model: duplicate and over-long lines, intents, lines that say nothing visible or only what is absent; what a rule
 * that is declared non-violating allows, line by line, and nothing else of such a rule.
 *
 * @returns warnings in the order of the rules
 */
export function lintPolicy(policy: Policy): PolicyIssue[] {
  const clauses = new Map<string, Line>()
  return policy.rules.flatMap((rule) =>
    rule.declaredNonViolating
      ? lintDeclared(rule)
      : [...lintRule(rule), ...lintLines(rule, 'clauses', clauses), ...lintLines(rule, 'exceptions', new Map())],
  )
}

/** What an image may show, say, or look like to a detector, now that the rule is off. */
function lintDeclared({ id, kind, clauses, textPatterns, detectors }: Rule): PolicyIssue[] {
  const allowed = (list: string, texts: string[], lines: Position[]) =>
    texts.map((text, i) => warning('declared-allowed', lines[i] as Position, ['rules', id, list, `${i}`], text, id))
  const shown = clauses.map(({ text }) => (kind === 'must-show' ? `an image without "${text}"` : `"${text}"`))
  return [
    ...allowed('clauses', shown, clauses),
    ...allowed('textPatterns', textPatterns.map(printPattern), textPatterns),
    ...allowed('detectors', detectors.map(printDetector), detectors),
  ]
}

function lintRule({ id, kind, action, reviewBand, position }: Rule): PolicyIssue[] {
  const issues: PolicyIssue[] = []
  if (kind === 'must-show') issues.push(warning('must-show-unmeasured', position, ['rules', id], id))
  if (reviewBand !== null && (action === 'allow' || action === 'blur')) {
    issues.push(warning('review-band-action', position, ['rules', id, 'reviewBand'], id, action))
  }
  return issues
}

/** @param earlier lines seen so far by their visible part; these are added */
function lintLines(rule: Rule, list: 'clauses' | 'exceptions', earlier: Map<string, Line>): PolicyIssue[] {
  const issues: PolicyIssue[] = []
  rule[list].forEach((line, index) => {
    const { text } = line
    const { phrase, capped } = visiblePart(text)
    const report = (code: Parameters<typeof warning>[0], more?: string, rewrite: string | null = null) => {
      const found = warning(code, line, ['rules', rule.id, list, `${index}`], text, more)
      issues.push({ ...found, hint: rewrite ?? found.hint })
    }
    const same = (phrase || text).toLowerCase()
    const first = earlier.get(same)
    if (first) report('clause-duplicate', `${first.line}`)
    else earlier.set(same, line)
    if (text.length > CLAUSE_LENGTH) report('clause-long', `${text.length}`, bulletsOf(text))
    if (list === 'clauses' && rule.kind === 'should-not' && saidByText(text) !== null) report('clause-text')
    else if (!phrase && isNegated(text)) report('negation', '', affirmed(text, list))
    else if (!phrase) report('clause-undecided')
    else if (capped) report(list === 'clauses' ? 'clause-capped' : 'exception-intent', phrase)
  })
  return issues
}
