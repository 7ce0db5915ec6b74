import { describe, expect, test } from 'vitest'
import { bleu4, cider } from './caption-scores'
import { wordsOf } from './word-runs'

const DOG = ['a dog runs on grass', 'the brown dog runs']
const BOAT = ['a boat lies at the shore', 'a small boat on water']
const SKIER = ['one skier comes down hill']

describe('wordsOf', () => {
  test('drops punctuation and capitals, and keeps hyphens and apostrophes inside words', () => {
    expect(wordsOf("A man 's T-shirt , isn't - it ?")).toEqual(['a', 'man', "'s", 't-shirt', "isn't", 'it'])
  })
})

describe('cider', () => {
  const documents = [DOG, BOAT, SKIER]

  test('of the one reference itself is 10, whatever the weights', () => {
    expect(cider([{ sentence: SKIER[0]!, references: SKIER }], documents)).toBeCloseTo(10, 10)
  })

  test('of a sentence that shares no word is 0', () => {
    expect(cider([{ sentence: 'two cats sleep inside', references: DOG }], documents)).toBe(0)
  })

  test('weighs runs of every length by how rare they are', () => {
    // Weights: x, y, z and their runs ln 2 each (one of two pictures); "a" is in both: 0. Sentence "x y", reference "x z a":
    // one word: (x .5, y .5) against (x 1/3, z 1/3): cosine .5; longer runs share nothing. 10 * (.5 + 0 + 0 + 0) / 4.
    const score = cider([{ sentence: 'x y', references: ['x z a'] }], [['x z a', 'y'], ['a']])

    expect(score).toBeCloseTo(1.25, 10)
  })

  test('gives nothing for words that every picture has', () => {
    expect(cider([{ sentence: 'a', references: ['a'] }], [['a'], ['a b']])).toBe(0)
  })
})

describe('bleu4', () => {
  test('of a reference itself is 1', () => {
    expect(bleu4([{ sentence: DOG[0]!, references: DOG }])).toBeCloseTo(1, 10)
  })

  test('clips what a reference says less often, and multiplies the four precisions', () => {
    // Runs matched: 5 of 6 words ("the" once of twice), 4 of 5, 3 of 4, 2 of 3.
    const score = bleu4([{ sentence: 'the dog runs on grass the', references: ['the dog runs on grass today'] }])

    expect(score).toBeCloseTo(((5 / 6) * (4 / 5) * (3 / 4) * (2 / 3)) ** 0.25, 10)
  })

  test('punishes shortness by exp(1 - r / c)', () => {
    const score = bleu4([{ sentence: 'a dog runs on', references: ['a dog runs on green grass'] }])

    expect(score).toBeCloseTo(Math.exp(1 - 6 / 4), 10)
  })

  test('is 0 where no four words stand together', () => {
    expect(bleu4([{ sentence: 'a dog on grass', references: ['a dog at the grass'] }])).toBe(0)
  })
})
