import type { CompiledPolicy, CompiledRule, RuleResult } from '@lookfirst/policy'
import type { JudgedImage } from '../src/eval/judged-image'

/** A compiled rule as measuring reads it: nothing that scores. */
export function measuredRule(given: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id: 'a',
    title: 'A',
    kind: 'should-not',
    action: 'block',
    declaredNonViolating: false,
    falsePositiveRate: 0.01,
    clauses: [{ text: 'show a', line: 1, capped: false }],
    ...given,
  } as CompiledRule
}

/** A compiled policy of such rules. */
export function measuredPolicy(rules: CompiledRule[], given: Partial<CompiledPolicy> = {}): CompiledPolicy {
  return { title: 'Policy', version: '', policyHash: 'p', calibrationHash: 'c', rules, ...given } as CompiledPolicy
}

/** What a rule said of an image: violated above zero. */
export function resultOf(margin: number, given: Partial<RuleResult> = {}): RuleResult {
  return {
    ruleId: 'a',
    title: 'A',
    outcome: margin > 0 ? 'violated' : 'clear',
    margin,
    decidedBy: 'clauses',
    tail: 0.5,
    tailFloor: 0.001,
    falsePositiveRate: 0.01,
    calibrationSize: 999,
    clause: { index: 0, text: 'show a', phrase: 'a' },
    exception: null,
    action: margin > 0 ? 'block' : 'allow',
    ...given,
  }
}

/** A judged image, named after its margins. */
export function judged(
  results: RuleResult[],
  label: Partial<JudgedImage['label']> = {},
  given: Partial<JudgedImage> = {},
): JudgedImage {
  const name = results.map(({ margin }) => margin).join(' ')
  return {
    label: { file: `/${name}`, name, rules: [], isOrdinary: false, action: null, ...label },
    results,
    action: results.some(({ outcome }) => outcome === 'violated') ? 'block' : 'allow',
    decidedBy: null,
    isPartial: false,
    ms: { decode: 1, preprocess: 2, encode: 3, judge: 4 },
    ...given,
  }
}
