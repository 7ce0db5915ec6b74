import type { Pack, PackPicture } from '../pack'
import { policyOf, RULES } from '../rules'
import { packUrl } from '../serve-pack'
import { spread } from '../spread'
import type { PackedModel } from './packed-model'
import type { Described, JudgedPicture } from './page/probe'
import { VIEWS, type View } from './page/views'
import { type Context, onPage } from './served-page'

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
 */
export async function judgePackInPage(
  context: Context,
  { folder, manifest }: Pick<PackedModel, 'folder' | 'manifest'>,
  pack: Pack,
  shownBy: readonly number[][],
): Promise<PackInPage> {
  const urlsOf = (pictures: readonly number[]) => pictures.map((index) => packUrl(pack, index))
  const where = (matches: (picture: PackPicture) => boolean) =>
    [...pack.pictures.keys()].filter((index) => matches(pack.pictures[index]!))
  const viewed = [...new Set(shownBy.flatMap((pictures) => spread(pictures, MOST_VIEWED)))]
  const captioned = where(({ captions }) => captions.length > 0)
  const benign = where(({ group }) => BENIGN.includes(group))
  const ours = await onPage(context, { model: folder, pack }, async (page) => {
    const probe = await page.evaluateHandle((policy) => openProbe(policy), policyOf([...RULES, NUDITY]))
    const judge = (pictures: readonly number[], view?: View) =>
      probe.evaluate((on, [urls, view]) => on.judge(urls, view), [urlsOf(pictures), view] as const)
    const backend = await probe.evaluate((on) => on.backend)
    const judged = await judge([...pack.pictures.keys()])
    const views: PackInPage['views'] = []
    for (const view of VIEWS) views.push({ view, margins: (await judge(viewed, view)).map(({ margins }) => margins) })
    const descriptions = manifest.describe
      ? await probe.evaluate((on, urls) => on.describe(urls), urlsOf(captioned))
      : null
    await probe.evaluate((on) => on.dispose())
    return { backend, judged, views, descriptions }
  })
  const shares = await onPage(context, { model: folder, pack, headers: 'plain' }, (page) =>
    page.evaluate((urls) => peerShares(urls), urlsOf(benign)),
  )
  return { ...ours, viewed, captioned, benign, peerShares: shares }
}
