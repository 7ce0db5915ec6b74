import * as v from 'valibot'
import { type IssueText, issue } from '../grammar/issue'
import { readDraft } from '../grammar/read-policy'
import type { ParseResult, Policy, PolicyIssue, Position } from '../types'
import { markdownOf } from './markdown-of'
import { nearestKey } from './nearest-key'
import { plainData } from './plain-data'
import { PolicySchema, RuleSchema } from './policy-schema'
import { structureProblem } from './structure-problem'
import type { PolicyJson } from './types'

/** Longest JSON text that is read, in UTF-16 code units. */
const TEXT_LENGTH = 200_000
/** Most issues that are reported. */
const MOST_ISSUES = 100
/** JSON has no lines to point at: the path says where. */
const START: Position = { line: 1, column: 1 }

const ERRORS = {
  'json-syntax': ['This is no JSON: {+}', 'JSON', 'Check commas and quotation marks; comments are not allowed.'],
  'json-large': ['The policy is too large.', 'at most 200000 characters and 10000 values', 'Split it into several.'],
  'json-deep': ['The policy is nested {} deep.', 'at most 8 levels', 'Keep to { "rules": [{ … }] }.'],
  'json-value': ['"{}" is no JSON value.', 'text, finite numbers, true, lists and plain objects', 'Write it as text.'],
  'json-key': ['The key "{}" is not allowed.', 'keys of a policy', 'Remove it.'],
  'json-key-unknown': ['"{}" is no key here.', 'one of {+}', 'Remove it, or check the spelling.'],
  'json-key-duplicate': [
    'The key "{}" stands twice in one object.',
    'each key once',
    'Keep one of them, or join their values.',
  ],
  'json-key-missing': ['"{}" is missing.', 'the key', 'Add it.'],
  'json-type': ['"{}" is not what is expected here.', '{+}', 'See policy.schema.json.'],
  'clause-empty': ['The clause "{}" has no words.', 'words', 'Say what a picture would show, or remove it.'],
} as const satisfies Readonly<Record<string, IssueText>>

/**
 * Reads the JSON form of a policy. Strict: a key that is not known is an error, as are `__proto__` and `constructor`, and one error refuses
 * the whole. What a rule may hold is checked by the grammar of Markdown, so that both forms accept the same. Never throws.
 *
 * @param value an object such as {@link PolicyJson}, or JSON text of at most 200,000 UTF-16 code units
 * @returns the policy or its errors, of its shape the first 100; no warnings. Issues point by `path`; line and column are 1
 */
export function readPolicyJson(value: unknown): ParseResult {
  const issues: PolicyIssue[] = []
  const report = (code: keyof typeof ERRORS, path: string[], received: string, more = '', hint?: string) => {
    if (issues.length === MOST_ISSUES) return
    const [message, expected, advice] = ERRORS[code]
    const found = issue('error', [message, expected, hint ?? advice], code, START, path, received, more)
    issues.push({ ...found, expected: expected.replace('{+}', more) })
  }
  const data = dataOf(value, report)
  if (issues.length > 0) return { policy: null, issues }
  const checked = v.safeParse(PolicySchema, data)
  if (!checked.success) for (const problem of checked.issues.slice(0, MOST_ISSUES)) reportShape(problem, report)
  else reportEmpty(checked.output, report)
  if (issues.length > 0 || !checked.success) return { policy: null, issues }
  const { text, paths } = markdownOf(checked.output)
  const { draft, issues: found } = readDraft(text)
  const placed = found.map((problem) => ({ ...problem, ...START, path: paths[problem.line - 1] ?? [] }))
  return { policy: placed.length > 0 ? null : withoutPositions(draft), issues: placed }
}

type Report = (code: keyof typeof ERRORS, path: string[], received: string, more?: string, hint?: string) => void

function dataOf(value: unknown, report: Report): unknown {
  try {
    if (typeof value === 'string' && value.length > TEXT_LENGTH) report('json-large', [], `${value.length}`)
    else {
      const data: unknown = typeof value === 'string' ? JSON.parse(value.replace(/^\uFEFF/, '')) : value
      const problem = typeof value === 'string' ? structureProblem(value, Number.POSITIVE_INFINITY) : null
      if (problem) report('json-key-duplicate', [], problem.key)
      return plainData(data, ({ code, path, found }) => report(code, path, found))
    }
  } catch (problem) {
    // A syntax error, or an object whose getters throw.
    report('json-syntax', [], 'text', problem instanceof Error ? problem.message : 'unreadable')
  }
}

function reportShape(problem: v.InferIssue<typeof PolicySchema>, report: Report): void {
  const path = (problem.path ?? []).map(({ key }) => String(key))
  const key = path.at(-1) ?? ''
  const known = Object.keys(path[0] === 'rules' && path.length > 1 ? RuleSchema.entries : PolicySchema.entries)
  if (problem.type === 'strict_object' && problem.expected === 'never') {
    const nearest = nearestKey(key, known)
    report('json-key-unknown', path, key, known.join(', '), nearest ? `Did you mean "${nearest}"?` : undefined)
  } else if (problem.type === 'strict_object' && problem.received === 'undefined') report('json-key-missing', path, key)
  else report('json-type', path, problem.received.replace(/^"|"$/g, ''), expectation(problem))
}

function expectation(problem: v.InferIssue<typeof PolicySchema>): string {
  return problem.expected ?? 'another value'
}

/** A line without a letter or digit would be a rule across the page in Markdown. */
function reportEmpty({ rules }: PolicyJson, report: Report): void {
  rules.forEach((rule, index) => {
    for (const key of ['shouldNot', 'mustShow', 'can', 'matchText', 'detector'] as const) {
      rule[key]?.forEach((text, at) => {
        if (!/[\p{L}\p{N}]/u.test(text)) report('clause-empty', ['rules', `${index}`, key, `${at}`], text)
      })
    }
  })
}

function withoutPositions(policy: Policy): Policy {
  const { budgetPosition: _, ...head } = policy
  const placed = <T extends Position>(lines: T[]): T[] => lines.map((line) => ({ ...line, ...START }))
  return {
    ...head,
    rules: policy.rules.map(({ examplesPosition: __, ...rule }) => ({
      ...rule,
      clauses: placed(rule.clauses),
      exceptions: placed(rule.exceptions),
      textPatterns: placed(rule.textPatterns),
      detectors: placed(rule.detectors),
      position: START,
    })),
  }
}
