import { type CompiledPhrase, type CompiledPolicy, encodeFloat16, TAIL_PROBABILITIES } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { installCompiled } from './installed-policy'

const vector = encodeFloat16(Float32Array.of(1, 0))
const spread = { mean: 0, deviation: 1 }

function phraseOf(phrase: string, line: number, lookalikes: string[]): CompiledPhrase {
  return { line, phrase, lookalikes, spaces: [{ vector, synonyms: [], ...spread }], ...spread }
}

const compiled: CompiledPolicy = {
  format: 3,
  text: '',
  title: 'Shop',
  version: '2',
  onError: 'review',
  policyHash: 'policy',
  modelHash: 'model',
  calibrationHash: 'bank',
  spaces: [{ name: 'only', dimension: 2, scale: 4, backgroundWeight: 0 }],
  rules: [
    {
      id: 'weapons',
      title: 'Weapons',
      kind: 'should-not',
      action: 'block',
      declaredNonViolating: false,
      falsePositiveRate: 0.01,
      rateSource: 'default',
      reviewBand: null,
      clauses: [
        { text: 'show handguns or rifles', line: 3, capped: false },
        { text: 'promote knives', line: 4, capped: true },
      ],
      exceptions: [{ text: 'show toy guns', line: 6, capped: false }],
      textPatterns: [],
      detectors: [],
      clausePhrases: [
        phraseOf('handguns', 0, ['hair dryer', 'camera']),
        phraseOf('rifles', 0, ['camera', 'umbrella']),
        phraseOf('knives', 1, []),
      ],
      exceptionPhrases: [phraseOf('toy guns', 0, ['stapler'])],
      clauseLevel: spread,
      exceptionLevel: spread,
      own: null,
      taught: { sets: ['guns'], spaces: [{ vector, ...spread }], ...spread, joint: spread, level: spread },
      threshold: 2,
      reviewThreshold: null,
      tail: { size: 99, quantiles: TAIL_PROBABILITIES.map((probability) => probability), q95: 0.95, excess: 0.5 },
    },
  ],
  budget: null,
  issues: [],
}

describe('the report of an installed policy', () => {
  test('says of each rule what it was compiled to, what that may be mistaken for, and what teaches it', () => {
    expect(installCompiled(compiled, 12, '## guns').report).toMatchObject({
      text: '## guns',
      policyHash: 'policy',
      compileMs: 12,
      rules: [
        {
          id: 'weapons',
          calibrationSize: 99,
          examples: ['guns'],
          clauses: [
            {
              text: 'show handguns or rifles',
              capped: false,
              phrases: ['handguns', 'rifles'],
              lookalikes: ['hair dryer', 'camera', 'umbrella'],
            },
            { text: 'promote knives', capped: true, phrases: ['knives'], lookalikes: [] },
          ],
          exceptions: [{ text: 'show toy guns', phrases: ['toy guns'] }],
        },
      ],
    })
  })

  test('is not given where rules need parts that the model does not have, which are named', () => {
    const text = { kind: 'phrase' as const, text: 'call me', line: 7, column: 3 }
    const porn = { detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 8, column: 3 }
    const needy = {
      ...compiled,
      rules: compiled.rules.map((rule) => ({ ...rule, textPatterns: [text], detectors: [porn] })),
    }
    expect(() => installCompiled(needy, 0, null)).toThrow(
      expect.objectContaining({
        code: 'PART_MISSING',
        message: expect.stringContaining('text reader (weapons); nsfw.porn (weapons)'),
        details: {
          missing: [
            { part: 'text reader', rules: ['weapons'] },
            { part: 'nsfw.porn', rules: ['weapons'] },
          ],
        },
      }),
    )
    const off = { ...needy, rules: needy.rules.map((rule) => ({ ...rule, declaredNonViolating: true })) }
    expect(installCompiled(off, 0, null).report.rules).toHaveLength(1)
  })

  test('says which rules are off, and what they would look for as the policy writes it', () => {
    const at = { line: 7, column: 3 }
    const off = {
      ...compiled,
      rules: compiled.rules.map((rule) => ({
        ...rule,
        declaredNonViolating: true,
        textPatterns: [
          { kind: 'expression' as const, source: '\\d{7,}', ignoreCase: true, ...at },
          { kind: 'phrase' as const, text: 'call me', ...at },
        ],
        detectors: [{ detector: 'nsfw', label: 'porn', atLeast: 0.8, ...at }],
      })),
    }
    expect(installCompiled(off, 0, null).report.rules).toMatchObject([
      { declaredNonViolating: true, textPatterns: ['/\\d{7,}/i', '"call me"'], detectors: ['nsfw.porn >= 0.8'] },
    ])
    expect(installCompiled(compiled, 0, null).report.rules).toMatchObject([
      { declaredNonViolating: false, textPatterns: [], detectors: [] },
    ])
  })

  test('says what became of the budget, and where each rate comes from', () => {
    const budget = {
      nominal: 0.02,
      measured: 0.018,
      interval: [0.012, 0.027] as [number, number],
      images: 1432,
      probability: 0.004,
    }
    const rules = compiled.rules.map((rule) => ({ ...rule, rateSource: 'policy' as const, falsePositiveRate: 0.004 }))
    expect(installCompiled({ ...compiled, budget, rules }, 0, null).report).toMatchObject({
      budget,
      rules: [{ rateSource: 'policy', falsePositiveRate: 0.004 }],
    })
    expect(installCompiled(compiled, 0, null).report).toMatchObject({
      budget: null,
      rules: [{ rateSource: 'default' }],
    })
  })

  test('names no example sets where a rule has none', () => {
    const plain = { ...compiled, rules: compiled.rules.map((rule) => ({ ...rule, taught: null })) }
    expect(installCompiled(plain, 0, null).report.rules).toMatchObject([{ examples: [] }])
  })
})
