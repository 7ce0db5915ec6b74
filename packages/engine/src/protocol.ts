/**
 * Everything that crosses between the page and the worker, and nothing else. Types only: importing this file loads no code.
 */
import type { GuardErrorData } from '@lookfirst/errors'
import type {
  Action,
  BudgetReport,
  CompiledPolicy,
  Features,
  OwnExamples,
  PolicyIssue,
  RuleResult,
  TaughtExample,
  TaughtExamples,
} from '@lookfirst/policy'
import type { Manifest, ModelPart } from '@lookfirst/store'

/** Bumped on every incompatible change of this file. */
export type ProtocolVersion = 2

/** Where inference runs. */
export type Backend = 'webgpu' | 'wasm'

/** An answer of the worker: errors cross as data, because a structured clone drops their code. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: GuardErrorData }

/** What the worker posts once, unasked, as soon as it can be called. */
export interface ReadyMessage {
  type: 'lookfirst:ready'
  protocol: ProtocolVersion
  backend: Backend
  /** Name of the Web Lock that the worker holds for as long as it lives. */
  lifeLock: string
}

/** How the worker is to be set up. */
export interface StartOptions {
  manifest: Manifest
  /** Absolute URL of every shard, by SHA-256. */
  shardUrls: Record<string, string>
  /** Absolute URL, ending in `/`, of a folder with onnxruntime-web's files; `null`: what the bundler emitted. */
  wasmPaths: string | null
  /** Threads of the WASM backend; more than one needs a cross-origin isolated page. */
  threads: number
  /** Whether a software WebGPU adapter will do. */
  allowSoftwareAdapter: boolean
  /** `memory`: write nothing to the disk. */
  cache: 'indexeddb' | 'memory'
}

/** What starting found out. */
export interface StartReport {
  backend: Backend
  modelHash: string
  /** Name of the graphics adapter, or `null` on WASM. */
  adapter: string | null
  threads: number
  /** Where the shards are kept. */
  store: 'indexeddb' | 'memory'
  /** Milliseconds from cached or fetched bytes to a session that passed its self-test. */
  sessionMs: number
  /** Median milliseconds of the timed encodes after the self-test. */
  encodeMs: number
  /** Least cosine between the backend's answer and the golden vectors, in [-1, 1]. */
  selfTestCosine: number
}

/** What happens while a guard gets ready. Bytes are exact; events come at most about ten times a second. */
export type Progress =
  | {
      type: 'download'
      /** Which part of the model: `judge`, `compile`, or `describe`. */
      part: ModelPart
      /** The file the last bytes belong to. */
      file: string
      /** Bytes of the part that are here, from the network or the cache. */
      loadedBytes: number
      /** Bytes of the whole part, from the manifest. */
      totalBytes: number
      /** Bytes of `loadedBytes` that came from the cache. */
      cachedBytes: number
    }
  | { type: 'compile'; policyHash: string; rules: number; ms: number }
  | { type: 'warmup'; runs: number; ms: number }
  | { type: 'backend'; backend: Backend; demotedFrom: Backend | null; reason: GuardErrorData | null }
  | { type: 'warning'; warning: GuardErrorData }
  | { type: 'ready'; backend: Backend; ms: number }

/** A policy as the page hands it over: Markdown to compile, with the author's own examples, or the compiled form. */
export type PolicySource =
  | { kind: 'text'; text: string; taught: TaughtExamples }
  | { kind: 'compiled'; compiled: CompiledPolicy }

/** What installing a policy answers. */
export interface PolicyReport {
  /** SHA-256 of the printed policy, hex. */
  policyHash: string
  title: string
  version: string
  onError: 'allow' | 'review' | 'block' | null
  calibrationHash: string
  rules: RuleSummary[]
  /** What became of the policy's budget of false positives; `null` where it has none. */
  budget: BudgetReport | null
  /**
   * The Markdown that was compiled: as it was given, or what was understood of sentences or JSON. `null` for a compiled policy, which has
   * its canonical text itself.
   */
  text: string | null
  /** Warnings, by line of {@link text}. */
  issues: PolicyIssue[]
  /** Milliseconds of compiling; 0 for a compiled policy. */
  compileMs: number
}

/** One rule of a running policy. */
export interface RuleSummary {
  id: string
  title: string
  kind: 'should-not' | 'must-show'
  action: Action
  /** The rule is off: it judges nothing. */
  declaredNonViolating: boolean
  /** Share of ordinary images, in (0, 0.5], that the clauses may flag. */
  falsePositiveRate: number
  /** Where the rate comes from: the rule's own line, the share that the policy's budget leaves, or 1 % because nobody said. */
  rateSource: 'rule' | 'policy' | 'default'
  /** Standard deviations of the bank. */
  threshold: number
  /** Ordinary images behind the threshold. */
  calibrationSize: number
  /** The model's example sets that sharpen the rule, by name. */
  examples: string[]
  /** The pictures that the author taught it, in the order in which they were taught; `null` where there are none. */
  own: (Pick<OwnExamples, 'right'> & { examples: Pick<TaughtExample, 'source' | 'as'>[] }) | null
  /** Text of each clause with the phrases it was compiled to, and names of what these may be mistaken for, for the author to read. */
  clauses: { text: string; phrases: string[]; lookalikes: string[]; capped: boolean }[]
  exceptions: { text: string; phrases: string[] }[]
  /** What is looked for in text that was read, as the policy writes it: `/expression/i` or `"quoted words"`. */
  textPatterns: string[]
  /** Conditions on labels of specialist models, as the policy writes them: `nsfw.porn >= 0.8`. */
  detectors: string[]
}

/** An image as it crosses: its bytes, or a small copy of its decoded pixels. Cloned, not transferred, so that it survives a restart. */
export type WireImage =
  | { kind: 'blob'; blob: Blob }
  | {
      kind: 'bitmap'
      /** Already shrunk to at most twice the model's input side. */
      bitmap: ImageBitmap
      /** Pixels of the original. */
      width: number
      height: number
    }

/** One image to judge. */
export interface JudgeRequest {
  /** Unique per worker; names the job for `cancel`. */
  jobId: number
  /** Of the installation: two documents may claim one hash. */
  policyId: string
  image: WireImage
  mode: 'classify' | 'explain'
  /** Whether an explanation says what is in the picture, where the model can. */
  describe: boolean
  /** Least action of a verdict whose coverage is not full. */
  onPartial: Action
  /** Least action of a verdict that is not complete. */
  onUnevaluated: Action
  /** Whether the answer carries the features. */
  keepFeatures: boolean
}

/** A verdict before the page adds what only it knows. */
export interface JudgeReport {
  verdict: Omit<Verdict, 'id' | 'blob'>
  features: Features[] | null
}

/** The worker's calls. Every method answers a {@link Result}; none rejects for a reason of its own. */
export interface WorkerApi {
  /** Downloads and verifies the judging part, creates the session, tests it. Progress goes to the port until it is closed. */
  start(options: StartOptions, progress: MessagePort): Promise<Result<StartReport>>
  /** Runs the encoder until it is fast. Off the critical path: yields to judging between runs. */
  warmUp(): Promise<Result<{ runs: number; ms: number }>>
  /** Compiles or loads a policy and keeps it under an id of the caller's. */
  installPolicy(policyId: string, source: PolicySource): Promise<Result<PolicyReport>>
  /** Forgets a policy. */
  removePolicy(policyId: string): Promise<Result<null>>
  /** The compiled form of an installed policy. */
  compiledPolicy(policyId: string): Promise<Result<CompiledPolicy>>
  /**
   * Loads the describe part, unless it is there. Answers whether images can be described: `false` where the model has no such part, or
   * where loading failed, and a warning has said why.
   */
  prepareDescriber(): Promise<Result<boolean>>
  judge(request: JudgeRequest): Promise<Result<JudgeReport>>
  /** Judges features again under an installed policy: nothing is decoded. */
  rescore(policyId: string, features: Features[][]): Promise<Result<RescoreReport[]>>
  /** Stops a job at its next stage boundary. Answers whether the job was known. */
  cancel(jobId: number): Promise<Result<boolean>>
  memory(): Promise<Result<WorkerMemory>>
  /** Forgets the features of every image that was judged. */
  forgetImages(): Promise<Result<null>>
  /** Deletes the cached shards of every model, or of one. */
  clearCache(modelId: string | null): Promise<Result<null>>
}

/** Scores of one image under another policy. `action` is the rules' alone: what `coverage` asked for is not in the features. */
export interface RescoreReport {
  action: Action
  rule: RuleResult | null
  rules: RuleResult[]
}

/** What the worker holds, in bytes and counts. */
export interface WorkerMemory {
  /** Bytes of unpacked weights that the session was made from. */
  weightsBytes: number
  /** Images whose features are cached. */
  cachedImages: number
  /** Bytes of model shards in the store. */
  storedBytes: number
  /** Installed policies. */
  policies: number
  /** Images encoded since the worker started. */
  encodes: number
  /** Whether the compile part is loaded. */
  compileLoaded: boolean
  /** Whether the describe part is loaded. */
  describeLoaded: boolean
}

/** Milliseconds spent on one image. Stages that did not run are 0. */
export interface Timing {
  /** Waiting in the page's queue. */
  queueMs: number
  /** Reading, sniffing and decoding, with the browser's resize. */
  decodeMs: number
  /** Second resize and normalising. */
  preprocessMs: number
  /** Inference. */
  encodeMs: number
  /** Scoring every rule. */
  scoreMs: number
  /** Collecting and checking evidence. */
  evidenceMs: number
  /** From the call to the verdict, as the page saw it. */
  totalMs: number
}

/** How much of the input was looked at. */
export type Coverage = 'full' | 'first-frame' | 'none'

/** What is known of the judged input. */
export interface InputInfo {
  /** `sha256:…` of the bytes, or `pixels-sha256:…` of the decoded pixels where there were no bytes; empty when unreadable. */
  contentHash: string
  /** Upright, in pixels; 0 when unknown. */
  width: number
  height: number
  /** As sniffed from the bytes, never as declared; empty for decoded inputs. */
  mime: string
  /** Frames in the file; 1 for stills, 0 when unknown. */
  frames: number
}

/** What the guard says of an image. */
export interface Verdict {
  schema: 1
  /** Unique. */
  id: string
  /** `error`: the image could not be judged; `action` then comes from `onError`, and is never a silent allow. */
  status: 'decided' | 'error'
  action: Action
  /** The rule that decided, or `null`. */
  rule: RuleResult | null
  /** Every rule, in policy order. */
  rules: RuleResult[]
  /** False when a part that a rule needs did not run. */
  complete: boolean
  coverage: Coverage
  /** One sentence, under 30 words, that names the clause. */
  reason: string
  error?: GuardErrorData
  input: InputInfo
  policyHash: string
  modelHash: string
  calibrationHash: string
  backend: Backend
  timing: Timing
  /** Only after `classify(url)` and `explain(url)`: the judged bytes. Show or send this, never the URL again. */
  blob?: Blob
}

/** A rectangle in shares of the upright image's width and height, each in [0, 1]. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A checked fact behind a verdict. A reason states only what an evidence item shows. */
export type Evidence =
  | {
      kind: 'clause'
      id: string
      ruleId: string
      text: string
      phrase: string
      /** Cosine between image and phrase, by space. */
      similarity: Record<string, number>
      margin: number
      tail: number
      tailFloor: number
    }
  | {
      kind: 'exception'
      id: string
      ruleId: string
      text: string
      phrase: string
      similarity: Record<string, number>
      /** Margin of the rule if it had no exceptions. */
      marginWithout: number
      /** Whether the exception lifted the rule; not where it took examples that the rule allows. */
      lifted: boolean
    }
  | {
      kind: 'examples'
      id: string
      ruleId: string
      /** Whether the author's own examples made the outcome. */
      decided: boolean
      /** Pictures that the rule was taught to find. */
      violations: number
      /** Pictures that it was taught to allow. */
      allowed: number
      /** The taught picture that the image is most like: its content hash, what it was taught as, and the cosine in the first space. */
      nearest: { source: string; as: 'violation' | 'allowed'; similarity: number }
      margin: number
      tail: number
      tailFloor: number
    }
  | {
      kind: 'region'
      id: string
      ruleId: string
      box: Box
      /** Local similarity, row-major, height x width cells, scaled to [0, 1]. */
      heatmap: { width: number; height: number; values: number[] }
      /** Margin with the whole image. */
      margin: number
      /** Margin once the region is painted over, for each fill. */
      marginWithout: { blurred: number; mean: number }
      /** Lowest margin over the control regions of the same area, for each fill. */
      control: { blurred: number; mean: number; boxes: number }
      /** Whether painting it over changes the action under both fills. */
      changesAction: boolean
    }
  | {
      /** What is seen, in words. It explains; no action depends on it. */
      kind: 'description'
      id: 'description'
      /** One sentence in lower case, without full stop; `null` where the model is not sure enough to say one. */
      text: string | null
      /** Things that few ordinary pictures show as clearly, best first. `tail`: their expected share, in (0, 1]. May be empty. */
      tags: { text: string; tail: number }[]
      /** Mean natural logarithm of the probability of a word, of the sentence or of the one held back; `null` where there was none. */
      logProbability: number | null
    }

/** A verdict with its evidence. */
export interface Explanation extends Verdict {
  evidence: Evidence[]
  /** The local similarity of the deciding (or nearest) rule even where no region passed the check; `null` on errors. A hint, not evidence. */
  heatmap: { ruleId: string; width: number; height: number; values: number[] } | null
}

/** The only form in which a verdict is kept. */
export interface DecisionRecord {
  schema: 1
  verdict: Omit<Verdict, 'blob'>
  /** Only with `keep: 'features'`: one, or two for an image with transparency (over white, over black). Derived personal data. */
  features?: Features[]
}
