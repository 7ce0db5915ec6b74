import { dotRows } from '../dot-rows'
import type { ClauseRef, CompiledLine, CompiledReading, CompiledSaying, ReadStretch } from '../types'
import { notFinite } from './score-phrases'

/** A rule's clauses about text, unpacked. */
export interface JudgeReading {
  compiled: CompiledReading
  /** Direction of each clause. */
  clauses: Float32Array[]
  /** Direction of each exception. */
  exceptions: Float32Array[]
}

/** What a rule's clauses about text say of text that was read. */
export interface ReadingScore {
  /** Standard deviations of the stretches of ordinary texts. */
  score: number
  /** The clause that scored highest on the deciding stretch. */
  saying: CompiledSaying
  /** The exception that did; `null` where there is none. */
  exception: CompiledSaying | null
  /** The stretch that scored highest. */
  stretch: ReadStretch
}

/**
 * Scores text by a rule's clauses about text, see {@link scoreRules}.
 *
 * @returns `null` where nothing was read
 * @throws {@link GuardError} `INTERNAL` where a stretch has a vector of another length, or a score that is not finite
 */
export function scoreReading(
  { compiled, clauses, exceptions }: JudgeReading,
  stretches: readonly ReadStretch[],
): ReadingScore | null {
  let best: ReadingScore | null = null
  for (const stretch of stretches) {
    const clause = highest(compiled.clauses, clauses, stretch)!
    const rival = highest(compiled.exceptions, exceptions, stretch)
    if (!Number.isFinite(clause.score) || (rival && !Number.isFinite(rival.score))) throw notFinite()
    const score = rival ? Math.min(clause.score, 3 * (clause.score - rival.score)) : clause.score
    if (best && best.score >= score) continue
    best = { score, saying: clause.saying, exception: rival?.saying ?? null, stretch }
  }
  return best
}

/** Points at the line of a policy that a saying comes from. */
export function refToSaying({ line, phrase }: CompiledSaying, lines: readonly CompiledLine[]): ClauseRef {
  return { index: line, text: lines[line]!.text, phrase }
}

/** The saying with the largest standardised cosine, ties to the first. */
function highest(sayings: readonly CompiledSaying[], directions: readonly Float32Array[], { vector }: ReadStretch) {
  const cosine = new Float32Array(1)
  let best: { saying: CompiledSaying; score: number } | null = null
  for (const [index, saying] of sayings.entries()) {
    if (vector.length !== directions[index]!.length) throw notFinite()
    dotRows(directions[index]!, 1, vector, cosine)
    const score = (cosine[0]! - saying.mean) / saying.deviation
    if (!best || !(score <= best.score)) best = { saying, score }
  }
  return best
}
