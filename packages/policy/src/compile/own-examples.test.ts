import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imageOf, type Subject, tinyModel } from '../../test/tiny-model'
import { decodeFloat16, encodeFloat16 } from '../float16'
import { parsePolicy } from '../grammar/parse-policy'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import type { CompiledPolicy, Features, RuleResult, TaughtExample } from '../types'
import { compilePolicy } from './compile-policy'
import { featuresOf } from './rule-judge'

const MODEL = tinyModel()

function exampleOf(shown: Partial<Record<Subject, number>>, as: TaughtExample['as']): TaughtExample {
  const vectors = imageOf(shown).spaces.map(({ vector }) => encodeFloat16(vector))
  return { source: `sha256:${JSON.stringify(shown)}`, as, vectors }
}

async function compile(text: string, examples: TaughtExample[] = [], id = 'a') {
  const { policy } = parsePolicy(text)
  const { compiled, issues } = await compilePolicy(policy!, MODEL, new Map([[id, examples]]))
  return { compiled, codes: issues.filter(({ severity }) => severity === 'error').map(({ code }) => code) }
}

function judge(compiled: CompiledPolicy | null, image: Features): RuleResult {
  return scoreRules(image, loadCompiled(compiled!))[0]!
}

const DOGS = '## a\nShould not: show dogs'

describe("an author's own violations", () => {
  test('make a rule find what its words do not name, at no more false positives', async () => {
    const cat = { cat: 2, house: 0.4 }
    // A tenth of the tiny bank shows a cat: a rate below that leaves the most of them out.
    const text = `${DOGS}\nFalse positives: 15%`
    const [plain, taught] = [await compile(text), await compile(text, [exampleOf(cat, 'violation')])]
    expect(judge(plain.compiled, imageOf(cat)).outcome).toBe('clear')
    expect(judge(taught.compiled, imageOf({ cat: 2, sky: 0.3 }))).toMatchObject({ outcome: 'violated' })
    expect(judge(taught.compiled, imageOf({ house: 2 })).outcome).toBe('clear')
  })

  test('leave what the words find', async () => {
    const { compiled } = await compile(DOGS, [exampleOf({ cat: 2 }, 'violation')])
    expect(judge(compiled, imageOf({ dog: 2 })).outcome).toBe('violated')
  })

  test('stand alone in a rule without words, which names no clause', async () => {
    const text = '## a: Cups\nExamples: taught\nAction: review'
    const { compiled } = await compile(text, [exampleOf({ food: 2 }, 'violation')])
    expect(judge(compiled, imageOf({ food: 2, house: 0.2 }))).toMatchObject({
      outcome: 'violated',
      action: 'review',
      decidedBy: 'examples',
      clause: null,
    })
    expect(judge(compiled, imageOf({ dog: 2 }))).toMatchObject({ outcome: 'clear', decidedBy: 'examples' })
  })

  test('take part in a budget', async () => {
    const text = 'False positives: 20%\n## a\nExamples: taught\n\n## b\nShould not: show cats'
    const { compiled } = await compile(text, [exampleOf({ food: 2 }, 'violation')])
    expect(compiled?.rules.map(({ rateSource }) => rateSource)).toEqual(['policy', 'policy'])
  })
})

describe("an author's own allowed examples", () => {
  test('lift an image like them, and say that they did', async () => {
    const toy = { dog: 1, house: 2 }
    const [plain, taught] = [await compile(DOGS), await compile(DOGS, [exampleOf(toy, 'allowed')])]
    expect(judge(plain.compiled, imageOf(toy)).outcome).toBe('violated')
    expect(judge(taught.compiled, imageOf(toy))).toMatchObject({ outcome: 'excused', decidedBy: 'examples' })
    expect(judge(taught.compiled, imageOf({ dog: 2 })).outcome).toBe('violated')
  })

  test('move no threshold and raise no image', async () => {
    const subjects = fc.constantFrom<Subject>('dog', 'cat', 'house', 'sky', 'food')
    const images = fc.dictionary(subjects, fc.double({ min: 0, max: 2, noNaN: true }), {
      minKeys: 1,
      noNullPrototype: true,
    })
    const plain = (await compile(DOGS)).compiled!
    await fc.assert(
      fc.asyncProperty(images, images, async (shown, other) => {
        const { compiled } = await compile(DOGS, [exampleOf(shown, 'allowed')])
        expect(compiled!.rules[0]!.threshold).toBe(plain.rules[0]!.threshold)
        expect(judge(compiled, imageOf(other)).margin).toBeLessThanOrEqual(judge(plain, imageOf(other)).margin)
      }),
      { numRuns: 40 },
    )
  })
})

describe('own examples of both kinds', () => {
  test('never make the rule worse on any of them, and are counted', async () => {
    const subjects = fc.constantFrom<Subject>('dog', 'cat', 'house', 'rifle')
    const shown = fc.dictionary(subjects, fc.double({ min: 0.1, max: 2, noNaN: true }), {
      minKeys: 1,
      noNullPrototype: true,
    })
    const kinds = fc.constantFrom<TaughtExample['as']>('violation', 'allowed')
    const plain = (await compile(DOGS)).compiled!
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(shown, kinds), { minLength: 1, maxLength: 8 }), async (pictures) => {
        const { compiled } = await compile(
          DOGS,
          pictures.map(([picture, as]) => exampleOf(picture, as)),
        )
        const isRight = (policy: CompiledPolicy, [picture, as]: (typeof pictures)[number]) =>
          (judge(policy, seen(exampleOf(picture, as))).outcome === 'violated') === (as === 'violation')
        const before = pictures.filter((picture) => isRight(plain, picture))
        const after = pictures.filter((picture) => isRight(compiled!, picture))
        expect(after).toEqual(expect.arrayContaining(before))
        expect(compiled!.rules[0]!.own!.right).toEqual({ untaught: before.length, taught: after.length })
      }),
      { numRuns: 60 },
    )
  })

  test('are learnt without the exceptions: a further Can line raises no image', async () => {
    const subjects = fc.constantFrom<Subject>('dog', 'cat', 'house', 'cannon')
    const shown = fc.dictionary(subjects, fc.double({ min: 0.1, max: 2, noNaN: true }), {
      minKeys: 1,
      noNullPrototype: true,
    })
    const kinds = fc.constantFrom<TaughtExample['as']>('violation', 'allowed')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(shown, kinds), { minLength: 1, maxLength: 4 }),
        shown,
        async (pictures, other) => {
          const examples = pictures.map(([picture, as]) => exampleOf(picture, as))
          const [plain, more] = [await compile(DOGS, examples), await compile(`${DOGS}\nCan: show a cannon`, examples)]
          expect(judge(more.compiled, imageOf(other)).margin).toBeLessThanOrEqual(
            judge(plain.compiled, imageOf(other)).margin,
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('teach a rule whose words name nothing visible, and its exceptions still compete', async () => {
    const text = '## a\nShould not: promote hatred\nCan: show food'
    const near = { cat: 2, house: 0.2 }
    const { compiled, codes } = await compile(text, [exampleOf({ cat: 2 }, 'violation'), exampleOf(near, 'allowed')])
    expect(codes).toEqual([])
    expect(compiled!.rules[0]!.own!.violation).not.toBeNull()
    const cats = [exampleOf({ cat: 2 }, 'violation')]
    const [alone, excused] = [
      await compile('## a\nShould not: promote hatred', cats),
      await compile('## a\nShould not: promote hatred\nCan: show cats', cats),
    ]
    const result = judge(excused.compiled, imageOf({ cat: 2 }))
    expect(result.exception).toMatchObject({ index: 0 })
    expect(result.margin).toBeLessThan(judge(alone.compiled, imageOf({ cat: 2 })).margin)
  })

  test('change the hash of the policy, and are gone when they are taken out', async () => {
    const examples = [exampleOf({ cat: 2 }, 'violation'), exampleOf({ house: 1 }, 'allowed')]
    const [plain, one, both] = [
      await compile(DOGS),
      await compile(DOGS, examples.slice(0, 1)),
      await compile(DOGS, examples),
    ]
    expect(new Set([plain, one, both].map(({ compiled }) => compiled!.policyHash)).size).toBe(3)
    expect((await compile(DOGS, [])).compiled).toEqual(plain.compiled)
    expect(both.compiled!.rules[0]!.own!.examples).toEqual(examples)
  })

  test.each([
    ['none for a rule that asks for them', '## a\nExamples: taught', [], ['examples-untaught']],
    [
      'no violation for a rule without words',
      '## a\nExamples: taught',
      [exampleOf({ cat: 1 }, 'allowed')],
      ['examples-untaught'],
    ],
    [
      'a rule that says Must show',
      '## a\nMust show: food',
      [exampleOf({ food: 1 }, 'allowed')],
      ['examples-of-must-show'],
    ],
    [
      'a rule that is off',
      '## a\nDeclared non-violating\nShould not: show dogs',
      [exampleOf({ cat: 1 }, 'violation')],
      [],
    ],
  ])('%s', async (_, text, examples, codes) => {
    expect((await compile(text, examples)).codes).toEqual(codes)
  })
})

/** The image of an example, as compiling sees it. */
function seen({ vectors }: TaughtExample): Features {
  return featuresOf(vectors.map(decodeFloat16), MODEL)
}
