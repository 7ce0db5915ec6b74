import type {
  Escalate,
  Explanation,
  PolicyReport,
  PolicySource,
  RescoreReport,
  Verdict,
  WireImage,
  WorkerMemory,
} from '@lookfirst/engine/protocol'
import { GuardError, isGuardError, toErrorData } from '@lookfirst/errors'
import type { CompiledPolicy, Features } from '@lookfirst/policy'
import type { Correction } from '@lookfirst/policy/suggest'
import type { PackManifest } from '@lookfirst/store'
import type { Author } from './author'
import type { TeachOptions } from './author-types'
import { correctionOf } from './correction'
import type { SentDescription } from './describer/describe-image'
import { errorAction, errorVerdict } from './error-verdict'
import type { HeldPolicy, WorkerHost } from './host'
import { takeIn } from './intake'
import { classifyAll } from './many'
import type { ResolvedModel } from './model-source'
import { policySource } from './policy-source'
import type { ExplainOptions, Guard, GuardInput, GuardOptions, ManyOptions, ReadyInfo } from './types'
import { until } from './until'

/** A wrong call is the programmer's to hear of; everything else is a verdict. */
const THROWN: readonly string[] = ['INPUT_TYPE', 'DISPOSED', 'OPTION_INVALID']

/** An explanation encodes the picture some twenty times over. */
const EXPLAIN_PATIENCE = 10

/** Longest side, in pixels, of a picture without a file whose text may be read, or whose parts may be looked at. */
const DETAIL = 1280

/** Whether a picture may get a second look by text reader or detectors; where the policy is not known yet, it may. */
function needsParts(policy: PolicyReport | null, escalate: Escalate): boolean {
  return escalate === 'always' || policy === null || policy.rules.some(({ parts }) => parts.length > 0)
}

/** Everything a guard is made from. */
export interface GuardParts {
  options: GuardOptions
  model: ResolvedModel
  /** Text reader and detectors. */
  parts: readonly PackManifest[]
  policy: PolicySource
  host: WorkerHost
  release(): void
}

/** The guard itself: owns its policy and its place in the queue, shares the worker. */
export function makeGuard({ options, model, parts, policy: firstPolicy, host, release }: GuardParts): Guard {
  const disposing = new AbortController()
  let features = new WeakMap<Verdict, Features[]>()
  const corrections = new Map<string, Correction>()
  let source = firstPolicy
  let current: HeldPolicy | null = null
  let ready: ReadyInfo | null = null
  let installing: Promise<HeldPolicy> | null = null
  let first: Promise<HeldPolicy> | null = null
  let author: Promise<Author> | null = null
  const tell = options.onProgress && quietly(options.onProgress)
  const unlisten = tell ? host.listen(tell) : () => {}

  const withDisposal = (signal: AbortSignal | undefined) =>
    signal ? AbortSignal.any([signal, disposing.signal]) : disposing.signal

  /** The running policy. A failure, as of a download, is not remembered; somebody else's bad policy does not count here. */
  async function ensurePolicy(): Promise<HeldPolicy> {
    if (current) return current
    first ??= enqueue(async () => current ?? install(source, disposing.signal)).finally(() => {
      first = null
    })
    return first
  }

  /** Policies are installed in the order they were asked for: the last one to be set is the one that runs. */
  function enqueue(work: () => Promise<HeldPolicy>): Promise<HeldPolicy> {
    const turn = (installing ?? Promise.resolve()).catch(() => {}).then(work)
    installing = turn
    const done = () => {
      if (installing === turn) installing = null
    }
    turn.then(done, done)
    return turn
  }

  async function install(next: PolicySource, signal: AbortSignal): Promise<HeldPolicy> {
    signal.throwIfAborted()
    const installed = await host.installPolicy(next)
    if (signal.aborted) {
      host.releasePolicy(installed.id)
      throw signal.reason
    }
    if (current) host.releasePolicy(current.id)
    source = next
    current = installed
    return installed
  }

  async function getReady(): Promise<ReadyInfo> {
    disposing.signal.throwIfAborted()
    const [info] = await Promise.all([host.ready(), ensurePolicy()])
    ready = info
    return info
  }

  async function judge<T extends Verdict>(
    mode: 'classify' | 'explain',
    input: GuardInput,
    call: ExplainOptions,
    keepFeatures = options.keep === 'features',
  ): Promise<T> {
    const began = performance.now()
    const signal = withDisposal(call.signal)
    const language = call.language ?? options.language ?? 'en'
    signal.throwIfAborted()
    // The call ends under the policy it began with, however long its image is in coming.
    let policy = current
    if (policy) host.holdPolicy(policy.id)
    let blob: Blob | undefined
    let close = () => {}
    try {
      const isCompared = mode === 'explain' && corrections.size > 0
      const escalate = call.escalate ?? options.escalate ?? 'uncertain'
      // A first call is taken in before its policy is known. Explanations look at crops, and describers at the whole picture.
      const needsDetail = mode === 'explain' || needsParts(policy?.report ?? null, escalate)
      const taking = takeIn(input, { square: 2 * model.side, detail: needsDetail ? DETAIL : null }, signal)
      // What arrives after an abort is closed all the same.
      close = () => void taking.then((late) => late.close()).catch(() => {})
      const taken = await until(signal, taking)
      blob = taken.blob
      await until(signal, getReady())
      if (!policy) {
        policy = current!
        host.holdPolicy(policy.id)
      }
      // Before the image has its turn: a slow download then holds up no other image, and no time-out.
      // A worker that ends meanwhile is replaced, and the next one loads the part itself.
      const isDescribed = mode === 'explain' && call.describe !== false
      const patienceMs = options.timeoutMs ?? 30_000
      // The worker is asked once, and judges the words beside the picture: they have to be there first, and may take no longer than a picture may.
      const description = isDescribed ? await askDescriber(taken.image, patienceMs, call.onDescription, signal) : null
      const describe =
        isDescribed &&
        !options.describer &&
        (await until(
          signal,
          host.call<boolean>((api) => api.prepareDescriber()).catch(() => true),
        ))
      const { id } = policy
      if (escalate !== 'never' && needsParts(policy.report, escalate)) {
        const preparing = host.call<string[]>((api) => api.prepareParts(id, escalate)).catch(() => [])
        await until(signal, preparing)
      }
      const { report, queueMs } = await host.submit({
        request: {
          policyId: id,
          image: taken.image,
          mode,
          describe,
          description,
          onPartial: options.onPartial ?? 'review',
          onUnevaluated: options.onUnevaluated ?? 'review',
          keepFeatures: keepFeatures || isCompared,
          language,
          escalate,
          budgetMs: call.budgetMs ?? options.budgetMs ?? null,
        },
        priority: call.priority ?? 0,
        signal,
        timeoutMs: patienceMs * (mode === 'explain' ? EXPLAIN_PATIENCE : 1),
      })
      const { verdict: judged } = report
      const timing = { ...judged.timing, queueMs, totalMs: performance.now() - began }
      const verdict = { ...judged, id: crypto.randomUUID(), timing, ...(blob && { blob }) } as T
      if (keepFeatures && report.features) features.set(verdict, report.features)
      if (isCompared && report.features) await addCorrections(verdict as Verdict as Explanation, report.features)
      return verdict
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (isGuardError(error) && THROWN.includes(error.code)) throw error
      const known = { policy: (policy ?? current)?.report ?? null, ready, totalMs: performance.now() - began, blob }
      const verdict = errorVerdict(
        toErrorData(error),
        errorAction(options.onError, known.policy?.onError),
        known,
        language,
      )
      return (mode === 'explain' ? { ...verdict, evidence: [], why: null, heatmap: null } : verdict) as Verdict as T
    } finally {
      close()
      if (policy) host.releasePolicy(policy.id)
    }
  }

  /** What the page's own describer says; `null` where there is none, or it failed, which is a warning. A chunk of its own. */
  async function askDescriber(
    image: WireImage,
    timeoutMs: number,
    onText: ExplainOptions['onDescription'],
    signal: AbortSignal,
  ): Promise<SentDescription | null> {
    if (!options.describer) return null
    const { describeImage } = await until(signal, import('./describer/describe-image'))
    const asked = await describeImage(options.describer, image, { signal, timeoutMs, ...(onText && { onText }) })
    if (asked.warning) tell?.({ type: 'warning', warning: asked.warning })
    return asked.description
  }

  /** Adds past corrections of pictures that look alike. A chunk of its own; an explanation does not fail for want of it. */
  async function addCorrections(explanation: Explanation, judged: readonly Features[]): Promise<void> {
    const precedents = await import('./precedents').catch(() => null)
    if (precedents)
      explanation.evidence = precedents.withCorrections(explanation.evidence, corrections.values(), judged)
  }

  /** Runs work under the running policy, which is kept meanwhile. */
  async function underPolicy<T>(work: (policyId: string) => Promise<T>): Promise<T> {
    disposing.signal.throwIfAborted()
    const { id } = await ensurePolicy()
    host.holdPolicy(id)
    return until(disposing.signal, work(id)).finally(() => host.releasePolicy(id))
  }

  /** What an author needs is a chunk of its own. A failed load is not remembered. */
  function loadAuthor(): Promise<Author> {
    disposing.signal.throwIfAborted()
    author ??= import('./author')
      .then(({ createAuthor }) =>
        createAuthor({
          corrections,
          running: async () => {
            await ensurePolicy()
            return source
          },
          replace: async (next, signal) => {
            await until(signal, ensurePolicy())
            const setting = enqueue(async () => {
              signal.throwIfAborted()
              return install(await next(source), signal)
            })
            return (await until(signal, setting)).report
          },
          async compile(next) {
            const { id } = await host.installPolicy(next)
            return host.call<CompiledPolicy>((api) => api.compiledPolicy(id)).finally(() => host.releasePolicy(id))
          },
          compiled: () => guard.compiledPolicy(),
          memory: () => guard.memory(),
          forgetImages() {
            features = new WeakMap()
            return host.call<null>((api) => api.forgetImages())
          },
          async look(input, signal) {
            const verdict = await judge<Verdict>('classify', input, { signal }, true)
            const known = features.get(verdict)
            if (known) return { contentHash: verdict.input.contentHash, features: known }
            throw GuardError.from(verdict.error!)
          },
        }),
      )
      .catch((error) => {
        author = null
        throw error
      })
    return author
  }

  /** The running policy's own work, ended by the caller's signal or with the guard. */
  async function asAuthor<T>(
    { signal }: { signal?: AbortSignal | undefined },
    work: (author: Author, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const either = withDisposal(signal)
    either.throwIfAborted()
    return until(
      either,
      loadAuthor().then((loaded) => work(loaded, either)),
    )
  }

  const guard: Guard = {
    get ready() {
      return getReady()
    },
    get policy() {
      return current?.report ?? null
    },
    classify: (input, call = {}) => judge<Verdict>('classify', input, call),
    explain: (input, call = {}) => judge<Explanation>('explain', input, call),
    classifyMany: ((inputs: Iterable<GuardInput>, call: ManyOptions = {}) =>
      classifyAll(inputs, { ...call, signal: withDisposal(call.signal) }, guard.classify)) as Guard['classifyMany'],
    async setPolicy(policy, { signal, taught } = {}) {
      if (taught === 'keep') return asAuthor({ signal }, (own, ended) => own.setPolicy(policy, ended))
      const either = withDisposal(signal)
      either.throwIfAborted()
      const setting = enqueue(async () => install(await policySource(policy), either))
      return (await until(either, setting)).report
    },
    compiledPolicy: () => underPolicy((id) => host.call<CompiledPolicy>((api) => api.compiledPolicy(id))),
    record(verdict) {
      const { blob: _, ...kept } = verdict
      const known = features.get(verdict)
      return { schema: 1, verdict: kept, ...(known && { features: known }) }
    },
    rescore: (images) => underPolicy((id) => host.call<RescoreReport[]>((api) => api.rescore(id, images))),
    // Left out by who writes no types: `teach` itself says what is missing.
    teach: (ruleId, images, call = {} as TeachOptions) =>
      asAuthor(call, (own, signal) => own.teach(ruleId, images, call, signal)),
    untaught: (ruleId, sources, call = {}) => asAuthor(call, (own, signal) => own.untaught(ruleId, sources, signal)),
    calibrate: (images, call = {}) => asAuthor(call, (own, signal) => own.calibrate(images, call, signal)),
    correct(judged, action) {
      disposing.signal.throwIfAborted()
      const correction = correctionOf('verdict' in judged ? judged : guard.record(judged), action)
      corrections.set(correction.record.verdict.id, correction)
      return correction
    },
    suggest: (call = {}) => asAuthor(call, (own, signal) => own.suggest(call, signal)),
    replay: (policy, records, call = {}) =>
      asAuthor(call, (own, signal) => own.replay(policy, records, { ...call, signal })),
    kept: () => asAuthor({}, (own) => own.kept()),
    deleteKept: (call = {}) => asAuthor(call, (own, signal) => own.deleteKept(signal)),
    async doctor() {
      disposing.signal.throwIfAborted()
      const { examine } = await import('./doctor')
      return examine(model.manifest, parts, getReady(), () => ({
        policy: current?.report ?? null,
        warnings: host.warnings,
      }))
    },
    async memory() {
      disposing.signal.throwIfAborted()
      const { loaded, queued } = host
      const worker = loaded ? await host.call<WorkerMemory>((api) => api.memory(), false) : {}
      return { ...worker, loaded, queued, restarts: Math.max(0, host.restarts) }
    },
    async clearCache() {
      disposing.signal.throwIfAborted()
      await host.call<null>((api) => api.clearCache(model.manifest.id))
    },
    dispose() {
      if (disposing.signal.aborted) return
      unlisten()
      if (current) host.releasePolicy(current.id)
      disposing.abort(new GuardError('DISPOSED', 'The guard was disposed.', 'Make a new one with createGuard.'))
      release()
    },
    [Symbol.dispose]() {
      guard.dispose()
    },
  }
  return guard
}

/** What a listener throws is its own business. */
function quietly<T>(listener: (value: T) => void): (value: T) => void {
  return (value) => {
    try {
      listener(value)
    } catch (error) {
      reportError(error)
    }
  }
}
