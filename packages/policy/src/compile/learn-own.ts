import { decodeFloat16 } from '../float16'
import { scoreRules } from '../judge/score-rules'
import type { CompiledRule, Features, TaughtExample } from '../types'
import { levelsOf, type RuleEvidence } from './calibrate-rule'
import { compileRule, type OwnScores } from './compile-rule'
import type { CompileParts } from './parts'
import type { RulePlan } from './plan-rule'
import { featuresOf, ruleJudge } from './rule-judge'
import { type Lesson, scoreTaught, type TaughtScores } from './taught-scores'

/** What an author's violations may count beside the rule's words; the first is preferred. */
const VIOLATION_WEIGHTS = [0.5, 1, 2, 0.25, 0]

/** What allowed examples may count against the rule beside violations; the first is preferred. `null`: nothing. */
const ALLOWED_WEIGHTS = [1, 0.75, 0.5, 0.25, 1.5, null]

/** The same of allowed examples alone: less, for nothing says what shall still be found. */
const ALLOWED_ALONE_WEIGHTS = [0.5, 0.75, 1, 1.5, 0.25, null]

/** Share of the pictures that must come out right besides before other weights than the preferred ones are worth it. */
const WORTH = 0.1

/** So many of the bank's images, those that the rule's words rank highest, stand for its violations where none were taught. */
const STAND_INS = 20

/**
 * Adds an author's own examples to a rule. Violations lead towards their mean; allowed examples lead away from that of the violations, or
 * where none were taught from the images of the bank that the rule ranks highest. Of the weights that leave every example right that the
 * rule judged right without them, `Can` lines left aside and at the rule's own rate or 1 %, the first are taken, but where later ones make right a further tenth of them. A rule without words has
 * nothing to fall back on: its violations count in any case.
 *
 * @param untaught the rule without them
 * @param measure measures the rule with what is added
 */
export async function learnOwn(
  untaught: RulePlan,
  parts: CompileParts,
  measure: (evidence: RuleEvidence, own: OwnScores) => RulePlan,
): Promise<RulePlan> {
  const { draft, evidence } = untaught
  const pictures = picturesOf(draft.own, parts)
  const { violation, allowed } = await learnDirections(untaught, parts)
  const before = rightOnes(untaught)
  let best: Attempt | null = null
  let last: Attempt | null = null
  for (const [weight, against] of weights()) {
    const plan = learn(weight, against)
    const after = rightOnes(plan)
    last = { plan, taught: count(after) }
    const isHarmless = before.every((wasRight, index) => !wasRight || after[index])
    if (isHarmless && (!best || last.taught - best.taught > WORTH * pictures.length)) best = last
    if (best?.taught === pictures.length) break
  }
  const { plan, taught } = (best ?? last) as Attempt
  return { ...plan, own: plan.own && { ...plan.own, right: { untaught: count(before), taught } } }

  function weights(): [number, number | null][] {
    const own = !violation ? [0] : draft.clausePhrases.length > 0 ? VIOLATION_WEIGHTS : [1]
    const against = !allowed ? [null] : violation ? ALLOWED_WEIGHTS : ALLOWED_ALONE_WEIGHTS
    return own.flatMap((weight) => against.map((counter): [number, number | null] => [weight, counter]))
  }

  function learn(weight: number, against: number | null): RulePlan {
    const [towards, away] = [weight === 0 ? null : violation, against === null ? null : allowed]
    const own = {
      violation: towards && { cosines: towards.cosines, weight },
      allowed: away && { cosines: away.cosines, weight: against as number },
    }
    return measure({ ...evidence, own }, { violation: towards, allowed: away, right: { untaught: 0, taught: 0 } })
  }

  function rightOnes(plan: RulePlan): boolean[] {
    return pictures.map(rightIn(compileRule(plan, parts), parts))
  }
}

/** Counts again how many of the examples are right, once thresholds are final. */
export function recountRight({ draft, own }: RulePlan, rule: CompiledRule, parts: CompileParts): CompiledRule {
  if (!own || !rule.own?.right) return rule
  const taught = count(picturesOf(draft.own, parts).map(rightIn(rule, parts)))
  return { ...rule, own: { ...rule.own, right: { ...rule.own.right, taught } } }
}

/**
 * Makes what says whether a rule judges a picture right: a violation is violated, an allowed one asks for nothing. `Can` lines are left aside, so
 * that a further one changes nothing of what was learnt. Over several backgrounds the stricter verdict counts.
 */
function rightIn(rule: CompiledRule, parts: CompileParts): (picture: Picture) => boolean {
  const alone = { exceptions: [], exceptionPhrases: [], exceptionLevel: null, textPatterns: [], detectors: [] }
  const judge = ruleJudge({ ...rule, ...alone }, parts)
  return ({ as, images }) => {
    const outcomes = images.map((image) => scoreRules(image, judge)[0]?.outcome)
    if (as === 'violation') return outcomes.includes('violated')
    return !outcomes.includes('violated') && !outcomes.includes('review-band')
  }
}

/** A picture that was taught. */
interface Picture {
  as: TaughtExample['as']
  /** One, or one for each background that shows through it. */
  images: Features[]
}

function picturesOf(examples: readonly TaughtExample[], parts: CompileParts): Picture[] {
  const pictures = new Map<string, Picture>()
  for (const { source, as, vectors } of examples) {
    const key = `${as} ${source}`
    const picture = pictures.get(key) ?? { as, images: [] }
    picture.images.push(featuresOf(vectors.map(decodeFloat16), parts))
    pictures.set(key, picture)
  }
  return [...pictures.values()]
}

async function learnDirections(
  { draft, evidence, calibration }: RulePlan,
  parts: CompileParts,
): Promise<{ violation: TaughtScores | null; allowed: TaughtScores | null }> {
  const { bank, spaces } = parts
  const vectorsOf = (as: TaughtExample['as']) => {
    const chosen = draft.own.filter((example) => example.as === as)
    return spaces.map((_, space) => chosen.map(({ vectors }) => decodeFloat16(vectors[space] as string)))
  }
  const has = (vectors: Float32Array[][]) => (vectors[0]?.length ?? 0) > 0
  const violations = vectorsOf('violation')
  const allowed = vectorsOf('allowed')
  const lessons: Lesson[] = []
  if (has(violations)) lessons.push({ key: 'violation', towards: violations, away: [], weight: 0 })
  if (has(allowed)) {
    const standIns = () => {
      const images = highest(levelsOf(evidence, calibration), STAND_INS)
      return spaces.map((_, space) => bank.rows(space, images))
    }
    lessons.push({ key: 'allowed', towards: allowed, away: has(violations) ? violations : standIns(), weight: 1 })
  }
  const scored = await scoreTaught(lessons, parts)
  return { violation: scored.get('violation') ?? null, allowed: scored.get('allowed') ?? null }
}

/** Indices of the largest values, ties to the first. */
function highest(values: Float64Array, count: number): number[] {
  const indices = [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number))
  return indices.slice(0, count)
}

/** A rule taught in one way, and how many of the pictures it judges right. */
interface Attempt {
  plan: RulePlan
  taught: number
}

function count(right: boolean[]): number {
  return right.filter(Boolean).length
}
