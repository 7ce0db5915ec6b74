import type { Box, Evidence } from '../protocol'
import { controlBoxes, overlaps, scanBoxes, toPixels } from './boxes'
import { candidateBoxes, type Heatmap, peaksOf } from './heatmap'
import type { Fill, PixelBox, Planes } from './paint'
import { refineBox } from './refine-box'
import { createTrials, type Judged, type RegionBudget, type Trials } from './trials'

/** Most regions of one image. */
const MAX_REGIONS = 3
/** Largest share of the picture that a region may cover: beyond it there is no room for control boxes. */
const MAX_SHARE = 0.4
/** Control boxes: most random boxes lower a score a little. */
const CONTROLS = 8
const FILLS = ['blurred', 'mean'] as const satisfies readonly Fill[]

/** A region and what happened when it was painted over. */
export type RegionFinding = Omit<Extract<Evidence, { kind: 'region' }>, 'kind' | 'id' | 'ruleId'>

/** The regions of an image, and what they took to find. */
export interface FoundRegions {
  /** At most three that do not overlap, by the map's peaks. May be empty. */
  regions: RegionFinding[]
  /** Encodes that were spent. */
  encodes: number
  /** Whether the budget ended the search: there may be more to find. */
  isCut: boolean
}

/**
 * Finds where a rule was seen, and keeps a place only if hiding it matters: painted over, it must lower the margin by more than the largest
 * drop of eight control boxes of the same area elsewhere, under both fills. (Counterfactual evidence in the sense of Fong & Vedaldi 2017, with
 * controls.) All margins are exact: of the image judged again with the box painted over, one box at a time.
 *
 * Around each of up to three peaks of the map, boxes at falling levels are tried. The one that lowers the margin most is checked; failing that,
 * the same with its sides moved to where it pays, then the others. Where no peak leads to a region, a scan of nine boxes does.
 * A box is dropped at the first control that lowers the margin as much. Searching boxes by what they do to the margin finds one that beats its
 * controls in most pictures, whatever the map says; that it does is a fact about this image, no proof that an object stands there.
 *
 * @param image the model's input, planar
 * @param heatmap where the rule's phrase fits
 * @param whole how the rule judges the image as it is
 * @param judge encodes and scores a painted copy
 * @param budget a first region takes 18 encodes at least
 */
export async function findRegions(
  image: Planes,
  heatmap: Heatmap,
  whole: Judged,
  judge: (tensor: Float32Array<ArrayBuffer>) => Promise<Judged>,
  budget: RegionBudget,
): Promise<FoundRegions> {
  const trials = createTrials(image, judge, budget)
  const search: Search = { image, heatmap, whole, trials }
  const found: Found[] = []
  for (const peak of peaksOf(heatmap, MAX_REGIONS)) {
    const boxes = candidateBoxes(heatmap, peak, MAX_SHARE).map((cells) => toPixels(cells, heatmap, image))
    await addFirst(search, boxes, found)
  }
  if (found.length === 0) await addFirst(search, scanBoxes(image), found)
  return { regions: found.map(({ finding }) => finding), encodes: trials.spent(), isCut: trials.isCut() }
}

interface Search {
  image: Planes
  heatmap: Heatmap
  whole: Judged
  trials: Trials
}

interface Found {
  box: PixelBox
  finding: RegionFinding
}

/** Adds the first of some boxes that matters, those that lower the margin most first; none that overlaps what was found. */
async function addFirst(search: Search, boxes: readonly PixelBox[], found: Found[]): Promise<void> {
  const { image, heatmap, whole, trials } = search
  const isFree = (box: PixelBox) => !found.some((other) => overlaps(box, other.box))
  const tried: { box: PixelBox; margin: number }[] = []
  for (const box of boxes.filter(isFree)) {
    const without = await trials.without(box, 'blurred')
    if (without && without.margin < whole.margin) tried.push({ box, margin: without.margin })
  }
  tried.sort((a, b) => a.margin - b.margin)
  const [best, ...others] = tried
  if (!best || (await addIfBeyond(best.box))) return
  const step = { x: Math.round(image.width / heatmap.width / 2), y: Math.round(image.height / heatmap.height / 2) }
  const maxArea = MAX_SHARE * image.width * image.height
  const refined = await refineBox(trials, image, best.box, { margin: whole.margin, step, maxArea })
  if (refined && isFree(refined) && (await addIfBeyond(refined))) return
  for (const { box } of others) if (await addIfBeyond(box)) return

  async function addIfBeyond(box: PixelBox): Promise<boolean> {
    const finding = await checkBox(search, box)
    if (finding) found.push({ box, finding })
    return finding !== null
  }
}

/** Compares a box with its controls; `null` where one of them does as much, or the budget ends. */
async function checkBox({ image, heatmap, whole, trials }: Search, box: PixelBox): Promise<RegionFinding | null> {
  const blurred = await trials.without(box, 'blurred')
  const mean = await trials.without(box, 'mean')
  if (!blurred || !mean) return null
  const margins = { blurred: blurred.margin, mean: mean.margin }
  const boxes = controlBoxes(box, image, CONTROLS)
  const control = { blurred: whole.margin, mean: whole.margin, boxes: boxes.length }
  if (margins.blurred >= whole.margin || margins.mean >= whole.margin) return null
  for (const elsewhere of boxes) {
    for (const fill of FILLS) {
      const judged = await trials.without(elsewhere, fill)
      if (!judged || judged.margin <= margins[fill]) return null
      control[fill] = Math.min(control[fill], judged.margin)
    }
  }
  return {
    box: toShares(box, image),
    heatmap,
    margin: whole.margin,
    marginWithout: margins,
    control,
    changesAction: blurred.action !== whole.action && mean.action !== whole.action,
  }
}

function toShares(box: PixelBox, { width, height }: Planes): Box {
  return { x: box.x / width, y: box.y / height, width: box.width / width, height: box.height / height }
}
