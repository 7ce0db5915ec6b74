import { round } from '../../bench/statistics'
import { table } from '../../bench/table'
import { isMissing, type Missing } from '../model/missing'
import { percent, shareCell, skippedLine } from '../model/section'
import type { Pack } from '../pack'
import { COUNTED_SHARE } from './deletion'
import { type CropFigures, type LookFigures, measureCrops, SMALL_SHARES } from './measure-crops'
import { measureRegions, type RegionFigures } from './measure-regions'
import { openPackInNode } from './open-explainer'

/** Keys of the last line of `npm run eval:explain`. `null` where the pack is not there. */
export interface RegionKeys {
  regionsFound: number | null
  regionsBeyondControl: number | null
  deletionRatioToRandom: number | null
  pointing: number | null
}

/** What is printed, and what goes into the last line. */
export interface RegionSection {
  title: string
  body: string[]
  keys: RegionKeys
}

/**
 * Regions, curves, the pointing game and crops over the pack, in Node over the kernels of browsers.
 *
 * @param model folder of the packed model
 * @param options.each most pictures and mosaics of a rule
 * @param options.crops most pictures of a rule that are judged with crops: all where `null`; 0: none
 * @param options.threads of the runtime
 */
export async function evaluateRegions(
  model: string,
  pack: Pack | Missing,
  { each, crops, threads }: { each: number; crops: number | null; threads: number },
): Promise<RegionSection> {
  const title = 'Regions, and a second look at crops'
  if (isMissing(pack)) {
    const keys = { regionsFound: null, regionsBeyondControl: null, deletionRatioToRandom: null, pointing: null }
    return { title, body: [skippedLine(pack)], keys }
  }
  const opened = await openPackInNode(model, pack, { threads })
  try {
    const regions = await measureRegions(opened, pack, { each })
    const looked = crops === 0 ? null : await measureCrops(opened, pack, { each: crops })
    return {
      title,
      body: [...regionBody(regions), ...(looked ? cropBody(looked) : [])],
      keys: {
        regionsFound: round(regions.regionsFound, 4),
        regionsBeyondControl: round(regions.regionsBeyondControl, 4),
        deletionRatioToRandom: round(regions.deletionRatioToRandom, 4),
        pointing: round(regions.pointing.hottest, 4),
      },
    }
  } finally {
    await opened.explainer.close()
  }
}

function regionBody(figures: RegionFigures): string[] {
  const { rules, regionsEach, areaShare, encodes, changesAction, map, random, pointing } = figures
  const { regionsBeyondFresh, rejudgedMaxDiff } = figures
  const [explained, found] = [sum(rules.map((rule) => rule.explained)), sum(rules.map((rule) => rule.found))]
  const curve = (name: string, key: 'deletion' | 'insertion' | 'deletionWhole' | 'insertionWhole') => [
    name,
    map[key].toFixed(2),
    random[key].toFixed(2),
    (map[key] / random[key]).toFixed(2),
  ]
  return [
    table(
      ['rule', 'flagged and explained', 'with a region'],
      [
        ...rules.map((rule) => [rule.id, rule.explained, shareCell(rule.found, rule.explained)]),
        ['all', explained, shareCell(found, explained)],
      ],
    ),
    `Regions of a picture that has any ${regionsEach.toFixed(2)}, the first covers ${percent(areaShare)} of it; ` +
      `${percent(changesAction)} change the action. Encodes: ${encodes.mean.toFixed(1)}, ${encodes.most} at most.`,
    `Judged once more from their boxes, margins differ by ${rejudgedMaxDiff.toExponential(1)} at most; ` +
      `${percent(regionsBeyondFresh)} of regions are also beyond eight boxes at random places that the search never saw.`,
    table(
      ['area, in standard deviations', 'by the map', 'in random order', 'ratio'],
      [
        curve(`deletion, first ${percent(COUNTED_SHARE)} of the picture`, 'deletion'),
        curve(`insertion, first ${percent(COUNTED_SHARE)}`, 'insertion'),
        curve('deletion, all of it', 'deletionWhole'),
        curve('insertion, all of it', 'insertionWhole'),
      ],
    ),
    `Pointing game on ${pointing.mosaics} mosaics of four: the hottest cell is right in ${percent(pointing.hottest)}, ` +
      `the first region in ${percent(pointing.region)} of ${pointing.regions}; guessing 25.0%.`,
  ]
}

function cropBody({ before, after, uncertainOfRule, uncertainOfAny, pictures }: CropFigures): string[] {
  const row = (name: string, of: (look: LookFigures) => number) => [name, percent(of(before)), percent(of(after))]
  return [
    table(
      ['means over the rules, at 1 %', 'whole picture', 'with crops where uncertain'],
      [
        row('recall', ({ recall }) => recall),
        ...SMALL_SHARES.map((share, at) =>
          row(`recall, pasted at 1/${Math.round(1 / share)} of the side`, ({ small }) => small[at]!),
        ),
        row('ordinary pictures flagged', ({ falsePositives }) => falsePositives),
        row('the same, worst rule', ({ worstFalsePositives }) => worstFalsePositives),
        row('look-alikes flagged', ({ lookAlikes }) => lookAlikes),
      ],
    ),
    `A rule is uncertain of ${percent(uncertainOfRule)} of ordinary pictures; some rule of the twelve is of ` +
      `${percent(uncertainOfAny)} of ${pictures} pictures, and nine crops are encoded.`,
    table(
      ['decisions kept, surest first', ...before.riskCoverage.map(({ coverage }) => percent(coverage))],
      [
        ['wrong, whole picture', ...before.riskCoverage.map(({ risk }) => percent(risk))],
        ['wrong, with crops', ...after.riskCoverage.map(({ risk }) => percent(risk))],
      ],
    ),
  ]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
