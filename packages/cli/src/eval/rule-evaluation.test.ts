import { describe, expect, test } from 'vitest'
import { judged, measuredRule, resultOf } from '../../testing/judged'
import { evaluateRule } from './rule-evaluation'

const positive = (margin: number) => judged([resultOf(margin)], { rules: ['a'] })
const ordinary = (margin: number, tail = 0.5) => judged([resultOf(margin, { tail })], { isOrdinary: true })
const allowed = (margin: number) => judged([resultOf(margin)])
const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))

describe('a rule', () => {
  test('is measured on its images, on all others, and its promise on ordinary ones', () => {
    const images = [positive(3), positive(1), positive(-0.5), allowed(2), ordinary(-1), ordinary(-2)]
    const { auroc, averagePrecision, recall, falsePositives, promise, ...counts } = evaluateRule(
      measuredRule(),
      0,
      images,
    )

    expect(counts).toMatchObject({ positives: 3, negatives: 3, ordinary: 2, notJudged: null })
    // Pairs in order: 3 over all three, 1 and -.5 over two each: seven of nine.
    expect(auroc).toBeCloseTo(7 / 9, 12)
    // Found at places 1, 3 and 4.
    expect(averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 12)
    expect(recall).toMatchObject({ count: 2, of: 3 })
    expect(falsePositives).toMatchObject({ count: 1, of: 3 })
    expect(promise).toMatchObject({ state: 'open', measured: { count: 0, of: 2 } })
  })

  test('lists its worst mistakes: what it flags most, what it misses most', () => {
    const images = [positive(-3), positive(-1), positive(1), ...many(14, (at) => ordinary(at + 1)), allowed(-1)]
    const { wronglyFlagged, missed } = evaluateRule(measuredRule(), 0, images)

    expect(wronglyFlagged.map(({ margin }) => margin)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
    expect(missed.map(({ image, margin, clause, reason }) => [image, margin, clause, reason])).toEqual([
      ['-3', -3, 'show a', 'Nearest is “a”: more like it than 50.0 of 100 ordinary images, which is not rare enough.'],
      ['-1', -1, 'show a', expect.any(String)],
    ])
  })

  test('counts what its exceptions excuse among what it misses', () => {
    const excused = judged([resultOf(-0.1, { outcome: 'excused' })], { rules: ['a'] })
    const rule = evaluateRule(measuredRule(), 0, [excused, positive(-1), positive(1), ordinary(-1)])

    expect(rule).toMatchObject({ excused: 1, recall: { count: 1, of: 3 } })
    expect(rule.missed).toHaveLength(2)
  })

  test('does not count its review band as flagged', () => {
    const band = judged([resultOf(-0.1, { outcome: 'review-band', action: 'review' })], { rules: ['a'] })
    expect(evaluateRule(measuredRule(), 0, [band]).recall).toMatchObject({ count: 0, of: 1 })
  })

  test.each([
    ['kept', 400, 0],
    ['open', 100, 1],
    ['broken', 400, 12],
  ])('has its promise %s with %i ordinary images and %i flagged', (state, count, flagged) => {
    const images = many(count, (at) => ordinary(at < flagged ? 1 : -1))
    expect(evaluateRule(measuredRule(), 0, images).promise.state).toBe(state)
  })

  test('has a reliability curve of the rarities of ordinary images', () => {
    const images = [...many(100, (at) => ordinary(-1, (at + 1) / 100)), positive(1)]
    const { reliability } = evaluateRule(measuredRule(), 0, images)

    expect(reliability.map(({ nominal, count, of }) => [nominal, count, of])).toEqual([
      [0.01, 1, 100],
      [0.02, 2, 100],
      [0.05, 5, 100],
      [0.1, 10, 100],
      [0.2, 20, 100],
      [0.5, 50, 100],
    ])
  })

  test('that must show something promises how much passes that does not', () => {
    const images = [...many(9, () => positive(1)), positive(-1), ordinary(-1)]
    const { promise, recall } = evaluateRule(measuredRule({ kind: 'must-show', falsePositiveRate: 0.1 }), 0, images)

    expect(promise).toMatchObject({ state: 'open', measured: { count: 1, of: 10 } })
    expect(recall).toMatchObject({ count: 9, of: 10 })
  })

  test('has nothing where there are no such images', () => {
    expect(evaluateRule(measuredRule(), 0, [allowed(-1)])).toMatchObject({
      auroc: null,
      averagePrecision: null,
      recall: null,
      curve: [],
      reliability: [],
      promise: { state: 'unmeasured', measured: null },
    })
  })

  test.each([
    ['off', measuredRule({ declaredNonViolating: true }), 'off' as const],
    ['undecided', measuredRule(), 'undecided' as const],
  ])('that is %s is not measured', (notJudged, rule, outcome) => {
    const image = judged([resultOf(0, { outcome, decidedBy: null })], { rules: ['a'] })
    expect(evaluateRule(rule, 0, [image])).toMatchObject({ notJudged, positives: 1, recall: null, missed: [] })
  })
})
