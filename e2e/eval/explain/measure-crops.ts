import { type Pixels, withCrops } from '@lookfirst/engine/node'
import type { RuleResult } from '@lookfirst/policy'
import { type Judge, loadCompiled, scoreRules, uncertainRules } from '@lookfirst/policy/judge'
import { seededRandom, shuffled } from '../model/seeded-random'
import { type Counted, countFor, type Pack } from '../pack'
import { RULES } from '../rules'
import { spread } from '../spread'
import { pasteSmall } from './compose'
import type { OpenedPack } from './open-explainer'
import { type Decision, type RiskPoint, riskCoverage } from './risk-coverage'

/** Sides of small objects, as shares of the picture's. */
export const SMALL_SHARES = [1 / 3, 1 / 4] as const
const SEED = 500
/** Shares of decisions that the risk is said of. */
const COVERAGES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]

/** Shares in [0, 1], means over the rules. */
export interface LookFigures {
  /** Pictures that show the subject and are flagged. */
  recall: number
  /** Ordinary pictures that do not, and are. */
  falsePositives: number
  /** The same of the rule with most. */
  worstFalsePositives: number
  /** Pictures that look alike and are flagged; of the rules that have some. */
  lookAlikes: number
  /** Flagged of small objects, in the order of {@link SMALL_SHARES}. */
  small: number[]
  /** Wrong decisions by share of decisions that are kept, pictures that show the subject counting as much as the others. */
  riskCoverage: RiskPoint[]
}

/** What a second look at crops does. */
export interface CropFigures {
  before: LookFigures
  after: LookFigures
  /** Ordinary pictures of which a rule is uncertain, mean over the rules. */
  uncertainOfRule: number
  /** Pictures of which any rule is, so that crops are looked at. */
  uncertainOfAny: number
  /** Pictures that were judged, small objects aside. */
  pictures: number
}

/** A picture judged before and after crops, by every rule. */
interface Twice {
  before: RuleResult[]
  after: RuleResult[]
  uncertain: ReadonlySet<string>
}

/**
 * Judges the pack with and without crops.
 *
 * @param options.each most pictures that show a rule's subject, and most small objects of each size; `null`: all, and 24
 */
export async function measureCrops(
  opened: OpenedPack,
  pack: Pack,
  { each }: { each: number | null },
): Promise<CropFigures> {
  const judge = loadCompiled(opened.compiled)
  const counted = RULES.map((rule) => sampled(countFor(rule, pack.pictures), each))
  const wanted = new Set(
    counted.flatMap(({ positives, negatives, lookAlikes }) => [...positives, ...negatives, ...lookAlikes]),
  )
  const judged = new Map<number, Twice>()
  for (const picture of wanted) judged.set(picture, await judgeTwice(opened, judge, await opened.pixelsOf(picture)))
  const small: Twice[][][] = []
  for (const [rule, pictures] of counted.entries()) {
    small.push(await judgeSmall(opened, judge, pictures, SEED + rule, each ?? 24))
  }
  const all = [...judged.values()]
  const ordinary = (rule: number) => counted[rule]!.negatives.map((picture) => judged.get(picture)!)
  return {
    before: figuresOf('before', counted, judged, small),
    after: figuresOf('after', counted, judged, small),
    uncertainOfRule: mean(RULES.map(({ id }, rule) => share(ordinary(rule), ({ uncertain }) => uncertain.has(id)))),
    uncertainOfAny: share(all, ({ uncertain }) => uncertain.size > 0),
    pictures: all.length,
  }
}

/** Fewer pictures, at even distances. */
function sampled({ positives, negatives, lookAlikes }: Counted, each: number | null): Counted {
  if (each === null) return { positives, negatives, lookAlikes }
  return {
    positives: spread(positives, each),
    negatives: spread(negatives, 4 * each),
    lookAlikes: spread(lookAlikes, each),
  }
}

async function judgeSmall(
  opened: OpenedPack,
  judge: Judge,
  { positives, negatives }: Counted,
  seed: number,
  count: number,
): Promise<Twice[][]> {
  const random = seededRandom(seed)
  const shown = shuffled(positives, random).slice(0, count)
  const grounds = shuffled(negatives, random).slice(0, shown.length)
  const sizes: Twice[][] = []
  for (const share of SMALL_SHARES) {
    const twice: Twice[] = []
    for (const [at, ground] of grounds.entries()) {
      const [under, over] = [await opened.pixelsOf(ground), await opened.pixelsOf(shown[at]!)]
      twice.push(await judgeTwice(opened, judge, pasteSmall(under, over, share, random)))
    }
    sizes.push(twice)
  }
  return sizes
}

async function judgeTwice({ explainer }: OpenedPack, judge: Judge, pixels: Pixels): Promise<Twice> {
  const { features } = await explainer.look(pixels)
  const before = scoreRules(features, judge)
  const uncertain = new Set(uncertainRules(features, judge))
  if (uncertain.size === 0) return { before, after: before, uncertain }
  return { before, after: scoreRules(withCrops(features, await explainer.crops(pixels)), judge), uncertain }
}

function figuresOf(
  when: 'before' | 'after',
  counted: readonly Counted[],
  judged: ReadonlyMap<number, Twice>,
  small: readonly Twice[][][],
): LookFigures {
  const margin = (rule: number) => (twice: Twice) => twice[when][rule]!.margin
  const flagged = (rule: number, twice: readonly Twice[]) => share(twice, (one) => margin(rule)(one) > 0)
  const of = (pictures: readonly number[]) => pictures.map((picture) => judged.get(picture)!)
  const falsePositives = counted.map(({ negatives }, rule) => flagged(rule, of(negatives)))
  const withLookAlikes = [...counted.entries()].filter(([, { lookAlikes }]) => lookAlikes.length > 0)
  const decisions = counted.flatMap(({ positives, negatives }, rule): Decision[] => {
    const decide = (pictures: readonly number[], isShown: boolean): Decision[] =>
      of(pictures)
        .map(margin(rule))
        .map((at) => ({ confidence: Math.abs(at), isRight: at > 0 === isShown, weight: 1 / pictures.length }))
    return [...decide(positives, true), ...decide(negatives, false)]
  })
  return {
    recall: mean(counted.map(({ positives }, rule) => flagged(rule, of(positives)))),
    falsePositives: mean(falsePositives),
    worstFalsePositives: Math.max(...falsePositives),
    lookAlikes: mean(withLookAlikes.map(([rule, { lookAlikes }]) => flagged(rule, of(lookAlikes)))),
    small: SMALL_SHARES.map((_, size) => mean(small.map((sizes, rule) => flagged(rule, sizes[size]!)))),
    riskCoverage: riskCoverage(decisions, COVERAGES),
  }
}

function share<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length / list.length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
