import { GuardError } from '@lookfirst/errors'
import type { FromWorker, HubCalls, HubMethod, ToWorker } from './protocol'
import type { HubProgress } from './types'

/** Milliseconds a worker may take to load its code. */
const LOAD_TIMEOUT_MS = 20_000

/** What a call listens to. */
export interface Listening {
  onProgress?: ((event: HubProgress) => void) | undefined
  onText?: ((text: string) => void) | undefined
  signal?: AbortSignal | undefined
}

/** A live worker. Owned by one model, who closes it. */
export interface Connection {
  /**
   * @throws GuardError the worker's own error, or what ended it; the signal's reason
   */
  call<M extends HubMethod>(
    method: M,
    args: Parameters<HubCalls[M]>,
    listening?: Listening,
  ): Promise<ReturnType<HubCalls[M]>>
  /** Ends the worker; pending calls reject with the error. Idempotent. */
  close(error: GuardError): void
  /** Why it ended; `null` while it lives. */
  readonly endedWith: GuardError | null
}

interface Pending extends Listening {
  resolve(result: unknown): void
  reject(error: unknown): void
}

/**
 * Speaks with a worker: calls by number, errors as data, an end to all calls when the worker dies or its runtime fails.
 *
 * @throws GuardError `WORKER_LOAD_FAILED`, `WORKER_TIMEOUT`, `WORKER_PROTOCOL`; the signal's reason
 */
export async function connect(worker: Worker, signal?: AbortSignal): Promise<Connection> {
  const pending = new Map<number, Pending>()
  const listening = new AbortController()
  let endedWith: GuardError | null = null
  let ids = 0

  const close = (error: GuardError) => {
    if (endedWith) return
    endedWith = error
    listening.abort()
    worker.terminate()
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }

  const hear = (message: FromWorker) => {
    if (message.type === 'lookfirst-hub:ready') return
    const call = pending.get(message.id)
    if (message.type === 'failure' && message.isFatal) {
      const error = GuardError.from(message.error)
      call?.reject(error)
      pending.delete(message.id)
      return close(error)
    }
    if (!call) return
    if (message.type === 'progress') return call.onProgress?.(message.event)
    if (message.type === 'text') return call.onText?.(message.text)
    pending.delete(message.id)
    if (message.type === 'result') call.resolve(message.result)
    else call.reject(GuardError.from(message.error))
  }

  await ready()
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data), { signal: listening.signal })

  return {
    get endedWith() {
      return endedWith
    },
    close,
    call(method, args, options = {}) {
      return new Promise((resolve, reject) => {
        if (endedWith) return reject(endedWith)
        if (options.signal?.aborted) return reject(options.signal.reason)
        const id = ids++
        const post = (message: ToWorker) => worker.postMessage(message)
        const abort = () => {
          pending.delete(id)
          post({ type: 'cancel', id })
          reject(options.signal?.reason)
        }
        const settled =
          <Value>(settle: (value: Value) => void) =>
          (value: Value) => {
            options.signal?.removeEventListener('abort', abort)
            settle(value)
          }
        options.signal?.addEventListener('abort', abort, { once: true, signal: listening.signal })
        pending.set(id, { ...options, resolve: settled(resolve as (value: unknown) => void), reject: settled(reject) })
        post({ type: 'call', id, method, args } as ToWorker)
      })
    },
  }

  /** The ready handshake, against load errors, silence and the caller. */
  function ready(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let isLoaded = false
    const fail = (error: GuardError) => {
      close(error)
      reject(error)
    }
    const failed = (event: Event) => {
      const said = event instanceof ErrorEvent && event.message ? `: ${event.message}` : ''
      fail(isLoaded ? crashed(said) : notLoaded(said))
    }
    const options = { signal: listening.signal }
    worker.addEventListener('error', failed, options)
    worker.addEventListener('messageerror', failed, options)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker>) => {
        if (data?.type !== 'lookfirst-hub:ready') return
        isLoaded = true
        if (data.protocol === 1) resolve()
        else fail(otherProtocol(data.protocol))
      },
      options,
    )
    const timer = setTimeout(() => fail(silent()), LOAD_TIMEOUT_MS)
    const abort = () => {
      close(new GuardError('CANCELLED', 'Opening the model was stopped.', 'Open it again when it is needed.'))
      reject(signal?.reason)
    }
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, { once: true, signal: listening.signal })
    return promise.finally(() => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    })
  }
}

function notLoaded(said: string): GuardError {
  return new GuardError(
    'WORKER_LOAD_FAILED',
    `The worker for hub models could not be loaded${said}.`,
    'Install @huggingface/transformers, check worker-src in the content security policy, and that the bundler emitted the worker.',
  )
}

function crashed(said: string): GuardError {
  return new GuardError(
    'WORKER_CRASHED',
    `The worker for hub models ended unexpectedly${said}.`,
    'It is started again at the next call; if this repeats, the device may be short of memory.',
  )
}

function silent(): GuardError {
  return new GuardError(
    'WORKER_TIMEOUT',
    `The worker for hub models was not ready after ${LOAD_TIMEOUT_MS} ms.`,
    'Check the network, or pass the worker option.',
  )
}

function otherProtocol(received: number): GuardError {
  return new GuardError(
    'WORKER_PROTOCOL',
    `The worker speaks protocol ${received}, this page 1.`,
    'Serve worker and page from one version of @lookfirst/hub.',
  )
}
