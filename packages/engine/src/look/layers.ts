import type { Pixels } from '../image/resample'
import { BACKGROUNDS, flatten } from '../image/tensor'

/**
 * A picture in its own shape, over each background that its features stand for.
 *
 * @param side longest side asked for, in pixels; smaller pictures stay as they are
 */
export type LayeredPixels = (side: number) => Promise<readonly Pixels[]>

/**
 * Decodes when asked, once for each side.
 *
 * @param decodeUpright decodes the picture in its own shape, to a longest side
 * @param backgrounds 1, or 2 for a picture with transparency: over white, over black
 */
export function createLayers(decodeUpright: (side: number) => Promise<Pixels>, backgrounds: number): LayeredPixels {
  const known = new Map<number, Promise<readonly Pixels[]>>()
  const decode = async (side: number) => {
    const pixels = await decodeUpright(side)
    return backgrounds === 1 ? [pixels] : BACKGROUNDS.map((level) => flatten(pixels, level))
  }
  return (side) => {
    const layers = known.get(side) ?? decode(side)
    known.set(side, layers)
    return layers
  }
}
