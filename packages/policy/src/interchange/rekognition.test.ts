import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromRekognition, type RekognitionMapping, toRekognition } from './rekognition'
import { ancestorsOf, REKOGNITION_PARENTS } from './rekognition-taxonomy'
import type { Judged, JudgedRule } from './types'

const mapping: RekognitionMapping = {
  rules: [
    { ruleId: 'nudity', action: 'block', labels: [{ name: 'Explicit', minConfidence: 60 }] },
    {
      ruleId: 'weapons',
      action: 'review',
      labels: [{ name: 'Weapons', minConfidence: 80 }, { name: 'Weapon Violence' }],
    },
  ],
}

/** Labels as the service writes them: each with those above it. */
function answer(...labels: [name: string, confidence: number][]): object {
  return {
    ModerationLabels: labels.flatMap(([name, confidence]) =>
      [name, ...ancestorsOf(name)].map((Name) => ({
        Confidence: confidence,
        Name,
        ParentName: ancestorsOf(Name)[0] ?? '',
        TaxonomyLevel: ancestorsOf(Name).length + 1,
      })),
    ),
    ModerationModelVersion: '7.0',
    ContentTypes: [{ Name: 'Animated Content', Confidence: 99.1 }],
  }
}

function rule(
  ruleId: string,
  margin: number,
  outcome: JudgedRule['outcome'] = margin > 0 ? 'violated' : 'clear',
): JudgedRule {
  return { ruleId, outcome, margin, action: outcome === 'violated' ? 'block' : 'allow' }
}

function judged(...rules: JudgedRule[]): Judged {
  return { action: rules.some(({ outcome }) => outcome === 'violated') ? 'block' : 'allow', rules, modelHash: 'abc' }
}

describe('an answer of Rekognition', () => {
  test('becomes a verdict', () => {
    const { verdict, notMapped } = fromRekognition(answer(['Exposed Buttocks or Anus', 96.5]), mapping)
    expect(verdict).toEqual({
      schema: 1,
      action: 'block',
      rules: [
        { ruleId: 'nudity', outcome: 'violated', margin: 36.5, tail: null, label: 'Explicit', action: 'block' },
        { ruleId: 'weapons', outcome: 'clear', margin: -1e-9, tail: null, label: 'Weapon Violence', action: 'allow' },
      ],
      complete: true,
      source: { service: 'rekognition', modelVersion: '7.0' },
      automated: true,
    })
    expect(notMapped).toEqual([])
  })

  test.each([
    [79.99, 'clear'],
    [80, 'violated'],
    [80.01, 'violated'],
  ])('at %f %% of the 80 %% that a rule asks for leaves it %s', (confidence, outcome) => {
    const result = fromRekognition(answer(['Weapons', confidence]), mapping).verdict.rules[1]
    expect(result?.outcome).toBe(outcome)
    expect((result?.margin ?? 0) > 0).toBe(outcome === 'violated')
  })

  test('without labels is clear as far as was asked', () => {
    const { verdict } = fromRekognition({ ModerationLabels: [], ModerationModelVersion: '7.0' }, mapping)
    expect(verdict).toMatchObject({ action: 'allow', complete: true })
    expect(verdict.rules[0]).toMatchObject({ outcome: 'clear', margin: -10 })
  })

  test('says nothing of labels below what was asked for', () => {
    const asked = { ...mapping, requestedMinConfidence: 70 }
    const { verdict } = fromRekognition(answer(), asked)
    expect(verdict.rules.map(({ outcome }) => outcome)).toEqual(['unevaluated', 'clear'])
    expect(verdict).toMatchObject({ complete: false, action: 'review' })
  })

  test.each([
    [
      'a label that no rule stands for',
      answer(['Alcoholic Beverages', 88]),
      ['Alcoholic Beverages', 'Alcohol'],
      'review',
    ],
    ['a label of another taxonomy', answer(['Graphic Male Nudity', 88]), ['Graphic Male Nudity'], 'review'],
    ['no label below a mapped one', answer(['Sex Toys', 55]), [], 'allow'],
    ['no label above a mapped one', answer(['Weapon Violence', 40]), [], 'allow'],
  ])('reports %s', (_, response, names, action) => {
    const { verdict, notMapped } = fromRekognition(response, mapping)
    expect(notMapped.map(({ name }) => name)).toEqual(names)
    expect(verdict.action).toBe(action)
  })

  test.each([
    ['no object', null, 'response'],
    ['an error body', { __type: 'InvalidImageFormatException' }, 'ModerationLabels'],
    ['a label without confidence', { ModerationLabels: [{ Name: 'Explicit' }] }, 'ModerationLabels.0.Confidence'],
    [
      'a confidence that is text',
      { ModerationLabels: [{ Name: 'Explicit', Confidence: '96' }] },
      'ModerationLabels.0.Confidence',
    ],
    [
      'a confidence above 100',
      { ModerationLabels: [{ Name: 'Explicit', Confidence: 101 }] },
      'ModerationLabels.0.Confidence',
    ],
    ['a label without name', { ModerationLabels: [{ Confidence: 96 }] }, 'ModerationLabels.0.Name'],
    ['a version that is a number', { ModerationLabels: [], ModerationModelVersion: 7 }, 'ModerationModelVersion'],
  ])('with %s is refused by name', (_, response, path) => {
    expect(() => fromRekognition(response, mapping)).toThrow(
      expect.objectContaining({ code: 'INTERCHANGE_INVALID', details: expect.objectContaining({ path }) }),
    )
  })

  test.each([
    [
      'an unknown label',
      { rules: [{ ruleId: 'a', action: 'block', labels: [{ name: 'Suggestive' }] }] },
      'mapping.rules.0.labels.0.name',
    ],
    [
      'a confidence that is a share',
      { rules: [{ ruleId: 'a', action: 'block', labels: [{ name: 'Alcohol', minConfidence: 0.8 }] }] },
      'mapping.rules.0.labels.0.minConfidence',
    ],
    ['a request above 99 %', { rules: [], requestedMinConfidence: 100 }, 'mapping.requestedMinConfidence'],
  ])('cannot be read by a mapping with %s', (_, wrong, path) => {
    expect(() => fromRekognition(answer(), wrong as unknown as RekognitionMapping)).toThrow(
      expect.objectContaining({ code: 'INTERCHANGE_INVALID', details: expect.objectContaining({ path }) }),
    )
  })
})

describe('a verdict in the shape of Rekognition', () => {
  test('has the label of a violated rule, above its threshold, and the labels above it', () => {
    const { response } = toRekognition(judged(rule('weapons', 2), rule('nudity', -3)), mapping)
    expect(response.ModerationModelVersion).toBe('lookfirst:abc')
    expect(
      response.ModerationLabels.map(({ Name, ParentName, TaxonomyLevel }) => [Name, ParentName, TaxonomyLevel]),
    ).toEqual([
      ['Violence', '', 1],
      ['Weapons', 'Violence', 2],
      ['Graphic Violence', 'Violence', 2],
      ['Weapon Violence', 'Graphic Violence', 3],
    ])
    const [violence, weapons] = response.ModerationLabels
    expect(weapons?.Confidence).toBeGreaterThan(80)
    expect(violence?.Confidence).toBe(weapons?.Confidence)
  })

  test('has a clear label only where the service would have returned it', () => {
    const close = toRekognition(judged(rule('weapons', -0.05)), mapping).response.ModerationLabels
    expect(close.map(({ Name }) => Name)).toEqual(['Violence', 'Weapons'])
    expect(close[1]?.Confidence).toBeLessThan(80)
    expect(toRekognition(judged(rule('weapons', -3)), mapping).response.ModerationLabels).toEqual([])
  })

  test('reports a rule that nothing evaluated: the shape cannot say so', () => {
    const { response, notMapped } = toRekognition(
      judged(rule('weapons', 0, 'unevaluated'), rule('nudity', -3)),
      mapping,
    )
    expect(response.ModerationLabels).toEqual([])
    expect(notMapped).toEqual([{ kind: 'rule', name: 'weapons', why: expect.stringContaining('unevaluated') }])
  })

  test('leaves a label above to the rule that has it', () => {
    const nested: RekognitionMapping = {
      rules: [
        { ruleId: 'weapons', action: 'block', labels: [{ name: 'Weapons' }] },
        { ruleId: 'violence', action: 'block', labels: [{ name: 'Violence' }] },
      ],
    }
    const { response } = toRekognition(judged(rule('weapons', 2), rule('violence', -3)), nested)
    expect(response.ModerationLabels.map(({ Name }) => Name)).toEqual(['Weapons'])
  })

  test('comes back with every outcome', () => {
    const margin = fc.double({ noNaN: true, noDefaultInfinity: true })
    const least = fc.double({ min: 50, max: 99, noNaN: true })
    fc.assert(
      fc.property(margin, margin, least, least, (a, b, first, second) => {
        const two: RekognitionMapping = {
          rules: [
            { ruleId: 'nudity', action: 'block', labels: [{ name: 'Explicit Nudity', minConfidence: first }] },
            { ruleId: 'cards', action: 'block', labels: [{ name: 'Gambling', minConfidence: second }] },
          ],
        }
        const verdict = judged(rule('nudity', a), rule('cards', b))
        const response = JSON.parse(JSON.stringify(toRekognition(verdict, two).response))
        const back = fromRekognition(response, two)
        expect(back.verdict.rules.map(({ outcome }) => outcome)).toEqual(verdict.rules.map(({ outcome }) => outcome))
        expect(back.verdict.rules.map((item) => item.margin > 0)).toEqual([a > 0, b > 0])
        expect(back).toMatchObject({ verdict: { action: verdict.action }, notMapped: [] })
      }),
    )
  })
})

test('the taxonomy has three levels, ten of them at the top, and no label without its parent', () => {
  const names = Object.keys(REKOGNITION_PARENTS)
  expect(names.filter((name) => ancestorsOf(name).length === 0)).toHaveLength(10)
  expect(Math.max(...names.map((name) => ancestorsOf(name).length))).toBe(2)
  for (const parent of Object.values(REKOGNITION_PARENTS)) expect(['', ...names]).toContain(parent)
})
