import { GuardError } from '@lookfirst/errors'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fromOmniModeration,
  OMNI_CATEGORIES,
  type OmniMapping,
  type OmniResponse,
  toOmniModeration,
} from './omni-moderation'
import type { Judged, JudgedRule } from './types'

const mapping: OmniMapping = {
  rules: [
    { ruleId: 'gore', action: 'block', labels: [{ name: 'violence/graphic' }] },
    { ruleId: 'fights', action: 'review', labels: [{ name: 'violence' }] },
  ],
}

/** An answer about one image, as the service writes it: text-only categories have no input types. */
function answer(scores: Partial<Record<string, number>>, flags: string[] = []): OmniResponse {
  const images = new Set([
    'sexual',
    'self-harm',
    'self-harm/intent',
    'self-harm/instructions',
    'violence',
    'violence/graphic',
  ])
  const every = <T>(value: (name: string) => T) =>
    Object.fromEntries(OMNI_CATEGORIES.map((name) => [name, value(name)]))
  return {
    id: 'modr-41d0',
    model: 'omni-moderation-2024-09-26',
    results: [
      {
        flagged: flags.length > 0,
        categories: every((name) => flags.includes(name)),
        category_scores: every((name) => scores[name] ?? 1.3e-6),
        category_applied_input_types: every((name) => (images.has(name) ? ['image'] : [])),
      },
    ],
  } as OmniResponse
}

function rule(ruleId: string, outcome: JudgedRule['outcome'], margin: number): JudgedRule {
  return { ruleId, outcome, margin, action: outcome === 'violated' ? 'block' : 'allow' }
}

function judged(...rules: JudgedRule[]): Judged {
  const action = rules.some(({ outcome }) => outcome === 'violated') ? 'block' : 'allow'
  return { id: 'v1', status: 'decided', action, rules, modelHash: 'abc' }
}

describe('an answer of omni-moderation', () => {
  test('becomes a verdict: flagged categories violate their rules, the strictest decides', () => {
    const { verdict, notMapped } = fromOmniModeration(
      answer({ violence: 0.86, 'violence/graphic': 0.38 }, ['violence']),
      mapping,
    )
    expect(verdict).toEqual({
      schema: 1,
      action: 'review',
      rules: [
        { ruleId: 'gore', outcome: 'clear', margin: 0.38 - 1, tail: null, label: 'violence/graphic', action: 'allow' },
        { ruleId: 'fights', outcome: 'violated', margin: 0.86, tail: null, label: 'violence', action: 'review' },
      ],
      complete: true,
      source: { service: 'omni-moderation', modelVersion: 'omni-moderation-2024-09-26' },
      automated: true,
    })
    expect(notMapped).toEqual([])
  })

  test('is read against a score of the mapping, which is reached when it is met', () => {
    const at = (score: number) =>
      fromOmniModeration(answer({ violence: score }), {
        rules: [{ ruleId: 'fights', action: 'block', labels: [{ name: 'violence', minScore: 0.3 }] }],
      }).verdict.rules[0]
    expect(at(0.3)).toMatchObject({ outcome: 'violated', margin: 1e-9 })
    expect(at(0.5)).toMatchObject({ outcome: 'violated', margin: 0.2 })
    expect(at(0.299)).toMatchObject({ outcome: 'clear' })
  })

  test('leaves a rule unevaluated where the service does not judge images for its category', () => {
    const { verdict } = fromOmniModeration(answer({}), {
      rules: [{ ruleId: 'hate', action: 'block', labels: [{ name: 'hate' }] }],
    })
    expect(verdict).toMatchObject({ complete: false, action: 'review' })
    expect(verdict.rules[0]).toMatchObject({ outcome: 'unevaluated', margin: 0, label: null, action: 'allow' })
  })

  test('violates a rule by one category though another was not evaluated', () => {
    const { verdict } = fromOmniModeration(answer({ violence: 0.9 }, ['violence']), {
      rules: [{ ruleId: 'threats', action: 'block', labels: [{ name: 'illicit/violent' }, { name: 'violence' }] }],
    })
    expect(verdict.rules[0]).toMatchObject({ outcome: 'violated', label: 'violence' })
    expect(verdict.complete).toBe(true)
  })

  test.each([
    ['a category without a rule', answer({ sexual: 0.97 }, ['sexual']), 'sexual', undefined, 'review'],
    ['the same, as the mapping asks', answer({ sexual: 0.97 }, ['sexual']), 'sexual', 'block', 'block'],
    [
      'a flag without a category',
      { ...answer({}), results: [{ ...answer({}).results[0], flagged: true }] },
      'flagged',
      undefined,
      'review',
    ],
  ] as const)('reports %s and asks for more than allow', (_, response, name, onUnmapped, action) => {
    const { verdict, notMapped } = fromOmniModeration(response, { ...mapping, ...(onUnmapped && { onUnmapped }) })
    expect(notMapped.map((item) => item.name)).toEqual([name])
    expect(verdict.action).toBe(action)
  })

  test('reports a category that a later model flags and this version does not know', () => {
    const response = answer({})
    const result = response.results[0] as OmniResponse['results'][number]
    Object.assign(result.categories, { gambling: true })
    expect(fromOmniModeration(response, mapping)).toMatchObject({
      verdict: { action: 'review' },
      notMapped: [{ kind: 'label', name: 'gambling' }],
    })
  })

  test('is read without input types, as older models answer', () => {
    const { results, ...rest } = answer({ violence: 0.9 }, ['violence'])
    const { category_applied_input_types, ...result } = results[0] as OmniResponse['results'][number]
    expect(category_applied_input_types.violence).toEqual(['image'])
    expect(fromOmniModeration({ ...rest, results: [result] }, mapping).verdict.action).toBe('review')
  })

  test.each([
    ['no object', 'flagged', 'response'],
    ['an error body', { error: { message: 'rate limit' } }, 'results'],
    ['no result', { results: [] }, 'results'],
    ['two results', { results: [{}, {}] }, 'results'],
    [
      'a missing category',
      { results: [{ flagged: false, categories: {}, category_scores: {} }] },
      'results.0.categories.violence/graphic',
    ],
    [
      'a flag of the wrong type',
      { results: [{ flagged: 'no', categories: {}, category_scores: {} }] },
      'results.0.flagged',
    ],
    [
      'a score outside its range',
      {
        results: [
          { flagged: false, categories: { 'violence/graphic': false }, category_scores: { 'violence/graphic': 86 } },
        ],
      },
      'results.0.category_scores.violence/graphic',
    ],
    [
      'an inherited key',
      { results: [{ flagged: false, categories: Object.create({ 'violence/graphic': false }), category_scores: {} }] },
      'results.0.categories.violence/graphic',
    ],
  ])('with %s is refused by name', (_, response, path) => {
    expect(() => fromOmniModeration(response, mapping)).toThrow(
      expect.objectContaining({ code: 'INTERCHANGE_INVALID', details: expect.objectContaining({ path }) }),
    )
  })

  test.each([
    [
      'an unknown category',
      [{ ruleId: 'a', action: 'block', labels: [{ name: 'violance' }] }],
      'mapping.rules.0.labels.0.name',
    ],
    ['no category', [{ ruleId: 'a', action: 'block', labels: [] }], 'mapping.rules.0.labels'],
    ['an unknown action', [{ ruleId: 'a', action: 'ban', labels: [{ name: 'violence' }] }], 'mapping.rules.0.action'],
    [
      'a threshold of 1',
      [{ ruleId: 'a', action: 'block', labels: [{ name: 'violence', minScore: 1 }] }],
      'mapping.rules.0.labels.0.minScore',
    ],
    [
      'a rule twice',
      [
        { ruleId: 'a', action: 'block', labels: [{ name: 'violence' }] },
        { ruleId: 'a', action: 'block', labels: [{ name: 'sexual' }] },
      ],
      'mapping.rules.1.ruleId',
    ],
  ])('cannot be read by a mapping with %s', (_, rules, path) => {
    const wrong = { rules } as unknown as OmniMapping
    for (const map of [() => fromOmniModeration(answer({}), wrong), () => toOmniModeration(judged(), wrong)]) {
      expect(map).toThrow(
        expect.objectContaining({ code: 'INTERCHANGE_INVALID', details: expect.objectContaining({ path }) }),
      )
    }
  })
})

describe('a verdict in the shape of omni-moderation', () => {
  test('flags exactly what is violated, with every category and the name of the judge', () => {
    const { response, notMapped } = toOmniModeration(
      judged(rule('gore', 'clear', -2), rule('fights', 'violated', 1)),
      mapping,
    )
    const result = response.results[0] as OmniResponse['results'][number]
    expect(response).toMatchObject({ id: 'v1', model: 'lookfirst:abc' })
    expect(result.flagged).toBe(true)
    expect(Object.keys(result.categories)).toEqual([...OMNI_CATEGORIES])
    expect(Object.entries(result.categories).filter(([, flag]) => flag)).toEqual([['violence', true]])
    expect(result.category_scores.violence).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
    expect(result.category_scores['violence/graphic']).toBeCloseTo(1 / (1 + Math.exp(2)), 12)
    expect(result.category_applied_input_types).toMatchObject({ violence: ['image'], hate: [] })
    expect(notMapped.map(({ name }) => name)).toEqual(OMNI_CATEGORIES.filter((name) => !name.startsWith('violence')))
  })

  test('is flagged by a rule that no category stands for, and says so', () => {
    const { response, notMapped } = toOmniModeration(judged(rule('tobacco', 'violated', 2)), mapping)
    expect(response.results[0]?.flagged).toBe(true)
    expect(notMapped).toContainEqual({ kind: 'rule', name: 'tobacco', why: expect.stringContaining('violated') })
  })

  test.each([
    ['undecided', 'gore'],
    ['unevaluated', 'gore'],
    ['off', 'gore'],
    ['error', 'gore'],
  ] as const)('says of a rule that is %s that nothing was evaluated', (outcome, id) => {
    const { response, notMapped } = toOmniModeration(judged(rule(id, outcome, 0)), mapping)
    expect(response.results[0]).toMatchObject({
      category_scores: { 'violence/graphic': 0 },
      category_applied_input_types: { 'violence/graphic': [] },
    })
    expect(notMapped).toContainEqual({ kind: 'rule', name: id, why: expect.stringContaining(outcome) })
    expect(fromOmniModeration(response, mapping).verdict.rules[0]?.outcome).toBe('unevaluated')
  })

  test('reports a review band and an action that no rule asked for', () => {
    const { notMapped } = toOmniModeration(
      { status: 'decided', action: 'review', rules: [rule('gore', 'review-band', -0.1), rule('fights', 'clear', -1)] },
      mapping,
    )
    expect(notMapped).toContainEqual({ kind: 'rule', name: 'gore', why: expect.stringContaining('review band') })
    expect(notMapped).toContainEqual({ kind: 'action', name: 'review', why: expect.any(String) })
  })

  test('is refused when it is an error: no result means that', () => {
    const verdict: Judged = { status: 'error', action: 'review', rules: [] }
    expect(() => toOmniModeration(verdict, mapping)).toThrow(GuardError)
  })

  test('is refused when it is malformed', () => {
    const wrong = { action: 'allow', rules: [{ ...rule('gore', 'clear', Number.NaN) }] } as Judged
    expect(() => toOmniModeration(wrong, mapping)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ path: 'verdict.rules.0.margin' }) }),
    )
  })

  test('comes back with every outcome, and with scores in the order of the margins', () => {
    const margin = fc.double({ noNaN: true, noDefaultInfinity: true })
    const minScore = fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { nil: undefined })
    fc.assert(
      fc.property(fc.tuple(margin, margin), minScore, ([a, b], least) => {
        const label = least === undefined ? {} : { minScore: least }
        const two: OmniMapping = {
          rules: [
            { ruleId: 'gore', action: 'block', labels: [{ name: 'violence/graphic', ...label }] },
            { ruleId: 'fights', action: 'block', labels: [{ name: 'violence', ...label }] },
          ],
        }
        const of = (m: number) => (m > 0 ? 'violated' : 'clear')
        const verdict = judged(rule('gore', of(a), a), rule('fights', of(b), b))
        const { response } = toOmniModeration(verdict, two)
        const scores = response.results[0]?.category_scores
        const back = fromOmniModeration(JSON.parse(JSON.stringify(response)), two).verdict
        expect(back.rules.map(({ outcome }) => outcome)).toEqual([of(a), of(b)])
        expect(back.rules.map((item) => item.margin > 0)).toEqual([a > 0, b > 0])
        expect(back.action).toBe(verdict.action)
        if (a <= b) expect(scores?.['violence/graphic']).toBeLessThanOrEqual(scores?.violence as number)
      }),
    )
  })

  test("passes on another server's verdict and names it", () => {
    const { verdict } = fromOmniModeration(answer({ violence: 0.86 }, ['violence']), mapping)
    const { response } = toOmniModeration(verdict, mapping)
    expect(response.model).toBe('omni-moderation:omni-moderation-2024-09-26')
    expect(response.results[0]?.categories.violence).toBe(true)
  })
})
