import { describe, expect, test } from 'vitest'
import { describedBy, type Lexicon, type LexiconEntry, lookalikeFinder } from './lexicon'

/** Names, and look-alikes. */
const ENTRIES: [names: string[], lookalikes: string[]][] = [
  [
    ['gun', 'firearm'],
    ['toy gun', 'hair dryer', 'camera'],
  ],
  [['toy gun'], ['gun', 'water pistol']],
  [
    ['rifle', 'hunting rifle'],
    ['air rifle', 'umbrella', 'camera'],
  ],
  [['knife'], ['letter opener', 'firearm', 'comb', 'ruler', 'saw', 'spatula']],
  [['ox'], ['bull']],
  [['people'], ['mannequin']],
]
const lexicon: Lexicon = {
  get: (name) => {
    const found = ENTRIES.find(([names]) => names.includes(name))
    if (!found) return undefined
    const [[concept = ''], lookalikes] = found
    return { concept, looks: `looks of ${concept}`, setting: '', lookalikes } satisfies LexiconEntry
  },
}

describe('what a phrase names in a lexicon', () => {
  test.each([
    ['guns', ['gun']],
    ['Hunting Rifles in the woods', ['rifle']],
    ['toy guns', ['toy gun']],
    ['knives', ['knife']],
    // By any name, once.
    ['firearms and guns', ['gun']],
    ['people with rifles, guns, knives', ['people', 'rifle', 'gun']],
    ['an ox', []],
    ['sky', []],
  ])('%j: %j', (phrase, concepts) => {
    expect(describedBy(phrase, lexicon).map(({ concept }) => concept)).toEqual(concepts)
  })

  test('is nothing where there is no lexicon', () => {
    expect(describedBy('guns', null)).toEqual([])
  })
})

describe('the look-alikes of a phrase', () => {
  test.each([
    [['guns'], ['toy gun', 'hair dryer', 'camera']],
    // Of several things, in order, each once.
    [['guns and rifles'], ['toy gun', 'hair dryer', 'camera', 'air rifle']],
    // Four at most.
    [['knives'], ['letter opener', 'firearm', 'comb', 'ruler']],
    // Without what another phrase of the rule names, whatever name it uses.
    [['guns', 'toy guns', 'hair dryer'], ['camera']],
    [
      ['knives', 'guns'],
      ['letter opener', 'comb', 'ruler', 'saw'],
    ],
    [['sky'], []],
  ])('the first of %j: %j', (own, expected) => {
    expect(lookalikeFinder(own, lexicon)(own[0] as string)).toEqual(expected)
  })

  test('are none where there is no lexicon', () => {
    expect(lookalikeFinder(['guns'], null)('guns')).toEqual([])
  })
})
