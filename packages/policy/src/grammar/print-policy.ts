import type { Line, Policy, Rule } from '../types'
import { DEFAULT_RATE, printRate } from './rate'
import { tidy } from './source-lines'

/**
 * Writes a policy as canonical Markdown: one blank line between rules, one bullet a clause, defaults left out. Parsing the result gives
 * the same policy, positions aside; two policies that mean the same print the same, which is what {@link policyHash} hashes.
 */
export function printPolicy(policy: Policy): string {
  const head = [
    policy.title && `# ${tidy(policy.title)}`,
    policy.version && `Version: ${tidy(policy.version)}`,
    policy.onError && `On error: ${policy.onError}`,
  ].filter(Boolean)
  return `${[...(head.length ? [head.join('\n')] : []), ...policy.rules.map(printRule)].join('\n\n')}\n`
}

function printRule(rule: Rule): string {
  return [
    `## ${rule.id}${rule.title === rule.id ? '' : `: ${tidy(rule.title)}`}`,
    ...printList(rule.kind === 'must-show' ? 'Must show' : 'Should not', rule.clauses),
    ...printList('Can', rule.exceptions),
    ...(rule.examples ? [`Examples: ${rule.examples.join(', ') || 'none'}`] : []),
    ...(rule.action === 'block' ? [] : [`Action: ${rule.action}`]),
    ...(rule.falsePositiveRate === DEFAULT_RATE ? [] : [`False positives: ${printRate(rule.falsePositiveRate)}`]),
    ...(rule.reviewBand === null ? [] : [`Review band: ${printRate(rule.reviewBand)}`]),
  ].join('\n')
}

function printList(key: string, lines: Line[]): string[] {
  return lines.length ? [`${key}:`, ...lines.map((line) => `- ${tidy(line.text)}`)] : []
}
