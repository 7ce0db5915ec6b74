import { expect, test } from 'vitest'
import { createJob } from '../judge/job'
import { BudgetSpent, checkpointWithin, createBudget } from './budget'

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

test('what is left out puts the deadline off', () => {
  let clock = 0
  const budget = createBudget(50, () => clock)
  clock = 80
  budget.leaveOut(70)
  expect([budget.deadline, budget.leftOutMs, budget.fits(40), budget.fits(41)]).toEqual([120, 70, true, false])
})

test('work within a budget stops when it is spent, and when its job is cancelled', async () => {
  let clock = 0
  const budget = createBudget(50, () => clock)
  const job = createJob(1)
  const checkpoint = checkpointWithin(job, budget)
  await checkpoint()
  clock = 51
  await expect(checkpoint()).rejects.toThrow(BudgetSpent)
  job.cancel()
  await expect(checkpoint()).rejects.toMatchObject({ code: 'CANCELLED' })
})
