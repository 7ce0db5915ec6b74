import { table } from '../../bench/table'
import type { Counted, Pack } from '../pack'
import { policyOf, RULES } from '../rules'
import { packUrl } from '../serve-pack'
import { meanOf } from './intervals'
import { chooseMosaics, hottestCell, type Mosaic, pointsAt } from './mosaics'
import type { PackInPage } from './pack-in-page'
import type { PackedModel } from './packed-model'
import type { Pointed } from './page/probe'
import { percent, rounded, type Section, shareCell } from './section'
import { type Context, onPage } from './served-page'
import { TOPICS } from './topics'

/** Mosaics of a rule. */
const EACH = 6
const SEED = 2021

/** Share that guessing gets: one quarter of four. */
const CHANCE = 0.25

/** Not about clothes: the people of the ordinary pictures wear them. */
const POINTED = RULES.map(({ id }, rule) => ({ id, rule })).filter(({ id }) => id !== 'clothing')

/** Where the guard pointed in one mosaic, as a share of right. */
interface Answer {
  hottest: number
  /** `null` where no region passed its check. */
  region: number | null
  /** Whether the guard flags the picture that shows the subject when it stands alone. */
  flaggedAlone: boolean
}

/**
 * The grid pointing game (Böhle, Fritz and Schiele 2021) on mosaics of two by two: whether the cell of the greatest local similarity, and the
 * region that `explain` gives as evidence, lie in the quarter of the one picture that shows the rule's subject.
 */
export async function evaluatePointing(
  context: Context,
  { folder, manifest }: Pick<PackedModel, 'folder' | 'manifest'>,
  pack: Pack,
  counted: readonly Counted[],
  { judged }: Pick<PackInPage, 'judged'>,
): Promise<Section> {
  const { width, height } = manifest.encoder.input
  const asked = POINTED.map(({ id, rule }) => ({ id, rule, mosaics: chooseMosaics(counted[rule]!, EACH, SEED + rule) }))
  const answers = await onPage(context, { model: folder, pack }, async (page) => {
    const probe = await page.evaluateHandle((policy) => openProbe(policy), policyOf(RULES))
    const found: Answer[][] = []
    for (const { rule, mosaics } of asked) {
      const urls = mosaics.map(({ pictures }) => pictures.map((picture) => packUrl(pack, picture)))
      const pointed = await probe.evaluate((on, [rule, urls, side]) => on.point(rule, urls, side), [
        rule,
        urls,
        2 * Math.max(width, height),
      ] as const)
      const margin = ({ pictures, target }: Mosaic) => judged[pictures[target]!]!.margins[rule]!
      found.push(mosaics.map((mosaic, at) => answerOf(mosaic, pointed[at]!, margin(mosaic) > 0)))
    }
    await probe.evaluate((on) => on.dispose())
    return found
  })
  const all = answers.flat()
  return {
    title: TOPICS.pointing.title,
    body: [
      table(
        ['rule', 'mosaics', 'hottest cell in the right quarter', 'with a region', 'region in the right quarter'],
        [
          ...asked.map(({ id }, index) => cells(id, answers[index]!)),
          cells('all', all),
          cells(
            'where the guard flags the picture alone',
            all.filter(({ flaggedAlone }) => flaggedAlone),
          ),
          ['guessing', '', percent(CHANCE), '', percent(CHANCE)],
        ],
      ),
    ],
    keys: rounded({ pointing: meanOf(all.map(({ hottest }) => hottest)) }),
  }
}

function answerOf({ target }: Mosaic, { heatmap, region }: Pointed, flaggedAlone: boolean): Answer {
  return {
    hottest: pointsAt(hottestCell(heatmap), target),
    region: region && pointsAt(region, target),
    flaggedAlone,
  }
}

function cells(label: string, answers: readonly Answer[]): string[] {
  const regions = answers.flatMap(({ region }) => (region === null ? [] : [region]))
  const sum = (shares: number[]) => shares.reduce((total, share) => total + share, 0)
  return [
    label,
    `${answers.length}`,
    shareCell(sum(answers.map(({ hottest }) => hottest)), answers.length),
    `${regions.length}`,
    shareCell(sum(regions), regions.length),
  ]
}
