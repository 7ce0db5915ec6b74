import { type CompiledPhrase, type CompiledPolicy, encodeFloat16, TAIL_PROBABILITIES } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { installCompiled } from './installed-policy'

const vector = encodeFloat16(Float32Array.of(1, 0))
const spread = { mean: 0, deviation: 1 }

function phraseOf(phrase: string, line: number, lookalikes: string[]): CompiledPhrase {
  return { line, phrase, lookalikes, spaces: [{ vector, synonyms: [], ...spread }], ...spread }
}

const compiled: CompiledPolicy = {
  format: 1,
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
      falsePositiveRate: 0.01,
      reviewBand: null,
      clauses: [
        { text: 'show handguns or rifles', line: 3, capped: false },
        { text: 'promote knives', line: 4, capped: true },
      ],
      exceptions: [{ text: 'show toy guns', line: 6, capped: false }],
      clausePhrases: [
        phraseOf('handguns', 0, ['hair dryer', 'camera']),
        phraseOf('rifles', 0, ['camera', 'umbrella']),
        phraseOf('knives', 1, []),
      ],
      exceptionPhrases: [phraseOf('toy guns', 0, ['stapler'])],
      clauseLevel: spread,
      exceptionLevel: spread,
      taught: { sets: ['guns'], spaces: [{ vector, ...spread }], ...spread, joint: spread, level: spread },
      threshold: 2,
      reviewThreshold: null,
      tail: { size: 99, quantiles: TAIL_PROBABILITIES.map((probability) => probability), q95: 0.95, excess: 0.5 },
    },
  ],
  issues: [],
}

describe('the report of an installed policy', () => {
  test('says of each rule what it was compiled to, what that may be mistaken for, and what teaches it', () => {
    expect(installCompiled(compiled, 12).report).toMatchObject({
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

  test('names no example sets where a rule has none', () => {
    const plain = { ...compiled, rules: compiled.rules.map((rule) => ({ ...rule, taught: null })) }
    expect(installCompiled(plain, 0).report.rules).toMatchObject([{ examples: [] }])
  })
})
