import { createPainter, type FoundRegions, findRegions, type Judged, type Looked } from '@lookfirst/engine/node'
import { decodeFloat16, type Judge, loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { chooseMosaics, hottestCell, pointsAt } from '../model/mosaics'
import { countFor, type Pack } from '../pack'
import { RULES } from '../rules'
import { spread } from '../spread'
import { mosaicOf } from './compose'
import { type Curves, curvesOf, hottestFirst, randomOrder } from './deletion'
import type { OpenedPack } from './open-explainer'
import { type Rejudged, rejudgeRegions } from './rejudge-regions'

/** Seeds of the random orders that the map's is compared with. */
const RANDOM_SEEDS = [11, 12, 13]
/** Seed of fresh control boxes. */
const CONTROL_SEED = 77
/** Seed of the mosaics: those of `eval:model`. */
const MOSAIC_SEED = 2021
const MOSAIC_SIDE = 448
/** The blur that curves are measured with, as a share of the width: that of regions. */
const BLUR_SHARE = 1 / 8
/** What `explain` spends on regions at most. */
const MAX_ENCODES = 64

/** What the pack says of regions and maps. */
export interface RegionFigures {
  rules: { id: string; explained: number; found: number }[]
  /** Of flagged pictures that show the subject, those with a region. */
  regionsFound: number
  /** Of regions, judged once more from their boxes, those whose drop is beyond every control's, under both fills. */
  regionsBeyondControl: number
  /** Of regions, those whose drop is beyond that of eight boxes at random places that the search never saw, under both fills. */
  regionsBeyondFresh: number
  /** Greatest difference between a margin in the evidence and the one that is found when it is judged once more. */
  rejudgedMaxDiff: number
  /** Regions of a picture that has any. */
  regionsEach: number
  /** Share of the picture that the first region covers. */
  areaShare: number
  encodes: { mean: number; most: number }
  /** Of pictures with a region, those whose action changes without it. */
  changesAction: number
  map: Curves
  random: Curves
  /** {@link Curves.deletion} of the map, divided by the mean of the random orders; sums over pictures first. */
  deletionRatioToRandom: number
  insertionRatioToRandom: number
  /** Mosaics of four: the map's hottest cell, and the first region, in the quarter of the picture that shows the subject. */
  pointing: { mosaics: number; hottest: number; regions: number; region: number }
}

/**
 * Explains flagged pictures of the pack under one rule at a time.
 *
 * @param options.each most pictures and mosaics of a rule
 */
export async function measureRegions(
  opened: OpenedPack,
  pack: Pack,
  { each }: { each: number },
): Promise<RegionFigures> {
  const { explainer, compiled, pixelsOf } = opened
  const rules: RegionFigures['rules'] = []
  const results: FoundRegions[] = []
  const rejudged: Rejudged[] = []
  const curves: { map: Curves; random: Curves[] }[] = []
  const pointed: { hottest: number; region: number | null }[] = []
  for (const [index, rule] of RULES.entries()) {
    const alone = explainRule(opened, loadCompiled({ ...compiled, rules: [compiled.rules[index]!] }))
    const counted = countFor(rule, pack.pictures)
    const flagged: Looked[] = []
    for (const picture of spread(counted.positives, 2 * each)) {
      const looked = await explainer.look(await pixelsOf(picture))
      if (alone.whole(looked).margin > 0 && flagged.length < each) flagged.push(looked)
    }
    const found: FoundRegions[] = []
    for (const looked of flagged) {
      const one = await alone.regions(looked)
      found.push(one)
      rejudged.push(...(await alone.rejudge(looked, one, CONTROL_SEED + results.length + found.length)))
      curves.push(await alone.curves(looked))
    }
    results.push(...found)
    rules.push({
      id: rule.id,
      explained: found.length,
      found: found.filter(({ regions }) => regions.length > 0).length,
    })
    // Not about clothes: the people of the ordinary pictures wear them.
    if (rule.id === 'clothing') continue
    for (const { pictures, target } of chooseMosaics(counted, each, MOSAIC_SEED + index)) {
      const looked = await explainer.look(mosaicOf(await Promise.all(pictures.map(pixelsOf)), MOSAIC_SIDE))
      const { regions } = await alone.regions(looked)
      pointed.push({
        hottest: pointsAt(hottestCell(alone.map(looked)), target),
        region: regions[0] ? pointsAt(regions[0].box, target) : null,
      })
    }
  }
  return { rules, ...figuresOf(results, rejudged), ...curveFigures(curves), pointing: pointingOf(pointed) }
}

/** Explains pictures under a policy of one rule. */
function explainRule({ explainer, mapSpace }: OpenedPack, judge: Judge) {
  const judged = (features: Looked['features']) => {
    const { margin, action, clause } = scoreRules(features, judge)[0]!
    return { margin, action, clause }
  }
  const again = async (tensor: Float32Array<ArrayBuffer>): Promise<Judged> => judged(await explainer.encode(tensor))
  const mapOf = (looked: Looked) => {
    const { clause } = judged(looked.features)
    const { clausePhrases } = judge.compiled.rules[0]!
    const phrase = clausePhrases.find(({ line, phrase }) => line === clause?.index && phrase === clause.phrase)!
    return looked.mapOf(decodeFloat16(phrase.spaces[mapSpace]!.vector))
  }
  return {
    map: mapOf,
    whole: (looked: Looked): Judged => judged(looked.features),
    regions: (looked: Looked) =>
      findRegions(looked.planes, mapOf(looked), judged(looked.features), again, { maxEncodes: MAX_ENCODES }),
    rejudge: ({ planes }: Looked, { regions }: FoundRegions, seed: number) =>
      rejudgeRegions(planes, regions, again, seed),
    async curves(looked: Looked): Promise<{ map: Curves; random: Curves[] }> {
      const { planes } = looked
      const map = mapOf(looked)
      const everywhere = { x: 0, y: 0, width: planes.width, height: planes.height }
      const blurred = createPainter(planes, Math.round(planes.width * BLUR_SHARE)).paint(everywhere, 'blurred')
      const along = (order: number[]) =>
        curvesOf(planes, blurred, map, order, async (tensor) => (await again(tensor)).margin)
      const random: Curves[] = []
      for (const seed of RANDOM_SEEDS) random.push(await along(randomOrder(map, seed)))
      return { map: await along(hottestFirst(map)), random }
    },
  }
}

function figuresOf(results: readonly FoundRegions[], rejudged: readonly Rejudged[]) {
  const withAny = results.filter(({ regions }) => regions.length > 0)
  const regions = withAny.flatMap((result) => result.regions)
  const encodes = results.map((result) => result.encodes)
  return {
    regionsFound: withAny.length / results.length,
    regionsBeyondControl: mean(rejudged.map(({ isBeyondControl }) => Number(isBeyondControl))),
    regionsBeyondFresh: mean(rejudged.map(({ isBeyondFresh }) => Number(isBeyondFresh))),
    rejudgedMaxDiff: Math.max(...rejudged.map(({ difference }) => difference)),
    regionsEach: regions.length / withAny.length,
    areaShare: mean(withAny.map(({ regions: [first] }) => first!.box.width * first!.box.height)),
    encodes: { mean: mean(encodes), most: Math.max(...encodes) },
    changesAction:
      withAny.filter((result) => result.regions.some((region) => region.changesAction)).length / withAny.length,
  }
}

function curveFigures(curves: readonly { map: Curves; random: Curves[] }[]) {
  const map = meanCurves(curves.map((curve) => curve.map))
  const random = meanCurves(curves.flatMap((curve) => curve.random))
  return {
    map,
    random,
    deletionRatioToRandom: map.deletion / random.deletion,
    insertionRatioToRandom: map.insertion / random.insertion,
  }
}

function meanCurves(curves: readonly Curves[]): Curves {
  const over = (key: keyof Curves) => mean(curves.map((curve) => curve[key]))
  return {
    deletion: over('deletion'),
    insertion: over('insertion'),
    deletionWhole: over('deletionWhole'),
    insertionWhole: over('insertionWhole'),
  }
}

function pointingOf(pointed: readonly { hottest: number; region: number | null }[]): RegionFigures['pointing'] {
  const regions = pointed.flatMap(({ region }) => (region === null ? [] : [region]))
  return {
    mosaics: pointed.length,
    hottest: mean(pointed.map(({ hottest }) => hottest)),
    regions: regions.length,
    region: mean(regions),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
