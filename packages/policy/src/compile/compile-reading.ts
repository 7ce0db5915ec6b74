import { dotRows } from '../dot-rows'
import { decodeFloat16, encodeFloat16 } from '../float16'
import { spreadOf } from '../statistics'
import { tailTable, thresholdOf } from '../tail'
import { readStretches } from '../text/stretches'
import type { CompiledReading, CompiledSaying } from '../types'
import { discriminantOfRows } from './discriminant'
import type { DraftReading, DraftSaying } from './draft-rule'
import type { CompileParts } from './parts'

/** Compiles clauses about text. */
export type ReadingCompiler = (read: DraftReading, rate: number) => CompiledReading

/**
 * Measures ordinary texts, stretch by stretch, for clauses about text: a second or two, so only where a policy has such clauses.
 *
 * A clause's direction is the linear discriminant between examples of what it says and the stretches of ordinary texts; a cosine with it is
 * standardised over these. What the threshold is a quantile of is the largest over a text's stretches: a rate is one of texts, not of lines.
 */
export function createReadingCompiler(
  texts: readonly string[],
  { encoder, spaces }: Pick<CompileParts, 'encoder' | 'spaces'>,
): ReadingCompiler {
  const { dimension } = spaces.at(-1)!
  const stretches = texts.map((text) => readStretches(text, encoder))
  const rows = new Float32Array(stretches.reduce((sum, { length }) => sum + length, 0) * dimension)
  let row = 0
  for (const { vector } of stretches.flat()) rows.set(vector, row++ * dimension)
  const discriminant = discriminantOfRows(rows, dimension)

  return (read, rate) => {
    const clauses = read.clauses.map(compileSaying)
    const exceptions = read.exceptions.map((saying) => compileSaying(saying).saying)
    let first = 0
    const highest = stretches.map(({ length }) => {
      const from = first
      first += length
      return Math.max(...clauses.flatMap(({ scores }) => Array.from(scores.subarray(from, first))))
    })
    const sorted = Float64Array.from(highest).sort()
    const tail = tailTable(sorted)
    return {
      clauses: clauses.map(({ saying }) => saying),
      exceptions,
      threshold: thresholdOf(sorted, tail, rate),
      tail,
    }
  }

  function compileSaying({ line, phrase, examples }: DraftSaying): { saying: CompiledSaying; scores: Float64Array } {
    const said = examples.map((example) => encoder.embed(example).at(-1)!)
    const vector = encodeFloat16(discriminant(said, [], 0))
    const cosines = new Float32Array(rows.length / dimension)
    dotRows(rows, cosines.length, decodeFloat16(vector), cosines)
    const spread = spreadOf(Float64Array.from(cosines))
    const scores = Float64Array.from(cosines, (cosine) => (cosine - spread.mean) / spread.deviation)
    return { saying: { line, phrase, vector, ...spread }, scores }
  }
}
