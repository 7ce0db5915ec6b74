/**
 * Works through items in order, a few at a time. Settles when no work is running any more; the first failure aborts the rest.
 *
 * @param items what to work on
 * @param limit most items at a time
 * @param signal stops everything; the promise then rejects with its reason
 * @param work gets a signal that aborts with the caller's and when other work fails
 */
export async function forEachInFlight<T>(
  items: Iterable<T>,
  limit: number,
  signal: AbortSignal | undefined,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failure = new AbortController()
  const stopped = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
  const queue = items[Symbol.iterator]()
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      stopped.throwIfAborted()
      await work(next.value, stopped)
    }
  }
  await Promise.all(Array.from({ length: limit }, () => lane().catch((thrown) => failure.abort(thrown))))
  stopped.throwIfAborted()
}
