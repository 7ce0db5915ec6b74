import { describe, expect, test } from 'vitest'
import { compiledOf, featuresOf, phraseOf, ruleOf } from '../../test/compiled'
import { encodeFloat16 } from '../float16'
import type { CompiledRule, ImageEvidence, TextMatcher, TextPattern } from '../types'
import { isWaiting } from './is-waiting'
import { loadCompiled } from './load-compiled'
import { scoreRules } from './score-rules'

/** Finds phrases as they stand. */
const matchText: TextMatcher = (patterns, text) =>
  patterns.flatMap((pattern) => (pattern.kind === 'phrase' && text.includes(pattern.text) ? [pattern.text] : []))[0] ??
  null

const phone: TextPattern = { kind: 'phrase', text: 'call', line: 3, column: 3 }
const porn = { detector: 'nsfw', label: 'porn', atLeast: 0.75, line: 4, column: 3 }
const hentai = { ...porn, label: 'hentai', atLeast: 0.5 }
const NO_TAIL = { size: 0, quantiles: [], q95: 0, excess: 0 }
const NO_CLAUSE = { clauses: [], clausePhrases: [], tail: NO_TAIL }

/** @param x cosine with "guns"; the margin of the clauses is `4 x - 2` */
function judge(more: Partial<CompiledRule>, x: number, evidence?: ImageEvidence) {
  return scoreRules(featuresOf([x, 0]), loadCompiled(compiledOf([ruleOf(more)]), matchText), undefined, evidence)[0]!
}

describe('text that was read', () => {
  test('violates where a pattern matches, whatever the clauses say', () => {
    expect(judge({ textPatterns: [phone] }, 0, { text: 'do call', detectors: null })).toMatchObject({
      outcome: 'violated',
      decidedBy: 'text',
      match: 'call',
      margin: 1,
      action: 'block',
      clause: null,
      tail: 1,
      calibrationSize: 0,
    })
  })

  test('leaves the clauses their result where none does', () => {
    const evidence = { text: 'nothing', detectors: null }
    const result = judge({ textPatterns: [phone] }, 0.25, evidence)
    expect(result).toEqual(judge({}, 0.25))
    expect(result).toMatchObject({ outcome: 'clear', margin: -1, decidedBy: 'clauses' })
    expect(judge({ textPatterns: [phone] }, 0.75, evidence)).toEqual(judge({}, 0.75))
  })

  test('is enough for a rule without a clause', () => {
    const rule = { ...NO_CLAUSE, textPatterns: [phone] }
    expect(judge(rule, 0, { text: 'call', detectors: null })).toMatchObject({ outcome: 'violated', margin: 1 })
    expect(judge(rule, 0, { text: '', detectors: null })).toMatchObject({
      outcome: 'clear',
      margin: -1,
      decidedBy: 'text',
      action: 'allow',
      clause: null,
    })
  })

  test('cannot be matched without a matcher: that is refused, not passed', () => {
    const loaded = loadCompiled(compiledOf([ruleOf({ textPatterns: [phone] })]))
    expect(() => scoreRules(featuresOf([0, 0]), loaded, undefined, { text: '', detectors: null })).toThrow(
      expect.objectContaining({ code: 'PART_MISSING' }),
    )
  })
})

describe('a detector', () => {
  const seen = (probability: number) => ({ text: null, detectors: { 'nsfw.porn': probability } })

  test.each([
    [1, 'violated', 0.25],
    [0.75, 'violated', Number.EPSILON],
    [0.5, 'clear', -0.25],
  ] as const)('that is %d sure, where 0.75 is asked for: %s', (probability, outcome, margin) => {
    expect(judge({ ...NO_CLAUSE, detectors: [porn] }, 0, seen(probability))).toMatchObject({
      outcome,
      margin,
      decidedBy: 'detector',
      label: 'nsfw.porn',
      action: outcome === 'violated' ? 'block' : 'allow',
    })
  })

  test('is one of several: the nearest to its condition speaks', () => {
    const evidence = { text: null, detectors: { 'nsfw.porn': 0.5, 'nsfw.hentai': 0.375 } }
    expect(judge({ ...NO_CLAUSE, detectors: [porn, hentai] }, 0, evidence)).toMatchObject({
      label: 'nsfw.hentai',
      margin: -0.125,
    })
  })

  test('decides where no clause can be judged', () => {
    const rule = { clausePhrases: [], tail: NO_TAIL, detectors: [porn] }
    expect(judge(rule, 0, seen(0.5))).toMatchObject({ outcome: 'clear', decidedBy: 'detector', clause: null })
    expect(judge(rule, 0, seen(1))).toMatchObject({ outcome: 'violated', decidedBy: 'detector' })
  })

  test.each([Number.NaN, -0.1, 1.1, '0.9', undefined])('that answers %s is refused', (probability) => {
    const evidence = { text: null, detectors: { 'nsfw.porn': probability as number } }
    expect(() => judge({ detectors: [porn] }, 0, evidence)).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
  })

  test('is not found among what every object has', () => {
    const odd = { ...porn, detector: '__proto__', label: 'constructor' }
    expect(judge({ detectors: [odd] }, 0, seen(1)).outcome).toBe('unevaluated')
  })
})

describe('a part that did not run', () => {
  test.each([
    ['left out', undefined],
    ['named as absent', { text: null, detectors: null }],
    ['without the label', { text: '', detectors: { 'nsfw.drawing': 1 } }],
  ])('(%s) leaves the rule unevaluated, with what the clauses say', (_, evidence) => {
    expect(judge({ textPatterns: [phone], detectors: [porn] }, 0.25, evidence)).toMatchObject({
      outcome: 'unevaluated',
      margin: -1,
      decidedBy: 'clauses',
      action: 'allow',
      clause: { phrase: 'guns' },
    })
  })

  test('does not matter where another part violates', () => {
    expect(judge({ textPatterns: [phone] }, 0.75)).toMatchObject({
      outcome: 'violated',
      margin: 1,
      decidedBy: 'clauses',
    })
    const evidence = { text: null, detectors: { 'nsfw.porn': 1 } }
    expect(judge({ textPatterns: [phone], detectors: [porn] }, 0, evidence)).toMatchObject({
      outcome: 'violated',
      decidedBy: 'detector',
    })
  })

  test('keeps what the review band asks for, and excuses nothing', () => {
    const banded = { textPatterns: [phone], reviewBand: 0.05, reviewThreshold: 1 }
    expect(judge(banded, 0.375)).toMatchObject({ outcome: 'unevaluated', margin: -0.5, action: 'review' })
    const excused = {
      textPatterns: [phone],
      exceptions: [{ text: 'show toy guns', line: 4, capped: false }],
      exceptionPhrases: [phraseOf('toy guns', [1, 0])],
      exceptionLevel: { mean: 0, deviation: 1 },
    }
    expect(judge(excused, 1, { text: '', detectors: null }).outcome).toBe('excused')
    expect(judge(excused, 1)).toMatchObject({ outcome: 'unevaluated', action: 'allow' })
  })

  test('is told where it could find more than a clause that is capped', () => {
    const capped = { textPatterns: [phone], clauses: [{ text: 'promote guns', line: 2, capped: true }] }
    const waiting = judge(capped, 1)
    expect(waiting).toMatchObject({ outcome: 'violated', action: 'review', waits: true })
    expect(isWaiting(waiting)).toBe(true)
    expect(isWaiting(judge(capped, 1, { text: '', detectors: null }))).toBe(false)
    expect(isWaiting(judge({ textPatterns: [phone] }, 1))).toBe(false)
    expect(isWaiting(judge({ textPatterns: [phone] }, 0))).toBe(true)
  })

  test('says nothing where the rule has nothing else', () => {
    expect(judge({ ...NO_CLAUSE, textPatterns: [phone] }, 0)).toMatchObject({
      outcome: 'unevaluated',
      margin: 0,
      decidedBy: null,
      clause: null,
    })
    const evidence = { text: null, detectors: { 'nsfw.porn': 0.5 } }
    expect(judge({ ...NO_CLAUSE, textPatterns: [phone], detectors: [porn] }, 0, evidence)).toMatchObject({
      outcome: 'unevaluated',
      margin: -0.25,
      decidedBy: 'detector',
    })
  })
})

describe('several parts that violate', () => {
  test('are decided by the largest margin', () => {
    const evidence = { text: 'call', detectors: { 'nsfw.porn': 1 } }
    const rule = { textPatterns: [phone], detectors: [porn] }
    expect(judge(rule, 0, evidence)).toMatchObject({ decidedBy: 'text', margin: 1 })
    expect(judge(rule, 1, evidence)).toMatchObject({ decidedBy: 'clauses', margin: 2 })
  })

  test('are decided by text where the clause may only ask for review', () => {
    const capped = { textPatterns: [phone], clauses: [{ text: 'promote guns', line: 2, capped: true }] }
    expect(judge(capped, 1)).toMatchObject({ decidedBy: 'clauses', action: 'review' })
    expect(judge(capped, 1, { text: 'call', detectors: null })).toMatchObject({ decidedBy: 'text', action: 'block' })
  })

  test('are lifted by no exception', () => {
    const rule = {
      textPatterns: [phone],
      exceptions: [{ text: 'show toy guns', line: 4, capped: false }],
      exceptionPhrases: [phraseOf('toy guns', [1, 0])],
      exceptionLevel: { mean: 0, deviation: 1 },
    }
    expect(judge(rule, 1, { text: 'call', detectors: null })).toMatchObject({ outcome: 'violated', decidedBy: 'text' })
  })
})

describe('a clause about text', () => {
  const saying = {
    line: 0,
    phrase: 'offers drugs',
    vector: encodeFloat16(Float32Array.of(1, 0)),
    mean: 0,
    deviation: 1,
  }
  const tail = ruleOf({}).tail
  const reading = { clauses: [saying], exceptions: [], threshold: 0.5, tail }
  const offers = { ...NO_CLAUSE, clauses: [{ text: 'offer drugs in words', line: 2, capped: false }], reading }
  const said = { from: 0, to: 3, vector: Float32Array.of(0.75, 0) }

  test('judges the vectors of what was read', () => {
    expect(judge(offers, 0, { text: 'buy', detectors: null, stretches: [said] })).toMatchObject({
      outcome: 'violated',
      decidedBy: 'text',
      margin: 0.25,
    })
  })

  test('finds nothing where nothing was read, whatever vectors there are', () => {
    expect(judge(offers, 0, { text: '', detectors: null, stretches: [said] })).toMatchObject({ outcome: 'clear' })
  })

  test.each([
    ['is no number', Float32Array.of(Number.NaN, 0)],
    ['is infinite', Float32Array.of(Number.POSITIVE_INFINITY, 0)],
    ['has another length', Float32Array.of(1, 0, 0)],
  ])('refuses a vector that %s, instead of passing it as clear', (_, vector) => {
    const stretches = [said, { ...said, vector }]
    expect(() => judge(offers, 0, { text: 'buy now', detectors: null, stretches })).toThrow(
      expect.objectContaining({ code: 'INTERNAL' }),
    )
  })
})

describe('a rule that is declared non-violating', () => {
  test('is off, whatever is seen', () => {
    const rule = { ...NO_CLAUSE, declaredNonViolating: true, textPatterns: [phone], detectors: [porn] }
    const evidence = { text: 'call', detectors: { 'nsfw.porn': 1 } }
    expect(judge(rule, 1, evidence)).toMatchObject({
      outcome: 'off',
      margin: 0,
      decidedBy: null,
      action: 'allow',
      clause: null,
    })
  })
})
