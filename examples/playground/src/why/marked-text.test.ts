import { describe, expect, test } from 'vitest'
import { markedText } from './marked-text'

const marked = (line: string, match: string | null) =>
  markedText(line, match)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

describe('what was looked for is told apart from the rest of its line', () => {
  test.each([
    ['a line without a match', 'almost new', null, 'almost new'],
    ['a match inside', 'call 020 7946 0018 now', '020 7946 0018', 'call [020 7946 0018] now'],
    ['other white space', 'call 020  7946 0018', '020 7946 0018', 'call [020  7946 0018]'],
    ['other letter case', 'CALL ME', 'call', '[CALL] ME'],
    ['signs that expressions know', 'mail a.b+c@d.example!', 'a.b+c@d.example', 'mail [a.b+c@d.example]!'],
    ['the beginning of a match that runs on', 'please call 020', '020 7946 0018', 'please call [020]'],
    ['the end of a match that began before', '7946 0018 today', '020 7946 0018', '[7946 0018] today'],
    ['a line in the middle of a match', 'nothing of it', 'other words', '[nothing of it]'],
  ])('%s', (_, line, match, expected) => {
    expect(marked(line, match)).toBe(expected)
  })
})
