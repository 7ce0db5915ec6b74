import type { Action, Guard, Verdict } from 'lookfirst'
import { complaints } from './check-pairs'
import { expect, openHarness, type Page, test } from './fixtures'
import { PAIRS, POLICIES } from './pairs'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'default' })

declare global {
  /** The guard that the table is judged with, on the test page. */
  var tableGuard: Guard
}

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
  await page.evaluate(async (policy) => {
    globalThis.tableGuard = await lookfirst.createGuard({ policy, backend: 'wasm' })
    await tableGuard.ready
  }, POLICIES.cats)
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

/** One guard for the whole table: only its policy changes. */
const classify = (image: string, policy: string) =>
  page.evaluate(
    async ([url, text]) => {
      await tableGuard.setPolicy(text)
      const { blob: _, ...verdict } = await tableGuard.classify(url)
      return verdict
    },
    [`/${image}`, policy] as const,
  )

const explain = (image: string, policy: string) =>
  page.evaluate(
    async ([url, text]) => {
      await tableGuard.setPolicy(text)
      const { blob: _, ...explanation } = await tableGuard.explain(url)
      return explanation
    },
    [`/${image}`, policy] as const,
  )

for (const pair of PAIRS) {
  const wanted = [pair.action, pair.rule && `by ${pair.rule}`, pair.excused && `${pair.excused} excused`]
    .filter(Boolean)
    .join(', ')
  test(`${pair.image} under "${pair.policy}": ${wanted}${pair.knownFailure ? ` (known failure: ${pair.knownFailure})` : ''}`, async () => {
    const verdict = await classify(pair.image, POLICIES[pair.policy])
    const margins = verdict.rules.map(({ ruleId, margin }) => `${ruleId} ${margin.toFixed(2)}`).join(', ')
    test.info().annotations.push({ type: 'margins', description: margins })
    const found = complaints(pair, verdict)
    if (pair.knownFailure) expect(found, `known failure passes now; margins ${margins}`).not.toEqual([])
    else expect(found, `margins ${margins}`).toEqual([])
    expect(verdict.reason.split(/\s+/).length).toBeLessThan(30)
    const named = verdict.rule?.clause?.text.split(/\s+/).slice(0, 9).join(' ')
    if (named) expect(verdict.reason).toContain(named)
  })
}

for (const pair of PAIRS.filter(({ object }) => object)) {
  const note = pair.regionKnownFailure ? ` (known failure: ${pair.regionKnownFailure})` : ''
  test(`explain points inside the object in ${pair.image} under "${pair.policy}", and agrees with classify${note}`, async () => {
    const fast = await classify(pair.image, POLICIES[pair.policy])
    const verdict = await explain(pair.image, POLICIES[pair.policy])
    expect(verdict.action).toBe(fast.action)
    expect(verdict.rules).toEqual(fast.rules)
    const region = verdict.evidence.find(({ kind }) => kind === 'region')
    const isInside = region?.kind === 'region' && overlap(region.box, pair.object!) > 0.9
    if (pair.regionKnownFailure) return expect(isInside, 'known failure passes now').toBe(false)
    if (region?.kind !== 'region') throw new Error('no region passed its check')
    expect(region.marginWithout.blurred).toBeLessThan(region.margin)
    expect(overlap(region.box, pair.object!)).toBeGreaterThan(0.9)
  })
}

test('the table can fail: every blocking policy also has something to pass', () => {
  const strict = PAIRS.filter(({ action }) => action !== 'allow')
  for (const { policy } of strict) {
    expect(
      PAIRS.some((other) => other.policy === policy && other.action === 'allow'),
      policy,
    ).toBe(true)
  }
  expect(strict.length).toBeGreaterThanOrEqual(12)
})

for (const action of ['block', 'allow'] as const) {
  test(`a guard that always answers ${action} fails the table`, () => {
    const always = (): Pick<Verdict, 'action' | 'rule' | 'rules' | 'status'> => ({
      action: action as Action,
      rule: null,
      rules: [],
      status: 'decided',
    })
    expect(PAIRS.filter((pair) => complaints(pair, always()).length > 0).length).toBeGreaterThan(PAIRS.length / 3)
  })
}

/** Share of the first box that lies in the second. */
function overlap(box: { x: number; y: number; width: number; height: number }, object: typeof box): number {
  const across = Math.min(box.x + box.width, object.x + object.width) - Math.max(box.x, object.x)
  const down = Math.min(box.y + box.height, object.y + object.height) - Math.max(box.y, object.y)
  return (Math.max(0, across) * Math.max(0, down)) / (box.width * box.height)
}
