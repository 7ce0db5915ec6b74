import { nearestKey } from '../json/nearest-key'
import type { Policy } from '../types'
import { HEAD_KEYS, type ReportError } from './errors'
import { otherForm } from './other-form'
import { rateOf } from './rate'
import type { SourceLine } from './source-lines'

const ON_ERROR = ['allow', 'review', 'block'] as const

/**
 * Reads what stands above the first rule: title, version, answer to errors, budget of false positives.
 *
 * @param policy takes what is read
 * @param hasRules whether any rule follows; a text without one is taken for plain sentences
 */
export function readHead(
  policy: Policy,
  hasRules: boolean,
  report: ReportError,
): { line(line: SourceLine): void; isProse(): boolean } {
  const seen = new Set<string>()
  let prose = false
  // Bullets below a key were reported with it.
  let reported = false

  return { line, isProse: () => prose }

  function line(source: SourceLine): void {
    const { kind, key, text, value } = source
    if (kind === 'bullet' && reported) return
    reported = kind === 'key'
    const other = otherForm(source)
    if (other) {
      prose ||= !hasRules
      report('form-other', source, [], text, other)
    } else if (kind === 'heading') policy.title = value.text
    else if (key && seen.has(key)) report('key-duplicate', source, [key], key)
    else if (key === 'version') policy.version = value.text
    else if (key === 'on error') readOnError(value)
    else if (key === 'false positives') readBudget(value)
    else if (hasRules || key) report('text-outside-rule', source, [], text, adviceOn(key))
    else if (!prose) {
      prose = true
      report('form-other', source, [], text, 'a policy in plain sentences')
    }
    if (key) seen.add(key)
  }

  function readBudget(value: SourceLine['value']): void {
    policy.falsePositiveBudget = rateOf(value, ['falsePositiveBudget'], report)
    policy.budgetPosition = { line: value.line, column: value.column }
  }

  function readOnError(value: SourceLine['value']): void {
    const action = ON_ERROR.find((name) => name === value.text.toLowerCase())
    if (action) policy.onError = action
    else report('on-error-unknown', value, ['onError'], value.text)
  }
}

function adviceOn(key: string): string {
  const meant = nearestKey(key, HEAD_KEYS)
  return meant ? `Did you mean "${meant}:"?` : 'Move it below a line such as "## weapons: Weapons".'
}
