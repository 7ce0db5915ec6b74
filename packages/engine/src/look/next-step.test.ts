import type { RuleResult } from '@lookfirst/policy'
import type { Judge } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import { type LookFacts, packReason } from './next-step'

const result = (ruleId: string, outcome: RuleResult['outcome']): RuleResult => ({
  ruleId,
  title: ruleId,
  outcome,
  margin: 0,
  decidedBy: null,
  tail: 1,
  tailFloor: 1,
  falsePositiveRate: 0.01,
  calibrationSize: 0,
  clause: null,
  exception: null,
  action: 'allow',
})

const WAITS: LookFacts['policy']['waits'] = new Map([
  ['porn', { action: 'block', parts: ['nsfw'] }],
  ['phone', { action: 'blur', parts: ['text reader'] }],
  ['both', { action: 'review', parts: ['nsfw', 'text reader'] }],
])

function facts(
  change: Partial<Omit<LookFacts, 'scored'>> & { action?: LookFacts['scored']['action']; rules: RuleResult[] },
) {
  const { action = 'allow', rules, ...more } = change
  return {
    scored: { action, rules },
    features: [],
    policy: { waits: WAITS, judge: {} as Judge },
    escalate: 'uncertain' as const,
    isExplained: false,
    onUnevaluated: 'allow' as const,
    ...more,
  }
}

describe('a part looks again', () => {
  test.each([
    ['where a rule waits for it that could make the action stricter', 'nsfw', 'allow', ['porn'], ['porn']],
    ['for every such rule', 'nsfw', 'blur', ['porn', 'both'], ['porn', 'both']],
    ['not where the action is as strict already', 'nsfw', 'block', ['porn', 'both'], null],
    ['not for a milder rule', 'text reader', 'review', ['phone', 'both'], null],
    ['not where no rule waits for it', 'text reader', 'allow', ['porn'], null],
  ] as const)('%s', (_, part, action, rules, expected) => {
    const reason = packReason(part, facts({ action, rules: rules.map((id) => result(id, 'unevaluated')) }))
    expect(reason).toEqual(expected && { cause: 'unevaluated', ruleIds: expected })
  })

  test('where waiting alone would make the verdict stricter', () => {
    const rules = [result('phone', 'unevaluated')]
    expect(packReason('text reader', facts({ action: 'blur', rules, onUnevaluated: 'review' }))?.ruleIds).toEqual([
      'phone',
    ])
    expect(packReason('text reader', facts({ action: 'review', rules, onUnevaluated: 'review' }))).toBeNull()
  })

  test('where a rule is violated by a capped clause and the part could ask for more', () => {
    const rules = [{ ...result('porn', 'violated'), action: 'review' as const }]
    expect(packReason('nsfw', facts({ action: 'review', rules }))?.ruleIds).toEqual(['porn'])
  })

  test('in an explanation for every rule that waits for it', () => {
    const rules = [result('phone', 'unevaluated')]
    expect(packReason('text reader', facts({ action: 'block', rules, isExplained: true }))?.ruleIds).toEqual(['phone'])
  })

  test('never, when the caller says so, and always, when he says that', () => {
    const rules = [result('porn', 'unevaluated')]
    expect(packReason('nsfw', facts({ rules, escalate: 'never', isExplained: true }))).toBeNull()
    expect(packReason('text reader', facts({ rules, escalate: 'always' }))).toEqual({ cause: 'asked', ruleIds: [] })
  })
})
