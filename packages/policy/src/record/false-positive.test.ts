import { describe, expect, test } from 'vitest'
import { recordOf, resultOf } from '../../test/decisions'
import { syntheticFeatures } from '../../test/synthetic'
import { generator } from '../../test/tiny-model'
import { falsePositiveReport, reportedFeatures } from './false-positive'

const NEAR = resultOf({ ruleId: 'knives', outcome: 'clear', margin: -0.25, action: 'allow' })
const RECORD = recordOf({ rule: resultOf({ match: 'for sale' }), rules: [resultOf(), NEAR] })

describe('the report of a false positive', () => {
  test('says what flagged the image, by how much, and what it came near to', () => {
    expect(falsePositiveReport(RECORD)).toEqual({
      type: 'lookfirst-false-positive',
      format: 1,
      id: 'a verdict',
      action: 'block',
      rule: {
        ruleId: 'guns',
        title: 'Guns',
        outcome: 'violated',
        margin: 1,
        tail: 0.002,
        clause: { index: 0, text: 'show guns', phrase: 'guns' },
        exception: null,
        decidedBy: 'clauses',
        label: null,
      },
      margins: { knives: -0.25 },
      policyHash: 'policy',
      modelHash: 'model',
      calibrationHash: 'bank',
    })
  })

  test('holds nothing that shows or identifies the image', () => {
    const text = JSON.stringify(falsePositiveReport(RECORD))
    for (const secret of ['sha256:abc', '640', 'image/jpeg', 'for sale']) expect(text).not.toContain(secret)
  })

  test('holds features where the record does, to the last bit after a trip through JSON', () => {
    const random = generator(3)
    const features = [syntheticFeatures(random), syntheticFeatures(random)]
    const report = JSON.parse(JSON.stringify(falsePositiveReport({ ...RECORD, features })))
    expect(reportedFeatures(report)).toEqual(features)
    expect(reportedFeatures(falsePositiveReport({ ...RECORD, features: [] }))).toEqual([])
  })

  test.each([
    ['an allowed image', recordOf({ action: 'allow', rule: null })],
    ['an image that could not be judged', recordOf({ status: 'error', rule: null })],
    ['an image that was held for its coverage', recordOf({ action: 'review', rule: null, coverage: 'first-frame' })],
  ])('is refused for %s', (_, record) => {
    expect(() => falsePositiveReport(record)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
  })
})
