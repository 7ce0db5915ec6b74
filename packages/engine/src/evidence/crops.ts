import type { CropFeatures, Features, RuleResult } from '@lookfirst/policy'
import { type Judge, scoreRules } from '@lookfirst/policy/judge'
import type { Pixels } from '../image/resample'
import { type InputSpec, toTensor } from '../image/tensor'
import type { ImageEncoder } from '../model/image-encoder'
import type { Box, Evidence } from '../protocol'

/** Side of a crop, as a share of the picture's. */
const SIDE = 1 / 2
/** Where crops begin along an axis, in shares of the picture: each overlaps its neighbours by half. */
const [FIRST, MIDDLE, LAST] = [0, (1 - SIDE) / 2, 1 - SIDE]

/**
 * The nine crops of a second look, each half as wide and half as high as the picture: its middle, its corners, its edges. In this order, so that five
 * cover the picture where there is no time for nine.
 */
export const CROPS: readonly Box[] = [
  [MIDDLE, MIDDLE],
  [FIRST, FIRST],
  [LAST, FIRST],
  [FIRST, LAST],
  [LAST, LAST],
  [MIDDLE, FIRST],
  [FIRST, MIDDLE],
  [LAST, MIDDLE],
  [MIDDLE, LAST],
].map(([x, y]) => ({ x: x!, y: y!, width: SIDE, height: SIDE }))

/**
 * Cuts a crop out of a picture: hand in the pixels as decoded, not the model's input, so that the crop has all the detail that there is.
 *
 * @param box in shares of the picture
 * @returns a copy; at least one pixel
 */
export function cutCrop(picture: Pixels, box: Box): Pixels {
  const [left, right] = pixelRange(box.x, box.width, picture.width)
  const [top, bottom] = pixelRange(box.y, box.height, picture.height)
  const width = right - left
  const data = new Uint8ClampedArray(4 * width * (bottom - top))
  for (let y = top; y < bottom; y++) {
    const from = 4 * (y * picture.width + left)
    data.set(picture.data.subarray(from, from + 4 * width), 4 * width * (y - top))
  }
  return { width, height: bottom - top, data }
}

/** First pixel and the one behind the last; at least one apart. */
function pixelRange(from: number, length: number, pixels: number): [number, number] {
  const start = Math.min(Math.round(from * pixels), pixels - 1)
  return [start, Math.max(start + 1, Math.round((from + length) * pixels))]
}

/** The model's input for a crop: squashed to its size, as a whole picture is. */
export function cropTensor(picture: Pixels, box: Box, input: InputSpec): Float32Array<ArrayBuffer> {
  return toTensor(cutCrop(picture, box), input)
}

/** What looking at crops may cost. */
export interface CropBudget {
  /** Most crops, one encode each. @defaultValue all nine */
  maxCrops?: number
  /** When to stop, as `performance.now()` counts; a crop that is being encoded is finished. @defaultValue never */
  deadline?: number
  /** Called before each crop; what it throws ends the look. */
  checkpoint?: () => Promise<void>
}

/**
 * Encodes the crops of a picture.
 *
 * @param picture as decoded, without transparency
 * @returns in the order of {@link CROPS}, as many as the budget allowed; judging needs two at least
 * @throws GuardError what the encoder throws
 */
export async function encodeCrops(
  encoder: ImageEncoder,
  picture: Pixels,
  { maxCrops = CROPS.length, deadline = Number.POSITIVE_INFINITY, checkpoint }: CropBudget = {},
): Promise<CropFeatures[]> {
  const crops: CropFeatures[] = []
  for (const box of CROPS.slice(0, maxCrops)) {
    await checkpoint?.()
    if (performance.now() >= deadline) break
    const { features } = await encoder.encode(cropTensor(picture, box, encoder.manifest.encoder.input))
    crops.push({ box, spaces: features.spaces })
  }
  return crops
}

/** Features with crops beside what else was seen. */
export function withCrops(features: Features, crops: readonly CropFeatures[]): Features {
  return { ...features, seen: { text: null, detectors: null, ...features.seen, crops } }
}

/** A crop that decided, as evidence. */
export type CropEvidence = Extract<Evidence, { kind: 'crop' }>

/**
 * The crops that decided, each with what its rule's clauses say of the whole picture: margins of text and detectors have other units.
 *
 * @param features that were judged, with the crops
 * @param results of judging them
 */
export function cropEvidence(features: Features, results: readonly RuleResult[], judge: Judge): CropEvidence[] {
  const crops = features.seen?.crops ?? []
  const decided = results.filter(({ decidedBy, crop }) => decidedBy === 'crop' && crop !== undefined)
  if (decided.length === 0) return []
  const clauses = scoreRules(features, judge, undefined, { text: null, detectors: null })
  const whole = new Map(clauses.map(({ ruleId, margin }) => [ruleId, margin]))
  return decided.map(({ ruleId, crop, margin }) => ({
    kind: 'crop',
    id: `crop:${ruleId}:${crop}`,
    ruleId,
    box: crops[crop!]!.box,
    margin,
    marginWhole: whole.get(ruleId)!,
  }))
}
