import { readPolicy } from '@lookfirst/policy/parse'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit'

const TEXT = `# Shop

## guns: Guns
Should not:
- show guns
Can:
- show toys
Action: block
False positives: 0.5%

## dogs: Dogs
Should not: show dogs
`

describe('the edit of a suggestion', () => {
  test('replaces the rate of its rule and of no other', () => {
    expect(applyEdit(TEXT, 'guns', ['False positives: 2%'])).toBe(TEXT.replace('0.5%', '2%'))
  })

  test('adds a rate to a rule without one', () => {
    const edited = applyEdit(TEXT, 'dogs', ['False positives: 2%'])
    expect(edited).toBe(`${TEXT.trimEnd()}\nFalse positives: 2%\n`)
    expect(readPolicy(edited!).policy?.rules.map((rule) => rule.falsePositiveRate)).toEqual([0.005, 0.02])
  })

  test.each([
    ['guns', ['- show statues'], ['show toys', 'show statues']],
    ['dogs', ['Can:', '- show statues'], ['show statues']],
  ])('adds an exception to %s', (ruleId, edit, exceptions) => {
    const rule = readPolicy(applyEdit(TEXT, ruleId, edit)!).policy?.rules.find(({ id }) => id === ruleId)
    expect(rule?.exceptions.map(({ text }) => text)).toEqual(exceptions)
  })

  test.each([
    ['No guns.', 'guns'],
    [TEXT, 'cats'],
    ['## guns', 'guns'],
  ])('is not made line by line in %j', (text, ruleId) => {
    expect(applyEdit(text, ruleId, ['False positives: 2%'])).toBeNull()
  })
})
