import { GuardError } from '@lookfirst/errors'
import { tailOf } from '../tail'
import type { CompiledRule, DetectorCondition, ImageEvidence, RuleResult, TextMatcher } from '../types'
import { type JudgeReading, refToSaying, scoreReading } from './judge-reading'
import type { JudgeRule } from './load-compiled'

/** What a part beside the clauses says of an image. */
type Finding = Pick<RuleResult, 'margin' | 'match' | 'label'> &
  Partial<Pick<RuleResult, 'clause' | 'exception' | 'tail' | 'tailFloor' | 'calibrationSize'>> & {
    decidedBy: 'text' | 'detector'
  }

/** Longest stretch that is quoted, in UTF-16 code units. */
const MATCH_LENGTH = 80

/**
 * Adds to what the clauses said what text and detectors say; see {@link scoreRules}.
 *
 * @param clauses the rule's result by its clauses alone
 * @throws {@link GuardError} `PART_MISSING` when there is text to match and nothing to match it with, `INTERNAL` when a probability is none
 */
export function addParts(
  clauses: RuleResult,
  { rule, reading }: Pick<JudgeRule, 'rule' | 'reading'>,
  matchText: TextMatcher | null,
  { text, stretches, detectors }: ImageEvidence,
): RuleResult {
  const findings: Finding[] = []
  let isMissing = false
  if (rule.textPatterns.length > 0) {
    if (text === null) isMissing = true
    else findings.push(textFinding(rule, matchText, text))
  }
  if (reading) {
    if (text === null || (text !== '' && !stretches)) isMissing = true
    else findings.push(readingFinding(rule, reading, text, text === '' ? [] : (stretches ?? [])))
  }
  for (const condition of rule.detectors) {
    const label = `${condition.detector}.${condition.label}`
    if (detectors && Object.hasOwn(detectors, label)) findings.push(detectorFinding(condition, label, detectors[label]))
    else isMissing = true
  }
  const best = findings.reduce<Finding | null>((top, next) => (top && top.margin >= next.margin ? top : next), null)
  const isViolated = clauses.outcome === 'violated'
  if (best && best.margin > 0) {
    const isMilder = clauses.action !== rule.action || clauses.margin < best.margin
    return isViolated && !isMilder
      ? clauses
      : { ...without(clauses), ...best, outcome: 'violated', action: rule.action }
  }
  if (isViolated) return isMissing && clauses.action !== rule.action ? { ...clauses, waits: true } : clauses
  const outcome = isMissing ? 'unevaluated' : 'clear'
  if (clauses.outcome !== 'undecided') return isMissing ? { ...clauses, outcome } : clauses
  if (best) return { ...without(clauses), ...best, outcome }
  return isMissing ? { ...without(clauses), outcome } : clauses
}

function textFinding(rule: CompiledRule, matchText: TextMatcher | null, text: string): Finding {
  if (!matchText) throw noMatcher(rule.id)
  const match = matchText(rule.textPatterns, text)
  return match === null ? { decidedBy: 'text', margin: -1 } : { decidedBy: 'text', margin: 1, match }
}

function readingFinding(
  rule: CompiledRule,
  reading: JudgeReading,
  text: string,
  stretches: NonNullable<ImageEvidence['stretches']>,
): Finding {
  const found = scoreReading(reading, stretches)
  if (!found) return { decidedBy: 'text', margin: -1 }
  const { threshold, tail } = reading.compiled
  const { score, saying, exception, stretch } = found
  const margin = score - threshold
  return {
    decidedBy: 'text',
    margin,
    ...(margin > 0 && { match: text.slice(stretch.from, stretch.to).slice(0, MATCH_LENGTH) }),
    clause: refToSaying(saying, rule.clauses),
    exception: exception && refToSaying(exception, rule.exceptions),
    tail: tailOf(score, tail),
    tailFloor: 1 / (tail.size + 1),
    calibrationSize: tail.size,
  }
}

function detectorFinding({ atLeast }: DetectorCondition, label: string, probability: unknown): Finding {
  if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1))
    throw noProbability(label, probability)
  const margin = probability - atLeast
  // A condition that just holds is a violation, and violations have margins above zero.
  return { decidedBy: 'detector', label, margin: margin === 0 ? Number.EPSILON : margin }
}

/** A result of which no clause is the reason: nothing was measured about it. */
function without({ crop: _, ...clauses }: RuleResult): RuleResult {
  return { ...clauses, clause: null, exception: null, tail: 1, tailFloor: 1, calibrationSize: 0 }
}

function noMatcher(id: string): GuardError {
  return new GuardError(
    'PART_MISSING',
    `Rule "${id}" looks for text, and the policy was loaded without anything that matches it.`,
    'Pass createTextMatcher of @lookfirst/policy/text to loadCompiled.',
    { details: { rules: [id] } },
  )
}

function noProbability(label: string, received: unknown): GuardError {
  return new GuardError(
    'INTERNAL',
    `The detector gave ${String(received)} for ${label}, which is no probability.`,
    'Hand in probabilities from 0 to 1.',
  )
}
