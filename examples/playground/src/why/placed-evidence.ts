import type { Box, Evidence, Explanation } from 'lookfirst'

/** A point in shares of the upright picture's width and height. */
export interface Point {
  x: number
  y: number
}

/** Evidence that lies somewhere in the picture. */
export interface PlacedEvidence {
  /** Of the evidence. */
  id: string
  /** Counted from 1, in the order in which evidence is listed. */
  number: number
  kind: 'text' | 'crop' | 'region'
  /** Clockwise from the top left of what is shown. */
  corners: Point[]
  /** Whether a rule looks for it; words that were read beside are not. */
  isSought: boolean
  /** What a screen reader says of it. */
  words: string
}

const KIND_ORDER: Record<Evidence['kind'], number> = {
  text: 0,
  crop: 1,
  region: 2,
  clause: 3,
  exception: 4,
  examples: 5,
  detector: 6,
  precedent: 7,
  description: 8,
}

/** Evidence as it is listed: what the reason rests on first, words that no rule looks for last. */
export function orderedEvidence({ evidence, why }: Pick<Explanation, 'evidence' | 'why'>): Evidence[] {
  const cited = new Set(why?.claims[0]?.evidence)
  const rank = (item: Evidence) => (isAside(item) ? 100 : KIND_ORDER[item.kind] - (cited.has(item.id) ? 50 : 0))
  return evidence.toSorted((a, b) => rank(a) - rank(b))
}

/** Words that were read and that no rule looks for. */
export function isAside(item: Evidence): boolean {
  return item.kind === 'text' && item.match === null
}

/** What lies somewhere in the picture, numbered. */
export function placedEvidence(ordered: readonly Evidence[]): PlacedEvidence[] {
  return ordered.filter(isPlaced).map((item, index) => ({
    id: item.id,
    number: index + 1,
    kind: item.kind,
    corners: item.kind === 'text' ? item.corners : cornersOf(item.box),
    isSought: !isAside(item),
    words: wordsOf(item),
  }))
}

/** Where a box lies in the picture: `top left`, `middle`, `bottom`. */
export function placeInWords({ x, y, width, height }: Box): string {
  const down = third(y + height / 2, 'top', 'bottom')
  const across = third(x + width / 2, 'left', 'right')
  return [down, across].filter(Boolean).join(' ') || 'middle'
}

/** @param centre in [0, 1] */
function third(centre: number, first: string, last: string): string {
  return centre < 0.4 ? first : centre > 0.6 ? last : ''
}

type Placeable = Extract<Evidence, { kind: PlacedEvidence['kind'] }>

function isPlaced(item: Evidence): item is Placeable {
  return item.kind === 'text' || item.kind === 'crop' || item.kind === 'region'
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

function wordsOf(item: Placeable): string {
  switch (item.kind) {
    case 'text':
      return item.match === null ? `words “${item.text}”` : `words “${item.text}”, which a rule looks for`
    case 'crop':
      return `a part looked at on its own, ${placeInWords(item.box)}`
    case 'region':
      return 'a region that carries the verdict'
  }
}
