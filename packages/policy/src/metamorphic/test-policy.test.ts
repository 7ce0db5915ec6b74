import { GuardError } from '@lookfirst/errors'
import { describe, expect, test } from 'vitest'
import { imageOf, type Subject, tinyModel } from '../../test/tiny-model'
import { compilePolicy } from '../compile/compile-policy'
import { encodeFloat16 } from '../float16'
import { parsePolicy } from '../grammar/parse-policy'
import type { CompiledPolicy, Policy, TaughtExample, TaughtExamples } from '../types'
import { testPolicy } from './test-policy'
import type { RelationName, TestImage } from './types'

const parts = tinyModel()

async function compile(text: string, taught?: TaughtExamples): Promise<CompiledPolicy> {
  const { policy } = parsePolicy(text)
  const { compiled } = policy ? await compilePolicy(policy, parts, taught) : { compiled: null }
  if (!compiled) throw new GuardError('POLICY_INVALID', 'The policy has an error.', 'Correct it.')
  return compiled
}

const GUNS_AND_BLADES = `## guns: Guns
Should not:
- show handguns
- show rifles
Can: show museum

## blades: Blades
Should not: show knives
Action: review
`

const image = (name: string, shown: Partial<Record<Subject, number>>, violates: string[] | null = null): TestImage => ({
  name,
  features: [imageOf(shown)],
  violates,
})

const IMAGES = [
  image('gun', { handgun: 1 }, ['guns']),
  image('knife', { knife: 1 }, ['blades']),
  image('armoury', { rifle: 1, knife: 1 }, ['guns', 'blades']),
  image('house', { house: 1 }, []),
  image('dog', { dog: 1 }, []),
]

async function reportOn(text: string, images = IMAGES, more: Partial<Parameters<typeof testPolicy>[2]> = {}) {
  const report = await testPolicy(parsePolicy(text).policy as Policy, images, { compile, lexicon: null, ...more })
  const of = (relation: RelationName) => report.relations.find((one) => one.relation === relation)
  return { report, of }
}

describe('testPolicy', () => {
  test('finds that every promise of a plain policy holds', async () => {
    const { report, of } = await reportOn(GUNS_AND_BLADES)

    expect(report.holds).toBe(true)
    expect(report).toMatchObject({ images: 5, views: 5, unevaluated: [] })
    expect(of('deletion')).toMatchObject({ hard: true, cases: 4, held: 4 })
    expect(of('exception')).toMatchObject({ hard: true, cases: 4, held: 4 })
    expect(of('exception-taught')).toMatchObject({ hard: false, cases: 0 })
    expect(of('order')).toMatchObject({ cases: 5, held: 5, flagged: { cases: 3, held: 3 } })
    expect(of('unrelated')).toMatchObject({ cases: 5, held: 5 })
    expect(of('inversion')).toMatchObject({ cases: 10, held: 10, flagged: { cases: 4, held: 4 } })
    expect(of('paraphrase')?.edits.map(({ title }) => title)).toEqual([
      'every clause as "pictures of"',
      'every clause as "in the scene"',
    ])
  })

  test('counts each background of an image by itself', async () => {
    const both = { name: 'cut-out', features: [imageOf({ handgun: 1 }), imageOf({ house: 1 })], violates: null }
    const { report, of } = await reportOn(GUNS_AND_BLADES, [both])

    expect(report).toMatchObject({ images: 1, views: 2, figures: null, holds: true })
    expect(of('deletion')).toMatchObject({ cases: 1, held: 1 })
  })

  test('lists what breaks a promise, with the image, the rule and both margins', async () => {
    // A compiler that lets the order of rules matter.
    const { report, of } = await reportOn(GUNS_AND_BLADES, IMAGES, {
      async compile(text) {
        const compiled = await compile(text)
        const [first] = compiled.rules
        if (first?.id !== 'blades' || compiled.rules.length === 1) return compiled
        const rules = compiled.rules.map((rule) => ({
          ...rule,
          threshold: rule.threshold + 100,
          reviewThreshold: null,
        }))
        return { ...compiled, rules }
      },
    })

    expect(report.holds).toBe(false)
    expect(of('order')).toMatchObject({ cases: 5, held: 0 })
    expect(of('order')?.broken[0]).toEqual({
      relation: 'order',
      edit: 'the rules last to first',
      image: 'gun',
      ruleId: 'guns',
      expected: 'violated, block',
      received: 'clear',
      marginBefore: expect.any(Number),
      marginAfter: expect.any(Number),
    })
  })

  test.each<[string, string, RelationName, string]>([
    ['a budget, which deletion shares out again', `False positives: 2%\n\n${GUNS_AND_BLADES}`, 'deletion', 'budget'],
    [
      'a budget, which a further rule takes part in',
      `False positives: 2%\n\n${GUNS_AND_BLADES}`,
      'unrelated',
      'budget',
    ],
    [
      'a budget, which "Must show" takes no part in',
      `False positives: 2%\n\n${GUNS_AND_BLADES}`,
      'inversion',
      'budget',
    ],
    ['a rule that takes no exceptions', '## guns\nMust show: handguns\n', 'exception', 'must-show'],
    [
      'a rule that may flag half of all images',
      '## guns\nShould not: show handguns\nFalse positives: 50%\n',
      'exception',
      'rate',
    ],
    ['a rule that nothing can judge', '## hate\nShould not: show hate\n', 'inversion', 'undecided'],
  ])('leaves out, and counts, %s', async (_, text, relation, reason) => {
    const { report, of } = await reportOn(
      text,
      [...IMAGES, image('sky', { sky: 1 })].map((one) => ({ ...one, violates: null })),
    )

    expect(of(relation)?.skipped).toHaveProperty(reason)
    expect(report.holds).toBe(true)
  })

  test('promises for a rule that example pictures sharpen what its words alone do', async () => {
    const { of } = await reportOn('## cats\nShould not: show cats\n', [
      image('cat', { cat: 1 }),
      image('house', { house: 1 }),
    ])

    expect(of('exception-taught')).toMatchObject({ hard: false, cases: 1 })
    expect(of('exception')).toMatchObject({ hard: true, cases: 1, held: 1 })
    expect(of('exception')?.edits).toEqual([{ title: 'the clause itself, by words alone', cases: 1, held: 1 }])
    expect(of('inversion')).toMatchObject({ cases: 2, held: 2 })
  })

  test('tests rules with the pictures that they were taught, and leaves out, and counts, what needs words', async () => {
    const example = (shown: Partial<Record<Subject, number>>, as: TaughtExample['as']): TaughtExample => ({
      source: JSON.stringify(shown),
      as,
      vectors: imageOf(shown).spaces.map(({ vector }) => encodeFloat16(vector)),
    })
    const taught: TaughtExamples = new Map([
      ['guns', [example({ cannon: 2 }, 'violation')]],
      ['blades', [example({ knife: 1, food: 2 }, 'allowed')]],
      ['meals', [example({ food: 2 }, 'violation')]],
    ])
    const text = `${GUNS_AND_BLADES}\n## meals: Meals\nExamples: taught\n`
    const { report, of } = await reportOn(text, [...IMAGES, image('meal', { food: 2 }, ['meals'])], { taught })

    expect(report.holds).toBe(true)
    expect(report.policyHash).toBe((await compile(text, taught)).policyHash)
    expect(of('deletion')?.edits).toContainEqual({ title: 'without "meals"', cases: 1, held: 1 })
    expect(of('exception-taught')?.cases).toBeGreaterThan(0)
    expect(of('exception')?.edits.map(({ title }) => title)).toEqual([
      'the clause itself',
      'the clause itself, by words alone',
    ])
    expect(of('exception')?.skipped).toEqual({ taught: 1 })
    // By words alone, over six images: two rules with clauses.
    expect(of('inversion')).toMatchObject({ cases: 12, held: 12, skipped: { taught: 6 } })
  })

  test('says of which rules a part did not run', async () => {
    const { report } = await reportOn('## cats\nShould not: show cats\nMatch text: "for sale"\n')
    expect(report.unevaluated).toEqual(['cats'])
  })

  test('measures labelled images as written and under edits that allow them', async () => {
    const { report } = await reportOn(GUNS_AND_BLADES, [...IMAGES, image('unlabelled', { museum: 1 })])

    expect(report.figures).toMatchObject({
      recall: { count: 3, of: 3 },
      specificity: { count: 2, of: 2 },
      balancedAccuracy: 1,
      byEdit: { 'rule-off': { count: 3, of: 3 }, exception: { count: 3, of: 3 } },
      policyExceptionScore: 1,
    })
  })

  test('refuses a policy that does not compile, and leaves out other words that do not', async () => {
    await expect(reportOn('## waffen\nShould not: zeige Gewehre oder Pistolen\n')).rejects.toMatchObject({
      code: 'POLICY_INVALID',
    })
    const { report, of } = await reportOn(GUNS_AND_BLADES, IMAGES, {
      compile: (text) => (text.includes('in the scene') ? compile('## a') : compile(text)),
    })
    expect(of('paraphrase')?.skipped).toEqual({ refused: 5 })
    expect(report.holds).toBe(true)
  })

  test('tells how far it is, and stops when it is told to', async () => {
    const told: number[][] = []
    const { report } = await reportOn(GUNS_AND_BLADES, IMAGES, { onProgress: (...progress) => told.push(progress) })
    expect(told[0]).toEqual([0, report.edits])
    expect(told.at(-1)).toEqual([report.edits, report.edits])

    const signal = AbortSignal.abort(new Error('enough'))
    await expect(reportOn(GUNS_AND_BLADES, IMAGES, { signal })).rejects.toThrow('enough')
  })
})
