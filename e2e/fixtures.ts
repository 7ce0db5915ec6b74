import { test as base, type Page } from '@playwright/test'
import { type HEADERS, type Site, startSite } from './site'

export { expect, type Page } from '@playwright/test'

/** A site of its own for each test, and a page that has the library loaded. */
export const test = base.extend<{ headers: keyof typeof HEADERS; site: Site; harness: Page }>({
  headers: ['plain', { option: true }],
  site: async ({ headers }, use) => {
    const site = await startSite(headers)
    await use(site)
    await site.close()
  },
  harness: async ({ page, site }, use) => {
    await openHarness(page, site)
    await use(page)
  },
})

/** Loads the test page and waits until the library is on it. */
export async function openHarness(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.origin}/`)
  await page.waitForFunction(() => 'lookfirst' in globalThis)
}
