import type { Counted } from '../pack'
import type { Pointed } from './page/probe'
import { seededRandom, shuffled } from './seeded-random'

/** Four pictures, drawn as one of two rows. */
export interface Mosaic {
  /** Indices of the pack, row by row. */
  pictures: number[]
  /** Which of the four shows the subject, 0 to 3. */
  target: number
}

/** A rectangle in shares of the mosaic. */
type Box = NonNullable<Pointed['region']>

const QUARTERS = 4

/**
 * Mosaics of one picture that shows a rule's subject and three ordinary ones that do not, in a random place.
 *
 * @param count at most; fewer where there are fewer pictures
 * @param seed the same seed gives the same mosaics
 */
export function chooseMosaics({ positives, negatives }: Counted, count: number, seed: number): Mosaic[] {
  const random = seededRandom(seed)
  const others = shuffled(negatives, random)
  const each = QUARTERS - 1
  const possible = Math.min(count, positives.length, Math.floor(others.length / each))
  return shuffled(positives, random)
    .slice(0, possible)
    .map((picture, index) => {
      const target = Math.floor(random() * QUARTERS)
      const pictures = others.slice(index * each, (index + 1) * each)
      pictures.splice(target, 0, picture)
      return { pictures, target }
    })
}

/** The cell where the rule's phrase fits best, in shares of the picture. */
export function hottestCell({ width, height, values }: Omit<Pointed['heatmap'], 'ruleId'>): Box {
  const cell = values.indexOf(Math.max(...values))
  return { x: (cell % width) / width, y: Math.floor(cell / width) / height, width: 1 / width, height: 1 / height }
}

/**
 * How far a box points at a quarter: 1 where its middle lies inside, 0 where it lies outside. On a border, as in a grid of an odd number of
 * cells, it counts for both sides in equal shares, so that guessing gets a quarter.
 *
 * @param quarter 0 to 3, row by row
 */
export function pointsAt(box: Box, quarter: number): number {
  const across = besideMiddle(box.x + box.width / 2)
  const down = besideMiddle(box.y + box.height / 2)
  return (quarter % 2 === 0 ? 1 - across : across) * (quarter < 2 ? 1 - down : down)
}

/** 0 before the middle, 1 behind it, .5 on it up to rounding. */
function besideMiddle(place: number): number {
  if (Math.abs(place - 0.5) < 1e-9) return 0.5
  return place < 0.5 ? 0 : 1
}
