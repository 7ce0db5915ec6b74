import type { Guard } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'default' })

declare global {
  /** The guard of one test. */
  var formed: Guard
}

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

const PROSE = 'Please, no cats! Dogs are sent to review.'
const UNDERSTOOD = `## cats: Cats
Should not:
- cats

## dogs: Dogs
Should not:
- dogs
Action: review
`

test.describe('a policy that is not Markdown', () => {
  test.afterEach(() => page.evaluate(() => formed?.dispose()))

  for (const [name, text] of [
    ['in plain sentences', PROSE],
    [
      'in JSON',
      JSON.stringify({
        rules: [
          { id: 'cats', title: 'Cats', shouldNot: ['cats'] },
          { id: 'dogs', title: 'Dogs', shouldNot: ['dogs'], action: 'review' },
        ],
      }),
    ],
  ] as const) {
    test(`${name} judges, and the report says what was understood`, async () => {
      const found = await page.evaluate(async (policy) => {
        globalThis.formed = await lookfirst.createGuard({ policy, backend: 'wasm' })
        const cat = await formed.classify('/photos/chelsea.png')
        const cup = await formed.classify('/photos/coffee.png')
        return { cat: cat.action, rule: cat.rule?.ruleId, cup: cup.action, text: formed.policy?.text }
      }, text)
      expect(found).toEqual({ cat: 'block', rule: 'cats', cup: 'allow', text: UNDERSTOOD })
    })
  }

  test('and has a sentence that cannot be understood is refused as a whole, with the place', async () => {
    const error = await page.evaluate(async () => {
      const failure: unknown = await lookfirst
        .createGuard({ policy: 'No cats.\nBe nice to each other.' })
        .catch((error) => error)
      return lookfirst.isGuardError(failure) ? { code: failure.code, details: failure.details } : null
    })
    expect(error).toMatchObject({
      code: 'POLICY_INVALID',
      details: { issues: [{ code: 'prose-unclear', line: 2, column: 1 }] },
    })
  })

  test('keeps the running policy when it is refused', async () => {
    const found = await page.evaluate(async () => {
      globalThis.formed = await lookfirst.createGuard({ policy: 'No cats.' })
      const code = await formed.setPolicy('{ "rules": [] }').then(
        () => 'none',
        (error: { code: string }) => error.code,
      )
      return { code, action: (await formed.classify('/photos/chelsea.png')).action }
    })
    expect(found).toEqual({ code: 'POLICY_INVALID', action: 'block' })
  })
})

test('a rule for a part that is not installed is refused by name', async () => {
  const error = await page.evaluate(async () => {
    const guard = await lookfirst.createGuard({
      policy: '## contact: Contact\nMatch text: "call me"',
      parts: [],
    })
    return guard.ready
      .then(
        () => null,
        ({ code, message }: { code: string; message: string }) => ({ code, message }),
      )
      .finally(() => guard.dispose())
  })
  expect(error).toMatchObject({ code: 'PART_MISSING', message: expect.stringContaining('contact') })
})
