import { describe, expect, test } from 'vitest'
import { compiledOf, featuresOf, phraseOf, ruleOf } from '../../test/compiled'
import { leaningImage, readyPolicy } from '../../test/ready-policy'
import { syntheticFeatures, syntheticPolicy, syntheticRecords } from '../../test/synthetic'
import { generator } from '../../test/tiny-model'
import { encodeFloat16 } from '../float16'
import { decide } from '../judge/decide'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import { stricter } from '../judge/strictness'
import type { CompiledPolicy, CompiledRule, Features, ImageEvidence, OwnExamples } from '../types'
import { prepareRecords } from './prepare-records'
import { replay } from './replay'
import type { ReplayRecord } from './replay-types'

/** A picture of guns and one of cats, in the space of the small policies: what is right of the threshold is violated. */
const GUN: [number, number] = [0.75, 0]
const CAT: [number, number] = [0, 0.75]
const GUNS = ruleOf({ id: 'guns' })
const CATS = ruleOf({ id: 'cats', clauses: [lineOf('show cats')], clausePhrases: [phraseOf('cats', [0, 1])] })
const OFF = { ...GUNS, declaredNonViolating: true, clausePhrases: [], tail: { ...GUNS.tail, quantiles: [] } }
const TOYS = {
  exceptions: [lineOf('show toys')],
  exceptionPhrases: [phraseOf('toys', [1, 0])],
  exceptionLevel: { mean: 0, deviation: 1 },
} satisfies Partial<CompiledRule>

const NOT_TAUGHT = { examples: [], violation: null, allowed: null, right: null }
const TO_CATS = { clauses: CATS.clauses, clausePhrases: CATS.clausePhrases }
const NO_WORDS = { clauses: [], clausePhrases: [] }

describe('what a replay says of a changed verdict', () => {
  const detector = [{ detector: 'nsfw', label: 'porn', atLeast: 0.5, line: 3, column: 1 }]
  const porn: ImageEvidence = { text: null, detectors: { 'nsfw.porn': 0.9 } }

  test.each<[name: string, before: CompiledRule[], after: CompiledRule[], expected: object, parts?: ImageEvidence]>([
    [
      'a rule was added',
      [CATS],
      [CATS, GUNS],
      { direction: 'stricter', responsible: { kind: 'rule-added', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'a rule was removed',
      [GUNS, CATS],
      [CATS],
      { direction: 'milder', responsible: { kind: 'rule-removed', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'a rule was switched off',
      [GUNS],
      [OFF],
      { direction: 'milder', responsible: { kind: 'rule-off', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'a rule was switched on',
      [OFF],
      [GUNS],
      { direction: 'stricter', responsible: { kind: 'rule-on', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'a rule asks for another action',
      [GUNS],
      [{ ...GUNS, action: 'blur' }],
      { direction: 'milder', responsible: { kind: 'action', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'an exception was added',
      [GUNS],
      [{ ...GUNS, ...TOYS }],
      {
        direction: 'milder',
        responsible: { kind: 'exception', ruleId: 'guns', line: { kind: 'exception', text: 'show toys' } },
      },
    ],
    [
      'an exception was removed',
      [{ ...GUNS, ...TOYS }],
      [GUNS],
      {
        direction: 'stricter',
        responsible: { kind: 'exception', ruleId: 'guns', line: { kind: 'exception', text: 'show toys' } },
      },
    ],
    [
      'a clause was removed',
      [GUNS],
      [{ ...GUNS, clauses: CATS.clauses, clausePhrases: CATS.clausePhrases }],
      { direction: 'milder', responsible: { kind: 'clause', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'a clause was added',
      [{ ...GUNS, clauses: CATS.clauses, clausePhrases: CATS.clausePhrases }],
      [GUNS],
      { direction: 'stricter', responsible: { kind: 'clause', ruleId: 'guns', line: clause('show guns') } },
    ],
    [
      'the threshold moved',
      [GUNS],
      [{ ...GUNS, threshold: 4 }],
      {
        direction: 'milder',
        responsible: { kind: 'threshold', ruleId: 'guns', line: clause('show guns') },
        margin: { before: 1, after: -1 },
      },
    ],
    [
      'rules changed places',
      [GUNS, ruleOf({ id: 'rifles' })],
      [ruleOf({ id: 'rifles' }), GUNS],
      {
        direction: 'other-rule',
        before: { action: 'block', ruleId: 'guns' },
        after: { action: 'block', ruleId: 'rifles' },
        responsible: { kind: 'precedence', ruleId: 'rifles', line: clause('show guns') },
      },
    ],
    [
      'a detector was bound to a rule',
      [CATS],
      [{ ...CATS, detectors: detector }],
      { direction: 'stricter', responsible: { kind: 'detector', ruleId: 'cats', line: null } },
      porn,
    ],
    [
      'text was looked for',
      [CATS],
      [{ ...CATS, textPatterns: [{ kind: 'phrase', text: 'for sale', line: 3, column: 1 }] }],
      { direction: 'stricter', responsible: { kind: 'text', ruleId: 'cats', line: null } },
      { text: 'guns for sale', detectors: null },
    ],
    [
      'a part is needed that did not run',
      [CATS],
      [{ ...CATS, detectors: detector }],
      {
        direction: 'stricter',
        after: { action: 'review', ruleId: null },
        responsible: { kind: 'not-evaluated', ruleId: 'cats', line: null },
      },
    ],
  ])('names rule and line where %s', async (_, before, after, expected, parts) => {
    const record = recordOf(compiledOf(before), [featuresOf(GUN)], { parts })
    const { changes, replayed } = await replay(compiledOf(after), [record])
    expect(replayed).toBe(1)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ index: 0, verdictId: record.verdict.id, ...expected })
  })

  test.each<[name: string, before: Partial<CompiledRule>, after: Partial<CompiledRule>, expected: object]>([
    [
      'violations were taught',
      TO_CATS,
      { ...TO_CATS, own: taughtViolations([1, 0]) },
      { direction: 'stricter', responsible: { kind: 'examples', ruleId: 'guns', line: null } },
    ],
    [
      'violations were taken out',
      { ...TO_CATS, own: taughtViolations([1, 0]) },
      TO_CATS,
      { direction: 'milder', responsible: { kind: 'examples', ruleId: 'guns', line: null } },
    ],
    [
      'allowed ones were taught',
      {},
      { own: taughtAllowed([1, 0]) },
      { direction: 'milder', responsible: { kind: 'examples', ruleId: 'guns', line: null } },
    ],
    [
      'allowed ones were taught beside an exception that lifts nothing',
      { ...TOYS, exceptionPhrases: [phraseOf('toys', [0, 1])] },
      { ...TOYS, exceptionPhrases: [phraseOf('toys', [0, 1])], own: taughtAllowed([1, 0]) },
      { direction: 'milder', responsible: { kind: 'examples', ruleId: 'guns', line: null } },
    ],
    [
      'allowed ones were taken out',
      { own: taughtAllowed([1, 0]) },
      {},
      { direction: 'stricter', responsible: { kind: 'examples', ruleId: 'guns', line: null } },
    ],
    [
      'a rule without words was taught other pictures',
      { ...NO_WORDS, own: taughtViolations([1, 0]) },
      { ...NO_WORDS, own: taughtViolations([0, 1]) },
      { direction: 'milder', responsible: { kind: 'examples', ruleId: 'guns', line: null } },
    ],
    [
      'a rule without words has an exception now',
      { ...NO_WORDS, own: taughtViolations([1, 0]) },
      { ...NO_WORDS, ...TOYS, own: taughtViolations([1, 0]) },
      {
        direction: 'milder',
        responsible: { kind: 'exception', ruleId: 'guns', line: { kind: 'exception', text: 'show toys' } },
      },
    ],
    [
      'a rule without words has another rate',
      { ...NO_WORDS, own: taughtViolations([1, 0]) },
      { ...NO_WORDS, own: taughtViolations([1, 0]), threshold: 4, falsePositiveRate: 0.001 },
      { direction: 'milder', responsible: { kind: 'threshold', ruleId: 'guns', line: null } },
    ],
  ])('tells examples of the author from the rest where %s', async (_, before, after, expected) => {
    const record = recordOf(compiledOf([{ ...GUNS, ...before }]), [featuresOf(GUN)])
    const { changes } = await replay(compiledOf([{ ...GUNS, ...after }]), [record])
    expect(changes).toMatchObject([expected])
  })

  test('is nothing where the same rule asks for the same', async () => {
    const record = recordOf(compiledOf([GUNS]), [featuresOf(GUN)])
    expect((await replay(compiledOf([CATS, { ...GUNS, threshold: 1 }]), [record])).changes).toEqual([])
  })
})

describe('a replay counts', () => {
  test('pairs of actions, rules that decide, and lines by how many verdicts they changed', async () => {
    const before = compiledOf([GUNS, CATS])
    const records = [GUN, GUN, CAT, [0.1, 0.1] as [number, number]].map((vector) =>
      recordOf(before, [featuresOf(vector)]),
    )
    const { actions, rules, responsible } = await replay(
      compiledOf([
        { ...GUNS, threshold: 4 },
        { ...CATS, action: 'blur' },
      ]),
      records,
    )
    expect(actions).toEqual([
      { before: 'allow', after: 'allow', count: 1 },
      { before: 'block', after: 'allow', count: 2 },
      { before: 'block', after: 'blur', count: 1 },
    ])
    expect(rules).toEqual([
      { ruleId: 'guns', before: 2, after: 0, responsibleFor: 2 },
      { ruleId: 'cats', before: 1, after: 1, responsibleFor: 1 },
    ])
    expect(responsible).toEqual([
      { kind: 'threshold', ruleId: 'guns', line: clause('show guns'), stricter: 0, milder: 2, otherRule: 0 },
      { kind: 'action', ruleId: 'cats', line: clause('show cats'), stricter: 0, milder: 1, otherRule: 0 },
    ])
  })
})

describe('a record that cannot be replayed', () => {
  const good = recordOf(compiledOf([GUNS]), [featuresOf(GUN)])
  const nothing = { ...good.verdict, action: 'review', rule: null, rules: [] } as const

  test.each<[reason: string, record: ReplayRecord]>([
    ['error-verdict', { verdict: { ...nothing, status: 'error', coverage: 'none' } }],
    ['no-features', { verdict: good.verdict }],
    ['no-features', { ...good, features: [] }],
    ['other-model', { ...good, features: [{ ...featuresOf(GUN), modelHash: 'other' }] }],
    ['other-model', { ...good, features: [featuresOf(GUN), { ...featuresOf(GUN), spaces: [] }] }],
    ['broken', { ...good, features: [featuresOf([Number.NaN, 0])] }],
    ['broken', { ...good, features: [featuresOf(GUN), featuresOf(GUN, [Number.NaN])] }],
  ])('is listed with the reason %s, and spoils no other', async (reason, record) => {
    const found = await replay(compiledOf([{ ...GUNS, action: 'blur' }], 0.3), [good, record, good])
    expect(found.skipped).toEqual([
      { index: 1, verdictId: record.verdict.id, reason, message: expect.stringMatching(/\w/) },
    ])
    expect([found.records, found.replayed]).toEqual([3, 2])
    expect(found.changes.map(({ index }) => index)).toEqual([0, 2])
  })
})

describe('an image that was not looked at in full', () => {
  const first = { coverage: 'first-frame' } as const

  test('keeps asking for what its coverage asked for', async () => {
    const held = recordOf(compiledOf([GUNS]), [featuresOf(CAT)], { verdict: { ...first, action: 'block' } })
    expect((await replay(compiledOf([CATS]), [held])).changes[0]).toMatchObject({
      before: { action: 'block', ruleId: null },
      after: { action: 'block', ruleId: 'cats' },
    })
    expect((await replay(compiledOf([GUNS]), [held])).changes).toEqual([])
  })

  test('is for review where a rule decided, and nothing is known of what coverage asked for', async () => {
    const record = recordOf(compiledOf([GUNS]), [featuresOf(GUN)], { verdict: first })
    expect((await replay(compiledOf([CATS]), [record])).changes[0]).toMatchObject({
      after: { action: 'review', ruleId: null },
      responsible: { kind: 'rule-removed' },
    })
  })

  test('never asked for more than it got', async () => {
    const record = recordOf(compiledOf([{ ...GUNS, action: 'blur' }]), [featuresOf(GUN)], { verdict: first })
    expect((await replay(compiledOf([CATS]), [record])).changes[0]).toMatchObject({ after: { action: 'blur' } })
  })

  test('asks for what the caller says', async () => {
    const record = recordOf(compiledOf([GUNS]), [featuresOf(GUN)], { verdict: first })
    const { actions } = await replay(compiledOf([CATS]), [record], { onPartial: 'allow' })
    expect(actions).toEqual([{ before: 'block', after: 'allow', count: 1 }])
  })
})

/** Of every label that a ready policy asks for. */
const QUIET = { 'nsfw.porn': 0.1, 'nsfw.hentai': 0.1 }

describe('replayed verdicts', () => {
  test.each([1, 3, 4, 5, 70])('of %i random images are those of scoreRules, to the last bit', async (count) => {
    const policy = syntheticPolicy(5, 6)
    const records = syntheticRecords(count, count)
    expect(await summary(policy, records)).toEqual(naive(policy, records))
  })

  test('are the stricter one where an image has transparency', async () => {
    const policy = syntheticPolicy(5, 6)
    const random = generator(23)
    const records = syntheticRecords(9, 40).map((record, index): ReplayRecord => {
      const features = [...(record.features ?? []), ...(index % 3 === 0 ? [syntheticFeatures(random)] : [])]
      return { ...record, features }
    })
    expect(await summary(policy, records)).toEqual(naive(policy, records))
  })

  test.each(['marketplace', 'school', 'only-pictures-of-food'])(
    'of the ready policy %s are those of scoreRules, to the last bit',
    async (name) => {
      const policy = await readyPolicy(name)
      const random = generator(31)
      const records = syntheticRecords(17, 60).map((record) => ({
        ...record,
        // Its detector found nothing.
        features: [{ ...leaningImage(policy, random), seen: { text: null, detectors: QUIET } }],
      }))
      const expected = naive(policy, records)
      expect(expected.filter(({ action }) => action !== 'allow').length).toBeGreaterThan(10)
      expect(await summary(policy, records)).toEqual(expected)
    },
  )

  test('of a detector that is not the one in use leave its rule unevaluated', async () => {
    const base = syntheticPolicy(5, 4)
    const asking = { detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 1, column: 1 }
    const policy = { ...base, rules: base.rules.map((rule) => ({ ...rule, detectors: [asking] })) }
    const [plain] = syntheticRecords(2, 1)
    const found: ImageEvidence = { text: null, detectors: { 'nsfw.porn': 0.1 }, partHashes: { nsfw: 'old' } }
    const record = { ...plain!, features: plain!.features!.map((image) => ({ ...image, seen: found })) }
    const outcomes = async (nsfw: string) => {
      const { images } = await prepareRecords([record], policy, { partHashes: { nsfw } })
      return new Set(scoreRules(images[0]!.features, loadCompiled(policy)).map(({ outcome }) => outcome))
    }
    expect(await outcomes('old')).not.toContain('unevaluated')
    expect(await outcomes('new')).toContain('unevaluated')
    const [before, after] = await Promise.all(
      ['old', 'new'].map((nsfw) => replay(policy, [record], { partHashes: { nsfw }, onUnevaluated: 'block' })),
    )
    expect(before?.changes).not.toEqual(after?.changes)
  })

  test('do not depend on slices, nor on whether the records were prepared', async () => {
    const policy = syntheticPolicy(5, 4)
    const records = syntheticRecords(2, 150)
    const found = await replay(policy, records)
    expect(await replay(policy, records, { sliceMs: 0 })).toEqual(found)
    expect(await replay(policy, records, { sliceMs: 1e9 })).toEqual(found)
    expect(await replay(policy, await prepareRecords(records, policy))).toEqual(found)
  })
})

describe('a long replay', () => {
  const policy = syntheticPolicy(5, 2)
  const records = syntheticRecords(2, 100)

  test('reports how far it is, and ends with all done', async () => {
    const seen: [number, number][] = []
    await replay(policy, records, { sliceMs: 0, onProgress: (done, total) => seen.push([done, total]) })
    expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b))
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.at(-1)).toEqual([200, 200])
  })

  test('gives others a turn, and stops when it is aborted', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(new Error('enough')), 0)
    const steps: number[] = []
    const running = replay(policy, syntheticRecords(2, 500), {
      sliceMs: 0,
      signal: abort.signal,
      onProgress: (done) => steps.push(done),
    })
    await expect(running).rejects.toThrow('enough')
    expect(steps.at(-1)).toBeLessThan(1000)
  })

  test('does not begin when it is aborted before', async () => {
    await expect(replay(policy, records, { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no')
  })

  test('refuses a policy that is none, and records that were prepared for another model', async () => {
    await expect(replay({ ...policy, format: 1 } as never, records)).rejects.toMatchObject({ code: 'POLICY_INVALID' })
    const prepared = await prepareRecords(records, { ...policy, modelHash: 'other' })
    await expect(replay(policy, prepared)).rejects.toMatchObject({ code: 'POLICY_MODEL_MISMATCH' })
  })

  test('of no records finds nothing', async () => {
    expect(await replay(policy, [])).toMatchObject({ records: 0, replayed: 0, changes: [], skipped: [], actions: [] })
  })
})

function clause(text: string) {
  return { kind: 'clause', text }
}

function lineOf(text: string) {
  return { text, line: 2, capped: false }
}

/** The record of a verdict by a policy; `verdict` says what the guard made of it. */
function recordOf(
  policy: CompiledPolicy,
  features: Features[],
  more: { parts?: ImageEvidence | undefined; verdict?: Partial<ReplayRecord['verdict']> } = {},
): ReplayRecord {
  const seen = features.map((image) => (more.parts ? { ...image, seen: more.parts } : image))
  const judge = loadCompiled(policy, () => null)
  const rules = scoreRules(seen[0]!, judge)
  const verdict = {
    id: 'a verdict',
    status: 'decided',
    coverage: 'full',
    ...decide(rules),
    rules,
    ...more.verdict,
  } as const
  return { verdict, features: seen }
}

/** Action, rule and margins of every record, by judging one after the other. */
function naive(policy: CompiledPolicy, records: readonly ReplayRecord[]) {
  const judge = loadCompiled(policy)
  return records.map(({ features = [] }) => {
    const sides = features.map((image) => {
      const rules = scoreRules(image, judge)
      return { ...decide(rules), rules }
    })
    const { action, rule } = sides.reduce((best, next) =>
      stricter(best.action, next.action) === best.action ? best : next,
    )
    return { action, ruleId: rule?.ruleId ?? null, margin: rule?.margin ?? null }
  })
}

/** The same, by replaying. */
async function summary(policy: CompiledPolicy, records: readonly ReplayRecord[]) {
  const { changes, skipped } = await replay(policy, records)
  expect(skipped).toEqual([])
  const byIndex = new Map(changes.map((change) => [change.index, change]))
  return records.map((_, index) => {
    const change = byIndex.get(index)
    return {
      action: change?.after.action ?? 'allow',
      ruleId: change?.after.ruleId ?? null,
      margin: change ? change.margin.after : null,
    }
  })
}

/** A direction with which the picture of guns is at 3 deviations where it is [1, 0]. */
function directionTo(vector: [number, number]) {
  const packed = encodeFloat16(Float32Array.from(vector))
  return { spaces: [{ vector: packed, mean: 0, deviation: 0.25 }], mean: 0, deviation: 1, weight: 1 }
}

function taughtViolations(vector: [number, number]): OwnExamples {
  const spread = { mean: 0, deviation: 1 }
  return { ...NOT_TAUGHT, violation: { ...directionTo(vector), joint: spread, level: spread } }
}

function taughtAllowed(vector: [number, number]): OwnExamples {
  return { ...NOT_TAUGHT, allowed: directionTo(vector) }
}
