import { type IssueText, issue } from '../grammar/issue'
import type { ParseResult, Policy, PolicyIssue, Position, Rule } from '../types'
import { assemble, type DraftRule } from './assemble'
import { nameRule } from './name-rule'
import { HEAD_ERRORS, readText, SENTENCES } from './read-text'
import type { Sentence } from './sentences'
import type { Thing } from './statements'
import { REASONS, type Unclear } from './unclear'

/** Longest text that is read as prose, in UTF-16 code units. */
const TEXT_LENGTH = 20_000

const START: Position = { line: 1, column: 1 }

const LIMITS = {
  'prose-too-long': [
    'The text has {} characters.',
    'at most 20000 in plain sentences',
    'Write it with "## id: title" and bullets.',
  ],
  'prose-too-many': ['The text has more than {} sentences.', 'at most 200', 'Make several policies of it.'],
  'policy-empty': ['The policy has no rule.', 'at least one rule', 'Say what may not be shown: "No guns."'],
} as const satisfies Readonly<Record<string, IssueText>>

/**
 * Reads a policy that is written in plain English sentences: "No guns or knives, but kitchen knives with food are fine." By rules of grammar
 * alone, so the same text always gives the same policy. A sentence that is not understood to its last word is an error, and the policy is
 * refused as a whole; nothing is guessed and nothing dropped but greetings, reasons and thanks. `# Title`, `Version:` and `On error:` may
 * stand above the sentences, on lines of their own. Never throws.
 *
 * @param text at most 20,000 UTF-16 code units and 200 sentences
 * @returns the policy, as {@link printPolicy} shows it, or `null` and all errors; no warnings
 */
export function readProse(text: string): ParseResult {
  const issues: PolicyIssue[] = []
  const policy: Policy = { title: '', version: '', onError: null, falsePositiveBudget: null, rules: [] }
  const limit = (code: keyof typeof LIMITS, value: string) =>
    void issues.push(issue('error', LIMITS[code], code, START, [], value))
  if (text.length > TEXT_LENGTH) limit('prose-too-long', `${text.length}`)
  else {
    readInto(policy, text, issues)
    if (issues.length === 0 && policy.rules.length === 0) limit('policy-empty', 'none')
  }
  issues.sort((a, b) => a.line - b.line || a.column - b.column)
  return { policy: issues.length > 0 ? null : policy, issues }

  function readInto(draft: Policy, written: string, problems: PolicyIssue[]): void {
    const place = places(written)
    const refuse = (sentence: Sentence, { reason, part }: Unclear) => {
      const { start } = sentence.tokens[0]!
      const quoted = written.slice(start, sentence.tokens.at(-1)!.end).replace(/[\s\p{Cc}]+/gu, ' ')
      problems.push(issue('error', REASONS[reason], codeOf(reason), place(start), [], quoted, part))
    }
    const { said, read } = readText(written, draft, {
      head: (code, at, value) => void problems.push(issue('error', HEAD_ERRORS[code], code, place(at), [], value)),
      sentence: refuse,
    })
    if (read.length > SENTENCES) limit('prose-too-many', `${SENTENCES}`)
    const { rules, budget } = assemble(said, (sentence, problem) => refuse(read[sentence]!, problem))
    const taken = new Set<string>()
    draft.rules = rules.map((rule) => ruleOf(rule, nameRule(rule, taken), place))
    if (!budget) return
    draft.falsePositiveBudget = budget.rate
    draft.budgetPosition = place(budget.at)
  }
}

function codeOf(reason: Unclear['reason']): string {
  if (reason === 'against') return 'prose-contradiction'
  return reason === 'unattributed' || reason === 'alone' ? 'prose-unattributed' : 'prose-unclear'
}

function ruleOf(draft: DraftRule, name: { id: string; title: string }, place: (at: number) => Position): Rule {
  const lines = (things: Thing[]) => things.map(({ text, at }) => ({ text, ...place(at) }))
  return {
    ...name,
    kind: draft.kind,
    clauses: lines(draft.things),
    exceptions: lines(draft.exceptions),
    textPatterns: [],
    detectors: [],
    declaredNonViolating: false,
    action: draft.action,
    falsePositiveRate: draft.rate,
    reviewBand: null,
    examples: null,
    position: place(draft.at),
  }
}

/** Line and column of a place in the text. */
function places(text: string): (at: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)]
  return (at) => {
    let low = 0
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - starts[low]! + 1 }
  }
}
