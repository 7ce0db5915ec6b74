import type {
  Backend,
  JudgeReport,
  JudgeRequest,
  PolicyReport,
  PolicySource,
  Progress,
  StartOptions,
  StartReport,
  WorkerApi,
} from '@lookfirst/engine/protocol'
import { GuardError, type GuardErrorData, isGuardError } from '@lookfirst/errors'
import { type Remote, transfer } from 'comlink'
import { backendMemory, hasUsefulAdapter } from './backend-choice'
import { type Connection, connect } from './bridge'
import { IdleTimer } from './idle-timer'
import { PriorityQueue } from './queue'
import { spawnWorker } from './spawn'
import type { ReadyInfo } from './types'

/** Images in the worker at once: while one is encoded, the browser decodes the next. */
const IN_FLIGHT = 2
/** An encode on WebGPU slower than this, in milliseconds, is compared with WASM. */
const SLOW_MS = 40

/** What distinguishes one worker from another. Guards with equal settings share a worker. */
export interface HostSettings {
  backend: 'auto' | Backend
  start: Omit<StartOptions, 'allowSoftwareAdapter'> & { allowSoftwareAdapter: boolean }
  worker: ((backend: Backend) => Worker) | null
  idleUnloadMs: number
}

/** A policy that a worker has. Owned by whoever installed it, who releases it. */
export interface HeldPolicy {
  /** Names the installation in judge requests. */
  id: string
  report: PolicyReport
}

/** A judgement to be done. */
export interface JobRequest {
  request: Omit<JudgeRequest, 'jobId'>
  priority: number
  signal: AbortSignal
  timeoutMs: number
}

interface Job extends JobRequest {
  id: number
  queuedAt: number
  attempts: number
  resolve(done: { report: JudgeReport; queueMs: number }): void
  reject(error: unknown): void
  settled: boolean
}

/** Codes after which the same job may succeed in a fresh worker. */
const RESTARTABLE = new Set(['WORKER_CRASHED', 'WORKER_TIMEOUT', 'DEVICE_LOST', 'BACKEND_SELF_TEST'])

/**
 * One worker over its whole life: started when needed, started again after a crash, unloaded when idle. Shared by
 * guards; the registry that made it ends it.
 */
export class WorkerHost {
  readonly #settings: HostSettings
  readonly #idle: IdleTimer
  readonly #queue = new PriorityQueue<Job>()
  readonly #running = new Set<Job>()
  /** Policies by the id of their installation, to be installed again in a fresh worker, with the number of their users. */
  readonly #policies = new Map<string, { source: PolicySource; users: number }>()
  readonly #listeners = new Set<(progress: Progress) => void>()
  /** Policies that a worker already has. */
  readonly #installed = new WeakMap<Connection, Set<string>>()
  /** The first worker of the running start, before it is known whether it will do. */
  #launched = Promise.withResolvers<Connection>()
  #session: Promise<{ connection: Connection; ready: ReadyInfo }> | null = null
  #demotion: ReadyInfo['demotion'] = null
  #nextJobId = 1
  #ended: GuardError | null = null
  /** Times a worker was started after the first. */
  restarts = -1
  /** What went wrong without stopping the worker that runs now, such as a cache that is full. */
  warnings: readonly GuardErrorData[] = []

  constructor(settings: HostSettings) {
    this.#settings = settings
    this.#idle = new IdleTimer(settings.idleUnloadMs, () =>
      this.#close(
        new GuardError(
          'WORKER_CRASHED',
          'The worker was unloaded while idle.',
          'It is started again by the next call.',
        ),
      ),
    )
  }

  /** Calls that wait for their turn. */
  get queued(): number {
    return this.#queue.size
  }

  /** Whether a worker is running or starting. */
  get loaded(): boolean {
    return this.#session !== null
  }

  /** Hears progress until the returned function is called. */
  listen(listener: (progress: Progress) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Starts the worker if it is not running. A failed start is not remembered: the next call tries again. */
  async ready(): Promise<ReadyInfo> {
    return (await this.#idle.during(async () => this.#open())).ready
  }

  /**
   * Calls the worker directly, for everything but judging.
   *
   * @param isUse `false` where the call alone is no reason to keep the worker
   */
  call<T>(method: (api: Remote<WorkerApi>) => ReturnType<WorkerApi[keyof WorkerApi]>, isUse = true): Promise<T> {
    return this.#idle.during(async () => {
      const { connection } = await this.#open()
      return connection.call(method as (api: Remote<WorkerApi>) => never) as Promise<T>
    }, isUse)
  }

  /** Compiles or loads a policy in the worker and keeps it until {@link releasePolicy}. */
  installPolicy(source: PolicySource): Promise<HeldPolicy> {
    return this.#idle.during(() => this.#installInNext(source))
  }

  async #installInNext(source: PolicySource): Promise<HeldPolicy> {
    // An id of its own: two compiled documents may claim one hash, and one guard must not give up what another installs.
    const id = crypto.randomUUID()
    // Begun beside the session, not behind it: the two downloads and the compiling then overlap.
    const session = this.#open()
    const launched = this.#launched.promise
    const report = await launched
      .then((connection) => this.#install(connection, id, source))
      .catch(async (error: unknown) => {
        await session
        // The worker it was begun in may have been given up for another backend, or have crashed.
        const { connection } = await this.#open()
        if (connection === (await launched.catch(() => null))) throw error
        return this.#install(connection, id, source)
      })
    this.#policies.set(id, { source, users: 1 })
    return { id, report }
  }

  async #install(connection: Connection, id: string, source: PolicySource): Promise<PolicyReport> {
    const report = await connection.call((api) => api.installPolicy(id, source))
    const installed = this.#installed.get(connection) ?? new Set()
    this.#installed.set(connection, installed.add(id))
    return report
  }

  /** Keeps an installed policy for a call that begins under it, until {@link releasePolicy}. */
  holdPolicy(id: string): void {
    const policy = this.#policies.get(id)
    if (policy) policy.users++
  }

  /** Gives a policy up; it goes once the last call that began under it has ended. */
  releasePolicy(id: string): void {
    const policy = this.#policies.get(id)
    if (!policy || --policy.users > 0) return
    this.#policies.delete(id)
    this.#session?.then(({ connection }) => connection.call((api) => api.removePolicy(id))).catch(() => {})
  }

  /** Judges an image when its turn comes. Rejects with the signal's reason on abort. */
  submit(request: JobRequest): Promise<{ report: JudgeReport; queueMs: number }> {
    const { promise, resolve, reject } = Promise.withResolvers<{ report: JudgeReport; queueMs: number }>()
    const { policyId } = request.request
    const job: Job = {
      ...request,
      id: this.#nextJobId++,
      queuedAt: performance.now(),
      attempts: 0,
      resolve,
      reject,
      settled: false,
    }
    this.holdPolicy(policyId)
    const abort = () => this.#abort(job)
    request.signal.addEventListener('abort', abort, { once: true })
    const done = () => {
      job.settled = true
      request.signal.removeEventListener('abort', abort)
      this.releasePolicy(policyId)
    }
    promise.then(done, done)
    this.#queue.push(job)
    this.#pump()
    return promise
  }

  /** Ends the worker and rejects what waits. */
  end(error: GuardError): void {
    this.#ended = error
    this.#close(error)
    for (const job of [...this.#queue.drain(), ...this.#running]) job.reject(error)
  }

  #abort(job: Job): void {
    if (!this.#queue.remove(job)) {
      // Inference cannot be interrupted; the worker drops the job at its next stage, which is one encode away at most.
      this.#session?.then(({ connection }) => connection.call((api) => api.cancel(job.id))).catch(() => {})
    }
    job.reject(job.signal.reason)
  }

  #pump(): void {
    while (this.#running.size < IN_FLIGHT) {
      const job = this.#queue.shift()
      if (!job) break
      this.#running.add(job)
      void this.#idle
        .during(() => this.#run(job))
        .finally(() => {
          this.#running.delete(job)
          this.#pump()
        })
    }
  }

  async #run(job: Job): Promise<void> {
    job.attempts++
    let ran: Connection | null = null
    try {
      const { connection } = await this.#open()
      ran = connection
      if (job.settled) return
      const queueMs = performance.now() - job.queuedAt
      const request = { ...job.request, jobId: job.id }
      const report = await connection
        .call((api) => api.judge(request), job.timeoutMs)
        .catch((error) => {
          throw isDataCloneError(error)
            ? new GuardError(
                'IMAGE_CROSS_ORIGIN',
                'The pixels belong to another origin and may not be read.',
                'Set crossorigin="anonymous" on the element and allow it there (CORS).',
                { cause: error },
              )
            : error
        })
      job.resolve({ report, queueMs })
    } catch (error) {
      if (job.settled) return
      if (!isGuardError(error) || !RESTARTABLE.has(error.code)) return job.reject(error)
      await this.#recover(error, ran)
      // Work survives one restart; what fails twice is taken to be the cause.
      if (this.#ended || error.code === 'WORKER_TIMEOUT' || job.attempts > 1) return job.reject(this.#ended ?? error)
      this.#queue.unshift(job)
    }
  }

  /** After a failure of the backend itself: on to WASM, in a fresh worker, because a failed session poisons its realm. */
  async #recover(error: GuardError, ran: Connection | null): Promise<void> {
    if (error.code !== 'DEVICE_LOST' && error.code !== 'BACKEND_SELF_TEST') return
    const now = await this.#session?.catch(() => null)
    // Several calls may report one failure: only the first closes the worker they ran in, not the one that replaced it.
    if (!ran || now?.connection !== ran) return
    if (now.ready.backend === 'webgpu') this.#demotion ??= { from: 'webgpu', reason: error.toJSON() }
    this.#close(error)
  }

  #close(error: GuardError): void {
    this.#idle.stop()
    const session = this.#session
    this.#session = null
    // Also one that is still starting: it would go on downloading for nobody.
    for (const worker of [this.#launched.promise, session?.then(({ connection }) => connection)])
      worker?.then((connection) => connection.close(error)).catch(() => {})
  }

  #report(progress: Progress): void {
    if (progress.type === 'warning') this.warnings = [...this.warnings, progress.warning]
    for (const listener of this.#listeners) listener(progress)
  }

  #open() {
    if (this.#ended) throw this.#ended
    if (!this.#session) {
      this.restarts++
      this.warnings = []
      this.#launched = Promise.withResolvers()
      this.#launched.promise.catch(() => {})
      const { reject } = this.#launched
      const session = this.#start()
      this.#session = session
      const forget = () => {
        if (this.#session === session) this.#session = null
      }
      session.then(({ connection }) => connection.ended.then(forget), forget)
      session.catch(reject)
    }
    return this.#session
  }

  async #start() {
    const began = performance.now()
    const { backend: wanted, start } = this.#settings
    const remembered = backendMemory(`${start.manifest.id}@${start.manifest.revision}`)
    let tryWebGpu = wanted === 'webgpu'
    if (wanted === 'auto')
      tryWebGpu = remembered.read() !== 'wasm' && (await hasUsefulAdapter(start.allowSoftwareAdapter))
    if (this.#demotion) tryWebGpu = false

    let opened: Opened | null = null
    if (tryWebGpu) {
      opened = await this.#launch('webgpu').catch((error: unknown) => {
        if (this.#ended || !isGuardError(error) || error.code.startsWith('MODEL_')) throw error
        this.#demotion = { from: 'webgpu', reason: error.toJSON() }
        return null
      })
    }
    if (!opened) opened = await this.#launch('wasm')
    else if (wanted === 'auto' && opened.report.encodeMs > SLOW_MS) opened = await this.#compare(opened)
    if (wanted === 'auto' && tryWebGpu) remembered.write(opened.report.backend)

    const { connection, report } = opened
    for (const [id, { source }] of this.#policies) {
      if (!this.#installed.get(connection)?.has(id)) await this.#install(connection, id, source)
    }
    const { backend, modelHash, adapter, threads, store, encodeMs } = report
    const ready: ReadyInfo = {
      backend,
      modelHash,
      adapter,
      threads,
      store,
      encodeMs,
      demotion: this.#demotion,
      ms: performance.now() - began,
    }
    this.#report({
      type: 'backend',
      backend,
      demotedFrom: this.#demotion?.from ?? null,
      reason: this.#demotion?.reason ?? null,
    })
    this.#report({ type: 'ready', backend, ms: ready.ms })
    connection.call((api) => api.warmUp()).catch(() => {})
    return { connection, ready }
  }

  /** WebGPU is not always the faster one (transformers.js#1750): the slower of the two is closed. */
  async #compare(gpu: Opened): Promise<Opened> {
    const wasm = await this.#launch('wasm').catch(() => null)
    if (!wasm) return gpu
    const [keep, drop] = wasm.report.encodeMs < gpu.report.encodeMs ? [wasm, gpu] : [gpu, wasm]
    const reason = new GuardError(
      'WEBGPU_UNAVAILABLE',
      `WebGPU takes ${Math.round(gpu.report.encodeMs)} ms an image here, WASM ${Math.round(wasm.report.encodeMs)} ms.`,
      'WASM is used; pass backend: "webgpu" to insist.',
    )
    drop.connection.close(reason)
    if (keep === wasm) this.#demotion = { from: 'webgpu', reason: reason.toJSON() }
    return keep
  }

  async #launch(backend: Backend): Promise<Opened> {
    const { resolve } = this.#launched
    const connection = await connect(spawnWorker(backend, this.#settings.worker), backend)
    resolve(connection)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => this.#report(data)
    connection.ended.then(() => port1.close())
    try {
      const { start } = this.#settings
      return { connection, report: await connection.call((api) => api.start(start, transfer(port2, [port2]))) }
    } catch (error) {
      connection.close(
        new GuardError('WORKER_CRASHED', 'The worker could not start.', 'See the cause.', { cause: error }),
      )
      throw error
    }
  }
}

interface Opened {
  connection: Connection
  report: StartReport
}

function isDataCloneError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'DataCloneError'
}
