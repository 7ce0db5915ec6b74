import { type CompiledRule, type RuleResult, TAIL_PROBABILITIES, type TailTable } from '@lookfirst/policy'
import { fittedTail } from '@lookfirst/policy/judge'

/** A column of a histogram. */
export interface Column {
  /** Scores, in standard deviations of the bank; `from` inclusive. */
  from: number
  to: number
  /** Share of the ordinary pictures, in [0, 1]. */
  share: number
}

/**
 * Share of ordinary pictures that score below: the table's quantiles with straight lines between, and the fitted tail above the last.
 */
export function shareBelow(score: number, table: TailTable): number {
  const { quantiles } = table
  const above = quantiles.findIndex((quantile) => quantile > score)
  if (above === 0) return 0
  if (above < 0) return 1 - Math.min(fittedTail(score, table), 1 - (TAIL_PROBABILITIES.at(-1) as number))
  const [low, high] = [quantiles[above - 1] as number, quantiles[above] as number]
  const [from, to] = [TAIL_PROBABILITIES[above - 1] as number, TAIL_PROBABILITIES[above] as number]
  return from + ((to - from) * (score - low)) / (high - low)
}

/** The ordinary pictures in columns of one width. What the bank's table does not hold, its 61 quantiles do not show either. */
export function histogram(table: TailTable, from: number, to: number, columns: number): Column[] {
  const width = (to - from) / columns
  return Array.from({ length: columns }, (_, index) => {
    const start = from + index * width
    return { from: start, to: start + width, share: shareBelow(start + width, table) - shareBelow(start, table) }
  })
}

/**
 * The score behind a result, in standard deviations of the bank, or `null` where no clause was judged. An exception that competes has
 * already lowered it.
 */
export function scoreOf(result: RuleResult, { kind, threshold, reviewThreshold }: CompiledRule): number | null {
  if (result.decidedBy !== 'clauses' && result.decidedBy !== 'examples') return null
  return kind === 'must-show' ? (reviewThreshold ?? threshold) - result.margin : threshold + result.margin
}
