import { stored, wilsonInterval } from '../statistics'
import type { HighImage, MeasuredShare } from './types'

/** Images that are shown to the author. */
const SHOWN = 10

/** A count as a share with its interval. */
export function shareOf(flags: number, images: number): MeasuredShare {
  return { flags, images, share: stored(flags / (images || 1)), interval: wilsonInterval(flags, images) }
}

/** How many scores are above a threshold, strictly. */
export function countAbove(levels: Float64Array, threshold: number): number {
  return levels.reduce((count, level) => count + (level > threshold ? 1 : 0), 0)
}

/** The images with the highest scores, at most ten, ties in their order. */
export function highestOf(levels: Float64Array, threshold: number): HighImage[] {
  const order = Array.from(levels, (_, index) => index)
  order.sort((a, b) => (levels[b] as number) - (levels[a] as number) || a - b)
  return order.slice(0, SHOWN).map((index) => ({ index, margin: stored((levels[index] as number) - threshold) }))
}
