import type { ChangedPart, ChangeValue, PolicyChange } from '@lookfirst/policy/compare'
import { grouped } from '../grouped'

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 4 })
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

const NAMES: Record<ChangedPart, string> = {
  title: 'Title',
  version: 'Version',
  onError: 'On error',
  falsePositiveBudget: 'False positives of the whole policy',
  model: 'Model',
  calibration: 'Calibration',
  rule: 'Rule',
  order: 'Place among the rules',
  ruleTitle: 'Title',
  kind: 'Kind',
  declaredNonViolating: 'Declared non-violating',
  clause: 'Clause',
  exception: 'Exception',
  textPattern: 'Text to match',
  detector: 'Detector',
  examples: 'Examples of the model',
  action: 'Action',
  falsePositiveRate: 'False positives',
  reviewBand: 'Review band',
  threshold: 'Threshold',
  reviewThreshold: 'Threshold of the review band',
}

const RATES: readonly ChangedPart[] = ['falsePositiveBudget', 'falsePositiveRate', 'reviewBand']
const QUOTED: readonly ChangedPart[] = ['clause', 'exception']
const KINDS: Record<string, string> = { 'should-not': 'should not show', 'must-show': 'must show' }

/** A change as a person reads it. */
export interface ChangeWords {
  /** What changed. */
  name: string
  /** What it was and is; `null` where that side has nothing to say. */
  before: string | null
  after: string | null
  /** What a mark alone would leave unsaid. */
  kind: 'Added' | 'Removed' | 'Changed' | 'Moved'
}

const KIND_WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const

/** Says what one change of a comparison is. */
export function changeInWords({ part, kind, before, after }: PolicyChange): ChangeWords {
  return {
    name: NAMES[part],
    before: valueInWords(part, before),
    after: valueInWords(part, after),
    kind: KIND_WORDS[kind],
  }
}

/** Changes by what they belong to: the head under `null`, then each rule, in the order in which they come. */
export function byRule(changes: PolicyChange[]): Map<string | null, PolicyChange[]> {
  return grouped(changes, ({ ruleId }) => ruleId)
}

function valueInWords(part: ChangedPart, value: ChangeValue): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return (RATES.includes(part) ? percent : number).format(value).replace('%', ' %')
  if (part === 'kind') return KINDS[value] ?? value
  if (part === 'model' || part === 'calibration') return value.slice(0, 12)
  return QUOTED.includes(part) ? `“${value}”` : value
}
