import { createPainter, type FoundRegions, type Judged, type Looked } from '@lookfirst/engine/node'
import { seededRandom } from '../model/seeded-random'

type Planes = Looked['planes']
interface PixelBox {
  x: number
  y: number
  width: number
  height: number
}

/** Control boxes that the search never saw. */
const CONTROLS = 8
/** Places that are drawn for each, of which the one that covers least of the region is taken. */
const DRAWS = 12
/** The blur of regions, as a share of the width. */
const BLUR_SHARE = 1 / 8
const FILLS = ['blurred', 'mean'] as const

/** A region judged once more, from its box alone. */
export interface Rejudged {
  /** Whether it lowers the margin more than the controls that its evidence names, under both fills. */
  isBeyondControl: boolean
  /** Whether it lowers the margin more than eight boxes of its size at random places, under both fills. */
  isBeyondFresh: boolean
  /** Greatest difference between a margin in the evidence and the one that is found now. */
  difference: number
}

/**
 * Paints the boxes of regions over anew and judges the pictures again: what an explanation says is checked by what it names, not by what the
 * search remembers.
 *
 * @param judge encodes and scores a painted copy
 * @param seed of the places of the controls
 */
export async function rejudgeRegions(
  image: Planes,
  regions: FoundRegions['regions'],
  judge: (tensor: Float32Array<ArrayBuffer>) => Promise<Judged>,
  seed: number,
): Promise<Rejudged[]> {
  const painter = createPainter(image, Math.round(image.width * BLUR_SHARE))
  const random = seededRandom(seed)
  const rejudged: Rejudged[] = []
  for (const { box, control, marginWithout } of regions) {
    const region: PixelBox = {
      x: Math.round(box.x * image.width),
      y: Math.round(box.y * image.height),
      width: Math.round(box.width * image.width),
      height: Math.round(box.height * image.height),
    }
    const fresh = Array.from({ length: CONTROLS }, () => placeElsewhere(region, image, random))
    const one: Rejudged = { isBeyondControl: true, isBeyondFresh: true, difference: 0 }
    for (const fill of FILLS) {
      const { margin } = await judge(painter.paint(region, fill))
      one.difference = Math.max(one.difference, Math.abs(margin - marginWithout[fill]))
      if (margin >= control[fill]) one.isBeyondControl = false
      for (const place of fresh) {
        if ((await judge(painter.paint(place, fill))).margin <= margin) one.isBeyondFresh = false
      }
    }
    rejudged.push(one)
  }
  return rejudged
}

/** A box of the region's size at a random place, of some the one that covers least of the region. */
function placeElsewhere(region: PixelBox, { width, height }: Planes, random: () => number): PixelBox {
  const places = Array.from({ length: DRAWS }, () => ({
    ...region,
    x: Math.floor(random() * (width - region.width + 1)),
    y: Math.floor(random() * (height - region.height + 1)),
  }))
  const covered = ({ x, y }: PixelBox) =>
    Math.max(0, region.width - Math.abs(x - region.x)) * Math.max(0, region.height - Math.abs(y - region.y))
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best))
}
