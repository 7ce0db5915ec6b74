import { GuardError, isGuardError, toErrorData } from '@lookfirst/errors'
import type { FromWorker, HubCalls, HubMethod, ToWorker } from '../protocol'
import { createHost } from './host'
import type { Library } from './library'

/** What a running call reports to. */
export interface CallContext {
  post(message: Extract<FromWorker, { type: 'progress' | 'text' }>): void
  id: number
  /** Aborted when the caller no longer waits. */
  signal: AbortSignal
}

/** Calls, each with its context before its arguments. */
export type HubHost = {
  [M in HubMethod]: (context: CallContext, ...args: Parameters<HubCalls[M]>) => Promise<ReturnType<HubCalls[M]>>
}

/**
 * Makes this worker answer a page, one call after another. Called once, by the worker's entry.
 *
 * @param library what the entry imported
 */
export function serve(library: Library): void {
  // ONNX Runtime's WASM threads load the same entry, which must then stay quiet.
  if (self.name.startsWith('em-pthread')) return
  const host = createHost(library)
  const running = new Map<number, AbortController>()
  const post = (message: FromWorker) => self.postMessage(message)
  let last: Promise<void> = Promise.resolve()

  async function answer({ id, method, args }: Extract<ToWorker, { type: 'call' }>): Promise<void> {
    const { signal } = running.get(id)!
    try {
      if (signal.aborted) return
      const run = host[method] as (context: CallContext, ...args: unknown[]) => Promise<unknown>
      post({ type: 'result', id, result: await run({ post, id, signal }, ...args) })
    } catch (thrown) {
      if (signal.aborted && thrown === signal.reason) return
      // transformers.js chains its sessions: after one rejected run every later one rejects with the same error (transformers.js#1635).
      const isFatal = method === 'open' || !isGuardError(thrown) || thrown.code === 'BACKEND_SELF_TEST'
      post({ type: 'failure', id, error: isGuardError(thrown) ? thrown.toJSON() : broken(thrown), isFatal })
    } finally {
      running.delete(id)
    }
  }

  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'cancel') return void running.get(data.id)?.abort()
    running.set(data.id, new AbortController())
    last = last.then(() => answer(data))
  })
  post({ type: 'lookfirst-hub:ready', protocol: 1 })
}

function broken(thrown: unknown) {
  return toErrorData(
    new GuardError(
      'DEVICE_LOST',
      'The model failed while it ran.',
      'A fresh worker is started at the next call; if this repeats, use another dtype or device.',
      { cause: thrown },
    ),
  )
}
