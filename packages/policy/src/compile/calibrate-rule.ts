import { type Spread, spreadOf } from '../statistics'
import { tailTable, thresholdOf } from '../tail'
import type { CompiledRule, TailTable } from '../types'
import type { ScoredPhrase } from './phrase-scores'

/** Of a rule without words, which nothing stands beside. */
const UNIT: Spread = { mean: 0, deviation: 1 }

/** What the bank says about a rule. */
export interface RuleCalibration {
  /** Spread of each clause phrase's score over the rows, in their order. */
  clauses: Spread[]
  /** The same for the exceptions. */
  exceptions: Spread[]
  clauseLevel: Spread
  exceptionLevel: Spread | null
  /** `null` without examples of the model's. */
  taught: TaughtCalibration | null
  /** `null` without examples of the author's. */
  own: OwnCalibration | null
  threshold: number
  reviewThreshold: number | null
  tail: TailTable
  /** What the tail summarises: `m`, or `m'` with examples, of every row, ascending. */
  sorted: Float64Array
}

/** What the bank says about a direction. */
export interface DirectionCalibration {
  /** Spread of the cosines with each space's direction. */
  spaces: Spread[]
  /** Spread of their standardised sum. */
  sum: Spread
}

/** What the bank says about a rule's examples of the model's. */
export interface TaughtCalibration extends DirectionCalibration {
  /** Spread of the clauses' level and that sum, standardised, together. */
  joint: Spread
  /** Spread of the larger of the clauses' level alone and the two together, standardised. */
  level: Spread
}

/** What the bank says about an author's own examples. */
export interface OwnCalibration {
  /** `null` without violations. */
  violation:
    | (DirectionCalibration & {
        /** What the sum counts beside the level before it, at least 0. */
        weight: number
        /** Spread of the two together. */
        joint: Spread
        /** Spread of the larger of the level alone and the two together, standardised. */
        level: Spread
      })
    | null
  /** `null` without allowed ones. */
  allowed: (DirectionCalibration & { weight: number }) | null
}

/** A direction that examples of the author's taught. */
export interface OwnCosines {
  /** Per space, the cosine of every bank image with it. */
  cosines: Float32Array[]
  /** What it counts, see {@link scoreRules}. */
  weight: number
}

/** What a rule is calibrated from. */
export interface RuleEvidence {
  /** May be empty where the author's own examples show what violates. */
  clauses: ScoredPhrase[]
  /** May be empty. */
  exceptions: ScoredPhrase[]
  /** Per space, the cosine of every bank image with the direction that the model's examples taught; `null` without such examples. */
  taught: Float32Array[] | null
  /** `null` without examples of the author's. */
  own: { violation: OwnCosines | null; allowed: OwnCosines | null } | null
}

/**
 * Calibrates one rule over bank images. Each phrase's scores are standardised, the largest of the clauses' is standardised again (`m`);
 * exceptions likewise. Examples add to `m`: the cosines with each space's direction are standardised, summed over the spaces and
 * standardised again (`T`); `m'` is the larger of `m` and of `m + T`, standardised, and is standardised in its turn; it takes the place
 * of `m`. The larger of the two, because a rule's examples say nothing of a clause about something else. Thresholds are those of `m`
 * alone, so exceptions may only lift.
 *
 * The author's own violations add once more, in the same way but for a weight, and stand alone where the rule has no words. Allowed
 * examples compete as exceptions do: nothing is refitted for them.
 *
 * @param rates of the compiled rule
 * @param rows indices of the bank images that count; at least one
 */
export function calibrateRule(
  { clauses, exceptions, taught, own }: RuleEvidence,
  rates: Pick<CompiledRule, 'falsePositiveRate' | 'reviewBand'>,
  rows: Int32Array,
): RuleCalibration {
  const level = clauses.length > 0 ? levelOf(clauses, rows) : null
  const competing = exceptions.length ? levelOf(exceptions, rows) : null
  const lesson = level && taught && teach(level.values, taught, rows)
  const said = lesson?.values ?? level?.values ?? null
  const violation = own?.violation ? teachOwn(said, own.violation, rows) : null
  const sorted = (violation?.values ?? said ?? new Float64Array(rows.length)).sort()
  const tail = tailTable(sorted)
  return {
    clauses: level?.each ?? [],
    exceptions: competing?.each ?? [],
    clauseLevel: level?.spread ?? { mean: 0, deviation: 1 },
    exceptionLevel: competing?.spread ?? null,
    taught: lesson?.taught ?? null,
    own: own && {
      violation: violation?.calibration ?? null,
      allowed: own.allowed && {
        ...directionOf(own.allowed.cosines, rows).calibration,
        weight: own.allowed.weight,
      },
    },
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
 * The level of every bank image, also of those that the calibration did not see: what {@link scoreRules} would say of it without exceptions.
 *
 * @param evidence as it was calibrated
 */
export function levelsOf({ clauses, taught, own }: RuleEvidence, calibration: RuleCalibration): Float64Array {
  const { clauses: spreads, clauseLevel, taught: lesson, own: ownLesson } = calibration
  const size = (clauses[0]?.scores ?? own?.violation?.cosines[0])?.length ?? 0
  return new Float64Array(size).map((_, row) => {
    const words = clauses.length > 0 ? wordsAt(row) : null
    if (!own?.violation || !ownLesson?.violation) return words ?? 0
    const said = directionAt(own.violation.cosines, ownLesson.violation, row)
    return ownLevel(words, said, ownLesson.violation)
  })

  function wordsAt(row: number): number {
    const scores = clauses.map((clause, i) => standard(clause.scores[row] as number, spreads[i] as Spread))
    const words = standard(Math.max(...scores), clauseLevel)
    if (!taught || !lesson) return words
    const said = directionAt(taught, lesson, row)
    return standard(Math.max(words, standard(words + said, lesson.joint)), lesson.level)
  }
}

/**
 * A rule's level with the author's own violations.
 *
 * @param level of the rule's words; `null` without words
 * @param said what the examples say: standard deviations of the bank
 */
function ownLevel(
  level: number | null,
  said: number,
  { weight, joint, level: spread }: { weight: number; joint: Spread; level: Spread },
): number {
  if (level === null) return said
  return standard(Math.max(level, standard(level + weight * said, joint)), spread)
}

function directionAt(cosines: Float32Array[], { spaces, sum }: DirectionCalibration, row: number): number {
  const total = cosines.reduce((so, all, space) => so + standard(all[row] as number, spaces[space] as Spread), 0)
  return standard(total, sum)
}

function standard(value: number, { mean, deviation }: Spread): number {
  return (value - mean) / deviation
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

/** Adds what the model's examples say of each row to the clauses' level. */
function teach(
  level: Float64Array,
  cosines: Float32Array[],
  rows: Int32Array,
): { taught: TaughtCalibration; values: Float64Array } {
  const { calibration, values: said } = directionOf(cosines, rows)
  const values = level.map((m, i) => m + (said[i] as number))
  const joint = standardise(values)
  for (let i = 0; i < values.length; i++) values[i] = Math.max(level[i] as number, values[i] as number)
  return { taught: { ...calibration, joint, level: standardise(values) }, values }
}

/** Adds what the author's own violations say of each row to the level, or takes it for the level where the rule has no words. */
function teachOwn(
  level: Float64Array | null,
  { cosines, weight }: OwnCosines,
  rows: Int32Array,
): { calibration: NonNullable<OwnCalibration['violation']>; values: Float64Array } {
  const { calibration, values: said } = directionOf(cosines, rows)
  if (!level) return { calibration: { ...calibration, weight, joint: UNIT, level: UNIT }, values: said }
  const values = level.map((m, i) => m + weight * (said[i] as number))
  const joint = standardise(values)
  for (let i = 0; i < values.length; i++) values[i] = Math.max(level[i] as number, values[i] as number)
  return { calibration: { ...calibration, weight, joint, level: standardise(values) }, values }
}

/** Standardises the cosines with each space's direction over the rows, and their sum. */
function directionOf(
  cosines: Float32Array[],
  rows: Int32Array,
): { calibration: DirectionCalibration; values: Float64Array } {
  const values = new Float64Array(rows.length)
  const spaces = cosines.map((all) => {
    const own = Float64Array.from(rows, (row) => all[row] as number)
    const spread = standardise(own)
    for (let i = 0; i < own.length; i++) values[i] = (values[i] as number) + (own[i] as number)
    return spread
  })
  return { calibration: { spaces, sum: standardise(values) }, values }
}

/** Turns values into standard deviations from their mean, in place. */
function standardise(values: Float64Array): Spread {
  const spread = spreadOf(values)
  for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - spread.mean) / spread.deviation
  return spread
}
