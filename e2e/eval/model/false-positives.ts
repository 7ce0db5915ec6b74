import { table } from '../../bench/table'
import { COMMON_RULES, type Kind } from './common-rules'
import type { EvaluationSet } from './evaluation-set'
import { meanOf } from './intervals'
import { flaggedCount, flaggedShare } from './measures'
import { policyFor, type RuleScores, scorePolicy } from './rule-scores'
import type { Evaluated } from './safety'
import { meanCell, percent, rounded, type Section, shareCell } from './section'

/** Nominal rates of the calibration table, and where 1 % stands in them. */
const RATES = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1]
const AT_1 = 2

const KINDS: Record<Kind, string> = {
  photos: 'ordinary photos',
  screens: 'screens, documents, charts',
  memes: 'memes',
  drawings: 'drawings, cartoons, paintings',
}

/** A rule's flags on pictures that do not show its subject. */
interface FalseFlags {
  rule: RuleScores
  clauses: string[]
  /** Pictures of each kind; none where the kind may well show the subject. */
  rows: Record<Kind, number[]>
}

/** How many pictures common rules flag that do not show their subjects, by the packed model: does a rate of 1 % mean 1 %? */
export async function evaluateFalsePositives({ set, parts }: Evaluated): Promise<Section[]> {
  const scored = await scorePolicy(policyFor(COMMON_RULES), RATES, parts, set.images)
  const kinds = rowsOfKinds(set)
  const flags = COMMON_RULES.map(({ clauses, mayShow }, index): FalseFlags => {
    const rowsOf = (kind: Kind) => (mayShow.includes(kind) ? [] : set.without(clauses, kinds[kind]))
    return {
      rule: scored[index]!,
      clauses,
      rows: {
        photos: rowsOf('photos'),
        screens: rowsOf('screens'),
        memes: rowsOf('memes'),
        drawings: rowsOf('drawings'),
      },
    }
  })
  const sharesOf = (kind: Kind, rate = AT_1) =>
    flags.filter(({ rows }) => rows[kind].length > 0).map(({ rule, rows }) => flaggedShare(rule, rows[kind], rate))
  const listed = Object.keys(KINDS) as Kind[]
  const meanPercent = (shares: number[]) =>
    meanCell(
      shares.map((share) => 100 * share),
      2,
    )
  return [
    {
      title: `False positives of ${flags.length} common rules at 1 %`,
      body: [
        table(
          ['rule', ...listed.map((kind) => `${KINDS[kind]} (${kinds[kind].length})`)],
          [
            ...flags.map(({ rule, clauses, rows }) => [
              clauses.join(', '),
              ...listed.map((kind) => shareCell(flaggedCount(rule, rows[kind], AT_1), rows[kind].length)),
            ]),
            ['mean', ...listed.map((kind) => meanPercent(sharesOf(kind)))],
            ['worst', ...listed.map((kind) => percent(Math.max(...sharesOf(kind))))],
          ],
        ),
      ],
      keys: rounded({
        fprMeanAt1: meanOf(sharesOf('photos')),
        fprWorstAt1: Math.max(...sharesOf('photos')),
        fprScreens: meanOf(sharesOf('screens')),
        fprMemes: meanOf(sharesOf('memes')),
        fprDrawings: meanOf(sharesOf('drawings')),
      }),
    },
    {
      title: 'Calibration: what a rate promises and what the rules flag on ordinary photos, in per cent',
      body: [
        table(
          ['nominal', 'measured, mean over rules', 'worst rule'],
          RATES.map((rate, at) => [
            percent(rate),
            meanPercent(sharesOf('photos', at)),
            percent(Math.max(...sharesOf('photos', at))),
          ]),
        ),
      ],
      keys: {},
    },
  ]
}

function rowsOfKinds({ rowsOf }: EvaluationSet): Record<Kind, number[]> {
  const drawings = rowsOf('style:sketch', 'style:cartoon', 'style:painting')
  const drawn = new Set(drawings)
  return {
    photos: rowsOf('flickr', 'clothing', 'flowers', 'pacs').filter((row) => !drawn.has(row)),
    screens: rowsOf('drawn'),
    memes: rowsOf('memes'),
    drawings,
  }
}
