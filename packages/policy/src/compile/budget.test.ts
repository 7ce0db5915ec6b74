import { describe, expect, test } from 'vitest'
import { generator } from '../../test/tiny-model'
import { tailTable } from '../tail'
import { type BudgetRule, isHeldOut, spendBudget } from './budget'

const IMAGES = 8000

/** Normal deviates (Box and Muller 1958). */
function normals(seed: number): () => number {
  const random = generator(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * Rules whose scores have half of their variance in common, so that their flags overlap.
 *
 * @param subjects of every image; rule `i` is about images of subject `i`
 */
function rulesOf(rates: (number | null)[], seed: number, subjects: Int32Array = new Int32Array(IMAGES).fill(-1)) {
  const normal = normals(seed)
  const common = Float64Array.from({ length: IMAGES }, normal)
  return rates.map((rate, rule): BudgetRule => {
    const levels = common.map((value, i) => (value + normal()) * Math.SQRT1_2 + (subjects[i] === rule ? 5 : 0))
    const rows = Int32Array.from({ length: IMAGES }, (_, row) => row).filter((row) => subjects[row] !== rule)
    const sorted = Float64Array.from(
      rows.filter((row) => !isHeldOut(row)),
      (row) => levels[row] as number,
    ).sort()
    return { rate, rows, levels, sorted, tail: tailTable(sorted) }
  })
}

describe('the images held out of a fit', () => {
  test('are a quarter, and a quarter of every stride through the bank', () => {
    const rows = Array.from({ length: 4000 }, (_, row) => row)
    expect(rows.filter(isHeldOut).length).toBeCloseTo(1000, -1)
    for (const stride of [2, 4, 8, 10]) {
      for (let first = 0; first < stride; first++) {
        const own = rows.filter((row) => row % stride === first)
        expect(Math.abs(own.filter(isHeldOut).length / own.length - 0.25)).toBeLessThan(0.03)
      }
    }
  })
})

describe('a budget', () => {
  test.each([
    [0.05, 5, 1],
    [0.02, 12, 12],
    [0.1, 3, 3],
    [0.01, 20, 4],
    [0.05, 1, 5],
  ])('of %d, shared by %d rules, is what the held-out images show, within the interval', (budget, count, seed) => {
    const { report, isExceeded } = spendBudget(budget, rulesOf(new Array(count).fill(null), seed))
    expect(isExceeded).toBe(false)
    expect(report.nominal).toBe(budget)
    expect(report.images).toBe(1999)
    expect(report.interval[0]).toBeLessThanOrEqual(budget)
    expect(report.interval[1]).toBeGreaterThanOrEqual(budget)
    expect(report.interval[0]).toBeLessThanOrEqual(report.measured)
    expect(report.interval[1]).toBeGreaterThanOrEqual(report.measured)
    // Each rule alone may flag no more than all together, and together no more than the sum.
    expect(report.probability).toBeLessThanOrEqual(budget * 1.001)
    expect(report.probability).toBeGreaterThan(budget / count / 1.1)
  })

  test('is in the interval about as often as the interval promises', () => {
    const covered = Array.from({ length: 40 }, (_, bank) => {
      const [low, high] = spendBudget(0.03, rulesOf([null, null, null], 100 + 37 * bank)).report.interval
      return low <= 0.03 && high >= 0.03
    })
    expect(covered.filter(Boolean).length).toBeGreaterThanOrEqual(35)
  })

  test('for one rule is the rate of that rule', () => {
    expect(spendBudget(0.03, rulesOf([null], 6)).report.probability).toBeCloseTo(0.03, 3)
  })

  test('is first spent on rules with rates of their own', () => {
    const alone = spendBudget(0.05, rulesOf([null, null, null], 7)).report.probability!
    const beside = spendBudget(0.05, rulesOf([0.03, null, null], 7))
    const tighter = spendBudget(0.05, rulesOf([0.045, null, null], 7))
    expect(beside.isExceeded).toBe(false)
    expect(beside.report.probability).toBeLessThan(alone)
    expect(tighter.report.probability).toBeLessThan(beside.report.probability!)
    expect(beside.report.interval[1]).toBeGreaterThan(0.05)
  })

  test.each<[rates: (number | null)[], isExceeded: boolean]>([
    [[0.06], true],
    [[0.05], false],
    [[0.04, 0.04, 0.04], true],
    // Their flags overlap: the sum is above the budget, what they flag together is not.
    [[0.026, 0.026], false],
    [[0.06, null], true],
    [[0.03, null], false],
  ])('of 5 %% with the rates %j: exceeded is %s', (rates, isExceeded) => {
    expect(spendBudget(0.05, rulesOf(rates, 8)).isExceeded).toBe(isExceeded)
  })

  test('has nothing to share where every rule has a rate', () => {
    expect(spendBudget(0.05, rulesOf([0.01, 0.02], 9)).report).toMatchObject({ probability: null, images: 1999 })
  })

  test('counts no image that any rule is about', () => {
    const subjects = Int32Array.from({ length: IMAGES }, (_, i) => (i % 10 < 3 ? i % 10 : -1))
    const { report } = spendBudget(0.05, rulesOf([null, null, null], 10, subjects))
    expect(Math.abs(report.images - 1400)).toBeLessThan(20)
    expect(report.interval[0]).toBeLessThanOrEqual(0.05)
    expect(report.interval[1]).toBeGreaterThanOrEqual(0.05)
  })

  test('counts every image, but no right flag, where the rules are about nearly all of them', () => {
    const subjects = Int32Array.from({ length: IMAGES }, (_, i) => i % 3)
    const { report } = spendBudget(0.05, rulesOf([null, null, null], 11, subjects))
    expect(report.images).toBe(1999)
    expect(report.interval[0]).toBeLessThanOrEqual(0.05)
    expect(report.interval[1]).toBeGreaterThanOrEqual(0.05)
  })
})
