import type {
  Backend,
  DecisionRecord,
  Escalate,
  Explanation,
  Language,
  PolicyReport,
  Progress,
  RescoreReport,
  Verdict,
  WorkerMemory,
} from '@lookfirst/engine/protocol'
import type { GuardErrorData } from '@lookfirst/errors'
import type { Action, CompiledPolicy, Features } from '@lookfirst/policy'
import type { Replay, ReplayOptions } from '@lookfirst/policy/compare'
import type { Correction, Suggestion } from '@lookfirst/policy/suggest'
import type { Manifest, PackManifest } from '@lookfirst/store'
import type {
  CalibrateOptions,
  CalibrateReport,
  KeptData,
  SuggestCallOptions,
  TeachOptions,
  TeachReport,
} from './author-types'
import type { Describer } from './describer/types'

/**
 * Where a model comes from: the URL of a `manifest.json` with its `shards/` folder beside it, or a manifest with the
 * URL of every shard, as `@lookfirst/model-mini` exports it.
 */
export type ModelSource = string | URL | { manifest: Manifest; shardUrls: Record<string, string> }

/**
 * Where a text reader or a detector comes from: the URL of its `manifest.json` with its `shards/` folder beside it, or a manifest with the
 * URL of every shard, as `@lookfirst/model-text` and `@lookfirst/model-nsfw` export it.
 */
export type PartSource = string | URL | { manifest: PackManifest; shardUrls: Record<string, string> }

/** What {@link Guard.classify} takes. Nothing the caller holds is consumed: bitmaps and frames are copied first. */
export type GuardInput =
  | Blob
  | string
  | URL
  | ImageBitmap
  | ImageData
  | HTMLCanvasElement
  | OffscreenCanvas
  | HTMLImageElement
  | HTMLVideoElement
  | VideoFrame

/** How a guard is made. */
export interface GuardOptions {
  /** Policy text (Markdown, plain sentences or JSON), or a policy compiled for the same model. */
  policy: string | CompiledPolicy
  /** @defaultValue the embedded model for `lookfirst`; required for `lookfirst/core` */
  model?: ModelSource
  /**
   * Text reader and detectors, for rules with `Match text:` and `Detector:` lines. Each is downloaded when a policy first needs it.
   *
   * @defaultValue the embedded text reader and the detector `nsfw` for `lookfirst`; none for `lookfirst/core`
   */
  parts?: readonly PartSource[]
  /**
   * When text reader, detectors and crops give a picture a second look. `never`: rules that wait for a part stay unevaluated, and the
   * verdict is at least {@link onUnevaluated}. `uncertain`: where a rule waits for a part and could change the action; in explanations also crops,
   * where a clause is just below its threshold. `always`: every part looks at every picture, and crops wherever a clause is just below its
   * threshold.
   * @defaultValue 'uncertain'
   */
  escalate?: Escalate
  /**
   * Milliseconds that a second look and the search for regions may take, from when the worker began with the picture, loading left aside. What
   * does not fit is left out, what takes longer is stopped, and `verdict.secondLook` says so.
   * @defaultValue no limit
   */
  budgetMs?: number
  /**
   * Says what is in a picture, in the place of the model's own describer, for {@link Guard.explain}. What it says is shown and judged as text, and
   * changes no action. Whoever made it disposes it.
   * @defaultValue the model's own
   */
  describer?: Describer
  /** Unload describer, text reader and detectors after so many milliseconds without use; 0: never. @defaultValue 60000 */
  partIdleMs?: number
  /**
   * `auto` takes WebGPU where a hardware adapter passes the self-test and is not slower than WASM.
   * @defaultValue 'auto'
   */
  backend?: 'auto' | Backend
  /** WASM threads. More than 1 needs a cross-origin isolated page. @defaultValue 1, or up to 4 where isolated */
  threads?: number
  /** Action of an error verdict. The stricter of this and the policy's `On error:` holds. @defaultValue 'review' */
  onError?: 'review' | 'block' | 'allow'
  /** Least action when not all of the input was looked at, as with animations. @defaultValue 'review' */
  onPartial?: Action
  /** Least action when a part that a rule needs did not run. @defaultValue 'review' */
  onUnevaluated?: Action
  /** Of reasons and what explains them. Errors keep their English message. @defaultValue 'en' */
  language?: Language
  /** Whether records carry features: derived personal data. @defaultValue 'nothing' */
  keep?: 'nothing' | 'features'
  /** Start the worker and download the model at the first call instead of at once. @defaultValue false */
  lazy?: boolean
  /** Unload worker and model after so many idle milliseconds; the next call loads them again from the cache. @defaultValue 0, never */
  idleUnloadMs?: number
  /**
   * Milliseconds one image may take in the worker before it is an error verdict; `explain` may take ten times that, and before it so long once for
   * what a {@link describer} says.
   * @defaultValue 30000
   */
  timeoutMs?: number
  /** Where model shards are kept. @defaultValue 'indexeddb' */
  cache?: 'indexeddb' | 'memory'
  /** Accept a software WebGPU adapter: seconds an image, for tests only. @defaultValue false */
  allowSoftwareAdapter?: boolean
  /** Makes the worker where a bundler cannot: `lookfirst/worker-wasm` or `lookfirst/worker-webgpu` as a module worker. */
  worker?: (backend: Backend) => Worker
  /** Folder with onnxruntime-web's files of the version lookfirst was built with; ends in `/`. @defaultValue what the bundler emitted */
  wasmPaths?: string
  /** Called while the guard gets ready. What it throws is ignored. */
  onProgress?: (progress: Progress) => void
  /** Aborts making the guard; does not dispose one that was made. */
  signal?: AbortSignal
}

/** Options of one call. */
export interface CallOptions {
  /** Aborting rejects the call with the signal's reason. Queued work is removed; running work stops at its next stage. */
  signal?: AbortSignal
  /** Larger first; calls of the same priority keep their order. @defaultValue 0 */
  priority?: number
  /** Of the reason and what explains it. @defaultValue the guard's */
  language?: Language
  /** See {@link GuardOptions.escalate}. @defaultValue the guard's */
  escalate?: Escalate
  /** See {@link GuardOptions.budgetMs}. @defaultValue the guard's */
  budgetMs?: number
}

/** Options of {@link Guard.explain}. */
export interface ExplainOptions extends CallOptions {
  /**
   * Whether the explanation says what is in the picture, where the model can: its describe part is downloaded at the first such
   * call. `false`: nothing is fetched.
   * @defaultValue true
   */
  describe?: boolean
  /** Hears all of the description so far, as often as a describer that streams has more of it. What it throws is ignored. */
  onDescription?: (partial: string) => void
}

/** Options of {@link Guard.classifyMany}. */
export interface ManyOptions extends CallOptions {
  /** Images under way at once, at least 1. @defaultValue 4 */
  inFlight?: number
}

/** One answer of {@link Guard.classifyMany}. */
export interface ManyResult<K> {
  /** The caller's key: the index, or the `key` of a `{ key, input }` item. */
  key: K
  verdict: Verdict
}

/** What is known once a guard is ready. */
export interface ReadyInfo {
  backend: Backend
  modelHash: string
  /** Graphics adapter, or `null` on WASM. */
  adapter: string | null
  threads: number
  store: 'indexeddb' | 'memory'
  /** Why another backend was given up, or `null`. */
  demotion: { from: Backend; reason: GuardErrorData } | null
  /** Median milliseconds of one encode at start, before the runtime is warm. */
  encodeMs: number
  /** Milliseconds from the start of loading to ready. */
  ms: number
}

/** One finding of {@link Guard.doctor}. */
export interface DoctorCheck {
  name: string
  status: 'ok' | 'warning' | 'failure'
  /** What was found, with the value. */
  message: string
  /** What to do about it. */
  hint?: string
}

/** What {@link Guard.doctor} found. */
export interface DoctorReport {
  /** True when no check failed. */
  ok: boolean
  checks: DoctorCheck[]
  model: { id: string; revision: string; title: string; licence: string; trainedOn: string; modelHash: string | null }
  ready: ReadyInfo | null
}

/** What a guard holds. What only the worker knows is absent while it is not loaded. */
export interface MemoryReport extends Partial<WorkerMemory> {
  /** Whether the worker is running. */
  loaded: boolean
  /** Calls waiting in the queue. */
  queued: number
  /** Times the worker was started again after a crash, a time-out or an idle unload. */
  restarts: number
}

/** Options of {@link Guard.setPolicy}. */
export interface SetPolicyOptions {
  signal?: AbortSignal
  /**
   * `keep`: the new text is taught what the running policy was taught, rule by rule, and is fitted to the images that it was calibrated with, as
   * an author wants who edits a policy. Examples of rules that the text does not have wait until it has them. Not for compiled policies, which
   * bring their own.
   * @defaultValue 'drop'
   */
  taught?: 'keep' | 'drop'
}

/** Judges images under a policy. Made by `createGuard`; owned by whoever made it, who disposes it. */
export interface Guard extends Disposable {
  /** Starts the guard if it was lazy. Settles when images can be judged; rejects with the error that every verdict would carry. */
  readonly ready: Promise<ReadyInfo>
  /** The running policy, once compiled. */
  readonly policy: PolicyReport | null
  /** Judges one image. Resolves with an error verdict when it cannot; rejects only on abort, dispose or a wrong call. */
  classify(input: GuardInput, options?: CallOptions): Promise<Verdict>
  /** The same verdict with checked evidence; costs a few dozen encodes for a flagged image, and a few runs of the describer. */
  explain(input: GuardInput, options?: ExplainOptions): Promise<Explanation>
  /** Judges many, in order of arrival, bounded in flight; `break` stops the work. */
  classifyMany(
    inputs: Iterable<GuardInput> | AsyncIterable<GuardInput>,
    options?: ManyOptions,
  ): AsyncIterable<ManyResult<number>>
  classifyMany<K>(
    inputs: Iterable<{ key: K; input: GuardInput }> | AsyncIterable<{ key: K; input: GuardInput }>,
    options?: ManyOptions,
  ): AsyncIterable<ManyResult<K>>
  /** Replaces the policy. Atomic: a bad one rejects with `POLICY_INVALID` (`details.issues`) and the running one stays. */
  setPolicy(policy: string | CompiledPolicy, options?: SetPolicyOptions): Promise<PolicyReport>
  /** The running policy in compiled form, to ship as a preset. */
  compiledPolicy(): Promise<CompiledPolicy>
  /** The form in which a verdict may be kept; with features only under `keep: 'features'`. */
  record(verdict: Verdict): DecisionRecord
  /**
   * Judges stored features under the running policy; nothing is decoded. Features of another model are refused. The action is
   * the rules' alone: for a record whose coverage is not full, take the stricter of it and `onPartial`.
   */
  rescore(features: Features[][]): Promise<RescoreReport[]>
  /**
   * Teaches a rule by a few images, which it keeps as vectors inside the policy: no pixels. A rule that the policy does not have is made, and
   * judges by its examples alone. Of the strengths at which examples can count beside a rule's words, one is taken with which every example that was
   * judged right still is, `Can` lines left aside. Atomic; a calibration on own images is fitted again.
   *
   * Rejects with `OPTION_INVALID` where no image can be judged, the rule says `Must show`, or a new rule begins with what it allows.
   */
  teach(ruleId: string, images: Iterable<GuardInput>, options: TeachOptions): Promise<TeachReport>
  /**
   * Takes examples from a rule; one that had nothing else goes.
   *
   * @param sources content hashes of the images, as the rule's `own.examples` lists them; left out, all
   */
  untaught(ruleId: string, sources?: readonly string[], options?: { signal?: AbortSignal }): Promise<PolicyReport>
  /**
   * Notes what a verdict should have been, for {@link suggest}; a later correction of the same verdict takes its place. Kept in memory until
   * {@link deleteKept} or `dispose`. Throws `OPTION_INVALID` without features: make the guard with `keep: 'features'`.
   */
  correct(judged: Verdict | DecisionRecord, action: Action): Correction
  /**
   * Proposes edits of the running policy that follow corrections (rates, exceptions, examples), each with what it would fix and what it
   * would break. Changes nothing: `setPolicy(suggestion.compiled)` does.
   */
  suggest(options?: SuggestCallOptions): Promise<Suggestion[]>
  /**
   * Fits the running policy's thresholds to the app's own ordinary images, of which none violates a rule. No pixels are kept. Shows each rule's
   * rate before and after; a rule for whose rate there are too few images keeps its thresholds and says so. Lasts until `setPolicy`.
   */
  calibrate(images: Iterable<GuardInput>, options?: CalibrateOptions): Promise<CalibrateReport>
  /**
   * Judges kept records by another policy: which verdicts would change, and which line changes them. Nothing is decoded, the running policy
   * stays.
   */
  replay(policy: string | CompiledPolicy, records: readonly DecisionRecord[], options?: ReplayOptions): Promise<Replay>
  /** Everything that is kept of images, to be exported: corrections and examples with their vectors, and counts of what is only cached. */
  kept(): Promise<KeptData>
  /**
   * Deletes everything that is kept of images: corrections, cached features, the calibration on own images, and every rule's examples. Rules
   * that had nothing else go. Model files stay: see {@link clearCache}.
   */
  deleteKept(options?: { signal?: AbortSignal }): Promise<PolicyReport>
  /** What this page and device can do, and what to change. */
  doctor(): Promise<DoctorReport>
  memory(): Promise<MemoryReport>
  /** Deletes cached shards of this guard's model. The loaded model goes on working. */
  clearCache(): Promise<void>
  /** Ends the guard: pending calls reject with `DISPOSED`; the last guard of a worker ends the worker. Idempotent. */
  dispose(): void
}
