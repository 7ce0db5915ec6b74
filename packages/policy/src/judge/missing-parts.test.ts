import { describe, expect, test } from 'vitest'
import { compiledOf, ruleOf } from '../../test/compiled'
import { missingParts } from './missing-parts'

const text = { kind: 'phrase' as const, text: 'call', line: 1, column: 1 }
const label = (detector: string, name: string) => ({ detector, label: name, atLeast: 0.5, line: 1, column: 1 })

const compiled = compiledOf([
  ruleOf({ id: 'plain' }),
  ruleOf({ id: 'contact', textPatterns: [text, text] }),
  ruleOf({ id: 'nudity', textPatterns: [text], detectors: [label('nsfw', 'porn'), label('nsfw', 'porn')] }),
  ruleOf({ id: 'drawings', detectors: [label('nsfw', 'hentai'), label('nsfw', 'porn')] }),
  ruleOf({ id: 'off', declaredNonViolating: true, textPatterns: [text], detectors: [label('faces', 'any')] }),
])

describe('the missing parts of a policy', () => {
  test('are named with the rules that need them', () => {
    expect(missingParts(compiled, { textReader: false, detectors: [] })).toEqual([
      { part: 'text reader', rules: ['contact', 'nudity'] },
      { part: 'nsfw.porn', rules: ['nudity', 'drawings'] },
      { part: 'nsfw.hentai', rules: ['drawings'] },
    ])
  })

  test('are those alone that are not installed, label by label', () => {
    expect(missingParts(compiled, { textReader: true, detectors: ['nsfw.porn'] })).toEqual([
      { part: 'nsfw.hentai', rules: ['drawings'] },
    ])
    expect(missingParts(compiled, { textReader: true, detectors: ['nsfw.porn', 'nsfw.hentai'] })).toEqual([])
  })
})
