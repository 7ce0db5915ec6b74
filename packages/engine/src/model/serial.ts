/** Runs work one piece after the other. */
export type Serial = <T>(work: () => Promise<T>) => Promise<T>

/**
 * A queue for everything that enters the runtime: it refuses parallel runs, and sessions that are created at the same
 * time lose each other's external data. A failed piece does not poison those behind it.
 */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
}
