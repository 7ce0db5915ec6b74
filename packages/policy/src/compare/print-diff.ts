import { printRate } from '../grammar/rate'
import type { ChangedPart, ChangeValue, ComparedPolicy, PolicyChange, PolicyDiff } from './diff-types'

/** What the parts are called. */
const NAMES: Record<ChangedPart, string> = {
  title: 'title',
  version: 'version',
  onError: 'on error',
  falsePositiveBudget: 'false positives of the policy',
  model: 'model',
  calibration: 'calibration',
  rule: 'rule',
  order: 'place among the rules',
  ruleTitle: 'title',
  kind: 'kind',
  declaredNonViolating: 'declared non-violating',
  clause: 'clause',
  exception: 'exception',
  textPattern: 'match text',
  detector: 'detector',
  taughtExample: 'taught example',
  examples: 'examples',
  action: 'action',
  falsePositiveRate: 'false positives',
  reviewBand: 'review band',
  threshold: 'threshold',
  reviewThreshold: 'threshold of the review band',
}

const RATES: readonly ChangedPart[] = ['falsePositiveBudget', 'falsePositiveRate', 'reviewBand']
const HASHES: readonly ChangedPart[] = ['model', 'calibration']
const MARKS: Record<PolicyChange['kind'], string> = { added: '+', removed: '-', changed: '~', moved: '~' }

/** Digits of a hash that tell two apart. */
const HASH_DIGITS = 12

/**
 * Writes a comparison as plain text for a terminal: `+` what came, `-` what went, `~` what says something else or stands elsewhere. Control
 * and direction characters in the policies' text are written as spaces.
 */
export function printDiff({ before, after, changes }: PolicyDiff): string {
  const lines = [`${nameOf(before)} -> ${nameOf(after)}`]
  let ruleId: string | null = null
  for (const change of changes) {
    if (change.ruleId !== ruleId && change.part !== 'rule') lines.push(`  ${change.ruleId}`)
    ruleId = change.ruleId
    lines.push(printChange(change))
  }
  if (changes.length === 0) lines.push('  no change')
  return `${lines.map(plain).join('\n')}\n`
}

function printChange({ ruleId, part, kind, before, after, why }: PolicyChange): string {
  if (part === 'rule') return `${MARKS[kind]} ${ruleId}: ${before ?? after}`
  const indent = ruleId === null ? '' : '  '
  const value =
    before === after
      ? `${print(part, after)} (${kind === 'moved' ? 'moved' : 'other vectors'})`
      : [before, after]
          .filter((side) => side !== null)
          .map((side) => print(part, side))
          .join(' -> ')
  const reason = why ? ` (${why.join(', ')})` : ''
  return `${indent}${MARKS[kind]} ${NAMES[part]}${value === '' ? '' : `: ${value}`}${reason}`
}

function print(part: ChangedPart, value: ChangeValue): string {
  if (typeof value === 'boolean') return ''
  if (typeof value === 'number') return RATES.includes(part) ? printRate(value) : `${Number(value.toFixed(3))}`
  return HASHES.includes(part) ? String(value).slice(0, HASH_DIGITS) : String(value)
}

function nameOf({ title, version, policyHash }: ComparedPolicy): string {
  const name = title || 'Untitled policy'
  const hash = policyHash === null ? '' : ` [${policyHash.slice(0, HASH_DIGITS)}]`
  return `${name}${version && ` ${version}`}${hash}`
}

function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}
