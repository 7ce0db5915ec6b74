import { prepareRecords, replay } from '@lookfirst/policy/compare'
import { decide, loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { type ReplaySpeed, replaySpeed } from '../../packages/policy/test/replay-speed'

/** Times the published replay; runs in Node and in a page alike. */
export function measureReplay(runs: number): Promise<ReplaySpeed> {
  return replaySpeed({ prepareRecords, replay, loadCompiled, scoreRules, decide }, runs)
}
