import type { Features } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { createTagScores } from './tag-scores'
import { createTagger } from './tags'

const SPACES = [
  { name: 'head', dimension: 2, scale: 2, backgroundWeight: 0.5 },
  { name: 'conse', dimension: 2, scale: 1, backgroundWeight: 0 },
]

/** An image that lies in one direction in both spaces, over two background names. */
function image(x: number, y: number): Features {
  const spaces = SPACES.map(({ name }) => ({
    name,
    vector: Float32Array.of(x, y),
    background: Float32Array.of(0, 0),
  }))
  return { schema: 1, modelHash: 'm', spaces }
}

/** Tags that all point along x; what is not given is neutral. */
function tagger(tags: string[], given: Record<string, number[]> = {}, limits = { tagTail: 0.05, mostTags: 8 }) {
  const each = (value: number) => tags.map(() => value)
  const neutral = {
    head: tags.flatMap(() => [1, 0]),
    'head.mean': each(0),
    'head.deviation': each(1),
    conse: tags.flatMap(() => [1, 0]),
    'conse.mean': each(0),
    'conse.deviation': each(1),
    threshold: each(0),
    q95: each(0),
    excess: each(1),
  }
  const tensors = new Map(
    Object.entries({ ...neutral, ...given }).map(([name, values]) => [name, Float32Array.from(values)]),
  )
  const packed = { external: new Uint8Array(0), tensors }
  const scores = createTagScores(packed, tags.length, SPACES)
  const list = createTagger(packed, { tags, ...limits })
  return (features: Features) => list(scores(features))
}

/** Score of {@link image} (1, 0) by a neutral tag: 2 - 0.5 ln 2 in one space, 1 in the other. */
const SCORE = 3 - 0.5 * Math.log(2)

const names = (tags: { text: string }[]) => tags.map(({ text }) => text)

describe('tags', () => {
  test('score as phrases do: cosine and background of each space, standardised, and summed', () => {
    const given = { 'head.mean': [0.5], 'head.deviation': [2], 'conse.mean': [0.25], 'conse.deviation': [0.5] }
    const [dog] = tagger(['dog'], given)(image(1, 0))
    const score = (2 - 0.5 * Math.log(2) - 0.5) / 2 + (1 - 0.25) / 0.5
    expect(dog?.tail).toBeCloseTo(0.05 * Math.exp(-score), 6)
  })

  test('have the tail of an exponential above the 95th percentile, and never one below 1e-9', () => {
    const [dog, cat] = tagger(['dog', 'cat'], { q95: [1, 0], excess: [0.5, 0.01] })(image(1, 0))
    expect(dog?.tail).toBeCloseTo(0.05 * Math.exp(-(SCORE - 1) / 0.5), 6)
    expect(cat?.tail).toBe(1e-9)
  })

  test('are listed above their threshold only', () => {
    expect(names(tagger(['dog', 'cat'], { threshold: [SCORE - 0.01, SCORE + 0.01] })(image(1, 0)))).toEqual(['dog'])
  })

  test('are listed only while they are rare enough', () => {
    const rare = { tagTail: 0.001, mostTags: 8 }
    expect(names(tagger(['dog', 'cat'], { excess: [0.5, 1] }, rare)(image(1, 0)))).toEqual(['dog'])
  })

  test('come by their distance from the threshold, at most as many as the file says', () => {
    const two = { tagTail: 1, mostTags: 2 }
    expect(names(tagger(['a', 'b', 'c'], { threshold: [2, 0, 1] }, two)(image(1, 0)))).toEqual(['b', 'c'])
  })

  test.each([
    { tags: ['dog', 'hunting dog'], threshold: [1, 0], listed: ['hunting dog'] },
    { tags: ['dog', 'hunting dog'], threshold: [0, 1], listed: ['dog', 'hunting dog'] },
    { tags: ['dog hunting', 'hunting dog'], threshold: [0, 1], listed: ['dog hunting'] },
    { tags: ['hot dog', 'hot', 'dogs'], threshold: [0, 1, 2], listed: ['hot dog', 'dogs'] },
  ])('of $tags with thresholds $threshold are $listed', ({ tags, threshold, listed }) => {
    expect(names(tagger(tags, { threshold })(image(1, 0)))).toEqual(listed)
  })

  test('are none for a picture of something else', () => {
    expect(tagger(['dog'])(image(-1, 0))).toEqual([])
  })

  test('are refused when names and vectors are not of one packing', () => {
    expect(() => tagger(['dog', 'cat'], { 'head.mean': [0] })).toThrow(
      expect.objectContaining({ code: 'MODEL_INCOMPATIBLE', message: expect.stringContaining('vectors of 1 tags') }),
    )
  })
})
