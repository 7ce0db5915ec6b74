import { nearestPrecedents } from '@lookfirst/engine/precedents'

/** Groups of the pack that share a subject or a place; any other two do not. */
const FAMILIES: readonly (readonly string[])[] = [
  ['gun', 'corridor'],
  ['fire', 'nofire', 'smoke'],
  ['smoking', 'notsmoking'],
  ['cards', 'chips'],
]

/** How often one picture is a precedent of another. Shares in [0, 1]. */
export interface AlikeFigures {
  /** Of pairs of different subjects. */
  unrelated: number
  /** Of pairs of one group, everyday scenes left out: they share nothing but that. */
  sameGroup: number
  /** Of pairs of everyday scenes. */
  scenes: number
  pairs: number
}

/** Compares every two pictures. */
export function alikeFigures(looked: readonly { group: string; vector: number[] }[]): AlikeFigures {
  const pictures = looked.map(({ group, vector }) => ({ group, vector: Float32Array.from(vector) }))
  const counts = { unrelated: [0, 0], sameGroup: [0, 0], scenes: [0, 0] }
  for (const [index, a] of pictures.entries()) {
    for (const b of pictures.slice(0, index)) {
      const isOne = a.group === b.group
      if (!isOne && familyOf(a.group) === familyOf(b.group)) continue
      const tally = counts[isOne ? (a.group === 'scene' ? 'scenes' : 'sameGroup') : 'unrelated']
      const settled = { ruleId: null, source: 'b', decision: { kind: 'taught' as const, as: 'violation' as const } }
      const features = { spaces: [{ name: 'first', vector: a.vector, background: new Float32Array() }] }
      tally[0]! += nearestPrecedents([{ ...settled, vector: b.vector }], [features]).length
      tally[1]!++
    }
  }
  const share = ([alike = 0, all = 0]: number[]) => alike / Math.max(1, all)
  return {
    unrelated: share(counts.unrelated),
    sameGroup: share(counts.sameGroup),
    scenes: share(counts.scenes),
    pairs: Object.values(counts).reduce((sum, [, all = 0]) => sum + all, 0),
  }
}

function familyOf(group: string): string {
  return FAMILIES.find((family) => family.includes(group))?.[0] ?? group
}
