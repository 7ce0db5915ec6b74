import { describe, expect, test } from 'vitest'
import type { Lexicon, LexiconEntry } from '../phrase/lexicon'
import { paraphrases } from './paraphrases'

const entry = (concept: string): LexiconEntry => ({ concept, looks: '', setting: '', lookalikes: [] })
const NAMES = new Map([
  ['handgun', entry('pistol')],
  ['pistol', entry('pistol')],
  ['butterfly', entry('moth')],
  ['pocket knife', entry('penknife')],
])
const LEXICON: Lexicon = { get: (name) => NAMES.get(name) }

const way = (title: string) => paraphrases(LEXICON).find((one) => one.title === title)

describe('a clause in other words', () => {
  test.each([
    ['pictures of', 'show handguns or rifles', 'show pictures of handguns or rifles'],
    ['pictures of', 'promote smoking', 'promote pictures of smoking'],
    ['pictures of', 'food', 'pictures of food'],
    ['in the scene', 'show handguns.', 'show handguns in the scene'],
    ['list turned round', 'show handguns, rifles or shotguns', 'show shotguns, rifles or handguns'],
    ['list turned round', 'show cats or dogs', 'show dogs or cats'],
    ['list turned round', 'show kitchen knives next to food', null],
    ['another name', 'show handguns or rifles', 'show pistol or rifles'],
    ['another name', 'show Butterflies', 'show moth'],
    ['another name', 'show a pocket knife', 'show a penknife'],
    ['another name', 'show pistols', null],
    ['another name', 'show cats', null],
    ['pictures of', 'hate', null],
  ])('%s: %s', (title, clause, expected) => {
    expect(way(title)?.rewrite(clause)).toBe(expected)
  })

  test('has no other names without a lexicon', () => {
    expect(paraphrases(null).map(({ title }) => title)).toEqual(['pictures of', 'in the scene', 'list turned round'])
  })
})
