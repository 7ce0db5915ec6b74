import { expect, test } from 'vitest'
import { isWarm } from './is-warm'

/** Runs that it takes until the engine is said to be warm. */
function runsUntilWarm(time: (run: number) => number): number {
  const times: number[] = []
  while (!isWarm(times) && times.length < 200) times.push(time(times.length))
  return times.length
}

test('an engine that is as fast from the first run takes two windows of eight', () => {
  expect(runsUntilWarm(() => 57)).toBe(16)
})

test('one that gets faster for fifty runs is watched until it no longer does', () => {
  const time = (run: number) => 57 + 300 * Math.max(0, 1 - run / 50)
  const runs = runsUntilWarm(time)
  expect(runs).toBeGreaterThanOrEqual(50)
  expect(runs).toBeLessThanOrEqual(66)
})

test('a single slow run does not make it look cold, nor a single fast one warm', () => {
  expect(runsUntilWarm((run) => (run === 12 ? 900 : 57))).toBe(16)
  expect(runsUntilWarm((run) => (run === 12 ? 1 : 400 - 5 * run))).toBeGreaterThan(40)
})

test('too few runs say nothing', () => {
  expect(isWarm([])).toBe(false)
  expect(isWarm(Array.from({ length: 15 }, () => 57))).toBe(false)
})
