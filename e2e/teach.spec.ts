import type { CompiledPolicy, DecisionRecord } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'serial' })

const PETS = '# Pets\n\n## cats: Cats\nShould not: show cats\n'

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
  await keepGuard(page, { policy: PETS, keep: 'features' })
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

const actionsOf = (names: string[]) =>
  page.evaluate(async (all) => {
    const actions: string[] = []
    for (const name of all) actions.push((await kept.classify(`/photos/${name}`)).action)
    return actions
  }, names)

test.describe('teaching', () => {
  test('makes a rule of one picture, which finds it again and little else', async () => {
    const report = await page.evaluate(() =>
      kept.teach('cups', ['/photos/coffee.png'], { as: 'violation', title: 'Cups', action: 'review' }),
    )
    expect(report).toMatchObject({
      ruleId: 'cups',
      isNew: true,
      added: 1,
      skipped: [],
      examples: { violation: 1, allowed: 0 },
      right: { untaught: 0, taught: 1 },
    })
    expect(report.policy.rules.map(({ id, action }) => [id, action])).toEqual([
      ['cats', 'block'],
      ['cups', 'review'],
    ])
    expect(await actionsOf(['coffee.png', 'chelsea.png', 'brick.png', 'horse.png', 'coins.png'])).toEqual([
      'review',
      'block',
      'allow',
      'allow',
      'allow',
    ])
    const verdict = await page.evaluate(() => kept.classify('/photos/coffee.png'))
    expect(verdict.rule).toMatchObject({ ruleId: 'cups', decidedBy: 'examples', clause: null })
    expect(verdict.reason).toContain('examples of “Cups”')
    const explained = await page.evaluate(() => kept.explain('/photos/coffee.png', { describe: false }))
    expect(explained).toMatchObject({ status: 'decided', action: 'review', heatmap: { ruleId: 'cups' } })
    expect(explained.evidence[0]).toMatchObject({
      kind: 'examples',
      ruleId: 'cups',
      decided: true,
      violations: 1,
      allowed: 0,
      nearest: { as: 'violation' },
    })
    expect(explained.evidence[0]).toHaveProperty('nearest.similarity', expect.closeTo(1, 2))
  })

  test('lets a rule allow what it flagged', async () => {
    const report = await page.evaluate(() => kept.teach('cats', ['/photos/chelsea.png'], { as: 'allowed' }))
    expect(report).toMatchObject({ isNew: false, added: 1, right: { untaught: 0, taught: 1 } })
    const verdict = await page.evaluate(() => kept.classify('/photos/chelsea.png'))
    expect(verdict).toMatchObject({ action: 'allow', rules: [{ outcome: 'excused', decidedBy: 'examples' }, {}] })
    expect(verdict.reason).toContain('examples that it allows')
    const { evidence } = await page.evaluate(() => kept.explain('/photos/chelsea.png', { describe: false }))
    expect([...new Set(evidence.map(({ kind }) => kind))]).toEqual(['clause', 'examples', 'precedent'])
    expect(evidence[1]).toMatchObject({ decided: true, violations: 0, allowed: 1, nearest: { as: 'allowed' } })
  })

  test('lives in the compiled policy, without pixels, and judges the same there', async () => {
    const compiled = await page.evaluate(() => kept.compiledPolicy())
    expect(compiled.text).toContain('## cups: Cups\nExamples: taught')
    expect(JSON.stringify(compiled).length).toBeLessThan(60_000)
    const actions = await page.evaluate(
      ({ policy }) =>
        withGuard({ policy: policy as CompiledPolicy }, async (guard) => {
          const both = [await guard.classify('/photos/coffee.png'), await guard.classify('/photos/chelsea.png')]
          const again = await guard.teach('cats', ['/photos/horse.png'], { as: 'violation' })
          return { actions: both.map(({ action }) => action), again: again.policy.rules[0]?.own?.examples.length }
        }),
      { policy: compiled },
    )
    expect(actions).toEqual({ actions: ['review', 'allow'], again: 2 })
  })

  test('counts an image once, says what it cannot judge, and changes nothing when none can be', async () => {
    const found = await page.evaluate(async () => {
      const hash = kept.policy!.policyHash
      const code = (promise: Promise<unknown>) =>
        promise.then(
          () => null,
          (error) => error.code,
        )
      const broken = new Blob(['text'])
      const again = await kept.teach('cats', ['/photos/chelsea.png', broken], { as: 'allowed' })
      return {
        added: again.added,
        skipped: again.skipped.map(({ index, error }) => [index, error.code]),
        same: kept.policy!.policyHash === hash,
        refused: [
          await code(kept.teach('cats', [broken], { as: 'allowed' })),
          await code(kept.teach('mugs', ['/photos/coffee.png'], { as: 'allowed' })),
          await code(kept.teach('No Id', ['/photos/coffee.png'], { as: 'violation' })),
          await code(kept.teach('cats', ['/photos/coffee.png'], { as: 'violation', title: 'Other' })),
          await code(kept.untaught('cats', ['sha256:0'])),
          await code(kept.teach('cats', ['/photos/coffee.png'], undefined as never)),
          await code(kept.suggest({ records: [{} as DecisionRecord] })),
          await code(kept.replay('No cats.', [{} as DecisionRecord])),
        ],
        stays: kept.policy!.policyHash === hash,
      }
    })
    expect(found).toEqual({
      added: 0,
      skipped: [[1, 'IMAGE_TYPE']],
      same: true,
      refused: Array(8).fill('OPTION_INVALID'),
      stays: true,
    })
  })

  test('stays through edits of the text that ask for it, also for a rule that is gone for a while', async () => {
    const found = await page.evaluate(async () => {
      const own = () => kept.policy!.rules.map(({ id, own }) => [id, own?.examples.length ?? 0])
      const edited = '## cats: Cats\nShould not: show cats\nAction: review'
      const withCups = `${edited}\n\n## cups\nExamples: taught`
      await kept.setPolicy(edited, { taught: 'keep' })
      const without = own()
      await kept.setPolicy(withCups, { taught: 'keep' })
      const again = own()
      const refused = await kept.setPolicy(withCups).catch((error) => error.details.issues[0].code)
      return { without, again, refused, stays: own() }
    })
    expect(found).toEqual({
      without: [['cats', 1]],
      again: [
        ['cats', 1],
        ['cups', 1],
      ],
      refused: 'examples-untaught',
      stays: [
        ['cats', 1],
        ['cups', 1],
      ],
    })
  })

  test('is undone by taking the examples out', async () => {
    const rules = await page.evaluate(async () => {
      await kept.untaught('cats')
      const { rules } = await kept.untaught('cups')
      return rules.map(({ id, own }) => [id, own])
    })
    expect(rules).toEqual([['cats', null]])
    expect(await actionsOf(['coffee.png', 'chelsea.png'])).toEqual(['allow', 'review'])
  })
})

test.describe('corrections', () => {
  test('lead to edits that say what they fix and what they break', async () => {
    const found = await page.evaluate(async () => {
      const records: DecisionRecord[] = []
      for (const name of ['coffee', 'brick', 'grass', 'astronaut', 'camera']) {
        records.push(kept.record(await kept.classify(`/photos/${name}.png`)))
      }
      const verdict = await kept.classify('/photos/chelsea.png')
      const { id } = kept.correct(verdict, 'allow')
      const suggestions = await kept.suggest({ records })
      const best = suggestions.find(({ kind }) => kind === 'example')!
      await kept.setPolicy(best.compiled)
      return { id, best: { ...best, compiled: null }, action: (await kept.classify('/photos/chelsea.png')).action }
    })
    expect(found.best).toMatchObject({ kind: 'example', ruleId: 'cats', fixes: [found.id], breaks: [] })
    expect(found.action).toBe('allow')
  })

  test('need features', async () => {
    const error = await page.evaluate(() =>
      withGuard({ policy: '## cats\nShould not: show cats' }, async (guard) => {
        const verdict = await guard.classify('/photos/chelsea.png')
        try {
          guard.correct(verdict, 'allow')
        } catch (thrown) {
          return (thrown as Error & { code: string }).code
        }
        return null
      }),
    )
    expect(error).toBe('OPTION_INVALID')
  })
})

test.describe('replaying', () => {
  test('shows what another policy would change, and leaves the running one', async () => {
    const found = await page.evaluate(async (policy) => {
      await kept.setPolicy(policy)
      const records = [
        kept.record(await kept.classify('/photos/chelsea.png')),
        kept.record(await kept.classify('/photos/brick.png')),
      ]
      const { encodes } = await kept.memory()
      const replay = await kept.replay('## bricks\nShould not: show brick walls\nAction: blur', records)
      return {
        changes: replay.changes.map(({ before, after }) => [before.action, after.action]),
        running: kept.policy!.rules.map(({ id }) => id),
        encoded: (await kept.memory()).encodes! - encodes!,
      }
    }, PETS)
    expect(found).toEqual({
      changes: [
        ['block', 'allow'],
        ['allow', 'blur'],
      ],
      running: ['cats'],
      encoded: 0,
    })
  })
})

test.describe('calibrating', () => {
  test('says of too few images that they are too few, and keeps the thresholds', async () => {
    const report = await page.evaluate(async () => {
      const names = ['coffee', 'brick', 'grass', 'astronaut', 'camera']
      const images = names.map((name) => `/photos/${name}.png`)
      const before = kept.policy!.rules[0]!.threshold
      const found = await kept.calibrate([...images, new Blob(['text'])])
      return { ...found, same: before === found.policy.rules[0]!.threshold }
    })
    expect(report).toMatchObject({
      images: 5,
      same: true,
      skipped: [{ index: 5, error: { code: 'IMAGE_TYPE' } }],
      rules: [{ ruleId: 'cats', status: 'too-few-images', imagesUsed: 5 }],
    })
    expect(report.rules[0]!.imagesNeeded).toBeGreaterThan(5)
  })

  test('fits the thresholds to enough images, and survives teaching', async () => {
    test.setTimeout(240_000)
    const found = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(64, 64)
      const context = canvas.getContext('2d')!
      const draw = async (index: number) => {
        for (let band = 0; band < 8; band++) {
          context.fillStyle = `hsl(${(index * 47 + band * 31) % 360} 60% ${20 + ((index + band * 9) % 60)}%)`
          context.fillRect((band * index) % 64, band * 8, 64, 8)
        }
        return canvas.convertToBlob()
      }
      const images: Blob[] = []
      for (let index = 0; index < 120; index++) images.push(await draw(index))
      await kept.setPolicy('## cats\nShould not: show cats\nFalse positives: 10%')
      const report = await kept.calibrate(images)
      const fitted = kept.policy!.calibrationHash
      await kept.teach('cats', ['/photos/coffee.png'], { as: 'violation' })
      const keptData = await kept.kept()
      return {
        rule: report.rules[0]!,
        hash: report.calibrationHash,
        fitted,
        taught: kept.policy!.calibrationHash,
        data: { images: keptData.calibrationImages, rules: keptData.taught.map(({ ruleId }) => ruleId) },
      }
    })
    expect(found.rule).toMatchObject({ status: 'refitted', imagesUsed: 120, rate: { nominal: 0.1 } })
    expect(found.rule.rate!.after!.interval[0]).toBeLessThanOrEqual(0.1)
    expect(found.rule.rate!.after!.interval[1]).toBeGreaterThanOrEqual(0.1)
    expect(found.fitted).toBe(found.hash.after)
    expect(found.hash.after).not.toBe(found.hash.before)
    expect(found.taught).not.toBe(found.hash.before)
    expect(found.data).toEqual({ images: 120, rules: ['cats'] })
  })

  test('outlives an aborted lesson, and is what suggestions and replays start from', async () => {
    const found = await page.evaluate(async () => {
      const before = { threshold: kept.policy!.rules[0]!.threshold, images: (await kept.kept()).calibrationImages }
      const aborting = new AbortController()
      const lesson = kept.teach('cats', ['/photos/brick.png'], { as: 'violation', signal: aborting.signal })
      aborting.abort()
      const aborted = await lesson.then(
        () => 'taught',
        (error) => error.name,
      )
      const after = { threshold: kept.policy!.rules[0]!.threshold, images: (await kept.kept()).calibrationImages }
      const records: DecisionRecord[] = []
      for (const name of ['coffee', 'brick', 'chelsea'])
        records.push(kept.record(await kept.classify(`/photos/${name}.png`)))
      const { text } = await kept.compiledPolicy()
      return {
        before,
        aborted,
        after,
        changes: (await kept.replay(text, records)).changes.filter(({ before }) => before.ruleId === null).length,
      }
    })
    expect(found.aborted).toBe('AbortError')
    expect(found.after).toEqual(found.before)
    expect(found.changes).toBe(0)
  })

  test('of a policy that came compiled is missed when it is taught, and the report says so', async () => {
    const lost = await page.evaluate(async () => {
      const policy = await kept.compiledPolicy()
      return withGuard({ policy }, async (guard) => {
        const report = await guard.teach('cats', ['/photos/brick.png'], { as: 'violation' })
        return report.isCalibrationLost
      })
    })
    expect(lost).toBe(true)
  })

  test('is deleted with everything else that is kept of images', async () => {
    const found = await page.evaluate(async () => {
      await kept.deleteKept()
      const { encodes } = await kept.memory()
      const data = await kept.kept()
      await kept.classify('/photos/coffee.png')
      return { data, encoded: (await kept.memory()).encodes! - encodes! }
    })
    expect(found.data).toEqual({ schema: 1, corrections: [], taught: [], calibrationImages: 0, cachedImages: 0 })
    expect(found.encoded).toBe(1)
  })
})
