/** What a page should do with an image, from mildest to strictest. */
export type Action = 'allow' | 'blur' | 'review' | 'block'

/** The actions in order of strictness; an action's index is its rank. */
export const ACTIONS = ['allow', 'blur', 'review', 'block'] as const satisfies readonly Action[]

/** A place in policy text. */
export interface Position {
  /** 1-based line. */
  line: number
  /** 1-based column, in UTF-16 code units. */
  column: number
}

/** A line of text in a policy, with the place where it stands. */
export interface Line extends Position {
  /** The text as written, trimmed, without bullet. */
  text: string
}

/** What a rule looks for in text that was read in an image: an expression, or words as they stand. */
export type TextPattern = Position &
  (
    | {
        kind: 'expression'
        /**
         * What JavaScript writes between the slashes, of the part of the language that runs in linear time: no look-around, no
         * back-reference. Never matches nothing; at most 300 UTF-16 code units.
         */
        source: string
        /** The flag `i`. */
        ignoreCase: boolean
      }
    | {
        kind: 'phrase'
        /**
         * Words that must stand together, whole, in any case; any run of white space counts as one space. No `"`; at most 300 UTF-16 code
         * units.
         */
        text: string
      }
    | {
        kind: 'named'
        name: NamedPattern
      }
    | {
        kind: 'hash'
        /**
         * SHA-256 in lower-case hex of one to three words, so that a policy need not spell them: in NFC and lower case, one space between
         * them, UTF-8. Words are runs of letters, digits and marks.
         */
        sha256: string
      }
  )

/** What `Match text:` finds by a name, see the README for what counts. */
export const NAMED_PATTERNS = ['phone numbers', 'card numbers', 'e-mail addresses', 'web addresses'] as const

/** One of {@link NAMED_PATTERNS}. */
export type NamedPattern = (typeof NAMED_PATTERNS)[number]

/** A label of a specialist model, and the probability from which it violates. */
export interface DetectorCondition extends Position {
  /** `[a-z0-9-]+`, for example `nsfw`. */
  detector: string
  /** `[a-z0-9-]+`, for example `porn`. */
  label: string
  /** Least probability that violates, in (0, 1]. */
  atLeast: number
}

/** One rule of a parsed policy: violated when its clauses are, or when a text pattern matches, or when a detector's condition holds. */
export interface Rule {
  /** Stable across versions: `[a-z0-9-]+`. */
  id: string
  /** The human title; the id where none is given. */
  title: string
  /** `should-not`: an image that shows a clause violates. `must-show`: an image that shows none of the clauses violates. */
  kind: 'should-not' | 'must-show'
  /** `Should not:` lines, or the subjects of `Must show:`. May be empty where the rule has text patterns or detector conditions. */
  clauses: Line[]
  /** `Can:` lines. They compete with the clauses, and with these alone, and may only lift; none with `must-show` or without a clause. */
  exceptions: Line[]
  /** `Match text:`, in the order of the text; none with `must-show`. */
  textPatterns: TextPattern[]
  /** `Detector:`, in the order of the text; none with `must-show`. */
  detectors: DetectorCondition[]
  /** `Declared non-violating`: the rule is off, its lines stay readable. */
  declaredNonViolating: boolean
  /** What a violation leads to. @defaultValue 'block' */
  action: Action
  /**
   * Share of ordinary images, in (0, 0.5], that the rule's clauses may flag. `null`: not given, so 1 %, or the share that
   * {@link Policy.falsePositiveBudget} leaves.
   */
  falsePositiveRate: number | null
  /** The looser share of the review band, in (falsePositiveRate, 0.5], or `null` when there is no band. Its action is at most `review`. */
  reviewBand: number | null
  /**
   * Example sets of the model that sharpen the rule, by name: `[a-z0-9-]+`, each once. Empty: none shall. `null`: those about what a clause names;
   * always so with `must-show`, where none do. The name `taught` stands for the author's own examples, and is an error without them: a rule
   * may have them in the place of a clause. Where there are any they count, named or not.
   */
  examples: string[] | null
  /** Where the names of the example sets stand, in a rule that was read from text and has the line. */
  examplesPosition?: Position
  /** Where the rule's heading stands. */
  position: Position
}

/** A parsed policy: what the text says, not yet what a model makes of it. */
export interface Policy {
  /** `# title`, or an empty string. */
  title: string
  /** `Version:`, or an empty string. */
  version: string
  /** `On error:`, or `null` when the policy does not say. */
  onError: Exclude<Action, 'blur'> | null
  /** `False positives:` of the head: share of ordinary images, in (0, 0.5], that any rule may flag; `null`: no budget. */
  falsePositiveBudget: number | null
  /** Where the budget stands, in a policy that was read from text and has one. */
  budgetPosition?: Position
  /** In the order of the text. At least one. */
  rules: Rule[]
}

/** A problem in a policy text, as data. */
export interface PolicyIssue extends Position {
  /** A stable code such as `rule-id` or `rate-range`. */
  code: string
  /** `error`: the policy is refused as a whole. `warning`: it runs, and this is worth knowing. */
  severity: 'error' | 'warning'
  /** What is wrong, with the value. */
  message: string
  /** Where in the structure: `['rules', 'weapons', 'falsePositiveRate']`. */
  path: string[]
  /** What would have been accepted. */
  expected: string
  /** What was found. */
  received: string
  /** What to write instead. */
  hint: string
}

/** What {@link parsePolicy} answers: a policy only when there is no error; warnings in both cases. */
export interface ParseResult {
  /** The policy, or `null` when `issues` holds an error. */
  policy: Policy | null
  /** All of them at once, by line. */
  issues: PolicyIssue[]
}

/** One embedding space of a model, as its manifest declares it. */
export interface SpaceSpec {
  /** For example `head` or `conse`. */
  name: string
  /** Numbers in a vector. */
  dimension: number
  /** Multiplier of cosines, see {@link scoreRules}. */
  scale: number
  /** Weight of the background term. */
  backgroundWeight: number
}

/** One image in one space. */
export interface FeatureSpace {
  /** The space's name. */
  name: string
  /** Unit length, `dimension` numbers. */
  vector: Float32Array
  /** Cosine of the image with every name of the background vocabulary, in the vocabulary's order. */
  background: Float32Array
}

/**
 * All that scoring needs to know about an image: derived personal data, not anonymous.
 * Judging another policy over stored features decodes nothing again.
 */
export interface Features {
  schema: 1
  /** The model that made them. */
  modelHash: string
  /** In the order of the manifest. */
  spaces: FeatureSpace[]
  /** What other parts of the model found, as far as they ran; absent where none did. */
  seen?: ImageEvidence
}

/** A phrase of a clause or exception, compiled for one model. */
export interface CompiledPhrase {
  /** Index of the source line among the rule's clauses or exceptions. */
  line: number
  /** The text that was encoded: policy verbs stripped, alternatives split. */
  phrase: string
  /** Names of what it may be mistaken for, at most four, from the model's lexicon. For the author to read: no score depends on them. */
  lookalikes: string[]
  /** One per space. */
  spaces: CompiledPhraseSpace[]
  /** Mean of the phrase's score over the rule's ordinary bank images. */
  mean: number
  /** Standard deviation of the same, above zero. */
  deviation: number
}

/** A phrase in one space. */
export interface CompiledPhraseSpace {
  /** Unit vector; base64 of little-endian float16. */
  vector: string
  /** Indices of background names that stand for the phrase itself and are left out of its background term. */
  synonyms: number[]
  /** Mean of the raw score over the whole bank. */
  mean: number
  /** Standard deviation of the same. */
  deviation: number
}

/** The tail of a rule's score over ordinary images, in at most 64 numbers. */
export interface TailTable {
  /** Number of ordinary bank images behind the table. */
  size: number
  /** Scores at the probabilities of `TAIL_PROBABILITIES`, ascending. */
  quantiles: number[]
  /** 95th percentile: the fitted tail begins here. */
  q95: number
  /** Mean excess above `q95`: scale of the exponential tail. */
  excess: number
}

/** A picture that the author handed in as an example of a rule: vectors, no pixels. Derived personal data where the picture showed a person. */
export interface TaughtExample {
  /** The picture's `contentHash`: `sha256:…` of its bytes, or `pixels-sha256:…`. One with transparency has two examples. */
  source: string
  /** Whether the rule shall be violated by it, or allow it. */
  as: 'violation' | 'allowed'
  /** One per space, unit length: base64 of little-endian float16. */
  vectors: string[]
}

/** An author's own examples, by the id of the rule that they teach. */
export type TaughtExamples = ReadonlyMap<string, readonly TaughtExample[]>

/** What the model's example sets add to a rule, see {@link scoreRules}. */
export interface Taught {
  /** Names of the sets. */
  sets: string[]
  /** One per space: the direction, unit length, base64 of little-endian float16; the spread of its cosines over the rule's ordinary images. */
  spaces: { vector: string; mean: number; deviation: number }[]
  /** Mean over the same images of the standardised cosines' sum. */
  mean: number
  /** Standard deviation of the same, above zero. */
  deviation: number
  /** Mean and deviation over the same images of the clauses' level and this sum, standardised, together. */
  joint: { mean: number; deviation: number }
  /** The same of the larger of the clauses' level alone and the two together. */
  level: { mean: number; deviation: number }
}

/** A direction that the author's own examples taught. */
export interface OwnDirection {
  /** One per space: the direction, unit length, base64 of little-endian float16; the spread of its cosines over the rule's ordinary images. */
  spaces: { vector: string; mean: number; deviation: number }[]
  /** Mean over the same images of the standardised cosines' sum. */
  mean: number
  /** Standard deviation of the same, above zero. */
  deviation: number
}

/** Where the author's own violations lead. */
export interface OwnViolation extends OwnDirection {
  /** What it counts beside the rule's words, at least 0. */
  weight: number
  /** Mean and deviation over the rule's ordinary images of the level before it and of its weighted score, together. */
  joint: { mean: number; deviation: number }
  /** The same of the larger of the level alone and the two together. */
  level: { mean: number; deviation: number }
}

/** Where the author's own allowed examples lead. */
export interface OwnAllowed extends OwnDirection {
  /** What it counts against the rule, above 0. */
  weight: number
}

/** What the author's own examples add to a rule, see {@link scoreRules}. */
export interface OwnExamples {
  /** In the order in which they were taught. At least one. */
  examples: TaughtExample[]
  /** Towards the violations; `null` without any. */
  violation: OwnViolation | null
  /** Towards the allowed ones; `null` without any, or where they would lift a violation. */
  allowed: OwnAllowed | null
  /**
   * How many pictures among them the rule judges right without them and with them, `Can` lines left aside. `null` where thresholds were fitted
   * to an app's own images since: nobody counted again. The first is never larger in a rule with words and a rate of its own.
   */
  right: { untaught: number; taught: number } | null
}

/** A line of a compiled rule. */
export interface CompiledLine {
  /** As written in the policy. */
  text: string
  /** Line in the policy text, 1-based. */
  line: number
  /** Whether the line is about intent, which a picture does not show: its action is at most `review`. */
  capped: boolean
}

/** What a line about text looks for in what was read. */
export interface CompiledSaying {
  /** Index of the source line among the rule's clauses or exceptions. */
  line: number
  /** What the text shall say: the clause without "contain text that". */
  phrase: string
  /** The direction from ordinary texts to such ones, unit length, in the last space of the policy; base64 of little-endian float16. */
  vector: string
  /** Mean of the cosine over the stretches of ordinary texts. */
  mean: number
  /** Standard deviation of the same, above zero. */
  deviation: number
}

/** What a rule looks for in the meaning of text that was read, see {@link scoreRules}. */
export interface CompiledReading {
  /** At least one. */
  clauses: CompiledSaying[]
  /** `Can` lines about text. */
  exceptions: CompiledSaying[]
  /** Score that the rule's rate of ordinary texts is above, without its exceptions: standard deviations of their stretches. */
  threshold: number
  /** Of the same score over ordinary texts. */
  tail: TailTable
}

/** One rule, compiled for one model. */
export interface CompiledRule {
  id: string
  title: string
  kind: Rule['kind']
  action: Action
  /** The rule is off, see {@link Rule.declaredNonViolating}: it has no phrases and judges nothing. */
  declaredNonViolating: boolean
  /** Share of ordinary images, in (0, 0.5], that the clauses may flag. */
  falsePositiveRate: number
  /** Where the rate comes from: the rule's own line, the share that the policy's budget leaves, or 1 % because nobody said. */
  rateSource: 'rule' | 'policy' | 'default'
  reviewBand: number | null
  clauses: CompiledLine[]
  exceptions: CompiledLine[]
  /** As in the policy. */
  textPatterns: TextPattern[]
  /** As in the policy. */
  detectors: DetectorCondition[]
  /** Phrases of the clauses; `line` points into `clauses`. */
  clausePhrases: CompiledPhrase[]
  /** Phrases of the exceptions; `line` points into `exceptions`. */
  exceptionPhrases: CompiledPhrase[]
  /** Mean and deviation over the bank of the largest clause score. */
  clauseLevel: { mean: number; deviation: number }
  /** The same for exceptions; `null` when there are none. */
  exceptionLevel: { mean: number; deviation: number } | null
  /** What the model's example sets add to the clauses; `null` when it has none. */
  taught: Taught | null
  /** What the author's own examples add to them, or stand for them; `null` when it has none. */
  own: OwnExamples | null
  /** Threshold of the rule without its exceptions, in standard deviations of the bank. */
  threshold: number
  /** The looser threshold of the review band, or `null`. */
  reviewThreshold: number | null
  tail: TailTable
  /** Clauses about text ("contain text that offers drugs"); absent where there are none. They have no {@link clausePhrases}. */
  reading?: CompiledReading
}

/**
 * What became of a policy's budget, measured on bank images that were held out of the fit. An ordinary image is one that shows the subject
 * of none of the rules that take part: those with clauses to judge that say `Should not`.
 */
export interface BudgetReport {
  /** The share that was asked for, in (0, 0.5]. */
  nominal: number
  /** Share of the held-out ordinary images that any rule flags, exceptions left aside. */
  measured: number
  /** 95 % confidence interval of it (Wilson 1927), in [0, 1]: what so many images can tell. */
  interval: [low: number, high: number]
  /** Held-out ordinary images. */
  images: number
  /** The tail probability that the rules without a rate of their own share; `null` where there are none. */
  probability: number | null
}

/** A policy compiled for one model: JSON, so that an app can compile in CI and ship the result. */
export interface CompiledPolicy {
  format: 3
  title: string
  version: string
  onError: Policy['onError']
  /** The policy in canonical Markdown, to be read, compared, and compiled again. The author's own examples are not in it. */
  text: string
  /** SHA-256 of what the policy says, its own examples included, hex. */
  policyHash: string
  /** The model it was compiled for; refused on another. */
  modelHash: string
  /** SHA-256 of what calibrated it (bank, lexicon, examples and constants), hex. */
  calibrationHash: string
  spaces: SpaceSpec[]
  rules: CompiledRule[]
  /** `null` where the policy has none. */
  budget: BudgetReport | null
  /** Warnings of parsing and compiling. */
  issues: PolicyIssue[]
}

/** Points at a line of the policy. */
export interface ClauseRef {
  /** Index among the rule's clauses or exceptions. */
  index: number
  /** As written in the policy. */
  text: string
  /** The part of it that scored highest. */
  phrase: string
}

/** A part of an image, looked at on its own. */
export interface CropFeatures {
  /** In shares of the upright image's width and height, each in [0, 1]. */
  box: { x: number; y: number; width: number; height: number }
  /** In the order of the manifest. */
  spaces: FeatureSpace[]
}

/** A stretch of text that was read (a line, two neighbouring ones, all of it) as a vector. */
export interface ReadStretch {
  /** Where it begins in {@link ImageEvidence.text}, in UTF-16 code units. */
  from: number
  /** Where it ends, exclusive. */
  to: number
  /** Unit length, in the last space of the model: the one in which texts are compared with texts. */
  vector: Float32Array
}

/** What other parts of a model found in an image. A part that is `null`, or a label that is missing, did not run. */
export interface ImageEvidence {
  /** The text read in the image; an empty string where there is none. */
  text: string | null
  /** Probabilities in [0, 1], by `detector.label`, for example `nsfw.porn`. */
  detectors: Readonly<Record<string, number>> | null
  /**
   * The text in stretches, for clauses about text: made by `readStretches` of `@lookfirst/policy/text-judge`. Absent where no policy asked for
   * them.
   */
  stretches?: readonly ReadStretch[]
  /** Crops that were looked at a second time; absent where nobody did. */
  crops?: readonly CropFeatures[]
  /**
   * Hashes of the manifests of the parts that looked, by `text reader` or a detector's id: replays take what another part found for not found.
   * Absent where evidence comes from elsewhere.
   */
  partHashes?: Readonly<Record<string, string>>
}

/**
 * Finds what a rule looks for in text: the matched words of the first pattern that matches, at most 80 UTF-16 code units, or `null`. Made
 * by `createTextMatcher` of `@lookfirst/policy/text`, which judging itself does without.
 */
export type TextMatcher = (patterns: readonly TextPattern[], text: string) => string | null

/** How one rule judged one image. */
export interface RuleResult {
  ruleId: string
  title: string
  /**
   * `violated`: margin > 0, strictly. `review-band`: between the two rates. `excused`: it would be violated but for an exception.
   * `undecided`: the clause cannot be decided by this model. `unevaluated`: a part that it needs (text reader, detector) did not run, and
   * what did run found no violation. `off`: declared non-violating.
   */
  outcome: 'clear' | 'review-band' | 'violated' | 'excused' | 'undecided' | 'unevaluated' | 'off' | 'error'
  /**
   * Calibrated score minus threshold, in standard deviations of the bank; unbounded; violated when > 0, strictly. For `must-show` the
   * other way round, and from the looser threshold where there is a review band. 0 for `undecided` and `off`. A rule that text or a
   * detector decided has that part's margin, see {@link scoreRules}.
   * The only value for ordering, parity and replay.
   */
  margin: number
  /**
   * The part whose margin this is. `null`: no part was there to decide (`undecided`, `off`, and `unevaluated` where no clause was judged
   * and no detector ran).
   */
  decidedBy: 'clauses' | 'examples' | 'text' | 'detector' | 'crop' | null
  /** The words that matched, or the stretch of text that a clause about text found, at most 80 UTF-16 code units; only with `text` that violates. */
  match?: string
  /** `detector.label`; only with `detector`. */
  label?: string
  /** Which of the crops it was, as an index; only with `crop`. */
  crop?: number
  /**
   * Share of ordinary images, in (0, 1], expected to score at least as high. For display. 1 where the clauses did not decide: nothing was
   * measured.
   */
  tail: number
  /** `1 / (n + 1)`: below it say "rarer than any of n reference images". */
  tailFloor: number
  /** The rate promised when the policy was compiled, in (0, 0.5]. It speaks of the clauses alone. */
  falsePositiveRate: number
  /** Ordinary bank images behind the calibration; 0 where the clauses did not decide. */
  calibrationSize: number
  /**
   * The clause that decided: the one that scored highest. For `undecided` the first, with an empty phrase. `null` where text or a detector
   * decided, or no part did.
   */
  clause: ClauseRef | null
  /** The exception that scored highest, where the rule has any. */
  exception: ClauseRef | null
  /** What this rule asks for: `allow` unless violated or in the review band. */
  action: Action
  /**
   * Only where the rule is violated by a clause that asks for less than the rule's action, as one about intent does, and a part that could have found
   * more did not run. Absent otherwise.
   */
  waits?: true
}
