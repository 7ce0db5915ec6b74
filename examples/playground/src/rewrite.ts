import { formOf, type PolicyIssue, readPolicy } from '@lookfirst/policy/parse'
import { applyEdit } from './apply-edit'

/** A replacement that answers an issue. */
export interface Rewrite {
  /** What a button that does it says. */
  label: string
  /** The whole policy, rewritten. */
  text: string
}

/** What a line may be replaced with, by the issue's code; `null` where there is more than one way out. */
const WORDS: Record<string, (issue: PolicyIssue) => string | null> = {
  'action-unknown': () => 'review',
  'on-error-unknown': () => 'review',
  'rate-range': () => '1%',
  'rate-unreadable': () => '0.5%',
  'clause-capped': ({ hint }) => /^Write "([^…]+)" if/.exec(hint)?.[1] ?? null,
}

/** Issues that are answered by leaving their line out. */
const NEEDLESS = ['clause-duplicate', 'key-duplicate']

const OFF = /^\s*declared non-violating\s*:?\s*$/i
const HEADING = /^\s*##\s/
const RATE = /^\s*false positives\s*:/i

/**
 * The rewrite of a Markdown policy that an issue suggests, where it is a plain removal or replacement; `null` where the author has to
 * decide, or where the text has changed since.
 */
export function rewriteOf(issue: PolicyIssue, text: string): Rewrite | null {
  const lines = text.split('\n')
  const index = issue.line - 1
  const line = lines[index]
  // Rewrites are Markdown; sentences and JSON say it otherwise.
  if (line === undefined || formOf(text) !== 'markdown') return null
  if (NEEDLESS.includes(issue.code)) return { label: 'Remove the line', text: without(lines, index) }
  if (issue.code === 'declared-allowed') {
    const off = lineOfRule(lines, index, OFF)
    return off < 0 ? null : { label: 'Bring the rule back', text: without(lines, off) }
  }
  const words = WORDS[issue.code]?.(issue)
  if (words) return replacing(issue, words, lines)
  const rewrite = ofHint(issue, text, lines)
  return rewrite && readPolicy(rewrite.text).policy ? rewrite : null
}

/** What a hint says word for word: a line to remove, the words to stand in it, or a rate. Free prose is the author's to read. */
function ofHint(issue: PolicyIssue, text: string, lines: string[]): Rewrite | null {
  const { hint, line, path } = issue
  if (hint.startsWith(`Remove line ${line}`) && !/^\d/.test(hint.slice(`Remove line ${line}`.length))) {
    return isThere(issue, lines) ? { label: `Remove line ${line}`, text: without(lines, line - 1) } : null
  }
  const [, words, at] = /^Write "([^"…]+)" in line (\d+)\b/.exec(hint) ?? []
  if (words) return at === `${line}` ? replacing(issue, words, lines) : null
  const [, rate, atTop] = /^Write "(False positives: [\d.]+%)"( at the top of the policy)?\.$/.exec(hint) ?? []
  if (!rate) return null
  const rewritten = atTop ? withBudget(lines, rate) : applyEdit(text, path[1] ?? '', [rate])
  return rewritten === null ? null : { label: `Write “${rate}”`, text: rewritten }
}

function replacing(issue: PolicyIssue, words: string, lines: string[]): Rewrite | null {
  const { column, received } = issue
  const line = lines[issue.line - 1] ?? ''
  if (!isThere(issue, lines)) return null
  const start = column - 1
  const rewritten = line.slice(0, start) + words + line.slice(start + received.length)
  return { label: `Write “${words}”`, text: lines.with(issue.line - 1, rewritten).join('\n') }
}

/** Whether the text still says at its place what the issue is about. What it quotes clipped, nobody can tell. */
function isThere({ line, column, received }: PolicyIssue, lines: string[]): boolean {
  return !received.endsWith('…') && (lines[line - 1] ?? '').startsWith(received, column - 1)
}

/** Replaces the policy's own rate, above its rules. */
function withBudget(lines: string[], rate: string): string | null {
  const first = lines.findIndex((line) => HEADING.test(line))
  const at = lines.findIndex((line, index) => index < first && RATE.test(line))
  return at < 0 ? null : lines.with(at, rate).join('\n')
}

/** The line of the same rule that matches, or -1. */
function lineOfRule(lines: string[], inside: number, pattern: RegExp): number {
  const isHeading = (at: number) => HEADING.test(lines[at] ?? '')
  let first = inside
  while (first > 0 && !isHeading(first)) first--
  for (let at = first; at < lines.length && (at === first || !isHeading(at)); at++) {
    if (pattern.test(lines[at] ?? '')) return at
  }
  return -1
}

function without(lines: string[], index: number): string {
  return lines.filter((_, at) => at !== index).join('\n')
}
