import { describe, expect, test } from 'vitest'
import { compiledOf, ruleOf } from '../../test/compiled'
import { recordOf, resultOf } from '../../test/decisions'
import type { DetectorCondition } from '../types'
import { checkDecisionDocument } from './check-document'
import { decisionDocument } from './decision-document'
import type { DecisionContext } from './decision-types'

const POLICY = { ...compiledOf([ruleOf({ id: 'guns' })]), title: 'Listings', version: '3' }
const CONTEXT: DecisionContext = {
  time: '2026-01-31T12:00:00.000Z',
  policy: POLICY,
  modelId: 'mini',
  libraryVersion: '0.1.0',
}

describe('the document of a decision', () => {
  test('says what was decided, by which rule and line, by how much, and by what', () => {
    const record = recordOf({ rule: resultOf() })
    expect(decisionDocument(record, CONTEXT)).toMatchInlineSnapshot(`
      {
        "action": "block",
        "automated": true,
        "backend": "wasm",
        "cause": "rule",
        "complete": true,
        "content": {
          "frames": 1,
          "hash": "sha256:abc",
          "height": 480,
          "mime": "image/jpeg",
          "width": 640,
        },
        "coverage": "full",
        "error": null,
        "evidence": [],
        "format": 1,
        "id": "a verdict",
        "library": {
          "name": "lookfirst",
          "version": "0.1.0",
        },
        "model": {
          "calibrationHash": "bank",
          "hash": "model",
          "id": "mini",
        },
        "policy": {
          "hash": "policy",
          "title": "Listings",
          "version": "3",
        },
        "reason": "It shows guns.",
        "rule": {
          "clause": "show guns",
          "decidedBy": "clauses",
          "exception": null,
          "falsePositiveRate": 0.01,
          "id": "guns",
          "kind": "should-not",
          "label": null,
          "margin": 1,
          "outcome": "violated",
          "score": 3,
          "tail": 0.002,
          "threshold": 2,
          "title": "Guns",
          "unit": "standard deviations of ordinary images",
        },
        "status": "decided",
        "time": "2026-01-31T12:00:00.000Z",
        "type": "lookfirst-decision",
      }
    `)
  })

  test('holds no features, and of an explanation ids and kinds alone', () => {
    const evidence = [{ id: 'clause:guns:0', kind: 'clause', text: 'show guns', similarity: { head: 0.4 } }]
    const document = decisionDocument(recordOf({ rule: resultOf(), evidence }), CONTEXT)
    expect(document.evidence).toEqual([{ id: 'clause:guns:0', kind: 'clause' }])
    expect(JSON.stringify(document)).not.toContain('similarity')
    expect(JSON.stringify(document)).not.toContain('vector')
  })

  test.each<[cause: string, record: Parameters<typeof recordOf>[0]]>([
    ['none', { action: 'allow', rule: null }],
    ['coverage', { action: 'review', rule: null, coverage: 'first-frame' }],
    ['not-evaluated', { action: 'review', rule: null, complete: false }],
    [
      'error',
      {
        status: 'error',
        action: 'review',
        rule: null,
        coverage: 'none',
        error: { code: 'IMAGE_DECODE', message: 'No.', hint: 'Try.' },
      },
    ],
  ])('names the cause %s where no rule decided', (cause, facts) => {
    expect(decisionDocument(recordOf(facts), CONTEXT)).toMatchObject({ cause, rule: null })
  })

  test('counts the score of Must show downwards, from the looser threshold', () => {
    const policy = compiledOf([ruleOf({ id: 'guns', kind: 'must-show', threshold: 3, reviewThreshold: 1 })])
    const document = decisionDocument(recordOf({ rule: resultOf({ margin: 0.5 }) }), { ...CONTEXT, policy })
    expect(document.rule).toMatchObject({ margin: 0.5, score: 0.5, threshold: 1 })
  })

  test('gives a detector its probability, and text neither score nor threshold', () => {
    const condition = (atLeast: number): DetectorCondition => ({
      detector: 'nsfw',
      label: 'porn',
      atLeast,
      line: 1,
      column: 1,
    })
    const policy = compiledOf([ruleOf({ id: 'guns', detectors: [condition(0.9), condition(0.75)] })])
    const decided = { clause: null, exception: null, margin: 0.125 } as const
    const detector = recordOf({ rule: resultOf({ ...decided, decidedBy: 'detector', label: 'nsfw.porn' }) })
    expect(decisionDocument(detector, { ...CONTEXT, policy }).rule).toMatchObject({
      clause: null,
      label: 'nsfw.porn',
      unit: 'probability',
      score: 0.875,
      threshold: 0.75,
      tail: null,
    })
    const text = recordOf({ rule: resultOf({ ...decided, decidedBy: 'text', match: 'call 555 1234', margin: 1 }) })
    const document = decisionDocument(text, { ...CONTEXT, policy })
    expect(document.rule).toMatchObject({ unit: 'match', score: null, threshold: null, margin: 1 })
    expect(JSON.stringify(document.rule)).not.toContain('555')
  })

  test('gives a clause about text its line, and its threshold among ordinary texts', () => {
    const clause = { index: 0, text: 'contain text that offers drugs', phrase: 'offers drugs' }
    const read = recordOf({
      rule: resultOf({ decidedBy: 'text', match: 'weed 555', clause, margin: 0.5, tail: 0.001 }),
    })
    const { tail } = ruleOf({})
    const reading = { clauses: [], exceptions: [], threshold: 3, tail }
    const policy = compiledOf([ruleOf({ id: 'guns', reading })])
    const document = decisionDocument(read, { ...CONTEXT, policy })
    expect(document.rule).toMatchObject({
      decidedBy: 'text',
      clause: 'contain text that offers drugs',
      unit: 'standard deviations of ordinary texts',
      margin: 0.5,
      score: 3.5,
      threshold: 3,
      tail: null,
    })
    expect(checkDecisionDocument(document)).toEqual([])
    expect(JSON.stringify(document.rule)).not.toContain('555')
  })

  test('gives a crop its line and margin, and no threshold: that depends on how many crops there were', () => {
    const clause = { index: 0, text: 'show guns', phrase: 'guns' }
    const crop = recordOf({ rule: resultOf({ decidedBy: 'crop', crop: 2, clause, margin: 0.5, tail: 1 }) })
    const policy = compiledOf([ruleOf({ id: 'guns' })])
    const document = decisionDocument(crop, { ...CONTEXT, policy })
    expect(document.rule).toMatchObject({
      decidedBy: 'crop',
      clause: 'show guns',
      margin: 0.5,
      score: null,
      threshold: null,
      tail: null,
    })
    expect(checkDecisionDocument(document)).toEqual([])
  })

  test('is refused for a time that is none, and for another policy', () => {
    const record = recordOf({ rule: resultOf() })
    for (const time of ['', 'yesterday', '2026-02-30T00:00:00Z', '2026-01-31', '2026-01-31T12:00:00+01:00']) {
      expect(() => decisionDocument(record, { ...CONTEXT, time })).toThrow(
        expect.objectContaining({ code: 'OPTION_INVALID' }),
      )
    }
    for (const policy of [null, { ...POLICY, policyHash: 'other' }, { ...POLICY, rules: [] }]) {
      expect(() => decisionDocument(record, { ...CONTEXT, policy })).toThrow(
        expect.objectContaining({ code: 'OPTION_INVALID' }),
      )
    }
  })

  test('is written for an error of before there was a policy', () => {
    const error = { code: 'MODEL_FETCH', message: 'No network.', hint: 'Try again.' } as const
    const record = recordOf({ status: 'error', action: 'review', rule: null, coverage: 'none', error, policyHash: '' })
    expect(decisionDocument(record, { ...CONTEXT, policy: null })).toMatchObject({ cause: 'error', error })
  })
})

describe('checking a document', () => {
  const document = decisionDocument(recordOf({ rule: resultOf() }), CONTEXT)

  test('finds nothing wrong with one that was written here, after a trip through JSON', () => {
    expect(checkDecisionDocument(JSON.parse(JSON.stringify(document)))).toEqual([])
    const allowed = decisionDocument(recordOf({ action: 'allow', rule: null }), CONTEXT)
    expect(checkDecisionDocument(allowed)).toEqual([])
  })

  test.each<[path: string, change: object]>([
    ['document.type', { type: 'decision' }],
    ['document.format', { format: 2 }],
    ['document.time', { time: '2026-13-01T00:00:00Z' }],
    ['document.automated', { automated: false }],
    ['document.action', { action: '__proto__' }],
    ['document.status', { status: 'error' }],
    ['document.cause', { cause: 'because' }],
    ['document.rule', { cause: 'coverage' }],
    ['document.rule', { rule: null }],
    ['document.rule.margin', { rule: { ...document.rule, margin: Number.NaN } }],
    ['document.rule.clause', { rule: { ...document.rule, clause: 7 } }],
    ['document.content.frames', { content: { ...document.content, frames: -1 } }],
    ['document.evidence.0.kind', { evidence: [{ id: 'x' }] }],
    ['document.library', { library: undefined }],
    ['document.error', { error: 'no' }],
  ])('finds %s', (path, change) => {
    expect(checkDecisionDocument({ ...document, ...change }).map((issue) => issue.path)).toContain(path)
  })

  test.each([[null], ['text'], [[]], [7]])('finds that %j is no document', (value) => {
    expect(checkDecisionDocument(value)).toHaveLength(1)
  })

  test('finds everything that is wrong at once, each with what was expected and found', () => {
    const issues = checkDecisionDocument({ ...document, format: 9, action: 'ban', id: undefined })
    expect(issues.map(({ path }) => path)).toEqual(['document.format', 'document.action', 'document.id'])
    expect(issues[1]).toEqual({
      path: 'document.action',
      message: 'document.action should be one of allow, blur, review, block but is "ban".',
      expected: 'one of allow, blur, review, block',
      received: '"ban"',
    })
  })
})
