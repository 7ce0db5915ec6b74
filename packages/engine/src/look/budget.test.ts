import { expect, test } from 'vitest'
import { createBudget } from './budget'

test('a budget is for what ends before its deadline', () => {
  let clock = 100
  const budget = createBudget(50, () => clock)
  expect([budget.fits(50), budget.fits(51), budget.deadline]).toEqual([true, false, 150])
  clock = 140
  expect([budget.fits(10), budget.fits(11)]).toEqual([true, false])
})

test('without a limit everything fits', () => {
  expect(createBudget(null).fits(1e9)).toBe(true)
})

test('of 0 leaves no time for anything that takes some', () => {
  expect(createBudget(0, () => 7).fits(0.1)).toBe(false)
})
