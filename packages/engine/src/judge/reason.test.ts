import type { RuleResult } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { nearestRule, rarity, writeReason } from './reason'

const result = (overrides: Partial<RuleResult>): RuleResult => ({
  ruleId: 'weapons',
  title: 'Weapons',
  outcome: 'clear',
  margin: -1,
  decidedBy: 'clauses',
  tail: 0.2,
  tailFloor: 1 / 1001,
  falsePositiveRate: 0.01,
  calibrationSize: 1000,
  clause: { index: 0, text: 'show handguns or rifles', phrase: 'rifles' },
  exception: null,
  action: 'allow',
  ...overrides,
})
const violated = result({ outcome: 'violated', margin: 2, tail: 0.0024, action: 'block' })
const none: ReadonlySet<string> = new Set()
const still = { coverage: 'full', frames: 1 } as const

describe('a reason that no clause gave', () => {
  const decided = { outcome: 'violated', margin: 1, tail: 1, tailFloor: 1, calibrationSize: 0, clause: null } as const

  test.each([
    [
      { ...decided, decidedBy: 'text', match: '+49 171 23456' } as const,
      'Shows the words “+49 171 23456”, which “Weapons” looks for.',
    ],
    [
      { ...decided, decidedBy: 'detector', label: 'nsfw.porn' } as const,
      'A detector reports nsfw.porn, which “Weapons” looks for.',
    ],
  ])('says what was found: %#', (overrides, sentence) => {
    const rule = result({ ...overrides, action: 'block' })
    expect(writeReason({ rule, rules: [rule], mustShow: none, ...still })).toBe(sentence)
  })

  test('asks for a person where the clauses are in the review band and another part did not run', () => {
    const rule = result({ outcome: 'unevaluated', tail: 0.03, action: 'review' })
    expect(writeReason({ rule, rules: [rule], mustShow: none, ...still })).toMatch(
      /^May match .* a person should look\.$/,
    )
  })
})

describe('rarity says what the tail says', () => {
  test.each([
    [0.5, '500 of 1,000 ordinary photos'],
    [0.0024, '997 of 1,000 ordinary photos'],
    [0.0011, '998 of 1,000 ordinary photos'],
    [0.000001, 'any of 1,000 ordinary photos'],
  ])('a tail of %d', (tail, words) => {
    expect(rarity(result({ tail }))).toBe(words)
  })
})

describe('the reason is one short sentence that names the clause', () => {
  test.each([
    [
      'a violation',
      { rule: violated, rules: [violated] },
      none,
      'Matches “show handguns or rifles”: it looks more like it than 997 of 1,000 ordinary photos.',
    ],
    [
      'a rarity beyond the bank',
      { rule: result({ ...violated, tail: 1e-7 }), rules: [] },
      none,
      'Matches “show handguns or rifles”: it looks more like it than any of 1,000 ordinary photos.',
    ],
    [
      'the review band',
      { rule: result({ outcome: 'review-band', tail: 0.03, action: 'review' }), rules: [] },
      none,
      'May match “show handguns or rifles”: it looks more like it than 970 of 1,000 ordinary photos; a person should look.',
    ],
    [
      'a required subject that is missing',
      { rule: result({ outcome: 'violated', tail: 0.31, action: 'block' }), rules: [] },
      new Set(['weapons']),
      'Does not show “show handguns or rifles” clearly enough: about 31 of 100 other photos look more like it.',
    ],
    [
      'an exception that lifted',
      {
        rule: null,
        rules: [
          result({
            outcome: 'excused',
            exception: { index: 0, text: 'show museum cannons', phrase: 'museum cannons' },
          }),
        ],
      },
      none,
      'Resembles “show handguns or rifles”, but the exception “show museum cannons” fits better.',
    ],
    [
      'nothing that matched',
      { rule: null, rules: [result({ margin: -3, clause: null }), result({ margin: -2 })] },
      none,
      'No rule matched; the nearest was “show handguns or rifles”, below its threshold.',
    ],
    [
      'a required subject that is there',
      { rule: null, rules: [result({ margin: -2 })] },
      new Set(['weapons']),
      'Shows “show handguns or rifles”, as the policy asks.',
    ],
  ])('%s', (_, facts, mustShow, sentence) => {
    expect(writeReason({ ...facts, mustShow, ...still })).toBe(sentence)
  })

  test('never calls a rule that nothing visible can decide the nearest', () => {
    const undecided = result({
      ruleId: 'hate',
      outcome: 'undecided',
      margin: 0,
      clause: { index: 0, text: 'promote hatred', phrase: '' },
    })
    const rules = [undecided, result({ margin: -2 })]
    expect(nearestRule(rules)?.ruleId).toBe('weapons')
    expect(writeReason({ rule: null, rules, mustShow: none, ...still })).toContain('handguns')
  })

  test('an animation of which one frame was seen', () => {
    expect(writeReason({ rule: null, rules: [], mustShow: none, coverage: 'first-frame', frames: 12 })).toBe(
      'No rule matched the first of 12 frames; the others were not looked at.',
    )
  })

  test('stays under 30 words however long the clause is', () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    const rule = result({ ...violated, clause: { index: 0, text, phrase: text } })
    for (const outcome of ['violated', 'review-band', 'excused'] as const) {
      for (const mustShow of [none, new Set(['weapons'])]) {
        const sentence = writeReason({ rule: { ...rule, outcome }, rules: [rule], mustShow, ...still })
        expect(sentence.split(/\s+/).length).toBeLessThan(30)
      }
    }
  })
})
