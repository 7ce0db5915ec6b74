import type { Heatmap, Planes } from '@lookfirst/engine/node'
import { seededRandom, shuffled } from '../model/seeded-random'

/** Steps of a curve: so many, of equal size, take all cells. */
const STEPS = 7
/** Steps that the areas are taken over. */
const COUNTED = 3

/** Largest share of the picture that the areas are taken over: about what a region may cover. */
export const COUNTED_SHARE = COUNTED / STEPS

/** What happens to a margin on the way. */
export interface Curves {
  /** Area under the drop of the margin while cells are hidden, over the first {@link COUNTED_SHARE} of the picture. */
  deletion: number
  /** Area under the rise of the margin while cells are shown, over the same. */
  insertion: number
  /** The same areas over the whole picture. */
  deletionWhole: number
  insertionWhole: number
}

/** Cells by the map, hottest first. */
export function hottestFirst({ values }: Heatmap): number[] {
  return values.map((_, cell) => cell).sort((a, b) => values[b]! - values[a]!)
}

/** Cells in random order. */
export function randomOrder({ values }: Heatmap, seed: number): number[] {
  return shuffled([...values.keys()], seededRandom(seed))
}

/**
 * Deletion and insertion (Petsiuk et al. 2018), on the margin: the cells of a grid are blurred one seventh after the other, or a blurred
 * picture is shown again in the same order. The areas are those of the mean drop (rise) against the share of the picture, by the trapezoidal
 * rule, divided by the share they are taken over: standard deviations of ordinary images. All orders end with the same picture, so what tells
 * them apart is in the beginning.
 *
 * @param planes the model's input
 * @param blurred the same, blurred
 * @param order of the grid's cells, row-major indices
 * @param marginOf judges a picture
 */
export async function curvesOf(
  planes: Planes,
  blurred: Float32Array,
  { width, height }: Pick<Heatmap, 'width' | 'height'>,
  order: readonly number[],
  marginOf: (tensor: Float32Array<ArrayBuffer>) => Promise<number>,
): Promise<Curves> {
  const whole = await marginOf(planes.data)
  const none = await marginOf(new Float32Array(blurred))
  const drops = [0]
  const rises = [0]
  for (let step = 1; step < STEPS; step++) {
    const cells = new Set(order.slice(0, Math.round((step * order.length) / STEPS)))
    drops.push(whole - (await marginOf(mixed(planes, cells, { width, height }, blurred, planes.data))))
    rises.push((await marginOf(mixed(planes, cells, { width, height }, planes.data, blurred))) - none)
  }
  drops.push(whole - none)
  rises.push(whole - none)
  return {
    deletion: area(drops, COUNTED),
    insertion: area(rises, COUNTED),
    deletionWhole: area(drops, STEPS),
    insertionWhole: area(rises, STEPS),
  }
}

/** Mean height of a curve up to a step. */
export function area(heights: readonly number[], steps: number): number {
  let sum = 0
  for (let at = 0; at < steps; at++) sum += (heights[at]! + heights[at + 1]!) / 2
  return sum / steps
}

/** One picture in some cells, another in the others. */
function mixed(
  { data, width, height }: Planes,
  cells: ReadonlySet<number>,
  grid: { width: number; height: number },
  inside: Float32Array,
  outside: Float32Array,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(outside)
  const plane = width * height
  for (let at = 0; at < data.length; at++) {
    const pixel = at % plane
    const x = Math.floor(((pixel % width) * grid.width) / width)
    const y = Math.floor((Math.floor(pixel / width) * grid.height) / height)
    if (cells.has(y * grid.width + x)) out[at] = inside[at]!
  }
  return out
}
