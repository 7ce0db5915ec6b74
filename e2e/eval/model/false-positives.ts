import { table } from '../../bench/table'
import { COMMON_RULES, type Kind } from './common-rules'
import type { EvaluationSet } from './evaluation-set'
import { type Interval, meanOf } from './intervals'
import { flaggedCount, flaggedShare } from './measures'
import { policyFor, type RuleScores, scorePolicy } from './rule-scores'
import type { Evaluated } from './safety'
import { meanCell, meanInterval, percent, rounded, type Section, shareCell } from './section'
import { TOPICS } from './topics'

/** Nominal rates of the calibration table, and where 1 % stands in them. */
const RATES = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1]
const AT_1 = 2

const KINDS: Record<Kind, string> = {
  photos: 'ordinary photos',
  screens: 'screens, documents, charts',
  memes: 'memes',
  drawings: 'drawings, cartoons, paintings',
}

/** What the pictures are to the bank that sets thresholds. */
const SOURCES =
  'The photos come from the same sources as those of the bank, and are other pictures. They were looked through: what shows a subject that no label names is neither a false positive nor a find. By labels and captions alone a rule about people would flag 2.5 % instead of 0.7 %. `packFprAt1` is measured on the evaluation pack.'

/** A rule's flags on pictures that do not show its subject. */
interface FalseFlags {
  rule: RuleScores
  clauses: string[]
  /** Pictures of each kind; none where the kind may well show the subject. */
  rows: Record<Kind, number[]>
}

/** What rules flag at one rate, on ordinary photos that do not show their subjects. Shares. */
export interface CalibrationPoint {
  /** What the rate promises. */
  nominal: number
  /** Over rules. */
  mean: number
  /** Of the mean. */
  interval: Interval
  /** Of the rule that flags most. */
  worst: number
}

/** How many pictures common rules flag that do not show their subjects, by the packed model: does a rate of 1 % mean 1 %? */
export async function evaluateFalsePositives({
  set,
  parts,
}: Evaluated): Promise<{ falsePositives: Section; calibration: Section; points: CalibrationPoint[] }> {
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
  const points = RATES.map((nominal, at): CalibrationPoint => {
    const shares = sharesOf('photos', at)
    return { nominal, mean: meanOf(shares), interval: meanInterval(shares), worst: Math.max(...shares) }
  })
  return {
    falsePositives: {
      title: `${TOPICS.falsePositives.title} (${flags.length} rules)`,
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
        SOURCES,
      ],
      keys: rounded({
        fprMeanAt1: meanOf(sharesOf('photos')),
        fprWorstAt1: Math.max(...sharesOf('photos')),
        fprScreens: meanOf(sharesOf('screens')),
        fprMemes: meanOf(sharesOf('memes')),
        fprDrawings: meanOf(sharesOf('drawings')),
      }),
    },
    calibration: {
      title: TOPICS.calibration.title,
      body: [
        table(
          ['nominal', 'measured, mean over rules', 'worst rule'],
          points.map(({ nominal, worst }, at) => [
            percent(nominal),
            meanPercent(sharesOf('photos', at)),
            percent(worst),
          ]),
        ),
      ],
      keys: {},
    },
    points,
  }
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
