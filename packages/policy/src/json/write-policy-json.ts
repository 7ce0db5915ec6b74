import { printDetector, printPattern } from '../grammar/print-part'
import type { Line, Policy, Rule } from '../types'
import type { PolicyJson, RuleJson } from './types'

/**
 * Writes a policy as plain data, what nobody said left out. Reading the result gives the same policy, positions aside.
 *
 * @param policy of at least one rule, whose texts are one line each
 */
export function writePolicyJson(policy: Policy): PolicyJson {
  const { title, version, onError, falsePositiveBudget, rules } = policy
  return {
    ...(title && { title }),
    ...(version && { version }),
    ...(onError && { onError }),
    ...(falsePositiveBudget !== null && { falsePositives: falsePositiveBudget }),
    rules: rules.map(ruleJson),
  }
}

function ruleJson(rule: Rule): RuleJson {
  const { id, title, kind, action, examples, falsePositiveRate, reviewBand } = rule
  const clauses = texts(rule.clauses)
  return {
    id,
    ...(title !== id && { title }),
    ...(rule.declaredNonViolating && { declaredNonViolating: true }),
    ...(clauses.length > 0 && (kind === 'must-show' ? { mustShow: clauses } : { shouldNot: clauses })),
    ...(rule.exceptions.length > 0 && { can: texts(rule.exceptions) }),
    ...(rule.textPatterns.length > 0 && { matchText: rule.textPatterns.map(printPattern) }),
    ...(rule.detectors.length > 0 && { detector: rule.detectors.map(printDetector) }),
    ...(examples && { examples: examples.length > 0 ? examples : ('none' as const) }),
    ...(action !== 'block' && { action }),
    ...(falsePositiveRate !== null && { falsePositives: falsePositiveRate }),
    ...(reviewBand !== null && { reviewBand }),
  }
}

function texts(lines: Line[]): string[] {
  return lines.map(({ text }) => text)
}
