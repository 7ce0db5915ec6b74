import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AZURE_CATEGORIES,
  type AzureCategory,
  type AzureMapping,
  fromAzureContentSafety,
  toAzureContentSafety,
} from './azure-content-safety'
import type { Judged, JudgedRule } from './types'

const mapping: AzureMapping = {
  rules: [
    { ruleId: 'nudity', action: 'block', labels: [{ name: 'Sexual' }] },
    { ruleId: 'gore', action: 'blur', labels: [{ name: 'Violence', severity: 6 }] },
  ],
}

/** An answer with all four categories, as the service gives it when none is asked for by name. */
function answer(severities: Partial<Record<AzureCategory, number>>): object {
  return { categoriesAnalysis: AZURE_CATEGORIES.map((category) => ({ category, severity: severities[category] ?? 0 })) }
}

function rule(ruleId: string, outcome: JudgedRule['outcome'], margin = outcome === 'violated' ? 1 : -1): JudgedRule {
  return { ruleId, outcome, margin, action: outcome === 'violated' ? 'block' : 'allow' }
}

function judged(...rules: JudgedRule[]): Judged {
  return { action: rules.some(({ outcome }) => outcome === 'violated') ? 'block' : 'allow', rules }
}

describe('an answer of Azure AI Content Safety', () => {
  test('becomes a verdict', () => {
    expect(fromAzureContentSafety(answer({ Sexual: 2, Violence: 6 }), mapping)).toEqual({
      verdict: {
        schema: 1,
        action: 'blur',
        rules: [
          { ruleId: 'nudity', outcome: 'clear', margin: -1.5, tail: null, label: 'Sexual', action: 'allow' },
          { ruleId: 'gore', outcome: 'violated', margin: 0.5, tail: null, label: 'Violence', action: 'blur' },
        ],
        complete: true,
        source: { service: 'azure-content-safety', modelVersion: null },
        automated: true,
      },
      notMapped: [],
    })
  })

  test.each([
    [0, 'clear'],
    [2, 'clear'],
    [4, 'violated'],
    [6, 'violated'],
  ])('at severity %i leaves a rule that counts from 4 %s', (severity, outcome) => {
    const [result] = fromAzureContentSafety(answer({ Sexual: severity }), mapping).verdict.rules
    expect(result?.outcome).toBe(outcome)
    expect((result?.margin ?? 0) > 0).toBe(severity >= 4)
  })

  test('leaves a rule unevaluated when its category was not asked for', () => {
    const { verdict } = fromAzureContentSafety({ categoriesAnalysis: [{ category: 'Sexual', severity: 0 }] }, mapping)
    expect(verdict.rules.map(({ outcome }) => outcome)).toEqual(['clear', 'unevaluated'])
    expect(verdict).toMatchObject({ complete: false, action: 'review' })
  })

  test.each([
    ['a severe category without a rule', answer({ Hate: 4 }), 'Hate', 'review'],
    ['a mild one, which asks for nothing', answer({ Hate: 2 }), 'Hate', 'allow'],
    [
      'a category that this version does not know',
      {
        categoriesAnalysis: [...AZURE_CATEGORIES, 'Gambling'].map((category) => ({
          category,
          severity: category === 'Gambling' ? 6 : 0,
        })),
      },
      'Gambling',
      'review',
    ],
  ])('reports %s', (_, response, name, action) => {
    const { verdict, notMapped } = fromAzureContentSafety(response, mapping)
    expect(notMapped).toEqual([{ kind: 'label', name, why: expect.stringContaining('severity') }])
    expect(verdict.action).toBe(action)
  })

  test.each([
    ['no object', [], 'response'],
    ['an error body', { error: { code: 'InvalidRequestBody' } }, 'categoriesAnalysis'],
    ['no severity', { categoriesAnalysis: [{ category: 'Hate' }] }, 'categoriesAnalysis.0.severity'],
    [
      'a severity that is text',
      { categoriesAnalysis: [{ category: 'Hate', severity: '2' }] },
      'categoriesAnalysis.0.severity',
    ],
    [
      'a category twice',
      {
        categoriesAnalysis: [
          { category: 'Hate', severity: 0 },
          { category: 'Hate', severity: 6 },
        ],
      },
      'categoriesAnalysis.1.category',
    ],
    ['an entry that is null', { categoriesAnalysis: [null] }, 'categoriesAnalysis.0'],
  ])('with %s is refused by name', (_, response, path) => {
    expect(() => fromAzureContentSafety(response, mapping)).toThrow(
      expect.objectContaining({ code: 'INTERCHANGE_INVALID', details: expect.objectContaining({ path }) }),
    )
  })

  test.each([
    ['a category of another service', { name: 'violence' }, 'mapping.rules.0.labels.0.name'],
    ['a severity that is never given', { name: 'Hate', severity: 3 }, 'mapping.rules.0.labels.0.severity'],
    ['a severity that everything has', { name: 'Hate', severity: 0 }, 'mapping.rules.0.labels.0.severity'],
  ])('cannot be read by a mapping with %s', (_, label, path) => {
    const wrong = { rules: [{ ruleId: 'a', action: 'block', labels: [label] }] } as unknown as AzureMapping
    expect(() => fromAzureContentSafety(answer({}), wrong)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ path }) }),
    )
  })
})

describe('a verdict in the shape of Azure AI Content Safety', () => {
  test('has the severity from which a violated rule counts, and no made-up level for a clear one', () => {
    const { response, notMapped } = toAzureContentSafety(
      judged(rule('nudity', 'clear', -0.01), rule('gore', 'violated')),
      mapping,
    )
    expect(response).toEqual({
      categoriesAnalysis: [
        { category: 'Sexual', severity: 0 },
        { category: 'Violence', severity: 6 },
      ],
    })
    expect(notMapped.map(({ name }) => name)).toEqual(['Hate', 'SelfHarm'])
  })

  test('leaves out a category that nothing evaluated, and reads it back as unevaluated', () => {
    const { response, notMapped } = toAzureContentSafety(
      judged(rule('nudity', 'undecided', 0), rule('gore', 'clear')),
      mapping,
    )
    expect(response.categoriesAnalysis).toEqual([{ category: 'Violence', severity: 0 }])
    expect(notMapped).toContainEqual({ kind: 'rule', name: 'nudity', why: expect.stringContaining('undecided') })
    expect(fromAzureContentSafety(response, mapping).verdict.rules[0]?.outcome).toBe('unevaluated')
  })

  test('writes the most severe of the rules that share a category: the milder then reads as violated too', () => {
    const shared: AzureMapping = {
      rules: [
        { ruleId: 'fights', action: 'review', labels: [{ name: 'Violence', severity: 2 }] },
        { ruleId: 'gore', action: 'block', labels: [{ name: 'Violence', severity: 6 }] },
      ],
    }
    const { response } = toAzureContentSafety(judged(rule('fights', 'clear'), rule('gore', 'violated')), shared)
    expect(response.categoriesAnalysis).toEqual([{ category: 'Violence', severity: 6 }])
    const { rules } = fromAzureContentSafety(response, shared).verdict
    expect(rules.map(({ outcome }) => outcome)).toEqual(['violated', 'violated'])
  })

  test('comes back with every outcome where each category has one rule', () => {
    const outcome = fc.constantFrom('clear' as const, 'violated' as const)
    const severity = fc.constantFrom(2 as const, 4 as const, 6 as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, severity), { minLength: 4, maxLength: 4 }), (drawn) => {
        const every: AzureMapping = {
          rules: drawn.map(([, least], index) => ({
            ruleId: `r${index}`,
            action: 'block',
            labels: [{ name: AZURE_CATEGORIES[index] as AzureCategory, severity: least }],
          })),
        }
        const verdict = judged(...drawn.map(([result], index) => rule(`r${index}`, result)))
        const back = fromAzureContentSafety(toAzureContentSafety(verdict, every).response, every)
        expect(back.verdict.rules.map((item) => item.outcome)).toEqual(drawn.map(([result]) => result))
        expect(back).toMatchObject({ verdict: { action: verdict.action }, notMapped: [] })
      }),
    )
  })
})
