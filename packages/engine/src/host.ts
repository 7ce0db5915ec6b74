import { GuardError, type GuardErrorData, toErrorData } from '@lookfirst/errors'
import type { TaughtExamples } from '@lookfirst/policy'
import { clearModel, storedBytes } from '@lookfirst/store'
import type { Describer } from './describe/describer'
import { closeImage } from './image/close-image'
import { decodeUpright, readImage } from './image/decode'
import { createFeatureCache } from './judge/feature-cache'
import { type InstalledPolicy, installCompiled } from './judge/installed-policy'
import { createJob, type Job, nextTask } from './judge/job'
import { judgeImage } from './judge/pipeline'
import { scoreImage } from './judge/verdict'
import { lookersOf } from './look/lookers'
import { unpackContainer } from './model/container'
import { fileOf } from './model/file-of'
import { createImageEncoder, type ImageEncoder } from './model/image-encoder'
import { isWarm } from './model/is-warm'
import { type OpenModel, openModel, openPacks } from './model/load-model'
import { prepareRuntime, type Runtime } from './model/runtime'
import { createRuntimeProduct } from './model/runtime-product'
import { goldenInput, selfTest } from './model/self-test'
import { createSerial } from './model/serial'
import { createOnDemand, isCancelled, type OnDemand } from './parts/on-demand'
import { createPacks, type OpenPack, type Packs } from './parts/packs'
import type {
  Backend,
  EquipOptions,
  JudgeRequest,
  PolicySource,
  Progress,
  Result,
  StartOptions,
  StartReport,
  WireImage,
  WorkerApi,
} from './protocol'
import { type BackgroundNames, readBackgroundNames } from './text/class-names'
import type { Compiler } from './text/compiler'

/** Images whose features are kept, so that a new policy re-scores them without decoding. */
const CACHED_IMAGES = 512
/** Encodes timed after the self-test: enough to tell a fast backend from a slow one. WASM is what is left when the others fail. */
const TIMED_RUNS = { webgpu: 3, wasm: 1 } as const
/** Most warm-up runs, for an engine that still gets faster: by then every one that was measured had tiered up. */
const WARM_UP_RUNS = 60
/** Most milliseconds of warming up. */
const WARM_UP_MS = 4000

/** What a started host holds. */
interface Started {
  encoder: ImageEncoder
  report: StartReport
  weightsBytes: number
}

/**
 * The worker's side of a guard: one model, one session, any number of policies.
 *
 * @param ort the runtime that the worker's entry imported
 */
export function createHost(ort: Runtime, backend: Backend): WorkerApi {
  const policies = new Map<string, InstalledPolicy>()
  const jobs = new Map<number, Job>()
  const cache = createFeatureCache(CACHED_IMAGES)
  const opened = Promise.withResolvers<OpenModel>()
  const names = Promise.withResolvers<BackgroundNames>()
  const started = Promise.withResolvers<Started>()
  const equipped = Promise.withResolvers<{ packs: Packs; describer: OnDemand<Describer> }>()
  const costs = new Map<string, number>()
  for (const { promise } of [opened, names, started, equipped]) promise.catch(() => {})
  let report: (progress: Progress) => void = () => {}
  let encodes = 0
  let compiler: Promise<Compiler> | null = null
  const foreground = createForeground()
  const serial = createSerial()
  const warn = (warning: GuardErrorData) => report({ type: 'warning', warning })

  const text = { load: loadCompiler, isLoaded: () => compiler !== null }

  async function start(options: StartOptions): Promise<StartReport> {
    const began = performance.now()
    const model = await openModel(options, report)
    equipWith(model.packs, options)
    opened.resolve(model)
    const [adapter, files] = await Promise.all([prepareRuntime(ort, { ...options, backend }), model.files('judge')])
    const { encoder: spec } = model.manifest
    const weights = unpackContainer(fileOf(files, spec.weights))
    names.resolve(readBackgroundNames(weights))
    const { manifest, modelHash } = model
    const session = await createImageEncoder(
      ort,
      serial,
      backend,
      manifest,
      modelHash,
      fileOf(files, spec.graph),
      weights.external,
    )
    const test = await selfTest(session, TIMED_RUNS[backend])
    const encoder: ImageEncoder = {
      ...session,
      encode(...input) {
        encodes++
        return session.encode(...input)
      },
    }
    const result: StartReport = {
      backend,
      modelHash: model.modelHash,
      adapter,
      threads: options.threads,
      store: model.store.kind,
      sessionMs: performance.now() - began,
      encodeMs: test.encodeMs,
      selfTestCosine: test.cosine,
    }
    started.resolve({ encoder, report: result, weightsBytes: weights.external.byteLength })
    return result
  }

  function equipWith(packs: readonly OpenPack[], { partIdleMs: idleMs }: EquipOptions): void {
    equipped.resolve({
      packs: createPacks({ ort, serial, packs, idleMs, warn }),
      describer: createOnDemand(loadDescriber, { name: 'describe', idleMs, warn, isOwnError: isCancelled }),
    })
  }

  async function equip(options: EquipOptions): Promise<null> {
    try {
      const [packs] = await Promise.all([
        openPacks(options, report),
        prepareRuntime(ort, { ...options, backend: 'wasm', allowSoftwareAdapter: false }),
      ])
      equipWith(packs, options)
      return null
    } catch (error) {
      equipped.reject(error)
      throw error
    }
  }

  /** The compile part is loaded by the first policy that is not precompiled. A failed load is not remembered. */
  function loadCompiler(): Promise<Compiler> {
    const load = async () => {
      const { manifest, modelHash, files } = await opened.promise
      const [{ createCompiler }, compileFiles, background] = await Promise.all([
        import('./text/compiler'),
        files('compile'),
        names.promise,
      ])
      const product = await createRuntimeProduct(ort, serial)
      return createCompiler({ manifest, modelHash, files: compileFiles, names: background, product })
    }
    compiler ??= load().catch((error) => {
      compiler = null
      throw error
    })
    return compiler
  }

  async function loadDescriber(): Promise<Describer | null> {
    const { manifest, files } = await opened.promise
    const { describe } = manifest
    if (!describe) return null
    const [{ createDescriber }, describeFiles] = await Promise.all([import('./describe/describer'), files('describe')])
    return createDescriber({ ort, serial, manifest, describe, files: describeFiles })
  }

  async function compileText(text: string, taught: TaughtExamples): Promise<InstalledPolicy> {
    const { compile } = await loadCompiler()
    const began = performance.now()
    const compiled = await compile(text, taught)
    const ms = performance.now() - began
    report({ type: 'compile', policyHash: compiled.policyHash, rules: compiled.rules.length, ms })
    return installCompiled(compiled, (await equipped.promise).packs.installed, ms, text)
  }

  async function install(source: PolicySource): Promise<InstalledPolicy> {
    if (source.kind === 'text') return compileText(source.text, source.taught)
    const { modelHash } = await opened.promise
    if (source.compiled.modelHash !== modelHash) {
      throw new GuardError(
        'POLICY_MODEL_MISMATCH',
        `The policy was compiled for the model ${String(source.compiled.modelHash).slice(0, 12)}…, and ${modelHash.slice(0, 12)}… is running.`,
        'Compile it again: lookfirst policy compile FILE --model DIR.',
        { details: { compiledFor: source.compiled.modelHash, running: modelHash } },
      )
    }
    return installCompiled(source.compiled, (await equipped.promise).packs.installed, 0, null)
  }

  function installed(policyId: string): InstalledPolicy {
    const policy = policies.get(policyId)
    if (!policy)
      throw new GuardError('INTERNAL', `The policy ${policyId} is not installed in this worker.`, 'Please report this.')
    return policy
  }

  async function judge(request: JudgeRequest) {
    const job = createJob(request.jobId)
    jobs.set(job.id, job)
    try {
      const [{ encoder, report: facts }, { packs, describer }] = await Promise.all([started.promise, equipped.promise])
      return await judgeImage(
        {
          encoder,
          modelHash: facts.modelHash,
          backend,
          cache,
          describer,
          lookers: lookersOf(encoder, packs, loadCompiler),
          costs,
          text,
          warn,
        },
        installed(request.policyId),
        request,
        job,
      )
    } finally {
      jobs.delete(job.id)
      closeImage(request.image)
    }
  }

  async function detect(packId: string, wire: WireImage): Promise<Record<string, number>> {
    try {
      const pack = (await equipped.promise).packs.list.find(({ id, kind }) => id === packId && kind === 'detector')
      if (pack?.kind !== 'detector') {
        throw new GuardError(
          'PART_MISSING',
          `There is no detector "${packId}" here.`,
          'Pass it with the option `parts`.',
        )
      }
      const pixels = await decodeUpright(await readImage(wire), pack.side)
      const done = await pack.part.use((detector) => detector.detect(pixels))
      if ('error' in done) throw GuardError.from(done.error)
      return Object.fromEntries(
        Object.entries(done.value).map(([label, probability]) => [label.slice(packId.length + 1), probability]),
      )
    } finally {
      closeImage(wire)
    }
  }

  return {
    equip: (options, port) => {
      report = (progress) => port.postMessage(progress)
      return answer(() => equip(options))
    },
    start: (options, port) => {
      report = (progress) => port.postMessage(progress)
      return answer(async () => {
        try {
          return await start(options)
        } catch (error) {
          for (const { reject } of [opened, names, started, equipped]) reject(error)
          throw error
        }
      })
    },
    warmUp: () =>
      answer(async () => {
        const { encoder } = await started.promise
        const input = goldenInput(encoder.manifest)
        const began = performance.now()
        const times: number[] = []
        while (times.length < WARM_UP_RUNS && performance.now() - began < WARM_UP_MS && !isWarm(times)) {
          // Whatever a caller waits for goes first.
          await nextTask()
          await foreground.idle()
          const start = performance.now()
          await encoder.encode(input)
          times.push(performance.now() - start)
        }
        const done = { runs: times.length, ms: performance.now() - began }
        report({ type: 'warmup', ...done })
        return done
      }),
    installPolicy: (policyId, source) =>
      foreground.run(async () => {
        const policy = await install(source)
        policies.set(policyId, policy)
        return policy.report
      }),
    removePolicy: (policyId) =>
      answer(async () => {
        policies.delete(policyId)
        return null
      }),
    compiledPolicy: (policyId) => answer(async () => installed(policyId).compiled),
    prepareDescriber: () => answer(async () => (await equipped.promise).describer.prepare()),
    prepareParts: (policyId, escalate) =>
      answer(async () => {
        const { list } = (await equipped.promise).packs
        const awaited = [...installed(policyId).waits.values()].flatMap(({ parts }) => parts)
        const wanted = list.filter(
          ({ id, kind }) => escalate === 'always' || awaited.includes(kind === 'text reader' ? kind : id),
        )
        const ready: string[] = []
        for (const { id, part } of wanted) if (await part.prepare()) ready.push(id)
        // Clauses about text judge its vectors: what embeds it is fetched before a picture has its turn.
        const { rules } = installed(policyId).compiled
        if (rules.some(({ reading, declaredNonViolating }) => reading && !declaredNonViolating)) {
          await loadCompiler().catch((error: unknown) => warn(toErrorData(error)))
        }
        return ready
      }),
    detect: (packId, wire) => foreground.run(() => detect(packId, wire)),
    judge: (request) => foreground.run(() => judge(request)),
    rescore: (policyId, features) =>
      answer(async () => {
        const policy = installed(policyId)
        return features.map((image) => {
          const { action, rule, rules } = scoreImage(image, policy)
          return { action, rule, rules }
        })
      }),
    cancel: (jobId) =>
      answer(async () => {
        jobs.get(jobId)?.cancel()
        return jobs.has(jobId)
      }),
    memory: () =>
      answer(async () => {
        const [{ store }, { weightsBytes }, { packs, describer }] = await Promise.all([
          opened.promise,
          started.promise,
          equipped.promise,
        ])
        return {
          weightsBytes,
          cachedImages: cache.size(),
          storedBytes: await storedBytes(store),
          policies: policies.size,
          encodes,
          compileLoaded: compiler !== null,
          describeLoaded: describer.isLoaded(),
          parts: packs.memory(),
        }
      }),
    forgetImages: () =>
      answer(async () => {
        cache.clear()
        return null
      }),
    clearCache: (modelId) =>
      answer(async () => {
        await clearModel((await opened.promise).store, modelId)
        return null
      }),
  }
}

/** Calls that somebody waits for, so that warming up can make room for them. */
function createForeground() {
  let calls = 0
  let waiting: (() => void)[] = []
  return {
    /** Runs a call; while it lasts the worker is not idle. */
    async run<T>(call: () => Promise<T>): Promise<Result<T>> {
      calls++
      const result = await answer(call)
      if (--calls === 0) {
        for (const resume of waiting) resume()
        waiting = []
      }
      return result
    },
    /** Resolves when no call is running. */
    idle: () => new Promise<void>((resolve) => (calls === 0 ? resolve() : waiting.push(resolve))),
  }
}

/** Runs a call and turns whatever it throws into data. */
async function answer<T>(call: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return { ok: false, error: toErrorData(error) }
  }
}
