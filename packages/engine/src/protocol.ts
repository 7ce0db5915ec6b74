/**
 * Everything that crosses between the page and the worker, and nothing else. Types only: importing this file loads no code.
 */
import type { GuardErrorData } from '@lookfirst/errors'
import type {
  Action,
  BudgetReport,
  ClauseRef,
  CompiledPolicy,
  Features,
  OwnExamples,
  PolicyIssue,
  RuleResult,
  TaughtExample,
  TaughtExamples,
} from '@lookfirst/policy'
import type { FilePart, Manifest, PackManifest } from '@lookfirst/store'

/** Bumped on every incompatible change of this file. */
export type ProtocolVersion = 3

/** Where inference runs. */
export type Backend = 'webgpu' | 'wasm'

/** In which language reasons are written: the primary tag of BCP 47. What they quote stays as it is. */
export type Language = 'en' | 'de'

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
  /** Text reader and detectors, downloaded when they are first needed. */
  packs: PackSource[]
  /** Milliseconds after which a describer, text reader or detector that nobody uses is unloaded; 0: never. */
  partIdleMs: number
}

/** What a worker needs that has no model, but text reader and detectors alone. */
export type EquipOptions = Pick<StartOptions, 'wasmPaths' | 'threads' | 'cache' | 'packs' | 'partIdleMs'>

/** A text reader or detector, and where its files are. */
export interface PackSource {
  manifest: PackManifest
  /** Absolute URL of every shard, by SHA-256. */
  shardUrls: Record<string, string>
}

/**
 * When a picture gets a second look, by text reader, detectors and crops. `never`: rules that wait for a part stay unevaluated. `uncertain`: where
 * a rule waits for a part and could change the action; in explanations also crops, where a clause is just below its threshold. `always`: every part,
 * and crops wherever a clause is just below its threshold.
 */
export type Escalate = 'never' | 'uncertain' | 'always'

/** One part's turn in a second look. */
export interface LookStep {
  /** `text reader`, `crops`, or a detector's id such as `nsfw`. */
  part: string
  /** Of its manifest; `null` for crops, which the encoder looks at. */
  partHash: string | null
  /** `unevaluated`: rules waited for it. `uncertain`: rules were near their thresholds. `asked`: the caller wanted everything. */
  cause: 'unevaluated' | 'uncertain' | 'asked'
  /** The rules that caused it; empty for `asked`. */
  ruleIds: string[]
  /**
   * `known`: it had looked at this picture before. `over-budget`: it would have taken longer than was left, or was stopped when nothing was left.
   * `failed`: see `error`; what it found before it failed counts.
   */
  outcome: 'ran' | 'known' | 'over-budget' | 'failed'
  error: GuardErrorData | null
  /** What it cost in milliseconds, loading left aside. 0 where it did not run. */
  ms: number
  /** The rules' action before and after. */
  action: { before: Action; after: Action }
}

/** What a second look did. */
export interface SecondLook {
  /** In their order; empty where the first look was enough. */
  steps: LookStep[]
  /** What the caller allowed, in milliseconds; `null`: no limit. */
  budgetMs: number | null
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
      /** The model, or the text reader or detector that is loaded beside it. */
      model: string
      /** Which part of the model: `judge`, `compile`, or `describe`; `read` for a text reader, `detect` for a detector. */
      part: FilePart
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
  /** What the rule waits for beside the encoder: `text reader`, or ids of detectors. */
  parts: string[]
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
      /** Already shrunk to at most twice the model's input side: what is hashed and encoded. */
      bitmap: ImageBitmap
      /** Where the bitmap was shrunk and parts may look: the picture in its own shape, shrunk less. */
      detail: ImageBitmap | null
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
  /** What the page's own describer said of the picture; then the model's is not asked. @defaultValue none */
  description?: { text: string; tags: string[]; by: string } | null
  /** Least action of a verdict whose coverage is not full. */
  onPartial: Action
  /** Least action of a verdict that is not complete. */
  onUnevaluated: Action
  /** Whether the answer carries the features. */
  keepFeatures: boolean
  escalate: Escalate
  /** Milliseconds that second look and regions may take together, from when the worker began; `null`: no limit. */
  budgetMs: number | null
  /** Of the reason and of what explains it. @defaultValue 'en' */
  language?: Language
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
  /** Instead of `start`, where nothing is judged: text reader and detectors without a model. Downloads nothing yet. */
  equip(options: EquipOptions, progress: MessagePort): Promise<Result<null>>
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
  /**
   * Loads the text reader and detectors that a policy's rules wait for, or all with `always`, unless they are there. Answers their ids. What cannot be
   * loaded has been warned of, and leaves its rules unevaluated.
   */
  prepareParts(policyId: string, escalate: Escalate): Promise<Result<string[]>>
  /** Probabilities of one detector, by label without its id. Over two backgrounds the picture is taken over white. */
  detect(packId: string, image: WireImage): Promise<Result<Record<string, number>>>
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
  /** Text reader and detectors: the hash of each one's manifest, whether it is loaded, and the bytes of its unpacked files; 0 while it is not. */
  parts: { id: string; hash: string; kind: 'text reader' | 'detector'; loaded: boolean; bytes: number }[]
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
  /** The second look: text reader, detectors, crops. */
  lookMs: number
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
  /** What looked again, why, and what it changed; `null` in an error verdict. */
  secondLook: SecondLook | null
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
      /** Words that were read in the picture: one line. */
      kind: 'text'
      /** `text:0`, `text:1` … in reading order. */
      id: string
      /** The rule whose pattern it matches; `null` for text that none looks for. */
      ruleId: string | null
      text: string
      /** Upright bounding box. */
      box: Box
      /** Corners, clockwise from the text's own top left, in shares of width and height. */
      corners: { x: number; y: number }[]
      /** Mean probability of its characters, in [0, 1]. */
      confidence: number
      /** What the rule matched in it, the first where it matches several; `null` for text that no rule looks for. */
      match: string | null
    }
  | {
      /** What a specialist model says. */
      kind: 'detector'
      /** `detector:nsfw.porn` */
      id: string
      /** The rule that asks for it; the strictest, where several do; `null` where none does. */
      ruleId: string | null
      /** `detector.label` */
      label: string
      /** In [0, 1]. */
      probability: number
      /** Probability from which the rule is violated. */
      atLeast: number | null
    }
  | {
      /** A part of the picture, looked at on its own. */
      kind: 'crop'
      /** `crop:RULE:INDEX` */
      id: string
      ruleId: string
      box: Box
      /** The rule's margin on the crop, against the threshold of crops. */
      margin: number
      /** The margin of the rule's clauses on the whole picture. */
      marginWhole: number
    }
  | {
      /** A picture that the policy's author taught, or whose verdict was corrected, and that looks alike. */
      kind: 'precedent'
      /** `precedent:0` … nearest first. */
      id: string
      /** The rule it was taught to; `null` for a correction. */
      ruleId: string | null
      /** Content hash of the earlier picture. */
      source: string
      /** What was decided of it. */
      decision: { kind: 'taught'; as: 'violation' | 'allowed' } | { kind: 'corrected'; from: Action; to: Action }
      /** Cosine in the first space, in [-1, 1]. */
      similarity: number
    }
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
      /** What is seen, in words. It explains, and is judged beside the picture; no action depends on it. */
      kind: 'description'
      id: 'description'
      /** One sentence in lower case, without full stop; `null` where the model is not sure enough to say one. */
      text: string | null
      /**
       * Things that few ordinary pictures show as clearly, best first. `tail`: their expected share, in (0, 1]; `null` by a page's describer, of which
       * nothing is known. May be empty.
       */
      tags: { text: string; tail: number | null }[]
      /** Mean natural logarithm of the probability of a word, of the sentence or of the one held back; `null` where there was none. */
      logProbability: number | null
      /** Who said it: `model`, or the name of the page's describer. Its text and tags are data, whatever they say. */
      by: string
      /**
       * What the policy's lines say of it, by likeness of text to text: rules with a line that could be judged, in the order of the policy. Empty
       * where there is nothing to judge, or the compile part could not be had.
       */
      rules: RuleOfDescription[]
      /**
       * How the two margins of a rule are made one. `none`: they are not, the picture's decides alone. Sums and maxima of both were measured, and
       * none is better beyond noise: `npm run eval:explain`.
       */
      fusion: 'none'
    }

/** How a rule judges a description, beside how it judged the picture. */
export interface RuleOfDescription extends Pick<RuleResult, 'ruleId' | 'outcome' | 'clause'> {
  /** By the description. Above zero: violated. Standard deviations of ordinary descriptions. */
  margin: number
  /** By the picture: the rule's margin in the verdict. */
  marginOfPicture: number
}

/** Something said of a verdict, by a template of the message catalogue: no model's free text. */
export interface Claim {
  /** Key of the template, the same in every language, for example `claim.rarity`. */
  message: string
  /** The sentence, in the language of the explanation. */
  text: string
  /**
   * Ids of the evidence that shows it. Empty only for what says something of the verdict itself, for example that only the first frame was
   * looked at: the verdict's own fields show that.
   */
  evidence: string[]
}

/** What would have to change for another verdict. Each was tried: the image was judged again with the change, and nothing else changed. */
export interface Counterfactual extends Claim {
  /**
   * `clause`: the policy permitted what the clause names. `rule`: the rule were off. `exceptions`: the rule had no exceptions. `rate`: the
   * rule promised a stricter rate. `text`: the words were not there. `detector`: the probability were lower. `crop`: nobody had looked at
   * parts. `region`: the region were painted over.
   */
  kind: 'clause' | 'rule' | 'exceptions' | 'rate' | 'text' | 'detector' | 'crop' | 'region'
  /** The rule that changes. */
  ruleId: string
  /** What the verdict's action would be; `null` where only that it is another is known. */
  action: Action | null
  /** The rule that would decide then; `null` where none would, or where it is not known. */
  decides: string | null
  /** With `rate`: the share of ordinary images, in (0, 0.5], that the rule would have to promise. */
  rate: number | null
  /**
   * Whether the changed policy, compiled, judges just so. `false`: thresholds and spreads were taken as they are, and compiling again moves
   * them a little; or the rate lies beyond what so many ordinary images can tell.
   */
  exact: boolean
}

/** The reason, taken apart: every claim with the evidence that shows it. */
export interface ReasonDetail {
  language: Language
  /** Id of the rule that decided; `null` where none did. */
  label: string | null
  /** Of the rule that the explanation is about: the one that decided, else the nearest. Empty where none was measured. */
  title: string
  /** The line of it that is nearest. */
  clause: ClauseRef | null
  /** The reason itself first, where something shows it; then what is behind it. */
  claims: Claim[]
  /** The exception that came nearest, and what it did; `null` where the rule has none, or none was measured. */
  exception: {
    text: string
    /** Whether it competed with the clause: not where text, a detector or a part of the picture decided. */
    considered: boolean
    lifted: boolean
    evidence: string[]
  } | null
  otherwise: Counterfactual[]
  /** Why not another rule: every other one, in policy order. */
  notOthers: {
    ruleId: string
    title: string
    /** Key of the template. */
    message: string
    why: string
    /** The rule's margin, as in `rules`. */
    margin: number
  }[]
}

/** A verdict with its evidence. */
export interface Explanation extends Verdict {
  evidence: Evidence[]
  /** The reason, taken apart; `null` in an error verdict, and where that failed, of which a warning told. */
  why: ReasonDetail | null
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
