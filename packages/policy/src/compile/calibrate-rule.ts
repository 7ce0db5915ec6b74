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
  /** `null` without examples. */
  taught: TaughtCalibration | null
  threshold: number
  reviewThreshold: number | null
  tail: TailTable
  /** What the tail summarises: `m`, or `m'` with examples, of every row, ascending. */
  sorted: Float64Array
}

/** What the bank says about a rule's examples. */
export interface TaughtCalibration {
  /** Spread of the cosines with each space's direction. */
  spaces: Spread[]
  /** Spread of their standardised sum. */
  sum: Spread
  /** Spread of the clauses' level and that sum, standardised, together. */
  joint: Spread
  /** Spread of the larger of the clauses' level alone and the two together, standardised. */
  level: Spread
}

/**
 * Calibrates one rule over bank images. Each phrase's scores are standardised, the largest of the clauses' is standardised again (`m`);
 * exceptions likewise. Examples add to `m`: the cosines with each space's direction are standardised, summed over the spaces and
 * standardised again (`T`); `m'` is the larger of `m` and of `m + T`, standardised, and is standardised in its turn; it takes the place
 * of `m`. The larger of the two, because a rule's examples say nothing of a clause about something else. Thresholds are those of `m`
 * alone, so exceptions may only lift.
 *
 * @param clauses at least one
 * @param exceptions may be empty
 * @param taught per space, the cosine of every bank image with the direction that examples taught; `null` without examples
 * @param rates of the compiled rule
 * @param rows indices of the bank images that count; at least one
 */
export function calibrateRule(
  clauses: ScoredPhrase[],
  exceptions: ScoredPhrase[],
  taught: Float32Array[] | null,
  rates: Pick<CompiledRule, 'falsePositiveRate' | 'reviewBand'>,
  rows: Int32Array,
): RuleCalibration {
  const level = levelOf(clauses, rows)
  const competing = exceptions.length ? levelOf(exceptions, rows) : null
  const lesson = taught && teach(level.values, taught, rows)
  const sorted = (lesson ?? level).values.sort()
  const tail = tailTable(sorted)
  return {
    clauses: level.each,
    exceptions: competing?.each ?? [],
    clauseLevel: level.spread,
    exceptionLevel: competing?.spread ?? null,
    taught: lesson?.taught ?? null,
    ...thresholdsOf(sorted, tail, rates),
    tail,
    sorted,
  }
}

/**
 * Thresholds of a rule at its rates.
 *
 * @param sorted scores of ordinary images, ascending, not empty
 */
export function thresholdsOf(
  sorted: Float64Array,
  tail: TailTable,
  { falsePositiveRate, reviewBand }: Pick<CompiledRule, 'falsePositiveRate' | 'reviewBand'>,
): Pick<RuleCalibration, 'threshold' | 'reviewThreshold'> {
  const threshold = thresholdOf(sorted, tail, falsePositiveRate)
  // Just below 1 % the fitted tail may lie under the sample's quantile just above it; a band never stands above the rate.
  const reviewThreshold = reviewBand === null ? null : Math.min(threshold, thresholdOf(sorted, tail, reviewBand))
  return { threshold, reviewThreshold }
}

/**
 * `m`, or `m'` with examples, of every bank image, also of those that the calibration did not see: what {@link scoreRules} would say of it
 * without exceptions.
 *
 * @param clauses as they were calibrated
 * @param taught as they were calibrated
 */
export function levelsOf(
  clauses: ScoredPhrase[],
  taught: Float32Array[] | null,
  { clauses: spreads, clauseLevel, taught: lesson }: RuleCalibration,
): Float64Array {
  const standard = (value: number, { mean, deviation }: Spread) => (value - mean) / deviation
  const levels = new Float64Array(clauses[0]?.scores.length ?? 0)
  return levels.map((_, row) => {
    const scores = clauses.map((clause, i) => standard(clause.scores[row] as number, spreads[i] as Spread))
    const words = standard(Math.max(...scores), clauseLevel)
    if (!taught || !lesson) return words
    const cosines = taught.map((all, space) => standard(all[row] as number, lesson.spaces[space] as Spread))
    const said = standard(
      cosines.reduce((sum, value) => sum + value, 0),
      lesson.sum,
    )
    return standard(Math.max(words, standard(words + said, lesson.joint)), lesson.level)
  })
}

/** Standardises each phrase over the rows, takes the largest, standardises that. */
function levelOf(phrases: ScoredPhrase[], rows: Int32Array): { each: Spread[]; spread: Spread; values: Float64Array } {
  const largest = new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY)
  const each = phrases.map(({ scores }) => {
    const own = Float64Array.from(rows, (row) => scores[row] as number)
    const spread = standardise(own)
    for (let i = 0; i < own.length; i++) largest[i] = Math.max(largest[i] as number, own[i] as number)
    return spread
  })
  return { each, spread: standardise(largest), values: largest }
}

/** Adds what examples say of each row to the clauses' level. */
function teach(
  level: Float64Array,
  cosines: Float32Array[],
  rows: Int32Array,
): { taught: TaughtCalibration; values: Float64Array } {
  const total = new Float64Array(rows.length)
  const spaces = cosines.map((all) => {
    const own = Float64Array.from(rows, (row) => all[row] as number)
    const spread = standardise(own)
    for (let i = 0; i < own.length; i++) total[i] = (total[i] as number) + (own[i] as number)
    return spread
  })
  const sum = standardise(total)
  const values = level.map((m, i) => m + (total[i] as number))
  const joint = standardise(values)
  for (let i = 0; i < values.length; i++) values[i] = Math.max(level[i] as number, values[i] as number)
  return { taught: { spaces, sum, joint, level: standardise(values) }, values }
}

/** Turns values into standard deviations from their mean, in place. */
function standardise(values: Float64Array): Spread {
  const spread = spreadOf(values)
  for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - spread.mean) / spread.deviation
  return spread
}
