import { describe, expect, test } from 'vitest'
import type { Lexicon } from '../phrase/lexicon'
import type { Dictionary } from '../phrase/prompts'
import { wordSubjects } from './word-subjects'

const KINDS: Record<string, string> = {
  beagle: 'hound',
  hound: 'dog',
  dog: 'animal',
  cat: 'animal',
  animal: '',
  gun: 'weapon',
  weapon: '',
  lawn: '',
  lager: '',
  ring: 'ring',
}
const dictionary: Dictionary = {
  get: (noun) => (noun in KINDS ? { gloss: '', hypernym: KINDS[noun]! } : undefined),
}
const entry = (concept: string) => ({ concept, looks: '', setting: '', lookalikes: [] })
const lexicon: Lexicon = {
  get: (name) => ({ lager: entry('beer'), beer: entry('beer'), 'toy gun': entry('toy gun') })[name],
}

const DESCRIPTIONS = ['a beagle on a lawn', 'two cats', 'a glass of lager', 'a toy gun', 'a lawn', 'a ring']

describe('descriptions that say nothing of a subject', () => {
  test.each([
    ['the word itself, in the plural too', 'cats', ['two cats']],
    ['a kind of it, some steps down', 'dogs', ['a beagle on a lawn']],
    ['several kinds', 'animals', ['a beagle on a lawn', 'two cats']],
    ['what the lexicon files under it', 'beer', ['a glass of lager']],
    ['the same by another of its names', 'lager', ['a glass of lager']],
    ['several words of which it is the last', 'weapons', ['a toy gun']],
    ['a kind of itself', 'a ring', ['a ring']],
    ['a subject that nobody speaks of', 'cannons', []],
  ])('leave out those with %s', (_how, phrase, about) => {
    const rows = wordSubjects(DESCRIPTIONS, dictionary, lexicon)([phrase])
    expect(DESCRIPTIONS.filter((_, index) => !rows.includes(index))).toEqual(about)
  })

  test('leave out those about any phrase of a rule', () => {
    expect([...wordSubjects(DESCRIPTIONS, dictionary, lexicon)(['cats', 'beer'])]).toEqual([0, 3, 4, 5])
  })

  test('need no lexicon', () => {
    expect([...wordSubjects(DESCRIPTIONS, dictionary, null)(['lager'])]).toEqual([0, 1, 3, 4, 5])
  })
})
