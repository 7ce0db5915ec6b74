import {
  type CompiledRule,
  encodeFloat16,
  type Features,
  type ReadStretch,
  TAIL_PROBABILITIES,
  type TextPattern,
} from '@lookfirst/policy'
import { loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { createTextMatcher } from '@lookfirst/policy/text'
import { describe, expect, test } from 'vitest'
import type { ReadLine } from '../read/text-reader'
import { textEvidence } from './seen'

const spread = { mean: 0, deviation: 1 }
const PHONE: TextPattern = { kind: 'named', name: 'phone numbers', line: 3, column: 1 }
const DRUGS = { line: 0, phrase: 'offers drugs', vector: encodeFloat16(Float32Array.of(1, 0)), ...spread }
const table = { size: 99, quantiles: [...TAIL_PROBABILITIES], q95: 0.95, excess: 0.3 }

/** A rule about text alone. */
function ruleOf(textPatterns: TextPattern[], threshold: number): CompiledRule {
  return {
    id: 'contact',
    title: 'Contact',
    kind: 'should-not',
    action: 'block',
    declaredNonViolating: false,
    falsePositiveRate: 0.01,
    rateSource: 'default',
    reviewBand: null,
    clauses: [{ text: 'contain text that offers drugs', line: 4, capped: false }],
    exceptions: [],
    textPatterns,
    detectors: [],
    clausePhrases: [],
    exceptionPhrases: [],
    clauseLevel: spread,
    exceptionLevel: null,
    taught: null,
    own: null,
    threshold: 0,
    reviewThreshold: null,
    tail: { ...table, size: 0, quantiles: [] },
    reading: { clauses: [DRUGS], exceptions: [], threshold, tail: table },
  }
}

const lineOf = (text: string): ReadLine => {
  return { text, words: [], box: { x: 0, y: 0, width: 1, height: 1 }, corners: [], confidence: 0.9 }
}

const LINES = ['buy weed here', '+49 30 1234567'].map(lineOf)
/** Of the two lines, the first offers drugs by 0.9. */
const STRETCHES: ReadStretch[] = [
  { from: 0, to: 13, vector: Float32Array.of(0.9, 0.1) },
  { from: 14, to: 28, vector: Float32Array.of(0, 1) },
]

async function evidenceOf(rule: CompiledRule, lines = LINES, stretches = STRETCHES) {
  const compiled = {
    format: 3 as const,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: 'policy',
    modelHash: 'model',
    calibrationHash: 'bank',
    spaces: [{ name: 'only', dimension: 2, scale: 4, backgroundWeight: 0 }],
    rules: [rule],
    budget: null,
    issues: [],
  }
  const judge = loadCompiled(compiled, await createTextMatcher(rule.textPatterns))
  const text = lines.map((line) => line.text).join('\n')
  const features: Features = {
    schema: 1,
    modelHash: 'model',
    spaces: [{ name: 'only', vector: Float32Array.of(0, 1), background: Float32Array.of(0) }],
    seen: { text, detectors: null, stretches },
  }
  const items = textEvidence(lines, stretches, judge, scoreRules(features, judge))
  return items.map(({ id, ruleId, text: line, match }) => [id, ruleId, line, match])
}

describe('evidence of text', () => {
  test.each<[string, CompiledRule, unknown]>([
    ['the pattern where that decided, though a clause about text is violated too', ruleOf([PHONE], 0.5), 'text:1'],
    ['the clause about text where that decided, though the pattern matches too', ruleOf([PHONE], -0.5), 'text:0'],
    ['the clause about text where there is no pattern', ruleOf([], 0.5), 'text:0'],
  ])('is the line of %s', async (_, rule, id) => {
    const [matched, other] = await evidenceOf(rule)
    expect(matched).toEqual([id, 'contact', matched![2], matched![2]])
    expect(other).toEqual([expect.any(String), null, expect.any(String), null])
  })

  describe('that patterns look for', () => {
    const MAIL: TextPattern = { kind: 'named', name: 'e-mail addresses', line: 4, column: 1 }
    const matchesIn = async (patterns: TextPattern[], ...lines: string[]) => {
      const evidence = await evidenceOf(ruleOf(patterns, 2), lines.map(lineOf), [])
      return evidence.filter(([, ruleId]) => ruleId).map(([id, , , match]) => [id, match])
    }

    test('is every line that matches one of them, and no other', async () => {
      const lines = ['Call +49 30 1234567', 'or write', 'anna@example.org', '020 7946 0018']
      expect(await matchesIn([PHONE, MAIL], ...lines)).toEqual([
        ['text:0', '+49 30 1234567'],
        ['text:2', 'anna@example.org'],
        ['text:3', '020 7946 0018'],
      ])
    })

    test('is all lines that a match runs over, where none has it alone', async () => {
      const bring: TextPattern = { kind: 'phrase', text: 'bring your own', line: 5, column: 1 }
      expect(await matchesIn([PHONE, bring], 'bring', 'your own', '020 7946 0018')).toEqual([
        ['text:0', 'bring your own'],
        ['text:1', 'bring your own'],
        ['text:2', '020 7946 0018'],
      ])
    })

    test('is no line that matches only where it stands alone', async () => {
      const sale: TextPattern = { kind: 'expression', source: '^sale$', ignoreCase: true, line: 6, column: 1 }
      expect(await matchesIn([PHONE, sale], 'sale', '020 7946 0018')).toEqual([['text:1', '020 7946 0018']])
    })
  })

  test('is every line where no rule found any', async () => {
    expect(await evidenceOf(ruleOf([], 2))).toEqual([
      ['text:0', null, 'buy weed here', null],
      ['text:1', null, '+49 30 1234567', null],
    ])
  })
})
