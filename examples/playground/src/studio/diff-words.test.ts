import type { PolicyChange } from '@lookfirst/policy/compare'
import { describe, expect, test } from 'vitest'
import { byRule, changeInWords } from './diff-words'

const change = (
  part: PolicyChange['part'],
  before: PolicyChange['before'],
  after: PolicyChange['after'],
): PolicyChange => ({
  ruleId: 'a',
  part,
  kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
  before,
  after,
})

describe('a change in words', () => {
  test.each([
    [change('clause', null, 'show guns'), { name: 'Clause', before: null, after: '“show guns”', kind: 'Added' }],
    [change('action', 'block', 'review'), { name: 'Action', before: 'block', after: 'review', kind: 'Changed' }],
    [
      change('falsePositiveRate', 0.005, null),
      { name: 'False positives', before: '0.5 %', after: null, kind: 'Removed' },
    ],
    [
      change('taughtExample', null, 'violation sha256:0123456789ab'),
      { name: 'Example of yours', before: null, after: 'picture 01234567, should be flagged', kind: 'Added' },
    ],
    [change('threshold', 2.3456, 1), { name: 'Threshold', before: '2.35', after: '1', kind: 'Changed' }],
    [
      change('kind', 'should-not', 'must-show'),
      { name: 'Kind', before: 'should not show', after: 'must show', kind: 'Changed' },
    ],
    [
      change('declaredNonViolating', null, true),
      { name: 'Declared non-violating', before: null, after: 'yes', kind: 'Added' },
    ],
  ])('case %#', (given, words) => {
    expect(changeInWords(given)).toEqual({ ...words, why: null })
  })

  test('says why a threshold moved', () => {
    const { why } = changeInWords({ ...change('threshold', 2, 3), why: ['clauses', 'budget'] })
    expect(why).toBe('because of its clauses and the rate of the whole policy')
  })

  test('stands with the others of its rule', () => {
    const head: PolicyChange = { ...change('title', 'A', 'B'), ruleId: null }
    expect([...byRule([head, change('action', 'block', 'blur')]).keys()]).toEqual([null, 'a'])
  })
})
