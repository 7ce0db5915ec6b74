import { ACTIONS, type Line, type Rule } from '../types'
import type { ReportError } from './errors'
import { DEFAULT_RATE, MAXIMUM_RATE, readRate } from './rate'
import type { SourceLine } from './source-lines'
import { laterElement } from './unsupported'

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
 */
export function readRule(heading: SourceLine, ids: Set<string>, report: ReportError): RuleReader {
  const colon = heading.value.text.indexOf(':')
  const id = (colon < 0 ? heading.value.text : heading.value.text.slice(0, colon)).trim()
  const title = (colon < 0 ? '' : heading.value.text.slice(colon + 1).trim()) || id
  const rule: Rule = {
    id,
    title,
    kind: 'should-not',
    clauses: [],
    exceptions: [],
    action: 'block',
    falsePositiveRate: DEFAULT_RATE,
    reviewBand: null,
    examples: null,
    position: { line: heading.line, column: heading.column },
  }
  const path = (...parts: string[]) => ['rules', id, ...parts]
  const values = new Map<string, Line>()
  // Where bullets go; `undefined` below a key that was reported already.
  let list: Line[] | null | undefined = null

  if (!/^[a-z\d-]+$/.test(id)) report('rule-id', heading.value, path('id'), id)
  else if (ids.has(id)) report('rule-id-duplicate', heading.value, path('id'), id)
  ids.add(id)

  return { rule, line, end }

  function line(source: SourceLine): void {
    const { kind, key, text, value } = source
    if (kind === 'bullet') {
      if (list) add(list, value)
      else if (list === null) report('bullet-orphan', source, path(), text)
      return
    }
    list = undefined
    const later = laterElement(source)
    if (later) report('element-unsupported', source, path(), text, later)
    else if (kind === 'text') report('text-unexpected', source, path(), text)
    else if (key === 'should not' || key === 'must show' || key === 'can') {
      list = key === 'can' ? rule.exceptions : rule.clauses
      if (value.text) add(list, value)
      values.set(key, source)
    } else if (values.has(key)) report('key-duplicate', source, path(), key)
    else if (key === 'action' || key === 'false positives' || key === 'review band' || key === 'examples') {
      list = null
      values.set(key, value)
    } else report('key-unknown', source, path(), key)
  }

  function add(lines: Line[], value: Line): void {
    const name = lines === rule.clauses ? 'clauses' : 'exceptions'
    if (/[\p{L}\p{N}]/u.test(value.text)) lines.push(value)
    else report('clause-empty', value, path(name, `${lines.length}`), value.text)
  }

  function end(): void {
    readAction(values.get('action'))
    rule.falsePositiveRate = rateOf('false positives', 'falsePositiveRate') ?? DEFAULT_RATE
    rule.reviewBand = rateOf('review band', 'reviewBand')
    readExamples(values.get('examples'))
    const band = values.get('review band')
    if (band && rule.reviewBand !== null && rule.reviewBand <= rule.falsePositiveRate) {
      report('review-band', band, path('reviewBand'), band.text, `${rule.falsePositiveRate}`)
    }
    if (values.has('must show')) {
      rule.kind = 'must-show'
      if (values.has('should not')) report('rule-kind', rule.position, path('clauses'), id)
      else if (rule.exceptions[0]) report('exception-of-must-show', rule.exceptions[0], path('exceptions'), id)
      if (rule.examplesPosition) report('examples-of-must-show', rule.examplesPosition, path('examples'), id)
    }
    if (rule.clauses.length === 0) {
      const code = rule.exceptions.length ? 'exception-without-clause' : 'clause-missing'
      report(code, rule.position, path('clauses'), id)
    }
  }

  function readExamples(value: Line | undefined): void {
    if (!value) return
    rule.examplesPosition = { line: value.line, column: value.column }
    const examples: string[] = []
    rule.examples = examples
    if (value.text.toLowerCase() === 'none') return
    for (const name of value.text.split(',').map((part) => part.trim().toLowerCase())) {
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

  function rateOf(key: string, field: string): number | null {
    const value = values.get(key)
    if (!value) return null
    const rate = readRate(value.text)
    if (rate > 0 && rate <= MAXIMUM_RATE) return rate
    report(Number.isNaN(rate) ? 'rate-unreadable' : 'rate-range', value, path(field), value.text)
    return null
  }
}
