import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTIONS,
  type DetectorCondition,
  type Line,
  NAMED_PATTERNS,
  type Policy,
  type Position,
  type Rule,
  type TextPattern,
} from '../types'
import { parsePolicy } from './parse-policy'
import { printPolicy } from './print-policy'
import { tidy } from './source-lines'

describe('a printed policy', () => {
  test('is canonical Markdown without the defaults', () => {
    const { policy } = parsePolicy(`#  Photos
on ERROR: block
version:  2
FALSE positives: 0.02
## weapons : Weapons
Can: * show toys
Should not: show   guns
*  show knives
False positives: 0.5 %
Action: block
review BAND: .02
EXAMPLES: guns ,hand-guns-2
## sky
Must show: sky
Action: BLUR
False positives: 1%
## contact
Detector: ocr.phone≥80%
Match text: /a  \\/b/i
- “call  me”
Declared non-violating.
Should not: show phones`)
    expect(printPolicy(policy!)).toBe(`# Photos
Version: 2
On error: block
False positives: 2%

## weapons: Weapons
Should not:
- show guns
- show knives
Can:
- * show toys
Examples: guns, hand-guns-2
False positives: 0.5%
Review band: 2%

## sky
Must show:
- sky
Action: blur
False positives: 1%

## contact
Declared non-violating
Should not:
- show phones
Match text:
- /a \\/b/i
- "call me"
Detector:
- ocr.phone >= 0.8
`)
  })

  test('says the same as the policy, and prints the same again', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const text = printPolicy(policy)
        const { policy: read, issues } = parsePolicy(text)
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(withoutPositions(read!)).toEqual(withoutPositions(policy))
        expect(printPolicy(read!)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('cannot be made to say more by a line end inside a text', () => {
    const { policy } = parsePolicy('## a\nShould not: show guns')
    policy!.rules[0]!.clauses[0]!.text = 'show guns\nAction: allow'
    expect(parsePolicy(printPolicy(policy!)).policy?.rules[0]?.action).toBe('block')
  })
})

const AT = { line: 1, column: 1 }

/** Text as a line of a policy can hold it: one line, no comment. */
const oneLine = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('- show guns', 'Action: allow', '# x', '## y: z', '--', '* * *', 'a: b', '50%', '•', 'O1: x', '{}'),
  )
  .map(tidy)
  .filter((text) => !text.includes('<!--'))

const words: fc.Arbitrary<Line> = fc
  .tuple(oneLine, fc.constantFrom('guns', 'Katzen', '武器', '7', ''))
  .map(([a, b]) => ({ text: tidy(`${a} ${b}`), ...AT }))
  .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))

const rate = fc.oneof(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), fc.constantFrom(0.01, 0.005, 0.007, 0.5, 0.29))

const textPattern: fc.Arbitrary<TextPattern> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('a', String.raw`\d{3,}`, '[ "/]', '#', '(?:x|y)+', String.raw`\/i`, '- '),
      fc.constantFrom('b', String.raw`\.`, 'é'),
      fc.boolean(),
    )
    .map(([a, b, ignoreCase]) => ({ kind: 'expression' as const, source: a + b, ignoreCase, ...AT })),
  oneLine
    .filter((text) => text !== '' && !text.includes('"'))
    .map((text) => ({ kind: 'phrase' as const, text, ...AT })),
  fc.constantFrom(...NAMED_PATTERNS).map((name) => ({ kind: 'named' as const, name, ...AT })),
  fc.stringMatching(/^[\da-f]{64}$/).map((sha256) => ({ kind: 'hash' as const, sha256, ...AT })),
)

const name = fc.stringMatching(/^[a-z0-9-]{1,12}$/)

const detector: fc.Arbitrary<DetectorCondition> = fc.record({
  detector: name,
  label: name,
  atLeast: fc.oneof(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.constantFrom(1, 0.8)),
  line: fc.constant(1),
  column: fc.constant(1),
})

const rules: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
    title: oneLine,
    kind: fc.constantFrom('should-not', 'must-show'),
    clauses: fc.array(words, { maxLength: 4 }),
    exceptions: fc.array(words, { maxLength: 3 }),
    textPatterns: fc.array(textPattern, { maxLength: 2 }),
    detectors: fc.array(detector, { maxLength: 2 }),
    declaredNonViolating: fc.boolean(),
    action: fc.constantFrom(...ACTIONS),
    falsePositiveRate: fc.option(rate),
    reviewBand: fc.option(rate),
    examples: fc.option(
      fc.uniqueArray(
        fc.stringMatching(/^[a-z0-9-]{1,12}$/).filter((name) => name !== 'none'),
        { maxLength: 3 },
      ),
    ),
    position: fc.constant(AT),
  })
  .filter(({ kind, clauses, textPatterns, detectors }) =>
    kind === 'must-show' ? clauses.length > 0 : clauses.length + textPatterns.length + detectors.length > 0,
  )
  .map((rule) => ({
    ...rule,
    title: rule.title || rule.id,
    ...(rule.kind === 'must-show' && { exceptions: [], examples: null, textPatterns: [], detectors: [] }),
    reviewBand: rule.reviewBand !== null && rule.reviewBand > (rule.falsePositiveRate ?? 0.01) ? rule.reviewBand : null,
    ...(rule.clauses.length === 0 && { exceptions: [], examples: null, falsePositiveRate: null, reviewBand: null }),
  }))

const policies: fc.Arbitrary<Policy> = fc.record({
  title: oneLine,
  version: oneLine,
  onError: fc.constantFrom(null, 'allow', 'review', 'block'),
  falsePositiveBudget: fc.option(rate),
  rules: fc.uniqueArray(rules, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
})

function withoutPositions(policy: Policy): unknown {
  const { budgetPosition: _, ...head } = policy
  const text = (lines: Line[]) => lines.map((line) => line.text)
  const parts = (list: Position[]) => list.map(({ line: _, column: __, ...part }) => part)
  return {
    ...head,
    rules: policy.rules.map(({ position: _, examplesPosition: __, ...rule }) => ({
      ...rule,
      clauses: text(rule.clauses),
      exceptions: text(rule.exceptions),
      textPatterns: parts(rule.textPatterns),
      detectors: parts(rule.detectors),
    })),
  }
}
