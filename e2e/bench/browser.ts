import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'

/** A headless Chromium with a profile on disk, as a visitor has: what a page stores is read back from there. */
export interface Browser extends AsyncDisposable {
  context: BrowserContext
  /** As Chromium names itself. */
  version: string
}

/** Starts Chromium; `CHROMIUM_PATH` names one, else it is Playwright's. Disposing ends it and deletes the profile. */
export async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'lookfirst-'))
  const context = await chromium.launchPersistentContext(profile, {
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const { product } = await session.send('Browser.getVersion')
  await page.close()
  return {
    context,
    version: product,
    async [Symbol.asyncDispose]() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
