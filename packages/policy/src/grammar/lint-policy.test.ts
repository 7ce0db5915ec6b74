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
  ['## a\nShould not: contain text that offers drugs', 'clause-text', 2, ['rules', 'a', 'clauses', '0']],
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

  test.each([
    ['Should not: be without a helmet', 'Write a rule of its own: "Must show: a helmet".'],
    ['Should not: show people without helmets', 'Write "show people" here, and "show helmets" below "Can:".'],
    ['Should not: not wearing a helmet', 'Write a rule of its own: "Must show: wearing a helmet".'],
    ['Should not: show no helmet', 'Write a rule of its own: "Must show: helmet".'],
    ["Should not: show people who aren't dressed", 'Name what is seen, and what may be seen under "Can:".'],
    [
      'Should not: show knives\nCan: show kitchens without blood',
      'Write "show kitchens" here, and "show blood" below "Should not:" of a rule of its own.',
    ],
    [
      'Should not: show guns\nCan: promote sports',
      'Write "show sports" if all of it may be shown, else name what may.',
    ],
    ['Should not:\n- show guns\n- depict guns', 'Remove this line: line 3 already says it.'],
    [
      'Should not: show handguns, rifles, shotguns, revolvers, machine guns, cannons, mortars, grenades, bombs, mines, swords and combat knives',
      'Make several bullets of it: "- show handguns", "- show rifles" and so on.',
    ],
    [
      `Should not: show a gun of a ${'very '.repeat(30)}old kind`,
      'Say in at most 120 characters what a picture shows.',
    ],
    [
      'Should not: show guns\nAction: blur\nReview band: 5%',
      'Remove the line "Review band:", or write "Action: block".',
    ],
  ])('for %j says what to write', (lines, hint) => {
    expect(parsePolicy(`## a\n${lines}`).issues.map((issue) => issue.hint)).toEqual([hint])
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
