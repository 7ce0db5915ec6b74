/**
 * Runs work while no other tab or worker of the origin runs work under the same name.
 *
 * @param locks `null` runs the work at once
 * @param signal stops the waiting; work that runs has to look at it itself
 */
export async function withLock<T>(
  name: string,
  locks: LockManager | null,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!locks) return work()
  let isHeld = false
  try {
    return await locks.request(name, signal ? { signal } : {}, () => {
      isHeld = true
      return work()
    })
  } catch (thrown) {
    // Sandboxed frames have the API, but every request fails with a SecurityError; they have no storage to share either.
    if (isHeld || signal?.aborted) throw thrown
    return work()
  }
}
