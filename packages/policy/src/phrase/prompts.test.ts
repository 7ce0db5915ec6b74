import { describe, expect, test } from 'vitest'
import type { Lexicon } from './lexicon'
import { type Dictionary, nouns, prompts, subjectWords } from './prompts'

const ENTRIES: Record<string, [gloss: string, hypernym: string]> = {
  cat: ['feline mammal', 'feline'],
  coffee: ['a beverage', 'beverage'],
  cup: ['a small open container', 'crockery'],
  knife: ['edge tool', 'edge tool'],
  museum: ['a depository', 'depository'],
  cannon: ['a large artillery gun', 'artillery'],
  toy: ['an artifact to be played with', 'artifact'],
  animal: ['a living organism', 'organism'],
  people: ['human beings', 'group'],
  place: ['a point', ''],
  berry: ['a small fruit', 'fruit'],
  box: ['a container', 'container'],
  ox: ['a bull', 'cattle'],
  hand: ['the end of the arm', ''],
  'hand grenade': ['a grenade', 'grenade'],
  'ice cream cone': ['a cone', ''],
  'ice cream': ['frozen dessert', 'dessert'],
  't-shirt': ['a garment', 'garment'],
}
const dictionary: Dictionary = {
  get: (noun) => {
    const entry = Object.hasOwn(ENTRIES, noun) ? ENTRIES[noun] : undefined
    return entry && { gloss: entry[0], hypernym: entry[1] }
  },
}

describe('the nouns of a phrase', () => {
  test.each([
    ['cats', ['cat']],
    ['Cups of coffee', ['cup', 'coffee']],
    ['knives', ['knife']],
    ['berries', ['berry']],
    ['boxes', ['box']],
    ['museum cannons', ['museum', 'cannon']],
    // The longest entry wins; only its last word may be a plural.
    ['ice cream cones', ['ice cream cone']],
    ['ice creams', ['ice cream']],
    ['hand grenades', ['hand grenade']],
    // Words that say nothing, and words of two letters.
    ['people at a place', []],
    ['hands', []],
    ['an ox', []],
    ['t-shirts, cats!', ['t-shirt', 'cat']],
    ['cats and toys, coffee, knives', ['cat', 'toy', 'coffee']],
    ['武器', []],
    ['', []],
  ])('%j: %j', (phrase, expected) => {
    expect(nouns(phrase, dictionary)).toEqual(expected)
  })
})

describe('the subjects of a phrase', () => {
  test.each([
    ['people smoking', ['people']],
    ['people with cats', ['cat']],
    ['hands', ['hand']],
    ['a place for people', ['place', 'people']],
    ['cats, toys, coffee and knives', ['cat', 'toy', 'coffee']],
    ['an ox', []],
  ])('%j: %j', (phrase, expected) => {
    expect(subjectWords(phrase, (entry) => dictionary.get(entry) !== undefined)).toEqual(expected)
  })
})

describe('the prompts of a phrase', () => {
  test.each([
    ['cats', ['cats', 'a photo of cats', 'images that show cats', 'cat, a kind of feline', 'cat, feline mammal']],
    [
      'toy animals',
      [
        'toy animals',
        'a photo of toy animals',
        'images that show toy animals',
        'toy, a kind of artifact',
        'animal, a kind of organism',
        'toy, an artifact to be played with',
        'animal, a living organism',
      ],
    ],
    // Without a hypernym, the definition alone.
    [
      'ice cream cone',
      ['ice cream cone', 'a photo of ice cream cone', 'images that show ice cream cone', 'ice cream cone, a cone'],
    ],
    ['fog', ['fog', 'a photo of fog', 'images that show fog']],
  ])('%j: %j', (phrase, expected) => {
    expect(prompts(phrase, dictionary, null)).toEqual(expected)
  })
  test('end with what the things that it names look like, and where they are seen', () => {
    const lexicon: Lexicon = {
      get: (name) =>
        ['cat', 'kitty'].includes(name)
          ? { concept: 'cat', looks: 'small furry body', setting: 'sofa, windowsill', lookalikes: [] }
          : undefined,
    }
    expect(prompts('kitties', dictionary, lexicon)).toEqual([
      'kitties',
      'a photo of kitties',
      'images that show kitties',
      'cat, small furry body',
      'small furry body',
      'cat, sofa, windowsill',
    ])
    expect(prompts('cats', dictionary, lexicon).slice(3)).toEqual([
      'cat, a kind of feline',
      'cat, feline mammal',
      'cat, small furry body',
      'small furry body',
      'cat, sofa, windowsill',
    ])
  })
})
