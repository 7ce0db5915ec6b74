import type { Evidence } from '@lookfirst/engine/protocol'
import type { Action, Features } from '@lookfirst/policy'
import type { Correction } from '@lookfirst/policy/suggest'
import { describe, expect, test } from 'vitest'
import { withCorrections } from './precedents'

const vectorAt = (degrees: number) =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180))
const featuresAt = (degrees: number, modelHash = 'model'): Features => ({
  schema: 1,
  modelHash,
  spaces: [{ name: 'only', vector: vectorAt(degrees), background: new Float32Array() }],
})

function correction(source: string | null, features: Features[], from: Action = 'block'): Correction {
  const verdict = { id: 'one', action: from, rule: null, rules: [], ...(source && { input: { contentHash: source } }) }
  return {
    schema: 1,
    id: source ?? 'none',
    action: 'allow',
    record: { schema: 1, verdict, features } as unknown as Correction['record'],
    at: '2026-01-01T00:00:00.000Z',
  }
}

const TAUGHT: Evidence = {
  kind: 'precedent',
  id: 'precedent:0',
  ruleId: 'guns',
  source: 'sha256:taught',
  decision: { kind: 'taught', as: 'violation' },
  similarity: 0.9,
}
const CLAUSE = { kind: 'clause', id: 'clause:guns:0' } as Evidence

describe('past corrections of pictures that look alike', () => {
  test('are evidence with what was decided and what should have been', () => {
    const near = correction('sha256:near', [featuresAt(10)])
    expect(withCorrections([CLAUSE], [near], [featuresAt(0)])).toEqual([
      CLAUSE,
      {
        kind: 'precedent',
        id: 'precedent:0',
        ruleId: null,
        source: 'sha256:near',
        decision: { kind: 'corrected', from: 'block', to: 'allow' },
        similarity: expect.closeTo(Math.cos(Math.PI / 18), 5),
      },
    ])
  })

  test('stand among what the policy was taught, nearest first, last of all evidence', () => {
    const corrections = [correction('sha256:near', [featuresAt(10)]), correction('sha256:less', [featuresAt(40)])]
    const found = withCorrections([TAUGHT, CLAUSE], corrections, [featuresAt(0)])
    expect(found.map((item) => [item.id, 'source' in item && item.source])).toEqual([
      ['clause:guns:0', false],
      ['precedent:0', 'sha256:near'],
      ['precedent:1', 'sha256:taught'],
      ['precedent:2', 'sha256:less'],
    ])
  })

  test.each<[string, Correction]>([
    ['of another thing', correction('sha256:far', [featuresAt(80)])],
    ['that another model saw', correction('sha256:other', [featuresAt(0, 'other')])],
    ['that names no picture', correction(null, [featuresAt(0)])],
  ])('%s are none', (_, one) => {
    expect(withCorrections([CLAUSE], [one], [featuresAt(0)])).toEqual([CLAUSE])
  })
})
