import { compareWithCli, type Parity } from '../cli-parity'
import { startSite } from '../site'
import type { Browser } from './browser'

/** Judges every fixture in Chromium and with the command line. */
export async function measureCliParity({ context }: Browser): Promise<Parity> {
  const site = await startSite()
  const page = await context.newPage()
  try {
    await page.goto(`${site.origin}/`)
    await page.waitForFunction(() => 'lookfirst' in globalThis)
    return await compareWithCli(page)
  } finally {
    await page.close()
    await site.close()
  }
}
