import { type CompiledPhrase, type CompiledPolicy, encodeFloat16, TAIL_PROBABILITIES } from '@lookfirst/policy'
import type { InstalledParts } from '@lookfirst/policy/judge'
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

const NO_PARTS: InstalledParts = { textReader: false, detectors: [] }

/** What a policy is reported as, with nothing installed beside the encoder. */
async function reportOf(policy: CompiledPolicy, compileMs = 0, text: string | null = null) {
  return (await installCompiled(policy, NO_PARTS, compileMs, text)).report
}

describe('the report of an installed policy', () => {
  test('says of each rule what it was compiled to, what that may be mistaken for, and what teaches it', async () => {
    expect(await reportOf(compiled, 12, '## guns')).toMatchObject({
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

  test('is not given where rules need parts that the model does not have, which are named', async () => {
    const text = { kind: 'phrase' as const, text: 'call me', line: 7, column: 3 }
    const porn = { detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 8, column: 3 }
    const needy = {
      ...compiled,
      rules: compiled.rules.map((rule) => ({ ...rule, textPatterns: [text], detectors: [porn] })),
    }
    await expect(reportOf(needy)).rejects.toEqual(
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
    expect((await reportOf(off)).rules).toHaveLength(1)
  })

  test('says which rules are off, and what they would look for as the policy writes it', async () => {
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
    expect((await reportOf(off)).rules).toMatchObject([
      { declaredNonViolating: true, textPatterns: ['/\\d{7,}/i', '"call me"'], detectors: ['nsfw.porn >= 0.8'] },
    ])
    expect((await reportOf(compiled)).rules).toMatchObject([
      { declaredNonViolating: false, textPatterns: [], detectors: [] },
    ])
  })

  test('says what became of the budget, and where each rate comes from', async () => {
    const budget = {
      nominal: 0.02,
      measured: 0.018,
      interval: [0.012, 0.027] as [number, number],
      images: 1432,
      probability: 0.004,
    }
    const rules = compiled.rules.map((rule) => ({ ...rule, rateSource: 'policy' as const, falsePositiveRate: 0.004 }))
    expect(await reportOf({ ...compiled, budget, rules })).toMatchObject({
      budget,
      rules: [{ rateSource: 'policy', falsePositiveRate: 0.004 }],
    })
    expect(await reportOf(compiled)).toMatchObject({
      budget: null,
      rules: [{ rateSource: 'default' }],
    })
  })

  test('names no example sets where a rule has none', async () => {
    const plain = { ...compiled, rules: compiled.rules.map((rule) => ({ ...rule, taught: null })) }
    expect((await reportOf(plain)).rules).toMatchObject([{ examples: [] }])
  })

  test('says what each rule waits for, and parts that are installed are enough', async () => {
    const at = { line: 7, column: 3 }
    const needy = {
      ...compiled,
      rules: compiled.rules.map((rule) => ({
        ...rule,
        textPatterns: [{ kind: 'phrase' as const, text: 'call me', ...at }],
        detectors: [{ detector: 'nsfw', label: 'porn', atLeast: 0.8, ...at }],
      })),
    }
    const installed = await installCompiled(needy, { textReader: true, detectors: ['nsfw.porn'] }, 0, null)
    expect(installed.report.rules).toMatchObject([{ parts: ['nsfw', 'text reader'] }])
    expect(installed.waits.get('weapons')).toEqual({ action: needy.rules[0]!.action, parts: ['nsfw', 'text reader'] })
    expect(installed.judge.matchText!(needy.rules[0]!.textPatterns, 'please CALL me')).toBe('CALL me')
    expect((await reportOf(compiled)).rules).toMatchObject([{ parts: [] }])
  })
})
