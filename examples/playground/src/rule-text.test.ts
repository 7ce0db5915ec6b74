import { readPolicy } from '@lookfirst/policy/parse'
import { describe, expect, test } from 'vitest'
import { taughtIds, untaughtText, withoutRules, withTaughtRule } from './rule-text'

const GUNS = '## guns: Guns\nShould not: show guns\n'
const CUPS = '## cups: Blue cups\nExamples: taught\nAction: review\n'
const cups = { id: 'cups', title: 'Blue cups', action: 'review' }

describe('a rule made of pictures', () => {
  test('is written below the others, and reads back', () => {
    const text = withTaughtRule(GUNS, cups)
    expect(text).toBe(`${GUNS}\n${CUPS}`)
    expect(taughtIds(readPolicy(text).policy!)).toEqual(['cups'])
  })

  test('is not written twice', () => {
    expect(withTaughtRule(CUPS, cups)).toBe(CUPS)
    expect(withTaughtRule('', cups)).toBe(CUPS)
    expect(withTaughtRule(CUPS.replace('cups', 'cups-2'), cups)).toContain('## cups: ')
  })

  test.each([
    [`${GUNS}\n${CUPS}`, GUNS],
    [`# Shop\n\n${CUPS}\n${GUNS}`, `# Shop\n\n${GUNS}`],
    [GUNS, GUNS],
    ['No cups.', 'No cups.'],
    ['## cups', '## cups'],
  ])('is cut out of %j', (text, rest) => {
    expect(withoutRules(text, ['cups'])).toBe(rest)
  })

  test('waits until it is taught, while the others can be in force', () => {
    const read = (text: string) => readPolicy(text).policy!
    expect(taughtIds(read(untaughtText(read(`${CUPS}\n${GUNS}`)) ?? ''))).toEqual([])
    expect(untaughtText(read(CUPS))).toBeNull()
  })
})
