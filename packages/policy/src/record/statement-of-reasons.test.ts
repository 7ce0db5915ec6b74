import { describe, expect, test } from 'vitest'
import { compiledOf, ruleOf } from '../../test/compiled'
import { recordOf, resultOf } from '../../test/decisions'
import { decisionDocument } from './decision-document'
import type { DecisionDocument } from './decision-types'
import { toStatementOfReasons } from './statement-of-reasons'
import type { StatementFacts } from './statement-types'

const POLICY = { ...compiledOf([ruleOf({ id: 'guns' })]), title: 'Listings', version: '3' }

const FACTS: StatementFacts = {
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  territorial_scope: ['DE', 'FR'],
  application_date: '2026-01-31',
  end_date_visibility_restriction: null,
  content_date: '2026-01-30',
  source_type: 'SOURCE_VOLUNTARY',
  automated_decision: 'AUTOMATED_DECISION_FULLY',
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: 'Terms of use, section 4.2: no weapons.',
  category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  puid: 'listing-4711-1',
  redress: 'You can object within six months at /appeals, go to a certified dispute body, or to court.',
}

describe('a statement of reasons', () => {
  test('has the fields of the database: facts and explanation from the document, all else from the platform', () => {
    expect(toStatementOfReasons(documentOf(), FACTS)).toMatchInlineSnapshot(`
      {
        "issues": [],
        "statement": {
          "redress": "You can object within six months at /appeals, go to a certified dispute body, or to court.",
          "submission": {
            "application_date": "2026-01-31",
            "automated_decision": "AUTOMATED_DECISION_FULLY",
            "automated_detection": "Yes",
            "category": "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
            "content_date": "2026-01-30",
            "content_type": [
              "CONTENT_TYPE_IMAGE",
            ],
            "decision_facts": "An automated check of the image on 2026-01-31 found that it falls under the line "show guns". Its score is 3 with a threshold of 2 (standard deviations of ordinary images). About 0.2 % of ordinary images score as high. The check was made by lookfirst 0.1.0 with the model "mini" (model) and the policy policy.",
            "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
            "decision_visibility": [
              "DECISION_VISIBILITY_CONTENT_DISABLED",
            ],
            "end_date_visibility_restriction": null,
            "incompatible_content_explanation": "The image violates the rule "Guns" of the policy "Listings" (version 3): it falls under the line "show guns".",
            "incompatible_content_ground": "Terms of use, section 4.2: no weapons.",
            "puid": "listing-4711-1",
            "source_type": "SOURCE_VOLUNTARY",
            "territorial_scope": [
              "DE",
              "FR",
            ],
          },
        },
      }
    `)
  })

  test("keeps law and terms apart, and the explanation by the law is the platform's", () => {
    const facts: StatementFacts = {
      ...FACTS,
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegal_content_legal_ground: 'Weapons Act, section 2.',
      illegal_content_explanation: 'The offer of a weapon without a licence.',
      decision_ground_reference_url: 'https://example.com/law',
    }
    const submission = toStatementOfReasons(documentOf(), facts).statement?.submission
    expect(submission).toMatchObject({
      illegal_content_legal_ground: 'Weapons Act, section 2.',
      illegal_content_explanation: 'The offer of a weapon without a licence.',
      decision_ground_reference_url: 'https://example.com/law',
    })
    expect(Object.keys(submission ?? {}).filter((key) => key.startsWith('incompatible'))).toEqual([])
  })

  test('passes on no hash of the content, no verdict id and no words of the reason', () => {
    const text = JSON.stringify(toStatementOfReasons(documentOf(), FACTS))
    for (const secret of ['sha256:abc', 'a verdict', 'It shows guns']) expect(text).not.toContain(secret)
  })

  test('says that an exception was considered, and stays within the limits of the database', () => {
    const exception = { index: 0, text: 'show toys', phrase: 'toys' }
    const document = documentOf({ exception, title: 'x'.repeat(9000) })
    const submission = toStatementOfReasons(document, FACTS).statement?.submission
    expect(submission?.decision_facts).toContain('The exception "show toys" was considered and does not apply.')
    expect(submission?.decision_facts.length).toBeLessThanOrEqual(5000)
    expect(submission?.incompatible_content_explanation?.length).toBeLessThanOrEqual(2000)
  })

  test('says of Must show what the image does not show', () => {
    const policy = { ...POLICY, rules: [ruleOf({ id: 'guns', kind: 'must-show' })] }
    const document = write(recordOf({ rule: resultOf({ clause: { index: 0, text: 'food', phrase: 'food' } }) }), policy)
    const submission = toStatementOfReasons(document, FACTS).statement?.submission
    expect(submission?.decision_facts).toContain(
      'found that it does not show "food". Its score is 1 with a threshold of 2',
    )
    expect(submission?.decision_facts).not.toContain('ordinary images score')
  })

  test("says that the image is like the author's examples where these decided, and names no line", () => {
    const exception = { index: 0, text: 'show toys', phrase: 'toys' }
    const submission = toStatementOfReasons(documentOf({ decidedBy: 'examples', exception }), FACTS).statement
      ?.submission
    expect(submission?.decision_facts).toMatch(
      /found that it is like the examples that the rule was taught\. Its score is 3 with a threshold of 2 .* score as high\. The exception "show toys" was considered/,
    )
    expect(submission?.incompatible_content_explanation).toContain(
      ': it is like the examples that the rule was taught.',
    )
    expect(JSON.stringify(submission)).not.toContain('show guns')
  })

  test('names a detector, or that text matched, where these decided', () => {
    const decided = { clause: null, margin: 0.1 } as const
    const byText = documentOf({ ...decided, decidedBy: 'text', match: 'call 555' })
    const byDetector = documentOf({ ...decided, decidedBy: 'detector', label: 'nsfw.porn' })
    const factsOf = (document: DecisionDocument) =>
      toStatementOfReasons(document, FACTS).statement?.submission.decision_facts
    expect(factsOf(byText)).toContain('found that text in it matches a pattern of the rule.')
    expect(factsOf(byText)).not.toContain('555')
    expect(factsOf(byDetector)).toContain('found that the detector "nsfw.porn" responds to it.')
  })
})

test('says that a part of the image falls under the line where a crop decided, and measures nothing', () => {
  const clause = { index: 0, text: 'show guns', phrase: 'guns' }
  const { statement } = toStatementOfReasons(documentOf({ decidedBy: 'crop', crop: 0, clause }), FACTS)
  expect(statement?.submission.decision_facts).toContain('found that a part of it falls under the line "show guns".')
  expect(statement?.submission.decision_facts).not.toContain('Its score is')
})

describe('what only the platform knows', () => {
  test.each(Object.keys(FACTS))('is named where %s is missing', (key) => {
    const { statement, issues } = toStatementOfReasons(documentOf(), { ...FACTS, [key]: undefined } as never)
    expect(statement).toBeNull()
    expect(issues.map(({ path, received }) => [path, received])).toEqual([[`facts.${key}`, 'missing']])
  })

  test('is named all at once', () => {
    const { issues } = toStatementOfReasons(documentOf(), {} as never)
    expect(issues.map(({ path }) => path)).toEqual([
      'facts.decision_visibility',
      'facts.territorial_scope',
      'facts.content_date',
      'facts.application_date',
      'facts.end_date_visibility_restriction',
      'facts.source_type',
      'facts.automated_decision',
      'facts.decision_ground',
      'facts.category',
      'facts.puid',
      'facts.redress',
    ])
  })

  test('includes whether a machine found the content, where a notice pointed at it', () => {
    const facts = { ...FACTS, source_type: 'SOURCE_ARTICLE_16' } as const
    expect(toStatementOfReasons(documentOf(), facts).issues.map(({ path }) => path)).toEqual([
      'facts.automated_detection',
    ])
    const stated = toStatementOfReasons(documentOf(), { ...facts, automated_detection: 'No' })
    expect(stated.statement?.submission.automated_detection).toBe('No')
  })

  test.each<[path: string, change: object]>([
    ['facts.decision_visibility', { decision_visibility: [] }],
    ['facts.decision_visibility.0', { decision_visibility: ['BLOCKED'] }],
    ['facts.decision_visibility_other', { decision_visibility: ['DECISION_VISIBILITY_OTHER'] }],
    ['facts.territorial_scope.1', { territorial_scope: ['DE', 'US'] }],
    ['facts.application_date', { application_date: '2026-02-30' }],
    ['facts.content_date', { content_date: '1999-12-31' }],
    ['facts.end_date_visibility_restriction', { end_date_visibility_restriction: '2026-01-01' }],
    ['facts.category', { category: 'STATEMENT_CATEGORY_PIRACY' }],
    ['facts.puid', { puid: 'with spaces' }],
    ['facts.redress', { redress: '  ' }],
    ['facts.incompatible_content_ground', { incompatible_content_ground: 'x'.repeat(501) }],
    ['facts.illegal_content_explanation', { decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' }],
  ])('is checked before it is sent: %s', (path, change) => {
    const { statement, issues } = toStatementOfReasons(documentOf(), { ...FACTS, ...change } as never)
    expect(statement).toBeNull()
    expect(issues.map((issue) => issue.path)).toContain(path)
  })
})

describe('a decision that cannot be stated', () => {
  test('is one that no rule made, or that restricts nothing', () => {
    const held = recordOf({ action: 'review', rule: null, coverage: 'first-frame' })
    const allowed = recordOf({ action: 'allow', rule: resultOf({ action: 'allow' }) })
    for (const [record, path] of [
      [held, 'document.cause'],
      [allowed, 'document.action'],
    ] as const) {
      const { statement, issues } = toStatementOfReasons(write(record), FACTS)
      expect(statement).toBeNull()
      expect(issues.map((issue) => issue.path)).toEqual([path])
    }
  })

  test('is one whose document was edited', () => {
    const { statement, issues } = toStatementOfReasons({ ...documentOf(), automated: false } as never, FACTS)
    expect(statement).toBeNull()
    expect(issues.map(({ path }) => path)).toEqual(['document.automated'])
  })
})

function documentOf(result: Parameters<typeof resultOf>[0] = {}): DecisionDocument {
  return write(recordOf({ rule: resultOf(result) }))
}

function write(record: Parameters<typeof decisionDocument>[0], policy = POLICY): DecisionDocument {
  return decisionDocument(record, {
    time: '2026-01-31T12:00:00.000Z',
    policy,
    modelId: 'mini',
    libraryVersion: '0.1.0',
  })
}
