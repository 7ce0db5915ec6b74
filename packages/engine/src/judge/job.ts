import { GuardError } from '@lookfirst/errors'

/** One running judgement. Work stops at stage boundaries: inference itself cannot be interrupted. */
export interface Job {
  readonly id: number
  /** Asks the job to stop. */
  cancel(): void
  /** To be called between stages. @throws GuardError `CANCELLED` once asked to stop */
  checkpoint(): Promise<void>
}

/** Starts the book-keeping of a job. */
export function createJob(id: number): Job {
  let cancelled = false
  return {
    id,
    cancel() {
      cancelled = true
    },
    async checkpoint() {
      // A macrotask, so that a cancel message that has already arrived is heard before the next stage.
      await nextTask()
      if (cancelled)
        throw new GuardError('CANCELLED', `Job ${id} was cancelled.`, 'Nothing to do: its caller no longer waits.')
    },
  }
}

/** Resolves in a macrotask of its own, without the 4 ms that nested timers are clamped to. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
