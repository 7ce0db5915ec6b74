import type { SliceOptions } from './replay-types'

/** Work between two looks at the clock, in records. */
const STRIDE = 32

/**
 * Works through records without holding up whoever else wants to run: after so many milliseconds the event loop has a turn. What is done does not depend
 * on where the slices end.
 *
 * @param work does the records in [from, to)
 * @throws the signal's reason once it is aborted
 */
export async function inSlices(
  total: number,
  { signal, onProgress, sliceMs = 12 }: SliceOptions,
  work: (from: number, to: number) => void,
): Promise<void> {
  signal?.throwIfAborted()
  let began = performance.now()
  for (let from = 0; from < total; from += STRIDE) {
    const to = Math.min(from + STRIDE, total)
    work(from, to)
    if (to === total || performance.now() - began < sliceMs) continue
    onProgress?.(to, total)
    await nextTask()
    signal?.throwIfAborted()
    began = performance.now()
  }
  onProgress?.(total, total)
}

/** Resolves in a macrotask of its own; nested timers would be clamped to 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
