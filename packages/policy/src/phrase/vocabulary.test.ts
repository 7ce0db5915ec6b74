import { describe, expect, test } from 'vitest'
import { isForeign, unknownWords } from './vocabulary'

const KNOWN = new Set('camp fire bank note wild screen shot bar code show dog die of the on or nude'.split(' '))
const look = (phrase: string) => unknownWords(phrase, (word) => KNOWN.has(word))

describe('words that a model does not know', () => {
  test.each([
    ['dogs on fire', []],
    ['campfires', []],
    ['Banknotes of the bank', []],
    ['screenshots or barcodes', []],
    ['selfies', ['selfies']],
    ['nude selfies', ['selfies']],
    ['Waffen zeigen', ['waffen', 'zeigen']],
    ['玩具', ['玩具']],
  ])('%s', (phrase, unknown) => {
    expect(look(phrase).unknown).toEqual(unknown)
  })
})

describe('another language', () => {
  test.each([
    ['Waffen zeigen', true],
    ['die zeige Gewehre und Pistolen', true],
    ['玩具', true],
    ['оружие', true],
    ['selfies', false],
    ['memes or selfies', false],
    ['nude selfies', false],
    ['dogs', false],
  ])('%s: %s', (phrase, foreign) => {
    expect(isForeign(look(phrase))).toBe(foreign)
  })
})
