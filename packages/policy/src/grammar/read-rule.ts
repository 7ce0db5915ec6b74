import { nearestKey } from '../json/nearest-key'
import { ACTIONS, type Line, type Rule } from '../types'
import { type ReportError, RULE_KEYS } from './errors'
import { DEFAULT_RATE, rateOf } from './rate'
import { type CheckedExpressions, readDetector, readTextPattern } from './read-part'
import type { SourceLine } from './source-lines'

/** Keys that take one value on their line. */
const SINGLE = new Set(['action', 'false positives', 'review band', 'examples'])

/** Most example sets that a rule may name. */
const MOST_EXAMPLES = 50

/** A line that says so, with or without a full stop. */
const DECLARED = /^declared non-violating\.?$/i

/** A rule while it is read. */
export interface RuleReader {
  /** What was read so far; sound only when nothing was reported. */
  rule: Rule
  /** Reads one line below the heading. */
  line(line: SourceLine): void
  /** Checks what only the whole rule shows. */
  end(): void
}

/**
 * Begins a rule at its heading.
 *
 * @param heading the `## id: title` line
 * @param ids ids taken so far; this rule's is added
 * @param checked expressions checked so far; this rule's are added
 * @param hasBudget whether the policy has a budget of false positives, which rules without a rate share
 */
export function readRule(
  heading: SourceLine,
  ids: Set<string>,
  checked: CheckedExpressions,
  hasBudget: boolean,
  report: ReportError,
): RuleReader {
  const colon = heading.value.text.indexOf(':')
  const id = (colon < 0 ? heading.value.text : heading.value.text.slice(0, colon)).trim()
  const title = (colon < 0 ? '' : heading.value.text.slice(colon + 1).trim()) || id
  const rule: Rule = {
    id,
    title,
    kind: 'should-not',
    clauses: [],
    exceptions: [],
    textPatterns: [],
    detectors: [],
    declaredNonViolating: false,
    action: 'block',
    falsePositiveRate: null,
    reviewBand: null,
    examples: null,
    position: { line: heading.line, column: heading.column },
  }
  const path = (...parts: string[]) => ['rules', id, ...parts]
  const values = new Map<string, Line>()
  const lists: Record<string, (value: Line) => void> = {
    'should not': (value) => addLine('clauses', value),
    'must show': (value) => addLine('clauses', value),
    can: (value) => addLine('exceptions', value),
    'match text': (value) => addPart('textPatterns', readTextPattern(value, at('textPatterns'), report, checked)),
    detector: (value) => addPart('detectors', readDetector(value, at('detectors'), report)),
  }
  // Whether a key that takes bullets was reported as misspelt: that the rule has no clause follows from it.
  let slipped = false
  // What takes bullets; `undefined` below a key that was reported already.
  let list: ((value: Line) => void) | null | undefined = null

  if (!/^[a-z\d-]+$/.test(id)) report('rule-id', heading.value, path('id'), id)
  else if (ids.has(id)) report('rule-id-duplicate', heading.value, path('id'), id)
  ids.add(id)

  return { rule, line, end }

  function line(source: SourceLine): void {
    const { kind, key, text, value } = source
    if (kind === 'bullet') {
      if (list) list(value)
      else if (list === null) report('bullet-orphan', source, path(), text)
      return
    }
    list = undefined
    const name = kind === 'text' && DECLARED.test(text) ? 'declared non-violating' : key
    if (!name) report('text-unexpected', source, path(), text)
    else if (Object.hasOwn(lists, name)) {
      list = lists[name]
      if (value.text) list?.(value)
      if (!values.has(name)) values.set(name, source)
    } else if (values.has(name)) report('key-duplicate', source, path(), name)
    else if (SINGLE.has(name)) {
      list = null
      values.set(name, value)
    } else if (DECLARED.test(name)) {
      values.set(name, source)
      rule.declaredNonViolating = true
      if (key && /[^.]/.test(value.text)) report('declared-value', value, path('declaredNonViolating'), value.text)
    } else reportUnknown(source)
  }

  function reportUnknown(source: SourceLine): void {
    const meant = nearestKey(source.key, RULE_KEYS)
    slipped ||= meant !== null && Object.hasOwn(lists, meant.toLowerCase())
    const advice = meant ? `Did you mean "${meant}"?` : 'Version and On error stand at the top of the policy.'
    report('key-unknown', source, path(), source.key, advice)
  }

  function addLine(name: 'clauses' | 'exceptions', value: Line): void {
    if (/[\p{L}\p{N}]/u.test(value.text)) rule[name].push(value)
    else report('clause-empty', value, at(name), value.text)
  }

  function addPart<Name extends 'textPatterns' | 'detectors'>(name: Name, part: Rule[Name][number] | null): void {
    const parts: Rule[Name][number][] = rule[name]
    if (part) parts.push(part)
  }

  function at(name: 'clauses' | 'exceptions' | 'textPatterns' | 'detectors'): string[] {
    return path(name, `${rule[name].length}`)
  }

  function end(): void {
    readAction(values.get('action'))
    rule.falsePositiveRate = readShare('false positives', 'falsePositiveRate')
    rule.reviewBand = readShare('review band', 'reviewBand')
    readExamples(values.get('examples'))
    const band = values.get('review band')
    const rate = rule.falsePositiveRate ?? (hasBudget ? 0 : DEFAULT_RATE)
    if (band && rule.reviewBand !== null && rule.reviewBand <= rate) {
      report('review-band', band, path('reviewBand'), band.text, `${rate}`)
    }
    if (values.has('must show')) {
      rule.kind = 'must-show'
      if (values.has('should not')) report('rule-kind', rule.position, path('clauses'), id)
      else if (rule.exceptions[0]) report('exception-of-must-show', rule.exceptions[0], path('exceptions'), id)
      if (rule.examplesPosition) report('examples-of-must-show', rule.examplesPosition, path('examples'), id)
      for (const key of ['match text', 'detector']) {
        const part = values.get(key)
        if (part) report('part-of-must-show', part, path(), id, `"${key}"`)
      }
    }
    if (rule.clauses.length === 0 && !slipped) checkWithoutClause()
  }

  function checkWithoutClause(): void {
    if (rule.exceptions.length > 0) report('exception-without-clause', rule.position, path('clauses'), id)
    else if (rule.examples?.includes('taught')) return
    else if (!values.has('match text') && !values.has('detector')) {
      report('clause-missing', rule.position, path('clauses'), id)
    } else {
      for (const key of ['examples', 'false positives', 'review band']) {
        const value = values.get(key)
        if (value) report('clause-needed', value, path(), id, `"${key}"`)
      }
    }
  }

  function readExamples(value: Line | undefined): void {
    if (!value) return
    rule.examplesPosition = { line: value.line, column: value.column }
    const examples: string[] = []
    rule.examples = examples
    if (value.text.toLowerCase() === 'none') return
    const names = value.text.split(',', MOST_EXAMPLES + 1).map((part) => part.trim().toLowerCase())
    if (names.length > MOST_EXAMPLES) {
      report('examples-many', value, path('examples'), `${MOST_EXAMPLES}`)
      return
    }
    for (const name of names) {
      const problem = !/^(?!none$)[a-z\d-]+$/.test(name)
        ? 'examples-name'
        : examples.includes(name)
          ? 'examples-duplicate'
          : null
      if (problem) report(problem, value, path('examples', `${examples.length}`), name)
      else examples.push(name)
    }
  }

  function readAction(value: Line | undefined): void {
    if (!value) return
    const action = ACTIONS.find((name) => name === value.text.toLowerCase())
    if (action) rule.action = action
    else report('action-unknown', value, path('action'), value.text)
  }

  function readShare(key: string, field: string): number | null {
    const value = values.get(key)
    return value ? rateOf(value, path(field), report) : null
  }
}
