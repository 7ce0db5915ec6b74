import type { MetamorphicReport, RelationReport } from '@lookfirst/policy/metamorphic'
import { describe, expect, test } from 'vitest'
import { reportLines } from './test-report'

const relation = (more: Partial<RelationReport>): RelationReport => ({
  relation: 'deletion',
  hard: true,
  cases: 2,
  held: 2,
  flagged: { cases: 2, held: 2 },
  edits: [{ title: 'without "weapons"', cases: 2, held: 2 }],
  skipped: {},
  broken: [],
  ...more,
})

const REPORT: MetamorphicReport = {
  policyHash: 'policy',
  modelHash: 'model',
  images: 3,
  views: 4,
  edits: 5,
  relations: [
    relation({}),
    relation({
      relation: 'exception',
      held: 1,
      broken: [
        {
          relation: 'exception',
          edit: 'the clause itself',
          image: 'a\u202Eb.png',
          ruleId: 'weapons',
          expected: 'excused',
          received: 'violated, block',
          marginBefore: 10.2727,
          marginAfter: 0.3696,
        },
      ],
    }),
    relation({ relation: 'unrelated', cases: 0, held: 0, edits: [], skipped: { budget: 4 } }),
    relation({
      relation: 'paraphrase',
      hard: false,
      cases: 8,
      held: 7,
      edits: [
        { title: 'every clause as "pictures of"', cases: 4, held: 4 },
        { title: 'every clause as "in the scene"', cases: 4, held: 3 },
      ],
    }),
  ],
  holds: false,
  figures: {
    recall: { count: 1, of: 2, share: 0.5, interval: [0.1, 0.9] },
    specificity: null,
    balancedAccuracy: null,
    policyExceptionRate: { count: 3, of: 4, share: 0.75, interval: [0.3, 0.95] },
    byEdit: {
      'rule-off': { count: 2, of: 2, share: 1, interval: [0.3, 1] },
      exception: { count: 1, of: 2, share: 0.5, interval: [0.1, 0.9] },
      'exception-paraphrase': null,
    },
    policyExceptionScore: null,
  },
  unevaluated: ['contact'],
}

describe('the report of policy test', () => {
  test('says of each relation whether it holds, of figures how often, what was left out, and which cases break a promise', () => {
    expect(reportLines('policy.md', REPORT).join('\n')).toMatchInlineSnapshot(`
      "policy.md: 3 images (4 views, over white and over black), 5 edits.

      deletion              holds           2/2  without the rule that was blamed, the other rules decide
      exception             BROKEN          1/2  the clause itself as an exception lifts its rule
      unrelated             -               0/0  a further rule changes no other
        left out: 4, as the rules share a budget
      paraphrase            87.5%           7/8  clauses in other words lead to the same action; of flagged images 100.0%
        100.0%  every clause as "pictures of"
         75.0%  every clause as "in the scene"

      Text and detectors were not looked at: contact.

      recall                 50.0% (1/2)
      specificity            -
      balanced accuracy      -
      PER                    75.0% (3/4)
        rule-off             100.0% (2/2)
        exception            50.0% (1/2)
        exception-paraphrase -
      PES                    -

        exception: a b.png, weapons: expected excused, got violated, block, margin 10.273 -> 0.370 (the clause itself)

      A promise is broken.
      Not tested: unrelated. Every case was left out, for the reason above."
    `)
  })
  test.each([
    ['all tested', [relation({}), relation({ relation: 'unrelated' })], ['Every promise holds.']],
    [
      'a promise without a case',
      [relation({ cases: 0, held: 0, edits: [] }), relation({ relation: 'unrelated' })],
      ['1 of 2 promises could be tested, and hold.', 'Not tested: deletion. Add pictures that violate the rules.'],
    ],
    [
      'the order of one rule, which has no other',
      [relation({}), relation({ relation: 'order', cases: 0, held: 0, edits: [] })],
      ['Every promise holds.'],
    ],
    [
      'nothing tested',
      [relation({ relation: 'exception', cases: 0, held: 0, skipped: { 'must-show': 1 } })],
      ['0 of 1 promises could be tested.', 'Not tested: exception. Every case was left out, for the reason above.'],
    ],
  ])('claims no more than was tested: %s', (_, relations, lines) => {
    const report = { ...REPORT, relations, holds: true, figures: null, unevaluated: [] }
    expect(reportLines('policy.md', report).slice(-lines.length)).toEqual(lines)
  })
})
