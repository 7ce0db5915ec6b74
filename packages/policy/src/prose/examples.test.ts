import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../grammar/parse-policy'
import { printPolicy } from '../grammar/print-policy'
import { PROSE_EXAMPLES, PROSE_REFUSALS } from './examples'
import { readProse } from './read-prose'

describe('a policy in plain sentences', () => {
  test.each(PROSE_EXAMPLES)('is understood: $text', ({ text, policy }) => {
    const read = readProse(text)
    expect(read.issues).toEqual([])
    expect(printPolicy(read.policy!)).toBe(policy)
  })

  test.each(PROSE_EXAMPLES)('says, printed, the same in Markdown: $text', ({ policy }) => {
    const { policy: structured, issues } = parsePolicy(policy)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(printPolicy(structured!)).toBe(policy)
  })

  test.each(PROSE_REFUSALS)('is refused as a whole where one sentence is not understood: $text', (refusal) => {
    const { policy, issues } = readProse(refusal.text)
    expect(policy).toBeNull()
    expect(issues[0]).toMatchObject({ code: refusal.code, severity: 'error', message: refusal.because })
    expect(issues.every(({ expected, hint }) => expected !== '' && hint !== '')).toBe(true)
  })

  test('has worked examples enough, each once', () => {
    const texts = [...PROSE_EXAMPLES, ...PROSE_REFUSALS].map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(PROSE_EXAMPLES.length).toBeGreaterThanOrEqual(80)
    expect(PROSE_REFUSALS.length).toBeGreaterThanOrEqual(25)
  })
})
