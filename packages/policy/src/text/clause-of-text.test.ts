import { describe, expect, test } from 'vitest'
import { saidByText } from './clause-of-text'

describe('a clause about text', () => {
  test.each([
    ['contain text that offers drugs', 'offers drugs'],
    ['show text that gives medical advice', 'gives medical advice'],
    ['captions that insult people', 'insult people'],
    ['contain text that gives a phone number or a messenger name', 'gives a phone number or a messenger name'],
    ['show captions which mock disabled people', 'mock disabled people'],
    ['include messages about weapons', 'weapons'],
    ['contain any text with sexual content', 'sexual content'],
    ['images with text that threatens somebody', 'threatens somebody'],
    ['have comments that are racist', 'racist'],
    ['text offering drugs or weapons', 'offering drugs or weapons'],
    ['display written words that incite hatred.', 'incite hatred'],
    ['text in the picture that asks for money', 'asks for money'],
    ['swear words in the text', 'swear words'],
    ['threats in captions', 'threats'],
    ['drug offers written in the picture', 'drug offers'],
    ['contain insulting captions', 'insulting'],
    ['show hateful messages', 'hateful'],
    ['chats in which somebody sells drugs', 'sells drugs'],
  ])('"%s" looks for what "%s"', (clause, said) => {
    expect(saidByText(clause)).toBe(said)
  })

  test.each([
    'show handwriting',
    'contain text',
    'show passwords written on paper',
    'show handguns or rifles',
    'show street signs',
    'show people reading messages',
    'depict a person writing a letter',
    'show printed text',
    'contain text that does not mention a price',
    'show books about weapons',
    'show screens with conversations',
    'show a quote',
  ])('"%s" is none: it says what is seen, or what is absent', (clause) => {
    expect(saidByText(clause)).toBeNull()
  })
})
