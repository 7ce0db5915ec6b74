import { type ScoredRule, scoreImages } from '../calibrate/score-images'
import { type PreparedRecords, prepareRecords } from '../compare/prepare-records'
import { replay } from '../compare/replay'
import type { ReplayRecord } from '../compare/replay-types'
import { stricter } from '../judge/strictness'
import type { Action, CompiledPolicy } from '../types'
import type { Correction, Suggestion, SuggestOptions } from './types'

/** What an edit would fix and break. */
export type Outcome = Pick<Suggestion, 'fixes' | 'breaks'>

/** A correction that the policy does not follow. */
export interface OpenCorrection {
  correction: Correction
  /** `alarm`: the policy asks for more than the correction. `miss`: for less. */
  kind: 'alarm' | 'miss'
  /** Place among {@link Trials.scores}. */
  at: number
}

/** Corrections and other decisions, on which edits are tried. */
export interface Trials {
  policy: CompiledPolicy
  /** What is to be fixed. */
  open: OpenCorrection[]
  /** Scores of the corrections that can be replayed, by the policy's rules. */
  scores: ScoredRule[]
  /** Tries a policy on the corrections alone. */
  tryOnCorrections(edited: CompiledPolicy): Promise<Outcome>
  /** Tries it on the other decisions too. */
  tryOnAll(edited: CompiledPolicy): Promise<Outcome>
}

/**
 * Judges corrections and other decisions by the policy as it is.
 *
 * @throws the signal's reason once it is aborted
 */
export async function createTrials(
  policy: CompiledPolicy,
  corrections: readonly Correction[],
  { records = [], signal }: Pick<SuggestOptions, 'records' | 'signal'>,
): Promise<Trials> {
  const options = signal ? { signal } : {}
  const corrected = new Set(corrections.map(({ record }) => record.verdict.id))
  const others = records.filter(({ verdict }) => !corrected.has(verdict.id))
  const prepared = await prepareRecords(
    corrections.map(({ record }) => record),
    policy,
    options,
  )
  const preparedOthers = await prepareRecords(others, policy, options)
  const now = await actionsBy(policy, prepared)
  const othersNow = await actionsBy(policy, preparedOthers)
  const replayed = corrections.flatMap((correction, index) => {
    const action = now[index] ?? null
    return action === null ? [] : [{ correction, action }]
  })
  return {
    policy,
    open: replayed.flatMap(({ correction, action }, at): OpenCorrection[] => {
      if (action === correction.action) return []
      return [{ correction, kind: stricter(action, correction.action) === action ? 'alarm' : 'miss', at }]
    }),
    scores: scoreImages(
      policy,
      replayed.map(({ correction }) => correction.record.features ?? []),
    ),
    tryOnCorrections,
    async tryOnAll(edited) {
      const { fixes, breaks } = await tryOnCorrections(edited)
      const then = await actionsBy(edited, preparedOthers)
      const changed = others.filter((_, index) => then[index] !== othersNow[index])
      return { fixes, breaks: [...breaks, ...changed.map(({ verdict }) => verdict.id)] }
    },
  }

  async function tryOnCorrections(edited: CompiledPolicy): Promise<Outcome> {
    const then = await actionsBy(edited, prepared)
    const become = (isRight: boolean) =>
      corrections
        .filter(({ action }, at) => (now[at] === action) !== isRight && (then[at] === action) === isRight)
        .map(({ id }) => id)
    return { fixes: become(true), breaks: become(false) }
  }

  /** What the policy asks for, by record; `null` for one that cannot be replayed. */
  async function actionsBy(compiled: CompiledPolicy, on: PreparedRecords): Promise<(Action | null)[]> {
    const { changes, skipped } = await replay(compiled, on, options)
    const actions: (Action | null)[] = on.records.map(({ verdict }: ReplayRecord) => verdict.action)
    for (const { index, after } of changes) actions[index] = after.action
    for (const { index } of skipped) actions[index] = null
    return actions
  }
}
