import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../grammar/parse-policy'
import { printPolicy } from '../grammar/print-policy'
import type { Policy } from '../types'
import {
  inverted,
  reversed,
  rotated,
  ruleOf,
  withClauses,
  withExceptions,
  withoutRule,
  withRule,
  wordsAlone,
} from './edits'

const POLICY = parsePolicy(`# Shop

## weapons: Weapons
Should not:
- show handguns
- show rifles
Can: show toy guns
Match text: "for sale"
Examples: guns
Action: review
Review band: 5%

## food: Food
Must show: food
`).policy as Policy

const BUDGET = parsePolicy('False positives: 2%\n\n## a\nShould not: show cats\n').policy as Policy

describe('an edit', () => {
  test.each([
    ['without a rule', withoutRule(POLICY, 'food'), /^(?!.*## food)/s],
    ['without its only rule', withoutRule(BUDGET, 'a'), /## a\nDeclared non-violating\n/],
    [
      'with an exception',
      withExceptions(POLICY, new Map([['weapons', 'show rifles']])),
      /- show toy guns\n- show rifles\n/,
    ],
    [
      'with other clauses',
      withClauses(POLICY, (text) => (text === 'food' ? 'a meal' : null)),
      /- show rifles\n.*- a meal\n/s,
    ],
    ['last to first', reversed(POLICY), /## food.*## weapons/s],
    ['from the second on', rotated(POLICY, 1), /## food.*## weapons/s],
    [
      'with a rule before',
      withRule(POLICY, ruleOf('sky', 'show the sky')),
      /## sky\nShould not:\n- show the sky\nAction: review\n\n## weapons/,
    ],
    ['by words alone', wordsAlone(POLICY, new Set(['weapons'])), /Examples: none(?!.*## food)/s],
  ])('%s prints, and parses to what was printed', (_, edited, expected) => {
    const text = printPolicy(edited)
    expect(text).toMatch(expected)
    const { policy } = parsePolicy(text)
    expect(policy && printPolicy(policy)).toBe(text)
  })

  test('turns "Should not" into "Must show" and back, without what only one of them has', () => {
    expect(printPolicy(inverted(POLICY) as Policy)).toBe(`# Shop

## weapons: Weapons
Must show:
- show handguns
- show rifles
Action: review
Review band: 5%

## food: Food
Should not:
- food
Examples: none
`)
  })

  test('has no inverse where no rule has a clause', () => {
    const { policy } = parsePolicy('## a\nMatch text: "for sale"\n')
    expect(inverted(policy as Policy)).toBeNull()
  })

  test('leaves the policy as it was', () => {
    const before = printPolicy(POLICY)
    reversed(POLICY)
    withClauses(POLICY, () => 'show cats')
    inverted(POLICY)
    expect(printPolicy(POLICY)).toBe(before)
  })
})
