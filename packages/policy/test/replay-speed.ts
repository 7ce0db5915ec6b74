import type { prepareRecords, replay } from '../src/compare'
import { syntheticPolicy, syntheticRecords } from './synthetic'

/** Milliseconds that replaying took, one number a run. */
export interface ReplaySpeed {
  /** Preparing the records: what no policy changes. */
  prepareMs: number[]
  /** Replaying prepared records. */
  replayMs: number[]
}

/**
 * Times replaying 10,000 synthetic records under 20 rules of two clauses and an exception each.
 *
 * @param library the functions to time: of the sources, or of the built package, where engines may inline across modules
 * @param runs how often; the first is slower, while the engine compiles
 */
export async function replaySpeed(
  library: { prepareRecords: typeof prepareRecords; replay: typeof replay },
  runs: number,
): Promise<ReplaySpeed> {
  const records = syntheticRecords(1, 10_000)
  const policy = syntheticPolicy(2, 20)
  const speed: ReplaySpeed = { prepareMs: [], replayMs: [] }
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    const prepared = await library.prepareRecords(records, policy)
    const between = performance.now()
    await library.replay(policy, prepared)
    speed.prepareMs.push(between - began)
    speed.replayMs.push(performance.now() - between)
  }
  return speed
}
