import type { LookStep } from 'lookfirst'
import { expect, test } from 'vitest'
import { lookSteps } from './look-steps'

const step = (part: string, outcome: LookStep['outcome'], ms = 0): LookStep => ({
  part,
  partHash: null,
  cause: 'unevaluated',
  ruleIds: ['contact'],
  outcome,
  error: null,
  ms,
  action: { before: 'allow', after: 'allow' },
})
const verdict = (policyHash: string, ...steps: LookStep[]) => ({ policyHash, secondLook: { steps, budgetMs: null } })

test('what had looked before is shown with what it cost then', () => {
  const first = verdict('a', step('text reader', 'ran', 250))
  expect(lookSteps(verdict('a', step('text reader', 'known')), first)).toEqual([step('text reader', 'ran', 250)])
})

test('what was asked for before, and is not looked up again, is shown too', () => {
  const first = verdict('a', step('nsfw', 'ran', 40))
  expect(lookSteps(verdict('a', step('text reader', 'ran', 250)), first)).toEqual([
    step('nsfw', 'ran', 40),
    step('text reader', 'ran', 250),
  ])
})

test('what looked under another policy, or had no time, says nothing here', () => {
  const known = verdict('a', step('text reader', 'known'))
  expect(lookSteps(known, verdict('b', step('text reader', 'ran', 250)))).toEqual(known.secondLook.steps)
  expect(lookSteps(known, verdict('a', step('text reader', 'over-budget')))).toEqual(known.secondLook.steps)
  expect(lookSteps(known, null)).toEqual(known.secondLook.steps)
})
