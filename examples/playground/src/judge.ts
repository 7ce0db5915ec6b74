import type { CompiledPolicy } from '@lookfirst/policy'
import {
  createGuard,
  type Describer,
  type Guard,
  type GuardOptions,
  type PolicyReport,
  type Progress,
  type ReadyInfo,
  type SetPolicyOptions,
} from 'lookfirst'

/** What a person may choose to run on. */
export type BackendChoice = NonNullable<GuardOptions['backend']>

/** What the page hears of the guard. */
export interface JudgeEvents {
  /** A guard is being made, for the first time or on another backend. */
  starting(): void
  progress(progress: Progress): void
  ready(info: ReadyInfo, policy: PolicyReport | null): void
  /** The guard could not get ready. */
  failed(error: unknown): void
}

/** Owns the page's guard, so that it can be made again on another backend. */
export interface Judge {
  /** The guard of the moment. Rejects where none could be made. */
  guard(): Promise<Guard>
  /** Replaces the policy; a bad one rejects and changes nothing. */
  setPolicy(policy: string | CompiledPolicy, options?: SetPolicyOptions): Promise<PolicyReport>
  /** What was asked for; what runs is in the guard's `ready`. */
  readonly backend: BackendChoice
  /** Ends the guard and makes one that runs there. */
  switchBackend(backend: BackendChoice): void
  /** Has pictures described by another, or by the model again with `null`. The judge disposes the one before. */
  switchDescriber(describer: Describer | null): void
}

/** Ends a guard, if it was made, once something else has come to an end. */
function endAfter(first: Promise<unknown>, made: Promise<Guard>): void {
  void Promise.allSettled([first, made.then((guard) => () => guard.dispose())]).then(([, end]) => {
    if (end.status === 'fulfilled') end.value()
  })
}

/**
 * Makes the first guard in the background.
 *
 * @param policy text without errors
 * @param before settles when the guard may begin to fetch
 * @param keep whether records carry features, to judge them again
 */
export function createJudge(
  policy: string,
  before: Promise<unknown>,
  events: JudgeEvents,
  keep: NonNullable<GuardOptions['keep']> = 'nothing',
): Judge {
  let inForce: string | CompiledPolicy = policy
  let backend: BackendChoice = 'auto'
  let describer: Describer | null = null
  let current = start()

  async function start(): Promise<Guard> {
    events.starting()
    await before
    return createGuard({ policy: inForce, backend, keep, onProgress: events.progress, ...(describer && { describer }) })
  }

  async function watch(made: Promise<Guard>): Promise<void> {
    try {
      const guard = await made
      const info = await guard.ready
      if (made === current) events.ready(info, guard.policy)
    } catch (error) {
      if (made === current) events.failed(error)
    }
  }
  void watch(current)

  return {
    guard: () => current,
    async setPolicy(next, options) {
      for (;;) {
        const made = current
        try {
          const report = await (await made).setPolicy(next, options)
          inForce = next
          if (made === current) return report
        } catch (error) {
          if (made === current) throw error
        }
        // Another guard was begun meanwhile, under the policy of before.
      }
    },
    get backend() {
      return backend
    },
    switchBackend(next) {
      const previous = current
      backend = next
      current = start()
      void watch(current)
      endAfter(Promise.resolve(), previous)
    },
    switchDescriber(next) {
      const previous = current
      describer?.dispose?.()
      describer = next
      current = start()
      void watch(current)
      // Both guards share a worker: it lives on while one of them does.
      endAfter(current, previous)
    },
  }
}
