import type { Action, RuleResult } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { type Answer, hasChanged, isAsExpected, summaryInWords } from './test-picture'

const answer = (action: Action, ruleId?: string): Answer => ({
  action,
  rule: ruleId ? ({ ruleId } as RuleResult) : null,
  rules: [],
})

describe('an answer', () => {
  test.each([
    [null, null, answer('allow'), null],
    ['block', null, null, null],
    ['block', null, answer('block', 'guns'), true],
    ['block', null, answer('review', 'guns'), false],
    ['block', 'guns', answer('block', 'guns'), true],
    ['block', 'guns', answer('block', 'knives'), false],
    ['allow', null, answer('allow'), true],
  ] as const)('to an expected %s by %s is as expected: case %#', (action, ruleId, given, right) => {
    expect(isAsExpected({ expected: { action, ruleId }, answer: given })).toBe(right)
  })

  test.each([
    [answer('block', 'guns'), answer('block', 'guns'), false],
    [answer('block', 'guns'), answer('block', 'knives'), true],
    [answer('block', 'guns'), answer('allow'), true],
    [answer('allow'), answer('allow'), false],
    [answer('block', 'guns'), null, false],
  ])('differs from the kept one by action or rule: case %#', (now, before, changed) => {
    expect(hasChanged({ answer: now, keptAnswer: before })).toBe(changed)
  })
})

test('the summary counts only what is expected and answered', () => {
  const allowed = { expected: { action: 'allow' as const, ruleId: null }, answer: answer('allow') }
  const wrong = { ...allowed, answer: answer('block', 'guns') }
  const unsaid = { ...allowed, expected: { action: null, ruleId: null } }
  expect(summaryInWords([allowed, wrong, unsaid, { ...allowed, answer: null }])).toBe('1 of 2 as expected')
  expect(summaryInWords([unsaid])).toBe('')
})
