import type { prepareRecords, replay } from '../src/compare'
import type { decide, loadCompiled, scoreRules } from '../src/judge'
import { syntheticPolicy, syntheticRecords } from './synthetic'

/** Milliseconds that replaying took, one number a run. */
export interface ReplaySpeed {
  /** Preparing the records: what no policy changes. */
  prepareMs: number[]
  /** Replaying prepared records. */
  replayMs: number[]
  /** The same records one by one through `scoreRules` and `decide`, as a guard judges images. */
  oneByOneMs: number[]
}

/** The functions to time. */
export interface ReplayLibrary {
  prepareRecords: typeof prepareRecords
  replay: typeof replay
  loadCompiled: typeof loadCompiled
  scoreRules: typeof scoreRules
  decide: typeof decide
}

/**
 * Times replaying 10,000 synthetic records under 20 rules of two clauses and an exception each, and judging them one by one in turns with it.
 *
 * @param library of the sources, or of the built package, where engines may inline across modules
 * @param runs how often; the first is slower, while the engine compiles
 */
export async function replaySpeed(library: ReplayLibrary, runs: number): Promise<ReplaySpeed> {
  const { prepareRecords, replay, loadCompiled, scoreRules, decide } = library
  const records = syntheticRecords(1, 10_000)
  const policy = syntheticPolicy(2, 20)
  const speed: ReplaySpeed = { prepareMs: [], replayMs: [], oneByOneMs: [] }
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    const prepared = await prepareRecords(records, policy)
    const between = performance.now()
    const { changes } = await replay(policy, prepared)
    const replayed = performance.now()
    const judge = loadCompiled(policy)
    const changed = records.filter(({ features = [] }) =>
      features.some((image) => decide(scoreRules(image, judge)).action !== 'allow'),
    )
    if (changed.length !== changes.length) throw new Error(`${changes.length} changes, ${changed.length} one by one`)
    speed.prepareMs.push(between - began)
    speed.replayMs.push(replayed - between)
    speed.oneByOneMs.push(performance.now() - replayed)
  }
  return speed
}
