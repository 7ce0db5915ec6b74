import { type Spread, spreadOf } from '../statistics'
import { tailTable, thresholdOf } from '../tail'
import type { CompiledRule, TailTable } from '../types'
import type { ScoredPhrase } from './phrase-scores'

/** What the bank says about a rule. */
export interface RuleCalibration {
  /** Spread of each clause phrase's score over the rows, in their order. */
  clauses: Spread[]
  /** The same for the exceptions. */
  exceptions: Spread[]
  clauseLevel: Spread
  exceptionLevel: Spread | null
  threshold: number
  reviewThreshold: number | null
  tail: TailTable
}

/**
 * Calibrates one rule over bank images. Each phrase's scores are standardised, the largest of the clauses' is standardised again (`m`);
 * exceptions likewise. Thresholds are those of `m` alone, so exceptions may only lift.
 *
 * @param clauses at least one
 * @param exceptions may be empty
 * @param rates of the compiled rule
 * @param rows indices of the bank images that count; at least one
 */
export function calibrateRule(
  clauses: ScoredPhrase[],
  exceptions: ScoredPhrase[],
  rates: Pick<CompiledRule, 'falsePositiveRate' | 'reviewBand'>,
  rows: Int32Array,
): RuleCalibration {
  const level = levelOf(clauses, rows)
  const competing = exceptions.length ? levelOf(exceptions, rows) : null
  const sorted = level.values.sort()
  const tail = tailTable(sorted)
  const threshold = thresholdOf(sorted, tail, rates.falsePositiveRate)
  return {
    clauses: level.each,
    exceptions: competing?.each ?? [],
    clauseLevel: level.spread,
    exceptionLevel: competing?.spread ?? null,
    threshold,
    // Just below 1 % the fitted tail may lie under the sample's quantile just above it; a band never stands above the rate.
    reviewThreshold:
      rates.reviewBand === null ? null : Math.min(threshold, thresholdOf(sorted, tail, rates.reviewBand)),
    tail,
  }
}

/** Standardises each phrase over the rows, takes the largest, standardises that. */
function levelOf(phrases: ScoredPhrase[], rows: Int32Array): { each: Spread[]; spread: Spread; values: Float64Array } {
  const largest = new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY)
  const each = phrases.map(({ scores }) => {
    const own = new Float64Array(rows.length)
    for (let i = 0; i < own.length; i++) own[i] = scores[rows[i] as number] as number
    const spread = spreadOf(own)
    for (let i = 0; i < own.length; i++) {
      largest[i] = Math.max(largest[i] as number, ((own[i] as number) - spread.mean) / spread.deviation)
    }
    return spread
  })
  const spread = spreadOf(largest)
  for (let i = 0; i < largest.length; i++) largest[i] = ((largest[i] as number) - spread.mean) / spread.deviation
  return { each, spread, values: largest }
}
