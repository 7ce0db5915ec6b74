import { table } from '../../bench/table'
import { EXCEPTION_PAIRS } from './exception-pairs'
import { meanOf } from './intervals'
import { flaggedCount } from './measures'
import { policyFor, type RuleScores, scorePolicy } from './rule-scores'
import type { Evaluated } from './safety'
import { meanCell, rounded, type Section, shareCell } from './section'
import { TOPICS } from './topics'

/** Flags on pictures of one side of an exception. */
interface SideFigures {
  pictures: number
  /** By the rule without its exception. */
  flagged: number
  /** Of those, still by the rule with it: an exception only lifts. */
  still: number
}

interface PairFigures {
  label: string
  excepted: SideFigures
  rest: SideFigures
}

/** Rules with a `Can` line by the packed model, beside the same rules without it. */
export async function evaluateExceptions({ set, parts }: Evaluated): Promise<Section> {
  const rulesOf = (suffix: string, hasExceptions: boolean) =>
    EXCEPTION_PAIRS.map(({ clauses, exceptions }, index) => ({
      id: `pair-${index}-${suffix}`,
      clauses,
      exceptions: hasExceptions ? exceptions : [],
    }))
  const policy = policyFor([...rulesOf('plain', false), ...rulesOf('excepting', true)])
  const scored = await scorePolicy(policy, [0.01], parts, set.images)
  const figures = EXCEPTION_PAIRS.map(({ clauses, exceptions, shownBy, excepted }, index): PairFigures => {
    const side = sideOf(scored[index]!, scored[EXCEPTION_PAIRS.length + index]!)
    const allowed = new Set(set.rowsOf(...excepted))
    const shown = set.rowsOf(...shownBy)
    return {
      label: `${clauses.join(', ')}; can: ${exceptions.join(', ')}`,
      excepted: side(shown.filter((row) => allowed.has(row))),
      rest: side(shown.filter((row) => !allowed.has(row))),
    }
  })
  const lifted = figures.flatMap(({ excepted: { flagged, still } }) => (flagged > 0 ? [1 - still / flagged] : []))
  const kept = figures.flatMap(({ rest: { flagged, still } }) => (flagged > 0 ? [still / flagged] : []))
  return {
    title: TOPICS.exceptions.title,
    body: [
      table(
        [
          'rule',
          'excepted / rest',
          'without the exception: excepted flagged',
          'rest flagged',
          'with it: excepted flagged',
          'rest flagged',
          'of the flagged: excepted lifted',
          'rest kept',
          'balanced accuracy',
        ],
        [
          ...figures.map((pair) => cells(pair)),
          ['mean', '', '', '', '', '', meanCell(lifted), meanCell(kept), meanCell(figures.flatMap(balanced))],
        ],
      ),
    ],
    keys: rounded({ exceptionLifted: meanOf(lifted), exceptionKept: meanOf(kept) }),
  }
}

function sideOf(plain: RuleScores, excepting: RuleScores): (rows: number[]) => SideFigures {
  return (rows) => ({
    pictures: rows.length,
    flagged: flaggedCount(plain, rows, 0),
    still: flaggedCount(excepting, rows, 0),
  })
}

/** Of the pictures that the rule alone flags: mean of the excepted share lifted and the other share kept. Nothing where a side has none. */
function balanced({ excepted, rest }: PairFigures): number[] {
  if (excepted.flagged === 0 || rest.flagged === 0) return []
  return [(1 - excepted.still / excepted.flagged + rest.still / rest.flagged) / 2]
}

function cells(pair: PairFigures): string[] {
  const { label, excepted, rest } = pair
  return [
    label,
    `${excepted.pictures} / ${rest.pictures}`,
    shareCell(excepted.flagged, excepted.pictures),
    shareCell(rest.flagged, rest.pictures),
    shareCell(excepted.still, excepted.pictures),
    shareCell(rest.still, rest.pictures),
    shareCell(excepted.flagged - excepted.still, excepted.flagged),
    shareCell(rest.still, rest.flagged),
    balanced(pair)[0]?.toFixed(3) ?? '',
  ]
}
