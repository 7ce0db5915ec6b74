import { nearestKey } from '../json/nearest-key'
import { type DetectorCondition, type Line, NAMED_PATTERNS, type NamedPattern, type TextPattern } from '../types'
import type { ReportError } from './errors'
import { type ExpressionProblem, expressionProblem } from './expression'
import { readRate } from './rate'

/** An expression as JavaScript writes it: a slash stands in a class or behind a backslash. */
const EXPRESSION = /^\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+)\/([a-z]*)$/

/** What else people call the named patterns. */
const ALIASES: Readonly<Record<string, NamedPattern>> = {
  'telephone numbers': 'phone numbers',
  'credit card numbers': 'card numbers',
  'payment card numbers': 'card numbers',
  'email addresses': 'e-mail addresses',
  'e-mails': 'e-mail addresses',
  emails: 'e-mail addresses',
  urls: 'web addresses',
  links: 'web addresses',
}

/** Most expressions that a policy may hold: each costs when the policy is read and for every text. */
const MOST_EXPRESSIONS = 200

/** Expressions of a policy that were checked, with what was found. */
export type CheckedExpressions = Map<string, ExpressionProblem | null>

/** Longest text pattern, in UTF-16 code units. */
const PATTERN_LENGTH = 300

/** The pattern of a name, in any case. */
function namedPattern(text: string): NamedPattern | null {
  const name = text.toLowerCase()
  return NAMED_PATTERNS.find((known) => known === name) ?? (Object.hasOwn(ALIASES, name) ? ALIASES[name]! : null)
}

/**
 * Reads one value of `Match text:`: `/expression/`, `/expression/i`, `"words"`, a name such as `phone numbers`, or `sha256:` with the hash of
 * words.
 *
 * @param path where the value stands, for what is reported
 * @param checked takes the expression
 * @returns `null` where something was reported
 */
export function readTextPattern(
  value: Line,
  path: string[],
  report: ReportError,
  checked: CheckedExpressions,
): TextPattern | null {
  const { text, line, column } = value
  const name = namedPattern(text)
  if (name) return { kind: 'named', name, line, column }
  if (/^sha256:/i.test(text)) {
    const [, sha256] = /^sha256: ?([\da-f]{64})$/i.exec(text) ?? []
    if (sha256) return { kind: 'hash', sha256: sha256.toLowerCase(), line, column }
    report('pattern-hash', value, path, text)
    return null
  }
  const [, source, flags] = EXPRESSION.exec(text) ?? []
  const quoted = /^(?:"([^"]*)"|“([^"”]*)”)$/.exec(text)
  const phrase = (quoted?.[1] ?? quoted?.[2])?.trim()
  const pattern = source ?? phrase
  const meant = pattern === undefined ? nearestKey(text, NAMED_PATTERNS) : null
  if (meant) report('pattern-name', value, path, text, meant)
  else if (pattern === undefined || flags?.replace('i', '')) report('pattern-form', value, path, text)
  else if (pattern.length > PATTERN_LENGTH) report('pattern-long', value, path, `${pattern.length}`)
  else if (!pattern) report('pattern-empty', value, path, text)
  else if (source === undefined) return { kind: 'phrase', text: pattern, line, column }
  else if (checked.size >= MOST_EXPRESSIONS && !checked.has(source)) report('pattern-many', value, path, text)
  else {
    const problem = checked.has(source) ? checked.get(source) : expressionProblem(source)
    checked.set(source, problem ?? null)
    if (!problem) return { kind: 'expression', source, ignoreCase: flags !== '', line, column }
    report(problem.code, value, path, text, problem.found)
  }
  return null
}

/**
 * Reads one value of `Detector:`: `nsfw.porn >= 0.8`, or `>= 80%`.
 *
 * @param path where the value stands, for what is reported
 * @returns `null` where something was reported
 */
export function readDetector(value: Line, path: string[], report: ReportError): DetectorCondition | null {
  const [, detector, label, share] = /^([a-z\d-]+)\.([a-z\d-]+) ?(?:>=|≥) ?(.+)$/i.exec(value.text) ?? []
  const atLeast = readRate(share ?? '')
  if (!detector || !label || Number.isNaN(atLeast)) report('detector-form', value, path, value.text)
  else if (atLeast <= 0 || atLeast > 1) report('detector-range', value, path, value.text)
  else {
    const { line, column } = value
    return { detector: detector.toLowerCase(), label: label.toLowerCase(), atLeast, line, column }
  }
  return null
}
