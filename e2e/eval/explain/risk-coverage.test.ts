import { describe, expect, test } from 'vitest'
import { type Decision, riskCoverage } from './risk-coverage'

const decision = (confidence: number, isRight: boolean, weight = 1): Decision => ({ confidence, isRight, weight })

describe('the risk-coverage curve', () => {
  test('keeps the surest decisions first', () => {
    const decisions = [decision(0.1, false), decision(3, true), decision(2, true), decision(1, false)]
    expect(riskCoverage(decisions, [0.5, 0.75, 1])).toEqual([
      { coverage: 0.5, risk: 0 },
      { coverage: 0.75, risk: 1 / 3 },
      { coverage: 1, risk: 0.5 },
    ])
  })

  test('counts decisions by their weight', () => {
    expect(riskCoverage([decision(2, true, 3), decision(1, false, 1)], [1])).toEqual([{ coverage: 1, risk: 0.25 }])
  })

  test('has no risk where nothing is kept', () => {
    expect(riskCoverage([], [1])).toEqual([{ coverage: 1, risk: 0 }])
  })
})
