import { describe, expect, test } from 'vitest'
import { parsePolicy } from './parse-policy'
import { WARNINGS } from './warnings'

/** Text, code, line, path. */
const EXAMPLES: [text: string, code: keyof typeof WARNINGS, line: number, path: string[]][] = [
  [`## a\nShould not: show ${'very '.repeat(30)}large guns`, 'clause-long', 2, ['rules', 'a', 'clauses', '0']],
  ['## a\nShould not:\n- show guns\n- depict guns', 'clause-duplicate', 4, ['rules', 'a', 'clauses', '1']],
  ['## a\nShould not: show guns\n## b\nShould not: show Guns', 'clause-duplicate', 4, ['rules', 'b', 'clauses', '0']],
  ['## a\nShould not: show guns\nCan:\n- show toys\n- toys', 'clause-duplicate', 5, ['rules', 'a', 'exceptions', '1']],
  ['## a\nShould not: promote smoking', 'clause-capped', 2, ['rules', 'a', 'clauses', '0']],
  ['## a\nShould not: show beer\nCan: encourage sports', 'exception-intent', 3, ['rules', 'a', 'exceptions', '0']],
  ['## a\nShould not: promote hate', 'clause-undecided', 2, ['rules', 'a', 'clauses', '0']],
  ['## a\nShould not: not wearing a helmet', 'negation', 2, ['rules', 'a', 'clauses', '0']],
  ['## a\nShould not: show knives\nCan: show knives without blood', 'negation', 3, ['rules', 'a', 'exceptions', '0']],
  ['## a\nShould not: show guns\nAction: blur\nReview band: 5%', 'review-band-action', 1, ['rules', 'a', 'reviewBand']],
  ['## a\nMust show: food', 'must-show-unmeasured', 1, ['rules', 'a']],
  ['## a\nShould not: show beer\nDeclared non-violating', 'declared-allowed', 2, ['rules', 'a', 'clauses', '0']],
]

describe('a warning', () => {
  test.each(EXAMPLES)('for %j is %s', (text, code, line, path) => {
    const { policy, issues } = parsePolicy(text)
    expect(policy).not.toBeNull()
    expect(issues).toMatchObject([{ code, severity: 'warning', line, path }])
  })

  test('has an example above for every code', () => {
    expect([...new Set(EXAMPLES.map(([, code]) => code))].sort()).toEqual(Object.keys(WARNINGS).sort())
  })

  test('names both places of a duplicate, and what an intent is read as', () => {
    const { issues } = parsePolicy('## a\nShould not:\n- show cigarettes\n- promote cigarettes')
    expect(issues.map(({ message }) => message)).toEqual([
      '"promote cigarettes" says the same as line 3.',
      'A picture does not show intent: "promote cigarettes" is read as "cigarettes" and leads to review at most.',
    ])
  })

  test('lists all that a rule allows which is declared non-violating, and nothing else about it', () => {
    const { issues } = parsePolicy(`## beer
Declared non-violating
Should not:
- show beer
- promote beer
Can: show beer
Match text: /beer/i
Detector: drinks.beer >= 50%
## food
Declared non-violating
Must show: food`)
    expect(issues.map(({ line, message }) => [line, message])).toEqual([
      [4, 'Rule "beer" is declared non-violating: "show beer" is allowed.'],
      [5, 'Rule "beer" is declared non-violating: "promote beer" is allowed.'],
      [7, 'Rule "beer" is declared non-violating: /beer/i is allowed.'],
      [8, 'Rule "beer" is declared non-violating: drinks.beer >= 0.5 is allowed.'],
      [11, 'Rule "food" is declared non-violating: an image without "food" is allowed.'],
    ])
  })

  test('is given beside errors too', () => {
    const { policy, issues } = parsePolicy('## a\nShould not: promote hate\nAction: shout')
    expect(policy).toBeNull()
    expect(issues.map(({ code }) => code)).toEqual(['clause-undecided', 'action-unknown'])
  })

  test('is not given for the same exception in two rules', () => {
    const text = '## a\nShould not: show guns\nCan: show paintings\n## b\nShould not: show blood\nCan: show paintings'
    expect(parsePolicy(text).issues).toEqual([])
  })
})
