import type { Policy, Rule } from '../types'
import { printDetector, printPattern } from './print-part'
import { printRate } from './rate'
import { tidy } from './source-lines'

/**
 * Writes a policy as canonical Markdown: one blank line between rules, one bullet a clause, what nobody said left out. Parsing the result
 * gives the same policy, positions aside. Two policies that mean the same print the same, but for a spelled-out rate of 1 %.
 */
export function printPolicy(policy: Policy): string {
  const head = [
    policy.title && `# ${tidy(policy.title)}`,
    policy.version && `Version: ${tidy(policy.version)}`,
    policy.onError && `On error: ${policy.onError}`,
    policy.falsePositiveBudget !== null && `False positives: ${printRate(policy.falsePositiveBudget)}`,
  ].filter(Boolean)
  return `${[...(head.length ? [head.join('\n')] : []), ...policy.rules.map(printRule)].join('\n\n')}\n`
}

function printRule(rule: Rule): string {
  return [
    `## ${rule.id}${rule.title === rule.id ? '' : `: ${tidy(rule.title)}`}`,
    ...(rule.declaredNonViolating ? ['Declared non-violating'] : []),
    ...printList(rule.kind === 'must-show' ? 'Must show' : 'Should not', textsOf(rule.clauses)),
    ...printList('Can', textsOf(rule.exceptions)),
    ...printList('Match text', rule.textPatterns.map(printPattern)),
    ...printList('Detector', rule.detectors.map(printDetector)),
    ...(rule.examples ? [`Examples: ${rule.examples.join(', ') || 'none'}`] : []),
    ...(rule.action === 'block' ? [] : [`Action: ${rule.action}`]),
    ...(rule.falsePositiveRate === null ? [] : [`False positives: ${printRate(rule.falsePositiveRate)}`]),
    ...(rule.reviewBand === null ? [] : [`Review band: ${printRate(rule.reviewBand)}`]),
  ].join('\n')
}

function textsOf(lines: Rule['clauses']): string[] {
  return lines.map(({ text }) => text)
}

function printList(key: string, texts: string[]): string[] {
  return texts.length ? [`${key}:`, ...texts.map((text) => `- ${tidy(text)}`)] : []
}
