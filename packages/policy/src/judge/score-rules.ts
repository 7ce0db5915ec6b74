import { dotRows } from '../dot-rows'
import { tailOf } from '../tail'
import type {
  ClauseRef,
  CompiledLine,
  CompiledPhrase,
  CompiledRule,
  CropFeatures,
  Features,
  ImageEvidence,
  OwnDirection,
  RuleResult,
  Taught,
} from '../types'
import { addParts } from './add-parts'
import type { ImageBackground } from './image-background'
import type { Judge, JudgeRule } from './load-compiled'
import { addCrops, isUncertain, ruleForCrops } from './score-crops'
import { phraseScores, phraseScoresIn } from './score-phrases'
import { milder } from './strictness'
import { unjudged } from './unjudged'

/** Nobody looked with anything but the encoder. */
const NOTHING: ImageEvidence = { text: null, detectors: null }

/**
 * Judges one image by every rule. Pure: no model, no input but its arguments.
 *
 * Per phrase, `x = sum over spaces of (scale * cos(image, phrase) - backgroundWeight * log(sum over names of exp(scale * cos(image, name)))
 * - mean) / deviation`, names that stand for the phrase itself left out; `z = (x - phrase mean) / phrase deviation`. Per rule,
 * `m = (largest z of the clauses - level mean) / level deviation`, `e` likewise of the exceptions, `score = min(m, 3 (m - e))`.
 *
 * A rule with examples has `m' = (max(m, (m + T - joint mean) / joint deviation) - taught level mean) / taught level deviation` in the
 * place of `m`, where `T = (sum over spaces of (cos(image, direction) - space mean) / space deviation - mean) / deviation`. Its exceptions
 * are words and compete with words, or with the lowest threshold where only examples lift the image above it:
 * `score = min(m', 3 (c - e))`, `c = min(m', max(m, lowest threshold))`, which is `m` without examples.
 *
 * The author's own violations add once more: `m'' = (max(m', (m' + w V - joint mean) / joint deviation) - level mean) / level deviation`,
 * `V` as `T`, `w` their weight; `m'' = V` in a rule without words, whose exceptions
 * compete as `min(V, 3 (V - largest z of the exceptions))`. Own allowed examples compete with all of that: `score = min(score,
 * 3 (m'' - w A))`, `A` as `T`, `w` its weight. They may only lift.
 *
 * `Should not`: `margin = score - threshold`; violated when it is above zero; in the review band when the score is above the band's
 * threshold; excused when the rule without its exceptions would violate. `Must show` (no exceptions): `margin = threshold - m`, so that above zero means
 * violated here too; with a review band the looser threshold decides the violation and what lies between the two is for review.
 *
 * A further exception changes the spread of the largest, and so may lower `e` for an image that another exception had excused. Whether a
 * score counts as above a threshold therefore rests on `min(m, 3 (m - r))`, `r` the larger of the exceptions' largest z and of that z on the
 * scale of `m`, which no further exception can raise; see {@link compete}.
 *
 * Crops: where a rule with words that says `Should not` is uncertain of the whole image, crops of it may decide. It is while `m''` is not
 * above the threshold and its tail probability at most 5 times the rule's rate, and at most 0.5. Of `k` crops each is judged as an image, against
 * thresholds that are higher by `excess * ln k`, which on the rule's exponential tail is the rate shared between them (Bonferroni); exceptions and own
 * allowed examples compete on it with the larger of what it and what the whole image shows of them. The result is that of the crop with the second
 * largest margin, where it asks for something stricter than the whole image does: two crops must agree. Without two crops, nothing changes.
 *
 * Text and detectors: a rule is violated as well when a text pattern matches, with margin 1, or when a detector's condition holds, with
 * margin `probability - atLeast` (2^-52 where these are equal). `Can` lines, the review band, capped lines and rates are the clauses' own and
 * touch neither. A clause about text is judged on what was read, and on nothing else: per stretch of it (a line, two, all), `r` and `x` the largest
 * of `(cos(stretch, direction) - mean) / deviation` of such clauses and of such exceptions, the text's score is the largest `min(r, 3 (r - x))`, and
 * its margin that less a threshold, which the rule's rate of ordinary texts is above. Of several parts that violate, the one that asks for the stricter action decides, then the one with the largest margin;
 * margins of different parts have different units. Where nothing violates, the clauses' margin stands; a rule without a clause that could
 * be judged has that of its nearest detector, -1 for text that does not match. When a part did not run and nothing violates, the outcome is
 * `unevaluated`, and the action is what the clauses' review band asks for, else `allow`. Rules that are declared non-violating are `off`.
 *
 * @param features one image
 * @param judge the policy, for the same model
 * @param background the image's {@link imageBackground}, where the caller kept it; computed when left out
 * @param evidence what other parts of the model found in the image; left out, what travels with the features
 * @returns one result a rule, in the order of the policy
 * @throws {@link GuardError} `POLICY_MODEL_MISMATCH` when the features come from another model, `INTERNAL` when they or a detector hold a
 * number that cannot be, `PART_MISSING` when there is text to match and the policy was loaded without a {@link TextMatcher}
 */
export function scoreRules(
  features: Features,
  judge: Judge,
  background?: ImageBackground[],
  evidence: ImageEvidence = features.seen ?? NOTHING,
): RuleResult[] {
  const scores = phraseScores(features, judge, background)
  return judge.rules.map((rule) => judgeRule(rule, scores, features, judge, evidence))
}

/**
 * Judges one image by one rule.
 *
 * @param scores of the phrases, standardised, in the order of {@link Judge}; only those of the rule are read
 */
export function judgeRule(
  rule: JudgeRule,
  scores: Float64Array,
  features: Features,
  judge: Judge,
  evidence: ImageEvidence = features.seen ?? NOTHING,
): RuleResult {
  if (rule.rule.declaredNonViolating) return unjudged(rule.rule, 'off')
  const saying = sayingOf(rule, features)
  const whole = judgeClauses(rule, scores, saying)
  const { crops = [] } = evidence
  const isOpen = crops.length > 0 && isUncertain(rule.rule, topOf(rule, scores, saying))
  const clauses = isOpen ? addCrops(whole, judgeCrops(rule, scores, saying, crops, features, judge)) : whole
  return addParts(clauses, rule, judge.matchText, evidence)
}

/**
 * The rules that are uncertain of an image, so that crops may decide; see {@link scoreRules}. For the others nobody need look at crops.
 *
 * @param background the image's {@link imageBackground}, where the caller kept it; computed when left out
 * @returns their ids, in the order of the policy
 * @throws {@link GuardError} what {@link scoreRules} throws of features
 */
export function uncertainRules(features: Features, judge: Judge, background?: ImageBackground[]): string[] {
  const scores = phraseScores(features, judge, background)
  return judge.rules
    .filter((rule) => !rule.rule.declaredNonViolating)
    .filter((rule) => isUncertain(rule.rule, topOf(rule, scores, sayingOf(rule, features))))
    .map(({ rule }) => rule.id)
}

/**
 * Whether a rule may ask for anything, or wait for a part, whatever its exceptions say: these only lift.
 *
 * @param scores as {@link judgeRule} takes them; exceptions are not read
 */
export function mayAsk(judged: JudgeRule, scores: Float64Array, features: Features): boolean {
  const { rule, first, exceptionsFrom } = judged
  if (rule.declaredNonViolating) return false
  if (rule.textPatterns.length > 0 || rule.reading || rule.detectors.length > 0 || rule.kind === 'must-show')
    return true
  const hasWords = first < exceptionsFrom
  if (!hasWords && !rule.own?.violation) return false
  const top = hasWords ? (scores[largest(scores, first, exceptionsFrom)] as number) : null
  const { threshold, reviewThreshold } = rule
  const level = levelOf(rule, top, sayingOf(judged, features))
  if (hasWords && features.seen?.crops?.length && isUncertain(rule, level)) return true
  return level > Math.min(threshold, reviewThreshold ?? threshold)
}

/** `m''` of {@link scoreRules}; below everything in a rule without words, where crops have no part. */
function topOf(judged: JudgeRule, scores: Float64Array, saying: Saying): number {
  const { rule, first, exceptionsFrom } = judged
  if (first === exceptionsFrom) return Number.NEGATIVE_INFINITY
  return levelOf(rule, scores[largest(scores, first, exceptionsFrom)] as number, saying)
}

/** Judges each crop by the rule. What the whole image shows of exceptions counts for its crops too: those may only lift. */
function judgeCrops(
  judged: JudgeRule,
  whole: Float64Array,
  saying: Saying,
  crops: readonly CropFeatures[],
  features: Features,
  judge: Judge,
): RuleResult[] {
  const { first, exceptionsFrom, end } = judged
  const raised = { ...judged, rule: ruleForCrops(judged.rule, crops.length) }
  return crops.map(({ spaces }) => {
    const crop: Features = { schema: 1, modelHash: features.modelHash, spaces: [...spaces] }
    const scores = phraseScoresIn(crop, judge, first, end)
    for (let i = exceptionsFrom; i < end; i++) scores[i] = Math.max(scores[i] as number, whole[i] as number)
    const said = sayingOf(judged, crop)
    const allowed = said.allowed === null ? null : Math.max(said.allowed, saying.allowed ?? said.allowed)
    return judgeClauses(raised, scores, { ...said, allowed })
  })
}

/** What a rule's examples say of an image, each in standard deviations of the bank. */
interface Saying {
  /** `T`; 0 without examples of the model's. */
  taught: number
  /** `V`; 0 without violations of the author's. */
  violation: number
  /** `w A`; `null` without allowed examples of the author's. */
  allowed: number | null
}

/** Of a rule without examples, as most are. */
const NOTHING_SAID: Saying = { taught: 0, violation: 0, allowed: null }

function judgeClauses(judged: JudgeRule, z: Float64Array, saying: Saying): RuleResult {
  const { rule, first, exceptionsFrom, end, phrases } = judged
  const rival = exceptionsFrom < end ? largest(z, exceptionsFrom, end) : null
  if (first === exceptionsFrom) return rule.own?.violation ? judgeExamples() : unjudged(rule, 'undecided')
  const top = largest(z, first, exceptionsFrom)
  const m = levelOf(rule, z[top] as number, saying)
  const words = rival === null ? m : compete(rule, z[top] as number, m, z[rival] as number)
  const score = allow(words, m, saying)
  const margin = marginOf(rule, score)
  const outcome = outcomeOf(rule, margin, score, m)
  const asked =
    outcome === 'violated' ? rule.action : outcome === 'review-band' ? milder(rule.action, 'review') : 'allow'
  let decides = top
  if (asked === 'block' && isCapped(top)) decides = plainViolation()
  return {
    ruleId: rule.id,
    title: rule.title,
    outcome,
    margin,
    decidedBy: isByExamples() ? 'examples' : 'clauses',
    tail: tailOf(score, rule.tail),
    tailFloor: 1 / (rule.tail.size + 1),
    falsePositiveRate: rule.falsePositiveRate,
    calibrationSize: rule.tail.size,
    clause: refTo(phrases[decides - first] as CompiledPhrase, rule.clauses),
    exception: rival === null ? null : refTo(phrases[rival - first] as CompiledPhrase, rule.exceptions),
    action: isCapped(decides) ? milder(asked, 'review') : asked,
  }

  function isCapped(phrase: number): boolean {
    const { line } = phrases[phrase - first] as CompiledPhrase
    return rule.clauses[line]?.capped === true
  }

  /** Judges by the author's examples alone, in a rule without words. */
  function judgeExamples(): RuleResult {
    const level = levelOf(rule, null, saying)
    const excused = rival === null ? level : Math.min(level, 3 * (level - (z[rival] as number)))
    const score = allow(excused, level, saying)
    const margin = marginOf(rule, score)
    const outcome = outcomeOf(rule, margin, score, level)
    const asked =
      outcome === 'violated' ? rule.action : outcome === 'review-band' ? milder(rule.action, 'review') : 'allow'
    return {
      ruleId: rule.id,
      title: rule.title,
      outcome,
      margin,
      decidedBy: outcome === 'excused' && excused <= rule.threshold ? 'clauses' : 'examples',
      tail: tailOf(score, rule.tail),
      tailFloor: 1 / (rule.tail.size + 1),
      falsePositiveRate: rule.falsePositiveRate,
      calibrationSize: rule.tail.size,
      clause: null,
      exception: rival === null ? null : refTo(phrases[rival - first] as CompiledPhrase, rule.exceptions),
      action: asked,
    }
  }

  /** Whether the author's examples made the outcome: they lifted what the words find, or found what the words do not. */
  function isByExamples(): boolean {
    if (!rule.own || rule.kind === 'must-show') return false
    const lowest = rule.reviewThreshold ?? rule.threshold
    if (score <= lowest) return words > lowest && score < words
    return levelOf({ ...rule, own: null }, z[top] as number, saying) <= lowest
  }

  /** A line that says "promote" asks for review at most; another line of the rule that is violated too may ask for more. */
  function plainViolation(): number {
    let best = top
    for (let i = first; i < exceptionsFrom; i++) {
      if (!isCapped(i) && (best === top || (z[i] as number) > (z[best] as number))) best = i
    }
    if (best === top || rule.kind === 'must-show') return top
    const level = levelOf(rule, z[best] as number, saying)
    const alone = rival === null ? level : compete(rule, z[best] as number, level, z[rival] as number)
    return allow(alone, level, saying) > rule.threshold ? best : top
  }
}

/** `m` of {@link scoreRules}. */
function wordsOf({ clauseLevel }: CompiledRule, z: number): number {
  return (z - clauseLevel.mean) / clauseLevel.deviation
}

/**
 * `m''` of {@link scoreRules}.
 *
 * @param z largest standardised score of the clauses; `null` in a rule without words
 */
function levelOf(rule: CompiledRule, z: number | null, { taught: said, violation }: Saying): number {
  const { taught, own } = rule
  let level = z === null ? null : wordsOf(rule, z)
  if (level !== null && taught) level = together(level, said, taught)
  if (!own?.violation) return level ?? 0
  return level === null ? violation : together(level, own.violation.weight * violation, own.violation)
}

/** The larger of a level and of that level with what examples say of it, standardised. */
function together(level: number, said: number, { joint, level: spread }: Pick<Taught, 'joint' | 'level'>): number {
  const both = (level + said - joint.mean) / joint.deviation
  return (Math.max(level, both) - spread.mean) / spread.deviation
}

/** Lets the author's allowed examples compete. */
function allow(score: number, level: number, { allowed }: Saying): number {
  return allowed === null ? score : Math.min(score, 3 * (level - allowed))
}

function sayingOf({ rule, taught, own }: JudgeRule, features: Features): Saying {
  if (!rule.taught && !rule.own) return NOTHING_SAID
  return {
    taught: rule.taught ? directionScore(rule.taught, taught, features) : 0,
    violation: rule.own?.violation ? directionScore(rule.own.violation, own.violation, features) : 0,
    allowed: rule.own?.allowed
      ? rule.own.allowed.weight * directionScore(rule.own.allowed, own.allowed, features)
      : null,
  }
}

/** `T`, `V` or `A` of {@link scoreRules}. Cosines are rounded to float32, as those of the bank were. */
function directionScore(direction: OwnDirection, vectors: Float32Array[], features: Features): number {
  const cosines = new Float32Array(vectors.length)
  const sum = direction.spaces.reduce((total, { mean, deviation }, space) => {
    dotRows(vectors[space]!, 1, features.spaces[space]!.vector, cosines, space)
    return total + ((cosines[space] as number) - mean) / deviation
  }, 0)
  return (sum - direction.mean) / direction.deviation
}

/**
 * Lets exceptions compete: `min(m', 3 (c - e))`, made safe against further exceptions. `steady` takes the largest exception as it is,
 * without standardising it again, and can only fall when one is added; it alone decides whether a score is above the lowest threshold.
 *
 * @param clause largest standardised score of the clauses
 * @param level `m'`
 * @param rival largest standardised score of the exceptions. It counts on the clauses' scale too where it is larger there: a clause as its
 * own exception lifts whatever it raised
 */
function compete(rule: CompiledRule, clause: number, level: number, rival: number): number {
  const { exceptionLevel, threshold, reviewThreshold } = rule
  const lowest = reviewThreshold ?? threshold
  const words = Math.min(level, Math.max(wordsOf(rule, clause), lowest))
  const steady = Math.min(level, 3 * (words - Math.max(rival, wordsOf(rule, rival))))
  if (steady > lowest || !exceptionLevel) return steady
  return Math.min(level, 3 * (words - (rival - exceptionLevel.mean) / exceptionLevel.deviation), lowest)
}

function marginOf({ kind, threshold, reviewThreshold }: CompiledRule, score: number): number {
  return kind === 'must-show' ? (reviewThreshold ?? threshold) - score : score - threshold
}

function outcomeOf(rule: CompiledRule, margin: number, score: number, m: number): RuleResult['outcome'] {
  const { kind, threshold, reviewThreshold } = rule
  if (margin > 0) return 'violated'
  if (kind === 'must-show') return score < threshold ? 'review-band' : 'clear'
  if (reviewThreshold !== null && score > reviewThreshold) return 'review-band'
  return m > threshold ? 'excused' : 'clear'
}

/** Index of the largest value in [from, to), ties to the first. */
function largest(values: Float64Array, from: number, to: number): number {
  let top = from
  for (let i = from + 1; i < to; i++) if ((values[i] as number) > (values[top] as number)) top = i
  return top
}

function refTo({ line, phrase }: CompiledPhrase, lines: CompiledLine[]): ClauseRef {
  return { index: line, text: lines[line]?.text ?? '', phrase }
}
