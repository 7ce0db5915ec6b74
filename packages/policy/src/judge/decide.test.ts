import { describe, expect, test } from 'vitest'
import { ACTIONS, type RuleResult } from '../types'
import { decide } from './decide'
import { milder, stricter } from './strictness'

function result(ruleId: string, outcome: RuleResult['outcome'], action: RuleResult['action']): RuleResult {
  const numbers = { margin: 0, tail: 1, tailFloor: 1, falsePositiveRate: 0.01, calibrationSize: 0 }
  return { ruleId, title: ruleId, outcome, action, clause: null, exception: null, decidedBy: null, ...numbers }
}

describe('the decision over all rules', () => {
  test.each<[string, RuleResult[], RuleResult['action'], string | null]>([
    ['no rule', [], 'allow', null],
    ['only clear rules', [result('a', 'clear', 'allow')], 'allow', null],
    ['one violated', [result('a', 'clear', 'allow'), result('b', 'violated', 'blur')], 'blur', 'b'],
    ['the strictest', [result('a', 'violated', 'blur'), result('b', 'violated', 'block')], 'block', 'b'],
    ['a tie', [result('a', 'violated', 'review'), result('b', 'review-band', 'review')], 'review', 'a'],
    ['a review band', [result('a', 'review-band', 'review'), result('b', 'violated', 'blur')], 'review', 'a'],
    ['a rule that allows', [result('a', 'violated', 'allow')], 'allow', 'a'],
    ['an unevaluated rule in its review band', [result('a', 'unevaluated', 'review')], 'review', 'a'],
    ['an unevaluated rule', [result('a', 'unevaluated', 'allow')], 'allow', null],
    ['rules that ask for nothing', [result('a', 'undecided', 'allow'), result('b', 'excused', 'allow')], 'allow', null],
  ])('with %s', (_, results, action, ruleId) => {
    const decision = decide(results)
    expect([decision.action, decision.rule?.ruleId ?? null]).toEqual([action, ruleId])
  })
})

describe('strictness', () => {
  test('orders the actions from allow to block', () => {
    ACTIONS.forEach((a, i) => {
      ACTIONS.forEach((b, j) => {
        expect(stricter(a, b)).toBe(ACTIONS[Math.max(i, j)])
        expect(milder(a, b)).toBe(ACTIONS[Math.min(i, j)])
      })
    })
  })
})
