import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright'
import { type HEADERS, startSite } from '../../site'
import type { Pack } from '../pack'
import { servePack } from '../serve-pack'
import { serveModel } from './serve-model'

/** What opens pages. */
export type Context = Pick<BrowserContext, 'newPage'>

/** What a page is served with. */
export interface Served {
  /** Folder of the measured model. */
  model: string
  /** `null`: the photos for tests alone. */
  pack: Pack | null
  /** @defaultValue 'isolated', where a guard has two threads */
  headers?: keyof typeof HEADERS
}

/** Opens the page of `eval:model` for the time of a call. */
export async function onPage<Value>(
  context: Context,
  { model, pack, headers = 'isolated' }: Served,
  use: (page: Page) => Promise<Value>,
): Promise<Value> {
  const site = await startSite(headers)
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  const faults = [serveModel(model), ...(pack ? [servePack(pack)] : [])]
  site.fault = (...asked) => faults.some((serve) => serve(...asked))
  const page = await context.newPage()
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => 'openProbe' in globalThis)
    return await use(page)
  } finally {
    await page.close()
    await site.close()
  }
}
