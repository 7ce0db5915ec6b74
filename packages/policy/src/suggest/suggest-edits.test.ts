import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { leaningImage, readyPolicy } from '../../test/ready-policy'
import { generator, imageOf, tinyModel } from '../../test/tiny-model'
import type { ReplayRecord } from '../compare'
import { compilePolicy } from '../compile/compile-policy'
import { encodeFloat16 } from '../float16'
import { parsePolicy } from '../grammar/parse-policy'
import { decide } from '../judge/decide'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import { type Correction, type Suggestion, suggestEdits } from '../suggest'
import type { Action, CompiledPolicy, Features, TaughtExamples } from '../types'

const MODEL = tinyModel()

const WEAPONS =
  '## weapons\nShould not: show handguns\nFalse positives: 5%\n\n## pets\nShould not: show cats\nAction: review\n'

async function compiledOf(text: string, taught?: TaughtExamples): Promise<CompiledPolicy> {
  const { policy } = parsePolicy(text)
  const { compiled } = await compilePolicy(policy!, MODEL, taught)
  return compiled!
}

/** The verdict that a policy gives of an image. */
function recordOf(id: string, features: Features, policy: CompiledPolicy, judge = loadCompiled(policy)): ReplayRecord {
  const rules = scoreRules(features, judge)
  return { verdict: { id, status: 'decided', ...decide(rules), rules, coverage: 'full' }, features: [features] }
}

function correctionOf(id: string, action: Action, record: ReplayRecord): Correction {
  return { schema: 1, id, action, record, at: '2025-01-01T00:00:00Z' }
}

function marginOf(image: Features, policy: CompiledPolicy): number {
  return scoreRules(image, loadCompiled(policy))[0]?.margin ?? 0
}

/** A picture of a handgun among other things, just above the threshold. */
function faintHandgun(policy: CompiledPolicy, margin: number): Features {
  const strengths = Array.from({ length: 200 }, (_, step) => imageOf({ handgun: step / 100, museum: 0.7 }))
  return strengths.find((image) => marginOf(image, policy) > margin)!
}

const only = (kind: Suggestion['kind'], suggestions: Suggestion[]) => suggestions.filter((one) => one.kind === kind)

describe('another rate for a rule', () => {
  test('is proposed after false alarms, and not at the price of what was right', async () => {
    const policy = await compiledOf(WEAPONS)
    const alarm = recordOf('alarm', faintHandgun(policy, 0.02), policy)
    const right = recordOf('right', imageOf({ handgun: 2 }), policy)
    expect([alarm.verdict.action, right.verdict.action]).toEqual(['block', 'block'])
    const [first, ...more] = await suggestEdits(policy, [correctionOf('c1', 'allow', alarm)], { records: [right] })
    expect(more).toEqual([])
    expect(first).toMatchObject({ kind: 'threshold', ruleId: 'weapons', fixes: ['c1'], breaks: [] })
    expect(first?.edit[0]).toMatch(/^False positives: [1-4]%$/)
    expect(first?.text).toBe(
      `Lower the false positives of "weapons" from 5% to ${first?.edit[0]?.slice(17)}: fixes 1 correction, changes nothing else.`,
    )
    expect(recordOf('', alarm.features?.[0] as Features, first!.compiled).verdict.action).toBe('allow')
  })

  test('is close to the rate at which compiling the edited text ends, with the same hash', async () => {
    const policy = await compiledOf(WEAPONS)
    const alarm = recordOf('alarm', faintHandgun(policy, 0.02), policy)
    const [first] = await suggestEdits(policy, [correctionOf('c1', 'allow', alarm)])
    const again = await compiledOf(WEAPONS.replace('False positives: 5%', first?.edit[0] ?? ''))
    expect(first?.compiled.policyHash).toBe(again.policyHash)
    expect(first?.compiled.text).toBe(again.text)
    expect(first?.compiled.rules[0]?.threshold).toBeCloseTo(again.rules[0]?.threshold ?? 0, 1)
  })

  test('is proposed after misses', async () => {
    const policy = await compiledOf(WEAPONS)
    const miss = recordOf('miss', faintHandgun(policy, -0.05), policy)
    expect(miss.verdict.action).toBe('allow')
    const [first] = await suggestEdits(policy, [correctionOf('c1', 'block', miss)])
    expect(first).toMatchObject({ kind: 'threshold', ruleId: 'weapons', fixes: ['c1'] })
    expect(first?.text).toMatch(/^Raise the false positives of "weapons" from 5% to/)
  })

  test('is not proposed where it breaks as much as it fixes', async () => {
    const policy = await compiledOf(WEAPONS)
    const image = faintHandgun(policy, 0.02)
    const records = [recordOf('same picture elsewhere', image, policy)]
    const correction = correctionOf('c1', 'allow', recordOf('alarm', image, policy))
    expect(await suggestEdits(policy, [correction], { records })).toEqual([])
    expect(await suggestEdits(policy, [correction], { records: [correction.record] })).toHaveLength(1)
  })

  test('counts a correction that is followed already among what may break', async () => {
    const policy = await compiledOf(WEAPONS)
    const image = faintHandgun(policy, 0.02)
    const [alarm, kept] = [recordOf('alarm', image, policy), recordOf('kept', image, policy)]
    const second = recordOf('second', image, policy)
    const corrections = [
      correctionOf('c1', 'allow', alarm),
      correctionOf('c2', 'block', kept),
      correctionOf('c3', 'allow', second),
    ]
    const [first] = await suggestEdits(policy, corrections)
    expect(first).toMatchObject({ fixes: ['c1', 'c3'], breaks: ['c2'] })
  })

  test('is not proposed where rules share a budget', async () => {
    const policy = await compiledOf(`False positives: 20%\n\n${WEAPONS}`)
    const alarm = recordOf('alarm', imageOf({ cat: 2 }), policy)
    expect(alarm.verdict.action).toBe('review')
    expect(await suggestEdits(policy, [correctionOf('c1', 'allow', alarm)])).toEqual([])
  })
})

describe('an exception', () => {
  test('is proposed of those that the caller compiles, with the lines to write', async () => {
    const policy = await compiledOf(WEAPONS)
    const asked: string[] = []
    const suggestions = await suggestEdits(
      policy,
      [correctionOf('c1', 'allow', recordOf('alarm', imageOf({ handgun: 0.4, museum: 1.2 }), policy))],
      {
        records: [recordOf('right', imageOf({ handgun: 2 }), policy)],
        async exceptions(ruleId) {
          asked.push(ruleId)
          const texts = ['show the sky', 'show a museum']
          return Promise.all(
            texts.map(async (text) => ({
              text,
              compiled: await compiledOf(WEAPONS.replace('handguns\n', `handguns\nCan: ${text}\n`)),
            })),
          )
        },
      },
    )
    expect(asked).toEqual(['weapons'])
    expect(only('exception', suggestions)).toMatchObject([
      {
        text: 'Let "weapons" allow "show a museum": fixes 1 correction, changes nothing else.',
        edit: ['Can:', '- show a museum'],
        fixes: ['c1'],
      },
    ])
  })
})

describe('examples', () => {
  const vectorsOf = ({ spaces }: Features) => spaces.map(({ vector }) => encodeFloat16(vector))

  test.each([
    ['allowed', 'allow', imageOf({ handgun: 0.4, dog: 1.2 })],
    ['violation', 'block', imageOf({ handgun: 0.2, knife: 1 })],
  ] as const)('teach a rule that a corrected image is a %s', async (as, action, image) => {
    const policy = await compiledOf(WEAPONS)
    const record = recordOf('wrong', image, policy)
    expect(record.verdict.action).not.toBe(action)
    const taught: unknown[] = []
    const suggestions = await suggestEdits(policy, [correctionOf('c1', action, record)], {
      async teach(ruleId, corrections, kind) {
        taught.push([ruleId, corrections.map(({ id }) => id), kind])
        const examples = corrections.map((one) => ({
          source: one.record.verdict.id,
          as: kind,
          vectors: vectorsOf(one.record.features?.[0] as Features),
        }))
        return compiledOf(WEAPONS, new Map([[ruleId, examples]]))
      },
    })
    expect(taught).toEqual([['weapons', ['c1'], as]])
    expect(only('example', suggestions)).toMatchObject([{ ruleId: 'weapons', edit: [], fixes: ['c1'], breaks: [] }])
  })
})

describe('with a ready policy', () => {
  async function marketplace(): Promise<CompiledPolicy> {
    const ready = await readyPolicy('marketplace')
    const text = await readFile(new URL('../../../../policies/marketplace.md', import.meta.url), 'utf8')
    return { ...ready, text }
  }

  test('every suggestion does what it says, and the best come first', async () => {
    const random = generator(3)
    const policy = await marketplace()
    const before = loadCompiled(policy)
    const records = Array.from({ length: 150 }, (_, index) =>
      recordOf(`${index}`, leaningImage(policy, random), policy, before),
    )
    const flagged = records.filter(({ verdict }) => verdict.action !== 'allow')
    const margin = ({ verdict }: ReplayRecord) => verdict.rule?.margin ?? 0
    const nearest = flagged.toSorted((a, b) => margin(a) - margin(b))
    const corrections = nearest.slice(0, 8).map((record, index) => correctionOf(`c${index}`, 'allow', record))
    const suggestions = await suggestEdits(policy, corrections, { records })
    expect(suggestions.length).toBeGreaterThan(0)
    const merits = suggestions.map(({ fixes, breaks }) => fixes.length - breaks.length)
    expect(merits).toEqual(merits.toSorted((a, b) => b - a))
    for (const { compiled, fixes, breaks } of suggestions) {
      const judge = loadCompiled(compiled)
      const now = (record: ReplayRecord) =>
        recordOf('', record.features?.[0] as Features, compiled, judge).verdict.action
      expect(corrections.filter(({ record }) => now(record) === 'allow').map(({ id }) => id)).toEqual(fixes)
      const others = records.filter((record) => !corrections.some((one) => one.record === record))
      expect(others.filter((record) => now(record) !== record.verdict.action).map(({ verdict }) => verdict.id)).toEqual(
        breaks,
      )
      expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled)
    }
  })

  test('nothing is proposed without corrections, nor for those that cannot be replayed', async () => {
    const policy = await marketplace()
    const { features, ...record } = recordOf('a', leaningImage(policy, generator(4)), policy)
    expect(features).toHaveLength(1)
    expect(await suggestEdits(policy, [])).toEqual([])
    expect(await suggestEdits(policy, [correctionOf('c1', 'review', record)])).toEqual([])
  })

  test('an aborted signal ends it', async () => {
    const policy = await marketplace()
    const correction = correctionOf('c1', 'allow', recordOf('a', leaningImage(policy, generator(4)), policy))
    const reason = new Error('enough')
    await expect(suggestEdits(policy, [correction], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
