import { printRate } from '../grammar/rate'
import type { PolicyJson, RuleJson } from './types'

/** Markdown, and for each of its lines where in the data it comes from. */
export interface MarkedText {
  text: string
  /** By line, 0-based. */
  paths: string[][]
}

/**
 * Writes checked data as Markdown, so that both forms have one grammar. Every text is one line without `<!--`, so that none can say more
 * than what stands in its place.
 */
export function markdownOf(policy: PolicyJson): MarkedText {
  const lines: [text: string, path: string[]][] = []
  const head = (key: 'title' | 'version' | 'onError' | 'falsePositives', name: string) => {
    const value = policy[key]
    if (value !== undefined && value !== '') lines.push([`${name} ${rateText(value)}`, [key]])
  }
  head('title', '#')
  head('version', 'Version:')
  head('onError', 'On error:')
  head('falsePositives', 'False positives:')
  for (const [index, rule] of policy.rules.entries()) addRule(lines, rule, ['rules', `${index}`])
  return { text: lines.map(([text]) => text).join('\n'), paths: lines.map(([, path]) => path) }
}

function addRule(lines: [text: string, path: string[]][], rule: RuleJson, path: string[]): void {
  lines.push([`## ${rule.id}${rule.title?.trim() ? `: ${rule.title}` : ''}`, path])
  if (rule.declaredNonViolating) lines.push(['Declared non-violating', [...path, 'declaredNonViolating']])
  const list = (key: 'shouldNot' | 'mustShow' | 'can' | 'matchText' | 'detector', name: string) => {
    const texts = rule[key]
    if (!texts) return
    lines.push([`${name}:`, [...path, key]])
    for (const [index, text] of texts.entries()) lines.push([`- ${text}`, [...path, key, `${index}`]])
  }
  list('shouldNot', 'Should not')
  list('mustShow', 'Must show')
  list('can', 'Can')
  list('matchText', 'Match text')
  list('detector', 'Detector')
  const value = (key: 'examples' | 'action' | 'falsePositives' | 'reviewBand', name: string) => {
    const given = rule[key]
    if (given !== undefined)
      lines.push([`${name}: ${Array.isArray(given) ? given.join(', ') : rateText(given)}`, [...path, key]])
  }
  value('examples', 'Examples')
  value('action', 'Action')
  value('falsePositives', 'False positives')
  value('reviewBand', 'Review band')
}

function rateText(value: number | string): string {
  return typeof value === 'number' ? printRate(value) : value
}
