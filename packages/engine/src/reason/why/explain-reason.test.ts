import {
  type Action,
  type CompiledPhrase,
  type CompiledPolicy,
  type CompiledRule,
  type CropFeatures,
  encodeFloat16,
  type Features,
  type ImageEvidence,
  type OwnExamples,
  TAIL_PROBABILITIES,
  type TextMatcher,
} from '@lookfirst/policy'
import { loadCompiled } from '@lookfirst/policy/judge'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CROPS, cropEvidence } from '../../evidence/crops'
import { ruleEvidence } from '../../evidence/facts'
import { detectorEvidence, textEvidence } from '../../evidence/seen'
import type { InstalledPolicy } from '../../judge/installed-policy'
import { scoreImage, writeVerdict } from '../../judge/verdict'
import type { Evidence, Explanation, Language, ReasonDetail } from '../../protocol'
import type { ReadLine } from '../../read/text-reader'
import { catalogueOf } from '../catalogue'
import { explainedRule } from '../explained-rule'
import { checkGrounding, ungroundedClaims } from '../grounding'
import { de } from './de'
import { en } from './en'
import { explainReason } from './explain-reason'

type Point = readonly [number, number]

const GUNS = [1, 0] as const
const TOYS = [0, 1] as const
const spread = { mean: 0, deviation: 1 }
const packed = (point: Point) => encodeFloat16(Float32Array.from(point))

function phraseOf(phrase: string, point: Point, line = 0): CompiledPhrase {
  return { line, phrase, lookalikes: [], spaces: [{ vector: packed(point), synonyms: [], ...spread }], ...spread }
}

function ruleOf(more: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id: 'guns',
    title: 'Guns',
    kind: 'should-not',
    action: 'block',
    declaredNonViolating: false,
    falsePositiveRate: 0.01,
    rateSource: 'default',
    reviewBand: null,
    clauses: [{ text: 'show guns', line: 2, capped: false }],
    exceptions: [],
    textPatterns: [],
    detectors: [],
    clausePhrases: [phraseOf('guns', GUNS)],
    exceptionPhrases: [],
    clauseLevel: spread,
    exceptionLevel: null,
    taught: null,
    own: null,
    threshold: 2,
    reviewThreshold: null,
    tail: { size: 999, quantiles: TAIL_PROBABILITIES.map((probability) => 4 * probability - 2), q95: 1.8, excess: 0.3 },
    ...more,
  }
}

const CAN_TOYS = {
  exceptions: [{ text: 'show toys', line: 4, capped: false }],
  exceptionPhrases: [phraseOf('toys', TOYS)],
  exceptionLevel: spread,
} satisfies Partial<CompiledRule>

/** Examples that lead to a point, as strong as words. */
function ownOf(point: Point): OwnExamples {
  const direction = { spaces: [{ vector: packed(point), mean: 0, deviation: 0.25 }], ...spread, weight: 1 }
  return {
    examples: [{ as: 'violation', source: 'sha256:pistol', vectors: [packed(point)] }],
    violation: { ...direction, joint: spread, level: spread },
    allowed: null,
    right: null,
  }
}

/** Clauses about text that offers drugs, and exceptions about museums. */
function readingOf(...exceptions: number[]) {
  const saying = (phrase: string, line: number, point: Point) => ({ line, phrase, vector: packed(point), ...spread })
  return {
    clauses: [saying('offers drugs', 0, GUNS)],
    exceptions: exceptions.map((line) => saying('museums', line, TOYS)),
    threshold: 0.5,
    tail: ruleOf().tail,
  }
}

/** Rules that have nothing but a clause about text. */
const OFFERS = {
  id: 'drugs',
  title: 'Drugs',
  clauses: [{ text: 'contain text that offers drugs', line: 2, capped: false }],
  clausePhrases: [],
  tail: { ...ruleOf().tail, quantiles: [] },
  reading: readingOf(),
} satisfies Partial<CompiledRule>

const lineOf = (text: string): ReadLine => {
  return { text, words: [], box: { x: 0, y: 0, width: 1, height: 1 }, corners: [], confidence: 0.9 }
}

const PORN = { detector: 'nsfw', label: 'porn', line: 3, column: 1 }
const NOTHING_ELSE: readonly Evidence[] = []

interface Given {
  rules: CompiledRule[]
  point: Point
  seen?: ImageEvidence
  matchText?: TextMatcher
  /** Of what was read. */
  lines?: readonly ReadLine[]
  /** Evidence that is collected from pixels. */
  more?: readonly Evidence[]
  language?: Language
  coverage?: 'full' | 'first-frame'
  onPartial?: Action
}

async function explained({ rules, point, seen, matchText, more = NOTHING_ELSE, language = 'en', ...given }: Given) {
  const { lines = [] } = given
  const compiled: CompiledPolicy = {
    format: 3,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: 'policy',
    modelHash: 'model',
    calibrationHash: 'bank',
    spaces: [{ name: 'only', dimension: 2, scale: 4, backgroundWeight: 0 }],
    rules,
    budget: null,
    issues: [],
  }
  const features: Features = {
    schema: 1,
    modelHash: 'model',
    spaces: [{ name: 'only', vector: Float32Array.from(point), background: Float32Array.of(0) }],
    ...(seen && { seen }),
  }
  const mustShow = new Set(rules.filter(({ kind }) => kind === 'must-show').map(({ id }) => id))
  const policy = { compiled, judge: loadCompiled(compiled, matchText ?? null), mustShow } as unknown as InstalledPolicy
  const scored = scoreImage([features], policy)
  const { coverage = 'full', onPartial = 'review' } = given
  const input = { contentHash: 'sha256:it', width: 2, height: 2, mime: 'image/png', frames: 12 }
  const request = { onPartial, onUnevaluated: 'review' as const }
  const image = { request, policy, scored, input, coverage, features: [features] }
  const catalogue = await catalogueOf(language)
  const about = explainedRule(scored, mustShow)
  const evidence: Evidence[] = [
    ...(about ? ruleEvidence(compiled, about, features) : []),
    ...textEvidence(lines, seen?.stretches ?? [], policy.judge, scored.rules),
    ...detectorEvidence(seen, compiled),
    ...cropEvidence(features, scored.rules, policy.judge),
    ...more,
  ]
  const why = explainReason({ ...image, evidence, catalogue })
  const timing = {} as Explanation['timing']
  const judged = {
    ...image,
    catalogue,
    secondLook: { steps: [], budgetMs: null },
    modelHash: 'model',
    backend: 'wasm' as const,
    timing,
  }
  const explanation: Explanation = { ...writeVerdict(judged), id: 'it', evidence, heatmap: null, why }
  return { explanation, why }
}

const textsOf = (list: ReasonDetail['otherwise']) => list.map(({ text }) => text)

describe('a reason taken apart', () => {
  test('names rule, clause and evidence of a violation', async () => {
    const { why, explanation } = await explained({ rules: [ruleOf()], point: [0.8, 0.6] })
    expect(why).toMatchObject({ language: 'en', label: 'guns', title: 'Guns', clause: { text: 'show guns' } })
    expect(why.claims).toEqual([
      { message: 'reason.match', text: explanation.reason, evidence: ['clause:guns:0'] },
      {
        message: 'claim.rarity',
        text: 'It looks more like “guns” than any of 999 ordinary photos.',
        evidence: ['clause:guns:0'],
      },
      {
        message: 'claim.margin',
        text: 'Its margin for “Guns” is 1.20; above 0 is a violation.',
        evidence: ['clause:guns:0'],
      },
    ])
  })

  test('names the nearest rule and its evidence where nothing was found', async () => {
    const { why } = await explained({ rules: [ruleOf()], point: [0.1, 0.99] })
    expect(why).toMatchObject({ label: null, title: 'Guns' })
    expect(why.claims[0]).toMatchObject({ message: 'reason.nearest', evidence: ['clause:guns:0'] })
  })

  test('says in German what it says in English', async () => {
    const given = { rules: [ruleOf(CAN_TOYS)], point: [0.8, 0.6] } as const
    const [english, german] = [
      await explained({ ...given, rules: [...given.rules] }),
      await explained({ ...given, rules: [...given.rules], language: 'de' }),
    ]
    const keys = ({ why }: typeof english) => [why.claims, why.otherwise].map((list) => list.map((one) => one.message))
    expect(keys(german)).toEqual(keys(english))
    expect(german.why.claims.map(({ text }) => text)).toContain(
      'Der Abstand für „Guns“ ist 0,40; über 0 ist ein Verstoß.',
    )
  })

  test('claims nothing that no item shows', async () => {
    const rule = ruleOf({ textPatterns: [{ kind: 'phrase', text: 'sale', line: 3, column: 1 }] })
    const given = { rules: [rule], point: TOYS, seen: { text: 'Big SALE', detectors: null }, matchText: () => 'SALE' }
    const { why, explanation } = await explained(given)
    expect(explanation.reason).toContain('“SALE”')
    expect(why.claims).toEqual([])
    expect(ungroundedClaims(explanation)).toEqual([expect.stringContaining('no claim has evidence for it')])
  })

  test.each([
    ['excused', ruleOf(CAN_TOYS), [0.6, 0.8], { considered: true, lifted: true, evidence: ['exception:guns:0'] }],
    ['violated', ruleOf(CAN_TOYS), [0.95, 0.3], { considered: true, lifted: false, evidence: ['exception:guns:0'] }],
    ['without exceptions', ruleOf(), GUNS, null],
  ] as const)('tells what became of the exception of a rule that is %s', async (_, rule, point, exception) => {
    const { why } = await explained({ rules: [rule], point })
    expect(why.exception).toEqual(exception && { text: 'show toys', ...exception })
  })
})

describe('what would have to change', () => {
  test('the only clause: then nothing decides', async () => {
    const { why } = await explained({ rules: [ruleOf()], point: GUNS })
    expect(why.otherwise[0]).toEqual({
      kind: 'clause',
      message: 'otherwise.clause',
      text: 'If the policy permitted “show guns”, the action would be allow.',
      ruleId: 'guns',
      action: 'allow',
      decides: null,
      rate: null,
      exact: true,
      evidence: ['clause:guns:0'],
    })
  })

  test('a clause before another rule, which decides then', async () => {
    const milder = ruleOf({ id: 'metal', title: 'Metal', action: 'review' })
    const { why } = await explained({ rules: [ruleOf(), milder], point: GUNS })
    expect(why.otherwise[0]).toMatchObject({ kind: 'clause', action: 'review', decides: 'metal' })
    expect(textsOf(why.otherwise)[0]).toBe('If the policy permitted “show guns”, “Metal” would decide: review.')
    expect(why.notOthers).toEqual([
      { ruleId: 'metal', title: 'Metal', message: 'not.milder', why: 'It asks for review only.', margin: 2 },
    ])
  })

  test('not a clause where another of the rule asks for the same, but the rule', async () => {
    const rule = ruleOf({
      clauses: [
        { text: 'show guns', line: 2, capped: false },
        { text: 'show arms', line: 3, capped: false },
      ],
      clausePhrases: [phraseOf('guns', GUNS), phraseOf('arms', [0.8, 0.6], 1)],
    })
    const { why } = await explained({ rules: [rule], point: [0.99, 0.14] })
    expect(why.otherwise.map(({ kind }) => kind)).toEqual(['rule', 'rate'])
  })

  test('the rule, where the next one asks for the same', async () => {
    const { why } = await explained({ rules: [ruleOf(), ruleOf({ id: 'arms', title: 'Arms' })], point: GUNS })
    expect(textsOf(why.otherwise)).toContain('Without the rule “Guns”, “Arms” would decide: block.')
    expect(why.notOthers[0]).toMatchObject({ message: 'not.later' })
  })

  test('the exception that lifted a rule', async () => {
    const { why } = await explained({ rules: [ruleOf(CAN_TOYS)], point: [0.6, 0.8] })
    expect(why.otherwise[0]).toMatchObject({ kind: 'exceptions', action: 'block', decides: 'guns', exact: true })
    expect(textsOf(why.otherwise)[0]).toBe(
      'Without the exception “show toys”, the margin would be 0.40 and the action block.',
    )
  })

  test('the exception that lifted a rule with clauses and exceptions about text', async () => {
    const { clauses, exceptions } = { ...ruleOf(), ...CAN_TOYS }
    const rule = ruleOf({
      ...CAN_TOYS,
      clauses: [...OFFERS.clauses, ...clauses],
      clausePhrases: [phraseOf('guns', GUNS, 1)],
      exceptions: [...exceptions, { text: 'contain text about museums', line: 5, capped: false }],
      reading: readingOf(1),
    })
    const seen = { text: '', detectors: null }
    const { why, explanation } = await explained({ rules: [rule], point: [0.6, 0.8], seen })
    expect(textsOf(why.otherwise)).toEqual([
      'Without the exceptions of “Guns”, the margin would be 0.40 and the action block.',
    ])
    expect(ungroundedClaims(explanation)).toEqual([])
  })

  test('the rate: a stricter one for what was found, tried on the image', async () => {
    const { why } = await explained({ rules: [ruleOf()], point: [0.55, 0.835] })
    const rate = why.otherwise.find(({ kind }) => kind === 'rate')!
    expect(rate).toMatchObject({ action: 'allow', exact: true })
    expect(rate.rate).toBeLessThan(0.01)
    expect(rate.text).toBe(
      `If “Guns” promised a rate of ${(100 * rate.rate!).toPrecision(1)}%, the action would be allow.`,
    )
  })

  test('a rate beyond what the bank can tell is called so', async () => {
    const { why } = await explained({ rules: [ruleOf()], point: [0.8, 0.6] })
    const rate = why.otherwise.find(({ kind }) => kind === 'rate')!
    expect(rate).toMatchObject({ message: 'otherwise.rate-beyond', exact: false })
    expect(rate.rate).toBeLessThan(1 / 1000)
    expect(rate.text).toContain('beyond what 999 ordinary photos can tell')
  })

  test('no rate where none that a policy may promise would do', async () => {
    const { why } = await explained({ rules: [ruleOf({ tail: { ...ruleOf().tail, excess: 0.01 } })], point: GUNS })
    expect(why.otherwise.map(({ kind }) => kind)).toEqual(['clause'])
  })

  test('a looser rate for what was not found', async () => {
    const { why } = await explained({ rules: [ruleOf()], point: [0.3, 0.954] })
    const [rate] = why.otherwise
    expect(rate).toMatchObject({ kind: 'rate', action: 'block', decides: 'guns', exact: false })
    expect(rate!.rate).toBeGreaterThan(0.01)
  })

  test('a looser rate for a subject that has to be shown', async () => {
    const { why } = await explained({ rules: [ruleOf({ kind: 'must-show' })], point: [0.3, 0.954] })
    expect(why.claims[0]).toMatchObject({ message: 'reason.not-shown' })
    const rate = why.otherwise.find(({ kind }) => kind === 'rate')!
    expect(rate.rate).toBeGreaterThan(0.01)
    expect(rate.action).toBe('allow')
  })

  test('a detector that says less', async () => {
    const rule = ruleOf({ detectors: [{ ...PORN, atLeast: 0.8 }] })
    const seen = { text: null, detectors: { 'nsfw.porn': 0.93 } }
    const { why, explanation } = await explained({ rules: [rule], point: TOYS, seen })
    expect(why.claims.map(({ text }) => text)).toEqual([
      'A detector reports nsfw.porn, which “Guns” looks for.',
      'nsfw.porn has a probability of 0.93; from 0.80 on it counts.',
    ])
    expect(textsOf(why.otherwise)).toEqual([
      'Without the rule “Guns”, the action would be allow.',
      'With nsfw.porn below 0.80, the action would be allow.',
    ])
    expect(ungroundedClaims(explanation)).toEqual([])
  })

  test.each<[string, Partial<CompiledRule>]>([
    ['a clause about text', OFFERS],
    [
      'a pattern',
      { ...OFFERS, reading: readingOf(), textPatterns: [{ kind: 'phrase', text: 'weed', line: 3, column: 1 }] },
    ],
  ])('the words that %s found', async (_, more) => {
    const text = 'buy weed here'
    const given = {
      rules: [ruleOf(more)],
      point: TOYS,
      seen: { text, detectors: null, stretches: [{ from: 0, to: text.length, vector: Float32Array.of(0.9, 0.1) }] },
      lines: [lineOf(text)],
      matchText: (_: unknown, read: string) => (read.includes('weed') ? 'weed' : null),
    }
    const { why, explanation } = await explained(given)
    const { match } = explanation.rule!
    expect(why.claims.map((claim) => claim.text)).toEqual([
      `Shows the words “${match}”, which “Drugs” looks for.`,
      `The words “${match}” were read in it, with a confidence of 0.90.`,
    ])
    expect(why.otherwise.map((other) => [other.action, other.text, other.evidence])).toEqual([
      ['allow', 'Without the rule “Drugs”, the action would be allow.', []],
      ['allow', 'Without words in the picture, the action would be allow.', ['text:0']],
    ])
    expect(ungroundedClaims(explanation)).toEqual([])
  })

  test('every line that matches: the reason rests on the one that it quotes, the verdict on all', async () => {
    const lines = ['weed', 'and more', 'hash'].map(lineOf)
    const { why, explanation } = await explained({
      rules: [
        ruleOf({ ...OFFERS, reading: readingOf(), textPatterns: [{ kind: 'phrase', text: '', line: 3, column: 1 }] }),
      ],
      point: TOYS,
      seen: { text: lines.map(({ text }) => text).join('\n'), detectors: null },
      lines,
      matchText: (_, read) => /weed|hash/.exec(read)?.[0] ?? null,
    })
    expect(why.claims.map(({ text, evidence }) => [text, evidence])).toEqual([
      ['Shows the words “weed”, which “Drugs” looks for.', ['text:0']],
      ['The words “weed” were read in it, with a confidence of 0.90.', ['text:0']],
      ['The words “hash” were read in it, with a confidence of 0.90.', ['text:2']],
    ])
    expect(why.otherwise.at(-1)).toMatchObject({
      text: 'Without words in the picture, the action would be allow.',
      evidence: ['text:0', 'text:2'],
    })
    expect(ungroundedClaims(explanation)).toEqual([])
  })

  test('not the words where another rule asks for the same without them', async () => {
    const text = 'buy weed here'
    const stretches = [{ from: 0, to: text.length, vector: Float32Array.of(0.9, 0.1) }]
    const { why } = await explained({
      rules: [ruleOf(OFFERS), ruleOf()],
      point: GUNS,
      seen: { text, detectors: null, stretches },
      lines: [lineOf(text)],
    })
    expect(why.otherwise.map(({ kind }) => kind)).toEqual(['rule'])
  })

  test('the look at parts, and nothing else that was found', async () => {
    const cropOf = (at: number): CropFeatures => ({
      box: CROPS[at]!,
      spaces: [{ name: 'only', vector: Float32Array.from(GUNS), background: Float32Array.of(0) }],
    })
    const seen = {
      text: 'Soup',
      detectors: null,
      stretches: [{ from: 0, to: 4, vector: Float32Array.from(TOYS) }],
      crops: [cropOf(0), cropOf(1)],
    }
    // A rule whose clause about text was judged, and found nothing: it stays judged without crops.
    const { why, explanation } = await explained({ rules: [ruleOf(), ruleOf(OFFERS)], point: [0.46, 0.888], seen })
    expect(why.claims).toMatchObject([
      {
        message: 'reason.crop',
        text: 'A part of the picture, looked at on its own, matches “show guns”.',
        evidence: ['crop:guns:1', 'clause:guns:0'],
      },
      { message: 'claim.margin', evidence: ['clause:guns:0'] },
      {
        message: 'claim.crop',
        text: 'A part looked at on its own has a margin of 1.79; the whole picture has −0.16.',
        evidence: ['crop:guns:1'],
      },
    ])
    expect(why.otherwise.map(({ action, text, evidence }) => [action, text, evidence])).toEqual([
      ['allow', 'Without the rule “Guns”, the action would be allow.', ['clause:guns:0']],
      ['allow', 'Without a look at its parts, the action would be allow.', ['crop:guns:1']],
    ])
    expect(ungroundedClaims(explanation)).toEqual([])
  })

  describe('the part that was painted over', () => {
    const region: Evidence = {
      kind: 'region',
      id: 'region:guns',
      ruleId: 'guns',
      box: { x: 0.1, y: 0.25, width: 0.3, height: 0.2 },
      heatmap: { width: 1, height: 1, values: [1] },
      margin: 2,
      marginWithout: { blurred: -0.2, mean: -0.31 },
      control: { blurred: 1.9, mean: 1.8, boxes: 8 },
      changesAction: true,
    }

    test.each([
      ['where the action is another without it', true],
      ['not where it stays', false],
    ])('%s', async (_, changesAction) => {
      const more = [{ ...region, changesAction }]
      const { why, explanation } = await explained({ rules: [ruleOf()], point: GUNS, more })
      expect(textsOf(why.otherwise.filter(({ kind }) => kind === 'region'))).toEqual(
        changesAction ? ['Without the part of 30% by 20% at 10%, 25%, the action would not be block.'] : [],
      )
      expect(why.claims.filter(({ evidence }) => evidence.includes(region.id)).map(({ text }) => text)).toEqual([
        'Painting over the part of 30% by 20% at 10%, 25% takes the margin from 2.00 to −0.20 or −0.31.',
        'Painting over 8 parts of that size elsewhere leaves at least 1.90 or 1.80.',
      ])
      expect(ungroundedClaims(explanation)).toEqual([])
    })
  })

  test('nothing that leaves the action as it is, of an animation', async () => {
    const { why, explanation } = await explained({
      rules: [ruleOf({ action: 'blur' })],
      point: GUNS,
      coverage: 'first-frame',
    })
    expect(explanation).toMatchObject({ action: 'review', rule: null })
    expect(why).toMatchObject({ label: null, title: 'Guns', otherwise: [] })
    expect(why.claims[0]).toMatchObject({ message: 'reason.partial-above', evidence: [] })
    expect(why.notOthers).toMatchObject([{ message: 'not.milder' }])
  })
})

describe('the catalogue of what explains', () => {
  const holes = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort()

  test.each(Object.entries(de) as [keyof typeof en, string][])('%s has the same holes in German', (key, template) => {
    expect(holes(template)).toEqual(holes(en[key]))
  })
})

describe('every claim of any explanation has evidence', () => {
  const unit = fc
    .double({ min: 0, max: Math.PI / 2, noNaN: true })
    .map((angle): Point => [Math.cos(angle), Math.sin(angle)])
  const words = fc.constantFrom(
    'show guns',
    'show "toy" guns. And more!',
    'a b c d e f g h i j k l m',
    '3 of 4 rifles',
    'x {y}',
  )
  const rule = fc
    .record({
      title: words,
      text: words,
      action: fc.constantFrom<Action>('blur', 'review', 'block', 'allow'),
      kind: fc.constantFrom('should-not' as const, 'must-show' as const),
      clause: unit,
      exceptions: fc.array(unit, { maxLength: 2 }),
      own: fc.option(unit),
      atLeast: fc.option(fc.constantFrom(0.5, 0.85)),
      threshold: fc.constantFrom(1.6, 2, 2.8),
      band: fc.boolean(),
      excess: fc.constantFrom(0.05, 0.4),
    })
    .map(({ title, text, kind, clause, exceptions, own, atLeast, threshold, band, excess, action }) => {
      const isShouldNot = kind === 'should-not'
      const lines = isShouldNot ? exceptions : []
      return ruleOf({
        title,
        kind,
        action,
        clauses: [{ text, line: 1, capped: false }],
        clausePhrases: [phraseOf(text, clause)],
        exceptions: lines.map((_, line) => ({ text: `${text} ${line}`, line, capped: false })),
        exceptionPhrases: lines.map((point, line) => phraseOf(`can ${line}`, point, line)),
        exceptionLevel: lines.length > 0 ? spread : null,
        own: own && isShouldNot ? ownOf(own) : null,
        detectors: atLeast === null ? [] : [{ ...PORN, atLeast }],
        threshold,
        reviewThreshold: band ? 1.2 : null,
        tail: { ...ruleOf().tail, excess },
      })
    })
  const given = fc.record({
    rules: fc
      .array(rule, { minLength: 1, maxLength: 4 })
      .map((rules) => rules.map((one, at) => ({ ...one, id: `r${at}` }))),
    point: unit,
    porn: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    language: fc.constantFrom<Language>('en', 'de'),
    coverage: fc.constantFrom('full' as const, 'first-frame' as const),
    onPartial: fc.constantFrom<Action>('allow', 'review'),
  })

  test('and every sentence has fewer than 30 words', async () => {
    await fc.assert(
      fc.asyncProperty(given, async ({ porn, ...rest }) => {
        const seen = porn === null ? {} : { seen: { text: null, detectors: { 'nsfw.porn': porn } } }
        const { explanation, why } = await explained({ ...rest, ...seen })
        expect(ungroundedClaims(explanation)).toEqual([])
        for (const { text } of [...why.claims, ...why.otherwise]) expect(text.split(/\s+/).length).toBeLessThan(30)
      }),
      { numRuns: 400 },
    )
  }, 20_000)
})

describe('a claim that nothing shows is found', () => {
  const doctored = async (change: (explanation: Explanation & { why: ReasonDetail }) => void) => {
    const rules = [
      ruleOf(CAN_TOYS),
      ruleOf({
        id: 'metal',
        title: 'Metal',
        action: 'review',
        threshold: 9,
        clausePhrases: [phraseOf('metal', GUNS)],
      }),
    ]
    const { explanation, why } = await explained({ rules, point: [0.95, 0.3] })
    expect(ungroundedClaims(explanation)).toEqual([])
    const copy = structuredClone({ ...explanation, why })
    change(copy)
    return ungroundedClaims(copy)
  }

  test.each<[string, (explanation: Explanation & { why: ReasonDetail }) => void, string]>([
    ['an id that is not there', ({ why }) => why.claims[1]!.evidence.push('clause:none:0'), 'there is no evidence'],
    ['no evidence at all', ({ why }) => why.claims[1]!.evidence.splice(0), 'names no evidence of kind clause'],
    ['evidence of another kind', ({ why }) => (why.claims[1]!.evidence = ['exception:guns:0']), 'of kind clause'],
    ['another margin', ({ evidence }) => Object.assign(evidence[0]!, { margin: 7 }), 'is not among 7'],
    ['another rarity', ({ evidence }) => Object.assign(evidence[0]!, { tail: 0.3 }), 'is not among 700, 1000'],
    [
      'another phrase',
      ({ evidence, rules }) => {
        Object.assign(evidence[0]!, { phrase: 'dolls' })
        rules[0]!.clause!.phrase = 'dolls'
      },
      'nothing says "guns"',
    ],
    ['an exception that lifted', ({ evidence }) => Object.assign(evidence[1]!, { lifted: true }), 'does not show it'],
    [
      'a reason that is not claimed',
      (explanation) => {
        explanation.reason = 'It is bad.'
      },
      'no claim has evidence',
    ],
    [
      'a reason for something else',
      (explanation) => {
        explanation.rule = null
      },
      'does not show it',
    ],
    [
      'words that no template has',
      ({ why }) => (why.claims[2]!.message = 'claim.hunch'),
      'no condition for claim.hunch',
    ],
    [
      'a further number',
      ({ why }) => {
        why.claims[1]!.text += ' 99.'
      },
      '99. is not among',
    ],
    [
      'a number that is left out',
      ({ why }) => {
        why.claims[2]!.text = 'Its margin is high.'
      },
      'it does not say',
    ],
    [
      'another action that is the same',
      ({ why }) => {
        why.otherwise[0]!.action = 'block'
      },
      'as it is',
    ],
    [
      'a rule that decides and is none',
      ({ why }) => {
        why.otherwise[0]!.decides = 'nobody'
      },
      'no rule nobody',
    ],
    [
      'another rate',
      ({ why }) => {
        why.otherwise.find(({ kind }) => kind === 'rate')!.rate = 0.0042
      },
      'is not among 0.42',
    ],
    [
      'the margin of another rule',
      ({ why }) => {
        why.notOthers[0]!.margin = -1
      },
      "the rule's margin is",
    ],
  ])('%s', async (_, change, wrong) => {
    expect((await doctored(change)).join('\n')).toContain(wrong)
  })

  test('and its share is what is counted', async () => {
    const { explanation } = await explained({ rules: [ruleOf()], point: GUNS })
    const { claims, ungrounded } = checkGrounding(explanation)
    expect(claims).toBe(1 + explanation.why!.claims.length + explanation.why!.otherwise.length)
    expect(ungrounded).toEqual([])
  })
})
