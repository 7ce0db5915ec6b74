import { describe, expect, test } from 'vitest'
import { type FusedRule, fusingTable, measureFusing, type TwoMargins } from './fusing'
import { seededRandom } from './model/seeded-random'

/** Pictures whose margins are noise around a level; a description says half of it, or nothing. */
function pictures(count: number, clause: number, description: number, seed: number): TwoMargins[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => ({
    clause: clause + 4 * random(),
    description: index % 4 === 0 ? null : description + 4 * random(),
  }))
}

const rules = (description: number): FusedRule[] => [
  { id: 'one', positives: pictures(60, 1, description, 7), negatives: pictures(200, 0, 0, 8) },
  { id: 'other', positives: pictures(60, 1, description, 9), negatives: pictures(200, 0, 0, 10) },
]

describe('fusing', () => {
  test('is better where descriptions tell the subject too', () => {
    const { better, gains, rules: each } = measureFusing(rules(2))
    expect(better).toContain('larger')
    expect(gains.larger.auroc.interval[0]).toBeGreaterThan(0)
    expect(each[0]).toMatchObject({ id: 'one', positives: 60, negatives: 200, described: 195 })
  })

  test('is not better where descriptions tell nothing', () => {
    const { better, gains } = measureFusing(rules(0))
    expect(better).toEqual([])
    expect(gains.description.auroc.mean).toBeLessThan(0)
  })

  test('gives the same figures each time, as a table', () => {
    const text = fusingTable(measureFusing(rules(2)))
    expect(text).toBe(fusingTable(measureFusing(rules(2))))
    expect(text).toContain('| one')
  })
})
