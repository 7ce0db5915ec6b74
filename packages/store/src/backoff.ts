/** Milliseconds before the first retry, on average; each further one waits twice as long, up to {@link LONGEST_MS}. */
const FIRST_MS = 400
const LONGEST_MS = 8000

/**
 * How long to wait before a retry: exponential, with a jitter of a quarter to either side, so that the tabs and users that a
 * server failed together do not come back together.
 *
 * @param retry 1 for the first
 * @param random uniform in [0, 1)
 * @returns milliseconds
 */
export function backoffMs(retry: number, random: () => number = Math.random): number {
  return Math.min(FIRST_MS * 2 ** (retry - 1), LONGEST_MS) * (0.75 + random() / 2)
}

/** Waits. Rejects with the signal's reason, at once, when it aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
