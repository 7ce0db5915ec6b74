import type { ChangedPart, ChangeValue, PolicyChange, ThresholdReason } from '@lookfirst/policy/compare'
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
  taughtExample: 'Example of yours',
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
  /** Why a threshold moved; `null` for all else. */
  why: string | null
}

const KIND_WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const

const REASONS: Record<ThresholdReason, string> = {
  model: 'the model',
  calibration: 'the calibration',
  kind: 'its kind',
  clauses: 'its clauses',
  examples: 'its examples',
  rate: 'its rate',
  budget: 'the rate of the whole policy',
  compiler: 'the version of lookfirst',
}

/** Says what one change of a comparison is. */
export function changeInWords({ part, kind, before, after, why }: PolicyChange): ChangeWords {
  return {
    name: NAMES[part],
    before: valueInWords(part, before),
    after: valueInWords(part, after),
    kind: KIND_WORDS[kind],
    why: why ? `because of ${why.map((reason) => REASONS[reason]).join(' and ')}` : null,
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
  if (part === 'taughtExample') return exampleInWords(value)
  if (part === 'kind') return KINDS[value] ?? value
  if (part === 'model' || part === 'calibration') return value.slice(0, 12)
  return QUOTED.includes(part) ? `“${value}”` : value
}

/** `violation sha256:…` as the list of examples names the picture. */
function exampleInWords(value: string): string {
  const [as, source = ''] = value.split(' ')
  const name = `picture ${source.slice(source.indexOf(':') + 1).slice(0, 8)}`
  return as === 'allowed' ? `${name}, is fine` : `${name}, should be flagged`
}
