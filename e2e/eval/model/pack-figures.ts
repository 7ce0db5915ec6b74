import { table } from '../../bench/table'
import { figuresOf } from '../figures'
import type { Counted, Pack } from '../pack'
import { RULES } from '../rules'
import { meanOf } from './intervals'
import { NUDITY, type PackInPage } from './pack-in-page'
import { percent, rounded, type Section, shareCell } from './section'

/** Share of nsfwjs from which a picture counts as flagged. */
const FLAGGED = 0.5

/** The rules of the evaluation pack, judged by the guard in Chromium. */
export function evaluatePackRules(
  { pictures }: Pack,
  counted: readonly Counted[],
  { judged, backend }: PackInPage,
): Section {
  const rows = RULES.map(({ id, clauses }, rule) => {
    const { positives, negatives } = counted[rule]!
    const figures = figuresOf(
      judged.map(({ margins }) => margins[rule]!),
      counted[rule]!,
    )
    return { label: `${id}: ${clauses.join(', ')}`, positives, negatives, figures }
  })
  const mean = (pick: (one: (typeof rows)[number]) => number) => meanOf(rows.map(pick))
  return {
    title: `The evaluation pack: ${pictures.length} pictures, the guard in Chromium (${backend}) at 1 %`,
    body: [
      table(
        ['rule', 'with / without', 'recall', 'false positives', 'AUROC'],
        rows.map(({ label, positives, negatives, figures }) => [
          label,
          `${positives.length} / ${negatives.length}`,
          shareCell(Math.round(figures.recall * positives.length), positives.length),
          shareCell(Math.round(figures.falsePositives * negatives.length), negatives.length),
          figures.auroc.toFixed(3),
        ]),
      ),
    ],
    keys: rounded({
      packAuroc: mean(({ figures }) => figures.auroc),
      packRecallAt1: mean(({ figures }) => figures.recall),
      packFprAt1: mean(({ figures }) => figures.falsePositives),
    }),
  }
}

/** What is left of recall when pictures reach a site greyed, compressed, as screenshots or small. */
export function evaluateViews(counted: readonly Counted[], { judged, viewed, views }: PackInPage): Section {
  const shown = viewed.flatMap((picture, at) =>
    counted.flatMap(({ positives }, rule) => (positives.includes(picture) ? [{ picture, at, rule }] : [])),
  )
  const plain = shown.filter(({ picture, rule }) => judged[picture]!.margins[rule]! > 0).length
  const rows = views.map(({ view, margins }) => ({
    view,
    flagged: shown.filter(({ at, rule }) => margins[at]![rule]! > 0).length,
  }))
  return {
    title: `The same pictures changed: ${viewed.length} pictures of the pack that show a rule's subject`,
    body: [
      table(
        ['view', 'recall at 1 %', 'of the recall as they are'],
        [
          ['as they are', shareCell(plain, shown.length), percent(1)],
          ...rows.map(({ view, flagged }) => [view, shareCell(flagged, shown.length), percent(flagged / plain)]),
        ],
      ),
    ],
    keys: rounded({ robustRecallRatio: meanOf(rows.map(({ flagged }) => flagged / plain)) }),
  }
}

/** Pictures without nudity, by the guard's rule and by nsfwjs. */
export function evaluateNudity({ judged, benign, peerShares }: PackInPage): Section {
  const ours = benign.filter((picture) => judged[picture]!.margins[RULES.length]! > 0).length
  const theirs = peerShares.filter((share) => share > FLAGGED).length
  return {
    title: `Nudity on ${benign.length} pictures without any (scenes, garments)`,
    body: [
      table(
        ['what', 'flagged'],
        [
          [`lookfirst, ${NUDITY.clauses.join(', ')}, at 1 %`, shareCell(ours, benign.length)],
          [`nsfwjs, Porn + Hentai + Sexy above ${FLAGGED}`, shareCell(theirs, benign.length)],
        ],
      ),
    ],
    keys: rounded({ nudeFpr: ours / benign.length, nsfwjsFpr: theirs / benign.length }),
  }
}
