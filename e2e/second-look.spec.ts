import { manifest as textManifest } from '@lookfirst/model-text'
import type { Explanation, GuardOptions, Verdict } from 'lookfirst'
import { expect, type Page, test } from './fixtures'
import { requestedShards, shardOf } from './shards'
import type { Site } from './site'

const CONTACT = '## contact: Contact details\nMatch text: phone numbers\nAction: block'
const DRAWINGS = '## drawings: Drawings\nDetector: nsfw.drawing >= 0.5\nAction: blur'
const CATS = '## cats: Cats\nShould not: show cats'

const TEXT_SHARDS = textManifest.files.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256))
const reading = (site: Site) => requestedShards(site).filter((sha256) => TEXT_SHARDS.includes(sha256))

/** A card of 640 x 320 pixels with lines of text, drawn in the page and judged there. */
function judgeCard(
  page: Page,
  lines: string[],
  options: GuardOptions,
  mode: 'classify' | 'explain' = 'classify',
): Promise<Verdict | Explanation> {
  return page.evaluate(
    async ([lines, options, mode]) => {
      const canvas = new OffscreenCanvas(640, 320)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#f4f1e8'
      context.fillRect(0, 0, 640, 320)
      context.fillStyle = '#222'
      context.font = '40px sans-serif'
      for (const [index, line] of lines.entries()) context.fillText(line, 40, 90 + 70 * index)
      const card = await canvas.convertToBlob()
      return withGuard(options, (guard) =>
        mode === 'classify' ? guard.classify(card) : guard.explain(card, { describe: false }),
      )
    },
    [lines, options, mode] as const,
  )
}

const WITH_NUMBER = ['Used bicycle for sale', 'call 0171 234 5678']
const WITHOUT = ['Used bicycle for sale', 'almost new']

test('a rule that looks for text has it read, and says what it read', async ({ harness: page }) => {
  const found = (await judgeCard(page, WITH_NUMBER, { policy: CONTACT }, 'explain')) as Explanation

  expect(found).toMatchObject({
    action: 'block',
    complete: true,
    rule: { ruleId: 'contact', decidedBy: 'text', match: '0171 234 5678' },
    secondLook: { steps: [{ part: 'text reader', cause: 'unevaluated', ruleIds: ['contact'], outcome: 'ran' }] },
  })
  expect(found.secondLook!.steps[0]!.action).toEqual({ before: 'allow', after: 'block' })
  expect(found.reason).toContain('0171 234 5678')
  const words = found.evidence.filter((item) => item.kind === 'text')
  const number = words.find(({ match }) => match !== null)!
  expect(number).toMatchObject({ ruleId: 'contact', match: '0171 234 5678' })
  // Where it was drawn: in the second line, to the left.
  expect(number.box.y).toBeGreaterThan(0.3)
  expect(number.box.y + number.box.height).toBeLessThan(0.6)
  expect(number.box.x).toBeLessThan(0.1)
  expect(words.some(({ text, match }) => /bicycle/i.test(text) && match === null)).toBe(true)

  expect(await judgeCard(page, WITHOUT, { policy: CONTACT })).toMatchObject({ action: 'allow', complete: true })
})

test('a detector is asked where a rule binds to it', async ({ harness: page }) => {
  const verdict = (await judgeCard(page, WITHOUT, { policy: DRAWINGS }, 'explain')) as Explanation

  expect(verdict.secondLook!.steps).toMatchObject([{ part: 'nsfw', outcome: 'ran' }])
  expect(verdict.complete).toBe(true)
  const labels = verdict.evidence.filter((item) => item.kind === 'detector')
  expect(labels.map(({ label }) => label).sort()).toEqual([
    'nsfw.drawing',
    'nsfw.hentai',
    'nsfw.neutral',
    'nsfw.porn',
    'nsfw.sexy',
  ])
  expect(labels.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 4)
  const drawing = labels.find(({ label }) => label === 'nsfw.drawing')!
  expect(drawing).toMatchObject({ ruleId: 'drawings', atLeast: 0.5 })
  expect(verdict.action).toBe(drawing.probability >= 0.5 ? 'blur' : 'allow')
})

test('a policy that needs no part downloads none', async ({ harness: page, site }) => {
  const verdict = await judgeCard(page, WITH_NUMBER, { policy: CATS }, 'explain')

  expect(verdict.secondLook).toEqual({ steps: [], budgetMs: null })
  expect(reading(site)).toEqual([])
})

test('never looking again leaves the rule unevaluated, which is no allow', async ({ harness: page, site }) => {
  const verdict = await judgeCard(page, WITHOUT, { policy: CONTACT, escalate: 'never' })

  expect(verdict).toMatchObject({
    action: 'review',
    complete: false,
    rule: null,
    rules: [{ outcome: 'unevaluated' }],
    secondLook: { steps: [] },
  })
  expect(reading(site)).toEqual([])
})

test('a budget that is too small is kept, and the verdict says what did not run', async ({ harness: page }) => {
  const verdict = await judgeCard(page, WITHOUT, { policy: CONTACT, budgetMs: 0 })

  expect(verdict).toMatchObject({
    action: 'review',
    complete: false,
    secondLook: { budgetMs: 0, steps: [{ part: 'text reader', outcome: 'over-budget', ms: 0 }] },
  })
})

test('a text reader that cannot be had is no allow', async ({ harness: page, site }) => {
  site.fault = (request, response) => {
    if (!TEXT_SHARDS.includes(shardOf(request.url) ?? '')) return false
    response.writeHead(404).end()
    return true
  }
  const verdict = await judgeCard(page, WITHOUT, { policy: CONTACT })

  expect(verdict).toMatchObject({ status: 'decided', action: 'review', complete: false })
  expect(verdict.secondLook!.steps).toMatchObject([{ part: 'text reader', outcome: 'failed' }])
  expect(verdict.secondLook!.steps[0]!.error!.code).toMatch(/^MODEL_/)
})

test('a first call ends under the policy it began with, also when another is set while a part is on its way', async ({
  harness: page,
  site,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let isWaiting = false
  site.fault = (request, response) => {
    if (!TEXT_SHARDS.includes(shardOf(request.url) ?? '')) return false
    isWaiting = true
    void held.then(() => response.writeHead(503).end())
    return true
  }
  const judged = page.evaluate(
    async ([contact, cats]) => {
      const canvas = new OffscreenCanvas(320, 160)
      canvas.getContext('2d')!.fillRect(20, 20, 100, 60)
      return withGuard({ policy: contact }, async (guard) => {
        const first = guard.classify(canvas)
        await guard.ready
        await new Promise((done) => setTimeout(done, 500))
        await guard.setPolicy(cats)
        await fetch('/release')
        return { verdict: await first, running: guard.policy!.policyHash }
      })
    },
    [CONTACT, CATS] as const,
  )
  await expect.poll(() => isWaiting, { timeout: 60_000 }).toBe(true)
  await expect.poll(() => site.requests.includes('/release'), { timeout: 60_000 }).toBe(true)
  release()
  const { verdict, running } = await judged
  expect(verdict).toMatchObject({ status: 'decided', action: 'review', rules: [{ ruleId: 'contact' }] })
  expect(verdict.policyHash).not.toBe(running)
})

test('what has no file is the same picture at the first call and later, whatever is looked for in it', async ({
  harness: page,
}) => {
  const seen = await page.evaluate(
    async ([cats, contact]) => {
      const picture = await createImageBitmap(await (await fetch('/photos/chelsea.png')).blob())
      const canvas = new OffscreenCanvas(1200, 800)
      canvas.getContext('2d')!.drawImage(picture, 0, 0, 1200, 800)
      const judge = (policy: string) =>
        withGuard({ policy }, async (guard) => {
          const verdicts = []
          for (let call = 0; call < 2; call++) verdicts.push(await guard.classify(canvas))
          verdicts.push(await guard.explain(canvas, { describe: false }))
          return verdicts.map(({ input, rules }) => ({
            hash: input.contentHash,
            margin: rules.find(({ ruleId }) => ruleId === 'cats')!.margin,
          }))
        })
      return [...(await judge(cats)), ...(await judge(`${cats}\n${contact}`))]
    },
    [CATS, CONTACT] as const,
  )
  expect(new Set(seen.map(({ hash }) => hash)).size).toBe(1)
  expect(new Set(seen.map(({ margin }) => margin)).size).toBe(1)
})

test('always looking runs everything that is installed', async ({ harness: page }) => {
  const verdict = await judgeCard(page, WITHOUT, { policy: CATS, escalate: 'always' })

  expect(verdict.secondLook!.steps.map(({ part, cause }) => [part, cause])).toEqual(
    expect.arrayContaining([
      ['nsfw', 'asked'],
      ['text reader', 'asked'],
    ]),
  )
})

test('what was read is kept for the next policy, travels with the features, and replays', async ({ harness: page }) => {
  const seen = await page.evaluate(
    async ([contact, words]) => {
      const canvas = new OffscreenCanvas(640, 160)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#fff'
      context.fillRect(0, 0, 640, 160)
      context.fillStyle = '#000'
      context.font = '44px sans-serif'
      context.fillText('call 0171 234 5678', 40, 90)
      const card = await canvas.convertToBlob()
      return withGuard({ policy: contact, keep: 'features' }, async (guard) => {
        const first = await guard.classify(card)
        const record = guard.record(first)
        await guard.setPolicy(words)
        const again = await guard.classify(card)
        const replay = await guard.replay(contact, [guard.record(again)])
        return { first, again, text: record.features?.[0]?.seen?.text ?? null, replay }
      })
    },
    [CONTACT, '## calls: Calls\nMatch text: "call"\nAction: review'] as const,
  )
  expect(seen.first.action).toBe('block')
  expect(seen.text).toMatch(/0171 234 5678/)
  expect(seen.again).toMatchObject({ action: 'review', secondLook: { steps: [{ outcome: 'known', ms: 0 }] } })
  expect(seen.replay.changes).toMatchObject([{ before: { action: 'review' }, after: { action: 'block' } }])
})

test('parts that nobody uses are unloaded, and come back from the cache', async ({ harness: page, site }) => {
  const seen = await page.evaluate(async (policy) => {
    const cardOf = (width: number) => {
      const canvas = new OffscreenCanvas(width, 160)
      canvas.getContext('2d')!.fillRect(20, 20, 100, 60)
      return canvas.convertToBlob()
    }
    const card = await cardOf(320)
    return withGuard({ policy, partIdleMs: 300 }, async (guard) => {
      const loaded = async () => (await guard.memory()).parts!.find(({ kind }) => kind === 'text reader')!
      await guard.classify(card)
      const busy = await loaded()
      const until = performance.now() + 10_000
      while ((await loaded()).loaded && performance.now() < until) await new Promise((done) => setTimeout(done, 50))
      const idle = await loaded()
      const other = await cardOf(300)
      return { busy, idle, again: await guard.classify(other) }
    })
  }, CONTACT)
  expect(seen.busy.loaded).toBe(true)
  expect(seen.busy.bytes).toBeGreaterThan(1_000_000)
  expect(seen.idle).toMatchObject({ loaded: false, bytes: 0 })
  expect(seen.again.complete).toBe(true)
  expect(reading(site).sort()).toEqual(TEXT_SHARDS.toSorted())
})
