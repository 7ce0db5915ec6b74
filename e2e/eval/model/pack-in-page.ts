import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright'
import { startSite } from '../../site'
import type { Pack, PackPicture } from '../pack'
import { policyOf, RULES } from '../rules'
import { servePack } from '../serve-pack'
import { spread } from '../spread'
import type { Described, JudgedPicture } from './page/probe'
import { VIEWS, type View } from './page/views'

type Context = Pick<BrowserContext, 'newPage'>

/** The rule that stands beside nsfwjs. */
export const NUDITY = { id: 'nudity', clauses: ['nude people'] }

/** Most pictures a rule of which every view is judged. */
const MOST_VIEWED = 20

/** Groups without anything that a moderator of nudity would flag. */
const BENIGN = ['scene', 'clothing']

/** What the guard, and nsfwjs, say of the pack in Chromium. Pictures are indices of the pack. */
export interface PackInPage {
  backend: string
  /** Of every picture, by the rules of {@link RULES} and then {@link NUDITY}. */
  judged: JudgedPicture[]
  /** Pictures of which every view was judged, and their margins. */
  viewed: number[]
  views: { view: View; margins: number[][] }[]
  /** What nsfwjs gives nudity on pictures without any. */
  benign: number[]
  peerShares: number[]
  /** Of the captioned pictures; `null` where the model cannot describe. */
  captioned: number[]
  descriptions: (Described | null)[] | null
}

/**
 * Judges the pack: the guard on an isolated page, where it has two threads, and nsfwjs on a plain one, where tfjs needs none.
 *
 * @param shownBy indices of the pictures that show each rule's subject
 * @param options.describes whether the model has a describe part
 */
export async function judgePackInPage(
  context: Context,
  pack: Pack,
  shownBy: readonly number[][],
  { describes }: { describes: boolean },
): Promise<PackInPage> {
  const urlsOf = (pictures: readonly number[]) => pictures.map((index) => `/pack/${pack.pictures[index]!.file}`)
  const where = (matches: (picture: PackPicture) => boolean) =>
    [...pack.pictures.keys()].filter((index) => matches(pack.pictures[index]!))
  const viewed = [...new Set(shownBy.flatMap((pictures) => spread(pictures, MOST_VIEWED)))]
  const captioned = where(({ captions }) => captions.length > 0)
  const benign = where(({ group }) => BENIGN.includes(group))
  const ours = await onPage(context, pack, 'isolated', async (page) => {
    const probe = await page.evaluateHandle((policy) => openProbe(policy), policyOf([...RULES, NUDITY]))
    const judge = (pictures: readonly number[], view?: View) =>
      probe.evaluate((on, [urls, view]) => on.judge(urls, view), [urlsOf(pictures), view] as const)
    const backend = await probe.evaluate((on) => on.backend)
    const judged = await judge([...pack.pictures.keys()])
    const views: PackInPage['views'] = []
    for (const view of VIEWS) views.push({ view, margins: (await judge(viewed, view)).map(({ margins }) => margins) })
    const descriptions = describes ? await probe.evaluate((on, urls) => on.describe(urls), urlsOf(captioned)) : null
    await probe.evaluate((on) => on.dispose())
    return { backend, judged, views, descriptions }
  })
  const shares = await onPage(context, pack, 'plain', (page) =>
    page.evaluate((urls) => peerShares(urls), urlsOf(benign)),
  )
  return { ...ours, viewed, captioned, benign, peerShares: shares }
}

async function onPage<Value>(
  context: Context,
  pack: Pack,
  headers: 'isolated' | 'plain',
  use: (page: Page) => Promise<Value>,
): Promise<Value> {
  const site = await startSite(headers)
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  site.fault = servePack(pack)
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
