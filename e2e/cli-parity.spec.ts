import { compareWithCli, type Parity } from './cli-parity'
import { expect, openHarness, test } from './fixtures'
import { startSite } from './site'

/** Margin, in standard deviations of the bank, from which on both sides must agree. */
const CLEAR = 0.3

test.describe.configure({ mode: 'default' })

let parity: Parity

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  const site = await startSite()
  const page = await browser.newPage()
  await openHarness(page, site)
  parity = await compareWithCli(page)
  await page.close()
  await site.close()
})

test('the command line and the browser judge the same files by the same rules', () => {
  expect(parity.rows.length).toBeGreaterThan(90)
  for (const { browser, cli } of parity.rows) {
    expect(cli.rules.map(({ ruleId }) => ruleId)).toEqual(browser.rules.map(({ ruleId }) => ruleId))
  }
})

test(`every rule asks for the same wherever its margin is above ${CLEAR} on either side of its threshold`, () => {
  const differing = parity.rows.flatMap(({ policy, file, browser, cli }) =>
    browser.rules
      .map((rule, at) => ({ rule, other: cli.rules[at]! }))
      .filter(({ rule, other }) => Math.abs(rule.margin) > CLEAR && rule.action !== other.action)
      .map(({ rule, other }) => `${file} under ${policy}: ${rule.ruleId} ${rule.action}, ${other.action} in Node`),
  )
  expect(differing).toEqual([])
})

test('and so does the policy', () => {
  const clear = parity.rows.filter(({ browser }) => browser.rules.every(({ margin }) => Math.abs(margin) > CLEAR))
  expect(clear.length).toBeGreaterThan(parity.rows.length / 2)
  expect(clear.filter(({ browser, cli }) => browser.action !== cli.action)).toEqual([])
})

test('differences are counted and listed', () => {
  const differing = parity.rows.filter(({ difference }) => difference > 0)
  for (const { policy, file, difference } of differing) {
    test
      .info()
      .annotations.push({ type: 'difference', description: `${file} under ${policy}: ${difference.toFixed(4)}` })
  }
  const description = `${differing.length} of ${parity.rows.length}, at most ${parity.maxDifference.toFixed(4)}`
  test.info().annotations.push({ type: 'differences', description })
  // A tenth of what is clear: decoders agree to one level.
  expect(parity.maxDifference, description).toBeLessThan(CLEAR / 10)
})
