import type { RuleResult } from '@lookfirst/policy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../protocol'
import { catalogueOf, ENGLISH } from './catalogue'
import { de } from './de'
import { en } from './en'
import { nearestRule } from './explained-rule'
import { QUOTES } from './fill'
import { type ReasonFacts, rarity, writeReason } from './write-reason'

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
const CANNONS = { index: 0, text: 'show museum cannons', phrase: 'museum cannons' }
const UNMEASURED = { tail: 1, tailFloor: 1, calibrationSize: 0, clause: null } as const
const WEAPONS: ReadonlySet<string> = new Set(['weapons'])

/** A verdict that one rule decided, or that let an image pass beside one rule. */
const factsOf = (overrides: Partial<RuleResult>, more: Partial<ReasonFacts> = {}): ReasonFacts => {
  const rule = result(overrides)
  const rules = [rule]
  return {
    rule: rule.action === 'allow' ? null : rule,
    rules,
    mustShow: new Set(),
    coverage: 'full',
    frames: 1,
    ...more,
  }
}
const violated = { outcome: 'violated', margin: 2, tail: 0.0024, action: 'block' } as const
const review = { outcome: 'review-band', tail: 0.03, action: 'review' } as const

const CASES: [title: string, facts: ReasonFacts, english: string, german: string][] = [
  [
    'a violation',
    factsOf(violated),
    'Matches “show handguns or rifles”: it looks more like it than 997 of 1,000 ordinary photos.',
    'Passt zu „show handguns or rifles“: Das Bild ähnelt dem mehr als 997 von 1.000 gewöhnlichen Fotos.',
  ],
  [
    'a rarity beyond the bank',
    factsOf({ ...violated, tail: 1e-7 }),
    'Matches “show handguns or rifles”: it looks more like it than any of 1,000 ordinary photos.',
    'Passt zu „show handguns or rifles“: Das Bild ähnelt dem mehr als jedes von 1.000 gewöhnlichen Fotos.',
  ],
  [
    'the review band',
    factsOf(review),
    'May match “show handguns or rifles”: it looks more like it than 970 of 1,000 ordinary photos; a person should look.',
    'Passt vielleicht zu „show handguns or rifles“: Das Bild ähnelt dem mehr als 970 von 1.000 gewöhnlichen Fotos; bitte selbst ansehen.',
  ],
  [
    'the review band of a rule of which another part did not run',
    factsOf({ ...review, outcome: 'unevaluated' }),
    'May match “show handguns or rifles”: it looks more like it than 970 of 1,000 ordinary photos; a person should look.',
    'Passt vielleicht zu „show handguns or rifles“: Das Bild ähnelt dem mehr als 970 von 1.000 gewöhnlichen Fotos; bitte selbst ansehen.',
  ],
  [
    'text',
    factsOf({ ...violated, ...UNMEASURED, decidedBy: 'text', match: '+49 171 23456' }),
    'Shows the words “+49 171 23456”, which “Weapons” looks for.',
    'Zeigt die Wörter „+49 171 23456“, nach denen „Weapons“ sucht.',
  ],
  [
    'a detector',
    factsOf({ ...violated, ...UNMEASURED, decidedBy: 'detector', label: 'nsfw.porn' }),
    'A detector reports nsfw.porn, which “Weapons” looks for.',
    'Ein Detektor meldet nsfw.porn, wonach „Weapons“ sucht.',
  ],
  [
    'a part of the picture',
    factsOf({ ...violated, decidedBy: 'crop', crop: 2 }),
    'A part of the picture, looked at on its own, matches “show handguns or rifles”.',
    'Ein Ausschnitt des Bildes, für sich betrachtet, passt zu „show handguns or rifles“.',
  ],
  [
    'a part of the picture, not surely',
    factsOf({ ...review, decidedBy: 'crop', crop: 0 }),
    'A part of the picture, looked at on its own, may match “show handguns or rifles”; a person should look.',
    'Ein Ausschnitt des Bildes, für sich betrachtet, passt vielleicht zu „show handguns or rifles“; bitte selbst ansehen.',
  ],
  [
    'what was taught',
    factsOf({ ...violated, decidedBy: 'examples' }),
    'Looks like the examples of “Weapons”, more so than 997 of 1,000 ordinary photos.',
    'Ähnelt den Beispielen von „Weapons“, und zwar mehr als 997 von 1.000 gewöhnlichen Fotos.',
  ],
  [
    'what was taught, not surely',
    factsOf({ ...review, decidedBy: 'examples' }),
    'May be like the examples of “Weapons”: it looks more like them than 970 of 1,000 ordinary photos; a person should look.',
    'Ähnelt vielleicht den Beispielen von „Weapons“, und zwar mehr als 970 von 1.000 gewöhnlichen Fotos; bitte selbst ansehen.',
  ],
  [
    'a required subject that is missing',
    factsOf({ outcome: 'violated', tail: 0.31, action: 'block' }, { mustShow: WEAPONS }),
    'Does not show “show handguns or rifles” clearly enough: about 31 of 100 other photos look more like it.',
    'Zeigt „show handguns or rifles“ nicht deutlich genug: Etwa 31 von 100 anderen Fotos ähneln dem mehr.',
  ],
  [
    'a required subject that is barely there',
    factsOf(review, { mustShow: WEAPONS }),
    'Barely shows “show handguns or rifles”, which the policy asks for; a person should look.',
    'Zeigt kaum „show handguns or rifles“, obwohl die Richtlinie das verlangt; bitte selbst ansehen.',
  ],
  [
    'words in a picture of which something else is required',
    factsOf({ ...violated, ...UNMEASURED, decidedBy: 'text', match: 'SALE' }, { mustShow: WEAPONS }),
    'Shows the words “SALE”, which “Weapons” looks for.',
    'Zeigt die Wörter „SALE“, nach denen „Weapons“ sucht.',
  ],
  [
    'an exception that lifted',
    factsOf({ outcome: 'excused', exception: CANNONS }),
    'Resembles “show handguns or rifles”, but the exception “show museum cannons” fits better.',
    'Ähnelt „show handguns or rifles“, aber die Ausnahme „show museum cannons“ passt besser.',
  ],
  [
    'allowed examples that lifted',
    factsOf({ outcome: 'excused', decidedBy: 'examples' }),
    'Resembles “show handguns or rifles”, but looks more like examples that it allows.',
    'Ähnelt „show handguns or rifles“, aber noch mehr den Beispielen, die das erlaubt.',
  ],
  [
    'nothing that matched',
    factsOf({}, { rules: [result({ margin: -3, clause: null }), result({ margin: -2 })] }),
    'No rule matched; the nearest was “show handguns or rifles”, below its threshold.',
    'Keine Regel traf zu; am nächsten kam „show handguns or rifles“, unter ihrer Schwelle.',
  ],
  [
    'nothing like what a rule without words was taught',
    factsOf({ clause: null, decidedBy: 'examples' }),
    'No rule matched; the nearest were the examples of “Weapons”, below its threshold.',
    'Keine Regel traf zu; am nächsten kamen die Beispiele von „Weapons“, unter ihrer Schwelle.',
  ],
  [
    'a required subject that is there',
    factsOf({ margin: -2 }, { mustShow: WEAPONS }),
    'Shows “show handguns or rifles”, as the policy asks.',
    'Zeigt „show handguns or rifles“, wie es die Richtlinie verlangt.',
  ],
  [
    'a policy that nothing visible can decide',
    factsOf({ outcome: 'undecided', decidedBy: null, margin: 0 }),
    'No rule of the policy matched.',
    'Keine Regel der Richtlinie traf zu.',
  ],
  [
    'an animation of which one frame was seen',
    factsOf({}, { coverage: 'first-frame', frames: 1200 }),
    'No rule matched the first of 1,200 frames; the others were not looked at.',
    'Keine Regel traf auf das erste von 1.200 Einzelbildern zu; die anderen wurden nicht angesehen.',
  ],
  [
    'an animation for which more is asked than the rule that its first frame violates does',
    factsOf(violated, {
      rule: null,
      coverage: 'first-frame',
      frames: 12,
      outdone: { rule: result({ ...violated, action: 'blur' }), by: 'partial' },
    }),
    'Only the first of 12 frames was looked at, which asks for more than “Weapons” does by what it saw.',
    'Nur das erste von 12 Einzelbildern wurde angesehen, was mehr verlangt als „Weapons“ nach dem Gesehenen.',
  ],
  [
    'a rule that waits for a part',
    factsOf({ outcome: 'unevaluated' }),
    'No rule matched, but “Weapons” could not be checked in full: a part that it needs did not run.',
    'Keine Regel traf zu, aber „Weapons“ war nicht vollständig prüfbar: Ein Teil, den sie braucht, lief nicht.',
  ],
  [
    'a rule that waits for a part, of an animation that may pass in part',
    factsOf(
      { outcome: 'unevaluated' },
      {
        coverage: 'first-frame',
        frames: 12,
        outdone: { rule: result({ ...violated, title: 'Faces', action: 'blur' }), by: 'unevaluated' },
      },
    ),
    'The rule “Weapons” could not be checked in full, which asks for more than “Faces” does by what it saw.',
    'Die Regel „Weapons“ war nicht vollständig prüfbar, was mehr verlangt als „Faces“ nach dem Gesehenen.',
  ],
]

describe('the reason is one short sentence that names what was checked', () => {
  test.each(CASES)('%s', async (_, facts, english, german) => {
    expect(writeReason(facts, ENGLISH).text).toBe(english)
    expect(writeReason(facts, await catalogueOf('de')).text).toBe(german)
  })

  test('has a case for every message', () => {
    const used = new Set(CASES.map(([, facts]) => writeReason(facts, ENGLISH).message))
    const sentences = Object.keys(en).filter((key) => key.startsWith('reason.'))
    expect(sentences.filter((key) => !used.has(key as never))).toEqual([])
  })

  test('never calls a rule that nothing visible can decide the nearest', () => {
    const undecided = result({ ruleId: 'hate', outcome: 'undecided', margin: 0, clause: { ...CANNONS, phrase: '' } })
    const rules = [undecided, result({ margin: -2 })]
    expect(nearestRule(rules)?.ruleId).toBe('weapons')
    expect(writeReason(factsOf({}, { rules }), ENGLISH).text).toContain('handguns')
  })
})

describe('rarity says what the tail says', () => {
  test.each([
    [0.5, '500 of 1,000 ordinary photos'],
    [0.0024, '997 of 1,000 ordinary photos'],
    [0.0011, '998 of 1,000 ordinary photos'],
    [0.000001, 'any of 1,000 ordinary photos'],
  ])('a tail of %d', (tail, words) => {
    expect(rarity(result({ tail }), ENGLISH)).toBe(words)
  })
})

describe('the catalogue', () => {
  const holes = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort()

  test.each(Object.entries(de) as [keyof typeof en, string][])('%s has the same holes in German', (key, template) => {
    expect(holes(template)).toEqual(holes(en[key]))
  })

  test('answers in English where nobody asked for another language', async () => {
    expect(await catalogueOf()).toBe(ENGLISH)
  })
})

describe('whatever a policy or a picture says', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 80 }).map((words) => words.join(' ')),
    fc.constantFrom('a. b! c?', '” allowed. “', '„x“', '{title} {clause}', 'a\nb\u202ec', '   '),
  )
  const ref = fc.record({ index: fc.constant(0), text: line, phrase: line })
  const rule: fc.Arbitrary<RuleResult> = fc.record({
    ruleId: fc.constantFrom('a', 'b'),
    title: line,
    outcome: fc.constantFrom(
      ...(['clear', 'review-band', 'violated', 'excused', 'undecided', 'unevaluated', 'off', 'error'] as const),
    ),
    margin: fc.double({ min: -20, max: 20, noNaN: true }),
    decidedBy: fc.constantFrom('clauses', 'examples', 'text', 'detector', 'crop', null),
    match: line,
    label: fc.constantFrom('nsfw.porn', 'faces.any'),
    tail: fc.double({ min: 1e-9, max: 1, noNaN: true }),
    tailFloor: fc.constantFrom(1, 1 / 10_001),
    falsePositiveRate: fc.constant(0.01),
    calibrationSize: fc.constantFrom(0, 10_000, 4_000_000),
    clause: fc.option(ref),
    exception: fc.option(ref),
    action: fc.constantFrom('allow', 'blur', 'review', 'block'),
  })
  const facts = fc.record({
    rule: fc.option(rule),
    rules: fc.array(rule, { maxLength: 4 }),
    mustShow: fc.constantFrom<ReadonlySet<string>>(new Set(), new Set(['a']), new Set(['a', 'b'])),
    coverage: fc.constantFrom('full', 'first-frame'),
    frames: fc.integer({ min: 0, max: 100_000 }),
    outdone: fc.option(fc.record({ rule, by: fc.constantFrom('partial' as const, 'unevaluated' as const) })),
  })

  test.each<Language>(['en', 'de'])('the reason is one sentence of fewer than 30 words in %s', async (language) => {
    const catalogue = await catalogueOf(language)
    const [open, close] = QUOTES[language]
    fc.assert(
      fc.property(facts, (given) => {
        const { text } = writeReason(given, catalogue)
        expect(text.split(/\s+/).length).toBeLessThan(30)
        // Whatever is quoted opens and closes once, and only the end of the sentence ends it.
        const around = text.replaceAll(new RegExp(`${open}[^${open}${close}]*${close}`, 'g'), 'X')
        expect(around).toMatch(/^[^.!?{}“”„]*(?:[.]\w[^.!?{}“”„]*)*[.]$/)
      }),
      { numRuns: 2000 },
    )
  })
})
