import { describe, expect, test } from 'vitest'
import { sayings } from './sayings'

describe('what text shall say', () => {
  test('is taken apart at its alternatives, each with the verb', () => {
    expect(sayings('offers drugs or weapons').map(({ phrase }) => phrase)).toEqual(['offers drugs', 'offers weapons'])
  })

  test.each([
    ['offers drugs', 'drugs for sale'],
    ['sells tickets', 'buy tickets here'],
    ['insults immigrants', 'immigrants are stupid'],
    ['insult people', 'you are stupid'],
    ['threatens someone', 'I will kill you'],
    ['asks for money', 'send me money'],
    ['tells people how to make bombs', 'instructions to make bombs'],
    ['gives medical advice', 'you should do this'],
    ['promises quick money', 'quick money guaranteed'],
    ['encourages suicide', 'you should try suicide'],
    ['reveals a phone number', 'this is my phone number'],
  ])('"%s" is said as "%s"', (said, example) => {
    expect(sayings(said)[0]?.examples).toContain(example)
  })

  test('without a known verb is said as it stands', () => {
    expect(sayings('pineapples')).toEqual([{ phrase: 'pineapples', examples: ['pineapples'] }])
  })

  test('is spoken of in words that do not name it', () => {
    expect(sayings('sexual content')[0]?.examples).toContain('hot nudes and porn')
  })
})
