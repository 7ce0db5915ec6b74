import { SIDES, withSide } from './boxes'
import type { PixelBox, Planes } from './paint'
import type { Trials } from './trials'

/** What hiding less may give up of the drop. */
const SHRINK_LOSS = 0.1
/** What hiding more must add to it. */
const GROW_GAIN = 0.15

/** How far boxes move, and what they may become. */
export interface RefineLimits {
  /** Margin of the whole image. */
  margin: number
  /** Pixels that a side moves by. */
  step: { x: number; y: number }
  /** Most pixels of a box. */
  maxArea: number
}

/**
 * Moves each side of a box once inwards, then once outwards, and keeps what pays: a smaller box where its drop is nearly as large, a larger
 * one where its drop is clearly larger. At most eight trials, all of them with the blurred fill.
 *
 * @returns `null` where the budget ends
 */
export async function refineBox(
  trials: Trials,
  image: Planes,
  start: PixelBox,
  { margin, step, maxArea }: RefineLimits,
): Promise<PixelBox | null> {
  let box = start
  let best = (await trials.without(box, 'blurred'))?.margin
  if (best === undefined) return null
  for (const way of [-1, 1]) {
    for (const side of SIDES) {
      const by = side === 'left' || side === 'right' ? step.x : step.y
      const moved = withSide(box, side, way * by, image)
      if (!moved || moved.width * moved.height > maxArea || moved.width < 2 * step.x || moved.height < 2 * step.y)
        continue
      const without = await trials.without(moved, 'blurred')
      if (!without) return null
      const drop = margin - best
      const gain = best - without.margin
      if (gain <= (way < 0 ? -SHRINK_LOSS : GROW_GAIN) * drop) continue
      box = moved
      best = without.margin
    }
  }
  return box
}
