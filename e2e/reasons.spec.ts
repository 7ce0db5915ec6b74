import { checkGrounding } from '@lookfirst/engine/node'
import type { Explanation } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'serial' })

const PETS =
  '# Pets\n\n## cats: Cats\nShould not: show cats\n\n## coffee: Coffee\nShould not: show cups of coffee\nAction: review\n'

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

const explain = (name: string, language?: 'en' | 'de'): Promise<Explanation> =>
  page.evaluate(
    async ([url, spoken]) => {
      const { blob: _, ...kept } = await globalThis.kept.explain(url, {
        describe: false,
        ...(spoken && { language: spoken }),
      })
      return kept
    },
    [`/photos/${name}`, language ?? null] as const,
  )

test('a reason is taken apart into claims that the evidence shows', async () => {
  const explanation = await explain('chelsea.png')
  expect(explanation.why).toMatchObject({ language: 'en', label: 'cats', title: 'Cats', clause: { text: 'show cats' } })
  expect(explanation.why!.claims[0]).toEqual({
    message: 'reason.match',
    text: explanation.reason,
    evidence: ['clause:cats:0'],
  })
  expect(explanation.why!.otherwise[0]).toMatchObject({
    kind: 'clause',
    text: 'If the policy permitted “show cats”, the action would be allow.',
    action: 'allow',
    exact: true,
  })
  expect(explanation.why!.notOthers).toMatchObject([{ ruleId: 'coffee', message: 'not.below' }])
  expect(checkGrounding(explanation)).toMatchObject({ ungrounded: [] })
})

test('an allowed picture is explained by the nearest rule', async () => {
  const explanation = await explain('brick.png')
  expect(explanation.why).toMatchObject({ label: null, claims: [{ message: 'reason.nearest' }, {}, {}] })
  expect(checkGrounding(explanation)).toMatchObject({ ungrounded: [] })
})

test('reasons come in German where they are asked for', async () => {
  const explanation = await explain('chelsea.png', 'de')
  expect(explanation.reason).toMatch(/^Passt zu „show cats“: Das Bild ähnelt dem mehr als .* gewöhnlichen Fotos\.$/)
  expect(explanation.why).toMatchObject({ language: 'de' })
  expect(checkGrounding(explanation)).toMatchObject({ ungrounded: [] })
  const verdict = await page.evaluate(() => kept.classify('/photos/chelsea.png', { language: 'de' }))
  expect(verdict.reason).toBe(explanation.reason)
})

test('an error says in German what its code is', async () => {
  const verdict = await page.evaluate(() => kept.explain(new Blob(['no picture']), { language: 'de' }))
  expect(verdict).toMatchObject({ status: 'error', why: null })
  expect(verdict.reason).toBe(`Konnte nicht geprüft werden (${verdict.error!.code}).`)
})

test('a corrected picture is a precedent of itself and changes nothing', async () => {
  const before = await explain('coffee.png')
  expect(before.evidence.filter(({ kind }) => kind === 'precedent')).toEqual([])
  await page.evaluate(async () => kept.correct(await kept.classify('/photos/coffee.png'), 'allow'))
  const after = await explain('coffee.png')
  expect(after).toMatchObject({ action: before.action, reason: before.reason })
  expect(after.evidence.filter(({ kind }) => kind === 'precedent')).toEqual([
    {
      kind: 'precedent',
      id: 'precedent:0',
      ruleId: null,
      source: after.input.contentHash,
      decision: { kind: 'corrected', from: before.action, to: 'allow' },
      similarity: expect.closeTo(1, 4),
    },
  ])
})

test('what a rule was taught is a precedent too', async () => {
  await page.evaluate(() => kept.teach('cats', ['/photos/chelsea.png'], { as: 'violation' }))
  const { evidence } = await explain('chelsea.png')
  expect(evidence).toContainEqual(
    expect.objectContaining({ kind: 'precedent', ruleId: 'cats', decision: { kind: 'taught', as: 'violation' } }),
  )
})
