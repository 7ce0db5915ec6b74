import type { Backend, ReadyMessage, Result, WorkerApi } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'
import { type Remote, releaseProxy, wrap } from 'comlink'

/** Milliseconds a worker may take to load its code. */
const LOAD_TIMEOUT_MS = 20_000

/** A live worker. Owned by one host, who closes it. */
export interface Connection {
  /**
   * Calls the worker and unwraps its answer.
   *
   * @param timeoutMs milliseconds to wait, or 0 for ever; a worker that does not answer in time is closed
   * @throws GuardError the worker's own error, `WORKER_TIMEOUT`, or whatever ended the connection
   */
  call<T>(method: (api: Remote<WorkerApi>) => Promise<Result<T>>, timeoutMs?: number): Promise<T>
  /** Ends the worker; pending calls reject with the error. Idempotent. */
  close(error: GuardError): void
  /** Settles once the connection has ended, with the reason. */
  readonly ended: Promise<GuardError>
}

/**
 * What comlink lacks: a ready handshake with a protocol version, errors as data, time-outs, and an end to pending calls
 * when the worker dies (comlink#463, #567, #594).
 *
 * @throws GuardError `WORKER_LOAD_FAILED`, `WORKER_TIMEOUT` or `WORKER_PROTOCOL`
 */
export async function connect(worker: Worker, backend: Backend): Promise<Connection> {
  const pending = new Set<(error: GuardError) => void>()
  const listening = new AbortController()
  const ended = Promise.withResolvers<GuardError>()
  let endedWith: GuardError | null = null
  const api = wrap<WorkerApi>(worker)

  const close = (error: GuardError) => {
    if (endedWith) return
    endedWith = error
    listening.abort()
    api[releaseProxy]()
    worker.terminate()
    for (const reject of pending) reject(error)
    pending.clear()
    ended.resolve(error)
  }

  function settle<T>(work: Promise<T>, timeoutMs: number, late: () => GuardError): Promise<T> {
    return new Promise((resolve, reject) => {
      if (endedWith) return reject(endedWith)
      const expire = () => {
        fail(late())
        // The others are not to blame for it: they may try again in another worker.
        close(crashed(', because it did not answer another call'))
      }
      const timer = timeoutMs > 0 ? setTimeout(expire, timeoutMs) : undefined
      const done = () => {
        clearTimeout(timer)
        pending.delete(fail)
      }
      const fail = (error: unknown) => {
        done()
        reject(error)
      }
      pending.add(fail)
      work.then((value) => {
        done()
        resolve(value)
      }, fail)
    })
  }

  const { signal } = listening
  let code: 'WORKER_LOAD_FAILED' | 'WORKER_CRASHED' = 'WORKER_LOAD_FAILED'
  const failed = (event: Event) => {
    const said = event instanceof ErrorEvent && event.message ? `: ${event.message}` : ''
    close(
      code === 'WORKER_LOAD_FAILED'
        ? new GuardError(
            code,
            `The ${backend} worker could not be loaded${said}.`,
            'Check worker-src in the content security policy, and that the bundler emitted the worker; else pass the worker option.',
          )
        : crashed(said),
    )
  }
  worker.addEventListener('error', failed, { signal })
  worker.addEventListener('messageerror', failed, { signal })
  const ready = new Promise<ReadyMessage>((resolve) => {
    worker.addEventListener('message', ({ data }) => data?.type === 'lookfirst:ready' && resolve(data), { signal })
  })
  const { protocol, lifeLock } = await settle(
    ready,
    LOAD_TIMEOUT_MS,
    () =>
      new GuardError(
        'WORKER_TIMEOUT',
        `The ${backend} worker was not ready after ${LOAD_TIMEOUT_MS} ms.`,
        'Check the network, or pass the worker option.',
      ),
  )
  if (protocol !== 3) {
    const error = new GuardError(
      'WORKER_PROTOCOL',
      `The worker speaks protocol ${protocol}, this page 3.`,
      'Serve worker and page from one version of lookfirst.',
    )
    close(error)
    throw error
  }
  code = 'WORKER_CRASHED'
  // Granted only when the worker is gone, however it went.
  navigator.locks.request(lifeLock, { signal }, () => close(crashed(''))).catch(() => {})

  return {
    ended: ended.promise,
    close,
    async call(method, timeoutMs = 0) {
      if (endedWith) throw endedWith
      const result = await settle(
        method(api),
        timeoutMs,
        () =>
          new GuardError(
            'WORKER_TIMEOUT',
            `The worker did not answer within ${timeoutMs} ms.`,
            'Raise timeoutMs, or judge smaller images.',
          ),
      )
      if (!result.ok) throw GuardError.from(result.error)
      return result.value
    },
  }
}

function crashed(said: string): GuardError {
  return new GuardError(
    'WORKER_CRASHED',
    `The worker ended unexpectedly${said}.`,
    'It is started again; if this repeats, the device may be short of memory.',
  )
}
