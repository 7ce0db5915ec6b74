import { type CompileParts, compilePolicy, type Features, parsePolicy } from '@lookfirst/policy'
import { describedFeatures, readStretches } from '@lookfirst/policy/text-judge'
import { beforeAll, describe, expect, test } from 'vitest'
import { miniParts } from '../../testing/mini-parts'
import type { Detector } from '../detect/detector'
import type { ImageFeatures } from '../judge/feature-cache'
import { type InstalledPolicy, installCompiled } from '../judge/installed-policy'
import { createJob } from '../judge/job'
import { raisedAction, scoreImage } from '../judge/verdict'
import type { ImageEncoder } from '../model/image-encoder'
import { createOnDemand, isCancelled } from '../parts/on-demand'
import type { ReadLine, TextReader } from '../read/text-reader'
import { BudgetSpent, createBudget } from './budget'
import { cropLooker } from './crop-looker'
import { detectorLooker } from './detector-looker'
import type { Looker } from './looker'
import { readerLooker } from './reader-looker'
import { type LookParts, lookAgain } from './second-look'

const CONTACT = '## contact: Contact\nMatch text: phone numbers\nAction: block'
const DRUGS = '## drugs: Drugs\nShould not: contain text that offers drugs\nAction: block'
const PORN = '## porn: Porn\nDetector: nsfw.porn >= 0.8\nAction: block'
const CATS = '## cats: Cats\nShould not: show cats\nAction: block'
const NUMBER = 'call +49 30 1234567'

let parts: CompileParts

beforeAll(async () => {
  parts = await miniParts()
}, 60_000)

async function install(...rules: string[]): Promise<InstalledPolicy> {
  const { compiled } = await compilePolicy(parsePolicy(rules.join('\n\n')).policy!, parts)
  return installCompiled(compiled!, { textReader: true, detectors: ['nsfw.porn'] }, 0, null)
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** What a model would answer, after some milliseconds of loading and of work. */
interface Answering {
  loadMs?: number
  workMs?: number
  isBroken?: boolean
}

function onDemand<T extends { close(): Promise<void> }>(part: Omit<T, 'close'>, { loadMs = 0, isBroken }: Answering) {
  const load = async () => {
    await pause(loadMs)
    if (isBroken) throw new TypeError('Failed to fetch')
    return { ...part, close: async () => {} } as T
  }
  const isOwnError = (error: unknown) => isCancelled(error) || error instanceof BudgetSpent
  return createOnDemand<T>(load, { name: 'part', idleMs: 0, warn: () => {}, isOwnError })
}

function reader(text: string, answering: Answering = {}, stretches = readStretches): Looker {
  const part = onDemand<TextReader>(
    {
      async read(_, checkpoint) {
        await pause(answering.workMs ?? 0)
        await checkpoint()
        return text.split('\n').map((line) => ({ text: line }) as ReadLine)
      },
    } as Omit<TextReader, 'close'>,
    answering,
  )
  const compiler = async () => ({ stretches: (read: string) => stretches(read, parts.encoder) })
  return readerLooker(
    { id: 'text', hash: 'reader-hash', kind: 'text reader', side: 10, bytes: () => 0, part },
    compiler,
  )
}

function detector(probability: number, answering: Answering = {}): Looker {
  const detect = async () => {
    await pause(answering.workMs ?? 0)
    return { 'nsfw.porn': probability }
  }
  const part = onDemand<Detector>({ detect } as unknown as Omit<Detector, 'close'>, answering)
  return detectorLooker({ id: 'nsfw', hash: 'nsfw-hash', kind: 'detector', side: 10, bytes: () => 0, part })
}

/** Crops that all show the same. */
function crops(of: string): Looker & { encodes: number } {
  const counting = { encodes: 0 }
  const encoder = {
    manifest: { encoder: { input: { width: 8, height: 8, mean: [0, 0, 0], std: [1, 1, 1] } } },
    async encode() {
      counting.encodes++
      return { features: describedFeatures(of, parts) }
    },
  } as unknown as ImageEncoder
  return Object.assign(counting, cropLooker(encoder))
}

const imageOf = (features: Features): ImageFeatures => ({
  features: [features],
  found: new Map(),
  timing: { decodeMs: 0, preprocessMs: 0, encodeMs: 0 },
})
const wall = () => imageOf(describedFeatures('a wall', parts))

/** A picture whose margin under the only rule is a little below 0: part of the way from a wall to a cat. */
function almost(of: string, policy: InstalledPolicy): ImageFeatures {
  const [from, to] = [describedFeatures('a wall', parts), describedFeatures(of, parts)]
  const between = (share: number): Features => ({
    ...from,
    spaces: from.spaces.map((space, index) => {
      const other = to.spaces[index]!
      const mixed = (a: Float32Array, b: Float32Array) => a.map((value, at) => (1 - share) * value + share * b[at]!)
      const vector = mixed(space.vector, other.vector)
      const length = Math.hypot(...vector)
      return {
        ...space,
        vector: vector.map((value) => value / length),
        background: mixed(space.background, other.background),
      }
    }),
  })
  for (let share = 1; share > 0; share -= 0.01) {
    const features = between(share)
    if (scoreImage([features], policy).rules[0]!.margin < -0.02) return imageOf(features)
  }
  throw new RangeError('it is a cat all the way')
}

const PIXELS = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 16 * 4).fill(255) }

function ask(
  image: ImageFeatures,
  policy: InstalledPolicy,
  lookers: Looker[],
  more: Partial<LookParts['request']> & { budgetMs?: number; costs?: Map<string, number>; decodeMs?: number } = {},
) {
  const { budgetMs = null, costs = new Map(), decodeMs = 0, ...request } = more
  return lookAgain(scoreImage(image.features, policy), {
    lookers,
    image,
    layers: async () => {
      await pause(decodeMs)
      return [PIXELS]
    },
    policy,
    request: { mode: 'classify', escalate: 'uncertain', onUnevaluated: 'review', ...request },
    budget: createBudget(budgetMs),
    costs,
    job: createJob(1),
  })
}

const outcomes = ({ secondLook }: Awaited<ReturnType<typeof ask>>) =>
  secondLook.steps.map(({ part, outcome }) => `${part}: ${outcome}`)

describe('what was read counts', () => {
  test('for patterns also where what embeds it cannot be had, at once and later', async () => {
    const policy = await install(CONTACT, DRUGS)
    const image = wall()
    const broken = reader(NUMBER, {}, () => {
      throw new TypeError('Failed to fetch')
    })
    for (const _ of ['first', 'second']) {
      const again = await ask(image, policy, [broken])
      expect(outcomes(again)).toEqual(['text reader: failed'])
      expect(again.scored.action).toBe('block')
      expect(again.scored.rules.map(({ outcome }) => outcome)).toEqual(['violated', 'unevaluated'])
      expect(again.secondLook.steps[0]?.action).toEqual({ before: 'allow', after: 'block' })
    }
    const mended = await ask(image, policy, [reader('not read again')])
    expect(mended.scored.rules.map(({ outcome }) => outcome)).toEqual(['violated', 'clear'])
  })

  test('in a call that runs at the same time as the one that read it', async () => {
    const policy = await install(CONTACT, PORN)
    const image = wall()
    const lookers = [detector(0, { loadMs: 40, isBroken: true }), reader(NUMBER, { workMs: 20 })]
    const first = ask(image, policy, lookers)
    await pause(50)
    const [one, other] = await Promise.all([first, ask(image, policy, lookers)])
    expect([one.scored.action, other.scored.action]).toEqual(['block', 'block'])
  })
})

describe('a verdict does not depend on what was asked before', () => {
  test('a classification leaves out the crops that an explanation looked at', async () => {
    const policy = await install(CATS)
    const image = almost('a cat', policy)
    const looker = crops('a cat')
    const before = await ask(image, policy, [looker])
    const explained = await ask(image, policy, [looker], { mode: 'explain' })
    expect([before.scored.action, explained.scored.action]).toEqual(['allow', 'block'])
    const after = await ask(image, policy, [looker])
    expect(after).toEqual(before)
    expect(after.features[0]?.seen).toBeUndefined()
  })

  test('what was known is judged, and said, where it is asked for', async () => {
    const policy = await install(CATS)
    const image = almost('a cat', policy)
    const looker = crops('a cat')
    await ask(image, policy, [looker], { mode: 'explain' })
    const { encodes } = looker
    const always = await ask(image, policy, [looker], { escalate: 'always' })
    expect(always.scored.rule).toMatchObject({ ruleId: 'cats', decidedBy: 'crop' })
    expect(always.secondLook.steps).toMatchObject([{ outcome: 'known', ms: 0, action: { after: 'block' } }])
    expect(looker.encodes).toBe(encodes)
  })

  test('and never looking again is the encoder alone', async () => {
    const policy = await install(CONTACT)
    const image = wall()
    expect((await ask(image, policy, [reader(NUMBER)])).scored.action).toBe('block')
    const never = await ask(image, policy, [reader(NUMBER)], { escalate: 'never' })
    expect(never.scored.rules[0]?.outcome).toBe('unevaluated')
    expect(never.secondLook.steps).toEqual([])
  })
})

test('a clause that is capped hides no part that failed', async () => {
  const policy = await install(`${CATS.replace('show cats', 'promote cats')}\nMatch text: phone numbers`)
  const image = imageOf(describedFeatures('a cat', parts))
  const again = await ask(image, policy, [reader(NUMBER, { isBroken: true })], { onUnevaluated: 'block' })
  expect(outcomes(again)).toEqual(['text reader: failed'])
  expect(again.scored.rules).toMatchObject([{ outcome: 'violated', action: 'review' }])
  const asking = { onPartial: 'review', onUnevaluated: 'block' } as const
  expect(raisedAction(again.scored, 'full', asking)).toMatchObject({ action: 'block', complete: false })
})

test('evidence and steps name the part that looked', async () => {
  const policy = await install(CONTACT, PORN)
  const { features, secondLook } = await ask(wall(), policy, [detector(0), reader('Big sale')])
  expect(features[0]?.seen).toMatchObject({
    text: 'Big sale',
    detectors: { 'nsfw.porn': 0 },
    partHashes: { nsfw: 'nsfw-hash', 'text reader': 'reader-hash' },
  })
  expect(secondLook.steps.map(({ partHash }) => partHash)).toEqual(['nsfw-hash', 'reader-hash'])
})

describe('a budget', () => {
  test('that cuts crops short says so, and leaves nothing behind', async () => {
    const policy = await install(CATS)
    const image = almost('a cat', policy)
    const looker = crops('a cat')
    const cut = await ask(image, policy, [looker], { mode: 'explain', budgetMs: 400, decodeMs: 450 })
    expect(outcomes(cut)).toEqual(['crops: over-budget'])
    expect(cut.scored.action).toBe('allow')
    const whole = await ask(image, policy, [looker], { mode: 'explain' })
    expect([outcomes(whole), whole.scored.action]).toEqual([['crops: ran'], 'block'])
  })

  test('does not count loading, and stops what takes longer than is left', async () => {
    const policy = await install(CONTACT)
    const costs = new Map([['text reader', 10]])
    const loading = await ask(wall(), policy, [reader(NUMBER, { loadMs: 300 })], { budgetMs: 200, costs })
    expect(outcomes(loading)).toEqual(['text reader: ran'])
    const slow = await ask(wall(), policy, [reader(NUMBER, { workMs: 300 })], { budgetMs: 200, costs })
    expect(outcomes(slow)).toEqual(['text reader: over-budget'])
    expect(slow.scored.rules[0]?.outcome).toBe('unevaluated')
  })

  test('that one slow turn overran is tried again after a while', async () => {
    const policy = await install(CONTACT)
    const costs = new Map([['text reader', 1000]])
    const tried: string[] = []
    for (let picture = 0; picture < 5; picture++) {
      tried.push(...outcomes(await ask(wall(), policy, [reader(NUMBER)], { budgetMs: 300, costs })))
    }
    expect(tried.slice(0, 2)).toEqual(['text reader: over-budget', 'text reader: over-budget'])
    expect(tried.slice(-2)).toEqual(['text reader: ran', 'text reader: ran'])
  })
})
