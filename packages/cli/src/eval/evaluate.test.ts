import { describe, expect, test } from 'vitest'
import { judged, measuredPolicy, measuredRule, resultOf } from '../../testing/judged'
import { evaluate } from './evaluate'
import { nextSteps } from './next-steps'

const policy = measuredPolicy([
  measuredRule(),
  measuredRule({ id: 'b', title: 'B', action: 'blur' }),
  measuredRule({ id: 'c', title: 'C', clauses: [{ text: 'promote c', line: 1, capped: true }] }),
  measuredRule({ id: 'd', title: 'D', declaredNonViolating: true }),
])
const facts = { policy, model: { id: 'm', title: 'M', modelHash: 'h' }, failures: [], leftAside: [] }
const image = (rules: string[], given: Parameters<typeof judged>[1] = {}, more: Parameters<typeof judged>[2] = {}) =>
  judged(
    ['a', 'b', 'c', 'd'].map((ruleId) => resultOf(-1, { ruleId })),
    { rules, ...given },
    more,
  )

describe('the expected action', () => {
  test.each([
    [[], 'allow'],
    [['b'], 'blur'],
    [['b', 'a'], 'block'],
    // A line about intent leads to review at most.
    [['c'], 'review'],
    [['d'], 'allow'],
  ])('of %j is %s', (rules, expected) => {
    expect(evaluate({ ...facts, images: [image(rules)] }).images[0]!.expected).toBe(expected)
  })

  test('is what the label says, where it says', () => {
    expect(evaluate({ ...facts, images: [image(['a'], { action: 'review' })] }).images[0]!.expected).toBe('review')
  })
})

describe('an evaluation', () => {
  test('counts actions by what was expected and what came', () => {
    const images = [image(['a'], {}, { action: 'block' }), image(['a'], {}, { action: 'allow' }), image([])]
    const { actions } = evaluate({ ...facts, images })

    expect(actions.right).toMatchObject({ count: 2, of: 3 })
    expect(actions.table.block).toEqual({ allow: 1, blur: 0, review: 0, block: 1 })
    expect(actions.table.allow).toEqual({ allow: 1, blur: 0, review: 0, block: 0 })
  })

  test('has the median and the 95th percentile of each stage', () => {
    const images = [10, 20, 30, 40, 50].map((decode) =>
      image([], {}, { ms: { decode, preprocess: 0, encode: 1, judge: 0 } }),
    )
    const { latency } = evaluate({ ...facts, images })

    // Place .95 * 4 = 3.8: eight tenths of the way from 40 to 50.
    expect(latency.decode).toEqual({ p50: 30, p95: 48 })
    expect(latency.total).toEqual({ p50: 31, p95: 49 })
  })

  test('counts what could not be judged, and has no figures of nothing', () => {
    const failure = { image: 'x', rules: [], code: 'IMAGE_DECODE', message: 'Broken.', hint: 'Repair it.' }
    const evaluation = evaluate({ ...facts, images: [], failures: [failure] })

    expect(evaluation.counts).toEqual({ labelled: 1, judged: 0, ordinary: 0, partial: 0, failed: 1 })
    expect(evaluation.latency.total).toEqual({ p50: null, p95: null })
    expect(evaluation.actions.right).toBeNull()
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation)
  })
})

describe('what to do next', () => {
  const only = measuredPolicy([measuredRule()])
  const stepsFor = (images: Parameters<typeof evaluate>[0]['images']) =>
    nextSteps(evaluate({ ...facts, policy: only, images })).map(({ kind, text }) => `${kind}: ${text}`)
  const positives = (count: number, margin: number, given: Parameters<typeof resultOf>[1] = {}) =>
    Array.from({ length: count }, () => judged([resultOf(margin, given)], { rules: ['a'] }))
  const ordinary = (count: number, margin = -1) =>
    Array.from({ length: count }, () => judged([resultOf(margin)], { isOrdinary: true }))

  test('is nothing where a rule finds what it should and keeps its promise', () => {
    expect(stepsFor([...positives(30, 1), ...ordinary(400)])).toEqual([])
  })

  test.each([
    ['a broken promise', [...positives(30, 5), ...ordinary(10, 1), ...ordinary(90)], /^fix: .*10% instead of 1%/],
    ['few images', [...positives(3, 1), ...ordinary(400)], /^measure: Only 3 images/],
    ['no images', ordinary(400), /^measure: No image is labelled with it/],
    ['few ordinary images', [...positives(30, 1), ...ordinary(100)], /^measure: 100 ordinary images .* it takes 381/],
    ['no ordinary images', positives(30, 1), /^measure: No image is labelled ordinary/],
    ['scores that tell nothing', [...positives(30, -1), ...ordinary(400)], /^look: It finds 0 of 30, and its scores/],
    [
      'a threshold that is too strict',
      [...positives(30, -0.5), ...ordinary(12, -0.4), ...ordinary(388)],
      /^look: It finds 0 of 30\. At about 3% false positives .* would find 100%/,
    ],
    [
      'exceptions that excuse too much',
      [
        ...positives(28, 1),
        ...positives(2, -0.5, { outcome: 'excused', exception: { index: 0, text: 'toys', phrase: 'toys' } }),
        ...ordinary(400),
      ],
      /^look: Exceptions excuse 2 of the 2 images .*“toys”/,
    ],
  ])('names %s', (_, images, expected) => {
    expect(stepsFor(images)).toEqual([expect.stringMatching(expected)])
  })
})
