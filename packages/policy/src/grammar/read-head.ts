import type { Policy } from '../types'
import type { ReportError } from './errors'
import type { SourceLine } from './source-lines'
import { laterHeadElement } from './unsupported'

const ON_ERROR = ['allow', 'review', 'block'] as const

/**
 * Reads what stands above the first rule: title, version, answer to errors.
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
    const later = laterHeadElement(source)
    if (later) {
      prose ||= !hasRules
      report('element-unsupported', source, [], text, later)
    } else if (kind === 'heading') policy.title = value.text
    else if (key && seen.has(key)) report('key-duplicate', source, [key], key)
    else if (key === 'version') policy.version = value.text
    else if (key === 'on error') readOnError(value)
    else if (hasRules || key) report('text-outside-rule', source, [], text)
    else if (!prose) {
      prose = true
      report('element-unsupported', source, [], text, 'a policy of plain sentences')
    }
    if (key) seen.add(key)
  }

  function readOnError(value: SourceLine['value']): void {
    const action = ON_ERROR.find((name) => name === value.text.toLowerCase())
    if (action) policy.onError = action
    else report('on-error-unknown', value, ['onError'], value.text)
  }
}
