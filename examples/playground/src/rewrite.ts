import { formOf, type PolicyIssue } from '@lookfirst/policy/parse'

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

/**
 * The rewrite of a Markdown policy that an issue suggests, where it is a plain replacement; `null` where the author has to decide, or
 * where the text has changed since.
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
  const start = issue.column - 1
  if (!words || !line.startsWith(issue.received, start)) return null
  lines[index] = line.slice(0, start) + words + line.slice(start + issue.received.length)
  return { label: `Write “${words}”`, text: lines.join('\n') }
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
