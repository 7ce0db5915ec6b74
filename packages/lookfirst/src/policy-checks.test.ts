import type { PolicyReport } from '@lookfirst/engine/protocol'
import { describe, expect, test } from 'vitest'
import { policyChecks } from './policy-checks'

const rule: PolicyReport['rules'][number] = {
  id: 'weapons',
  title: 'Weapons',
  kind: 'should-not',
  action: 'block',
  declaredNonViolating: false,
  falsePositiveRate: 0.004,
  rateSource: 'policy',
  threshold: 2,
  calibrationSize: 5000,
  examples: [],
  own: null,
  clauses: [],
  exceptions: [],
  parts: [],
  textPatterns: [],
  detectors: [],
}
const quiet = { issues: [], rules: [rule], budget: null }
const budget = {
  nominal: 0.02,
  measured: 0.0184,
  interval: [0.0123, 0.0271] as [number, number],
  images: 1432,
  probability: 0.004,
}

describe('what the doctor says of a policy', () => {
  test.each([
    [[rule], '1 rule, no warning.'],
    [[rule, rule], '2 rules, no warning.'],
  ])('counts rules that have no warning', (rules, message) => {
    expect(policyChecks({ ...quiet, rules })).toEqual([{ name: 'policy', status: 'ok', message }])
  })

  test('lists warnings with their line and what to do', () => {
    const issue = {
      code: 'clause-long',
      severity: 'warning' as const,
      message: 'Too long.',
      line: 7,
      column: 3,
      path: [],
      expected: '',
      received: '',
      hint: 'Make it short.',
    }
    expect(policyChecks({ ...quiet, issues: [issue] })).toEqual([
      { name: 'policy', status: 'warning', message: 'Line 7: Too long.', hint: 'Make it short.' },
    ])
  })
})

describe('what the doctor says of a budget', () => {
  test('names what was asked for, what was measured, and how sure that is', () => {
    expect(policyChecks({ ...quiet, budget }).at(-1)).toEqual({
      name: 'budget',
      status: 'ok',
      message:
        'The policy may flag 2 % of ordinary images, all rules together; on 1,432 images that were held out it flags 1.8 % (95 % interval 1.2 % to 2.7 %).',
    })
  })

  test('warns where even the low end of the interval is above it', () => {
    const missed = { ...budget, measured: 0.04, interval: [0.031, 0.051] as [number, number] }
    expect(policyChecks({ ...quiet, budget: missed }).at(-1)).toMatchObject({
      name: 'budget',
      status: 'warning',
      message: expect.stringContaining('it flags 4 % (95 % interval 3.1 % to 5.1 %)'),
      hint: expect.stringContaining('lower "False positives:"'),
    })
  })

  test('warns where no image was left to measure it on', () => {
    const unmeasured = { ...budget, measured: 0, interval: [0, 1] as [number, number], images: 0 }
    expect(policyChecks({ ...quiet, budget: unmeasured }).at(-1)).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('no images left to measure it on'),
    })
  })

  test('says nothing where there is none', () => {
    expect(policyChecks(quiet).map(({ name }) => name)).toEqual(['policy'])
  })
})
