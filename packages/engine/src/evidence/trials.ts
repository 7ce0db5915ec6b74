import type { Action } from '@lookfirst/policy'
import { createPainter, type Fill, type PixelBox, type Planes } from './paint'

/** How a rule judges a painted image. */
export interface Judged {
  margin: number
  action: Action
}

/** What looking for regions may cost. */
export interface RegionBudget {
  /** Most encodes, at least 0. */
  maxEncodes: number
  /** When to stop, as `performance.now()` counts; a trial that runs is finished. @defaultValue never */
  deadline?: number
}

/** Trials on painted copies of one image: nothing is encoded twice, and nothing beyond the budget. */
export interface Trials {
  /** How the rule judges the image with a box painted over; `null` where that would go beyond the budget. */
  without(box: PixelBox, fill: Fill): Promise<Judged | null>
  /** Encodes so far. */
  spent(): number
  /** Whether a trial was refused. */
  isCut(): boolean
}

/** Radius of the blur, as a share of the image's width: it leaves colours and no shape. */
const BLUR_SHARE = 1 / 8

/**
 * Prepares trials on an image.
 *
 * @param image the model's input, planar
 * @param judge encodes and scores a painted copy; its errors are passed on
 */
export function createTrials(
  image: Planes,
  judge: (tensor: Float32Array<ArrayBuffer>) => Promise<Judged>,
  { maxEncodes, deadline = Number.POSITIVE_INFINITY }: RegionBudget,
): Trials {
  const painter = createPainter(image, Math.round(image.width * BLUR_SHARE))
  const known = new Map<string, Judged>()
  let isCut = false
  return {
    async without(box, fill) {
      const key = `${fill} ${box.x} ${box.y} ${box.width} ${box.height}`
      const before = known.get(key)
      if (before) return before
      if (known.size >= maxEncodes || performance.now() >= deadline) {
        isCut = true
        return null
      }
      const judged = await judge(painter.paint(box, fill))
      known.set(key, judged)
      return judged
    },
    spent: () => known.size,
    isCut: () => isCut,
  }
}
