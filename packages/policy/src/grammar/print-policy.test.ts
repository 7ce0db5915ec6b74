import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIONS, type Line, type Policy, type Rule } from '../types'
import { parsePolicy } from './parse-policy'
import { printPolicy } from './print-policy'
import { tidy } from './source-lines'

describe('a printed policy', () => {
  test('is canonical Markdown without the defaults', () => {
    const { policy } = parsePolicy(`#  Photos
on ERROR: block
version:  2
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
False positives: 1%`)
    expect(printPolicy(policy!)).toBe(`# Photos
Version: 2
On error: block

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

const rules: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
    title: oneLine,
    kind: fc.constantFrom('should-not', 'must-show'),
    clauses: fc.array(words, { minLength: 1, maxLength: 4 }),
    exceptions: fc.array(words, { maxLength: 3 }),
    action: fc.constantFrom(...ACTIONS),
    falsePositiveRate: rate,
    reviewBand: fc.option(rate),
    examples: fc.option(
      fc.uniqueArray(
        fc.stringMatching(/^[a-z0-9-]{1,12}$/).filter((name) => name !== 'none'),
        { maxLength: 3 },
      ),
    ),
    position: fc.constant(AT),
  })
  .map((rule) => ({
    ...rule,
    title: rule.title || rule.id,
    exceptions: rule.kind === 'must-show' ? [] : rule.exceptions,
    examples: rule.kind === 'must-show' ? null : rule.examples,
    reviewBand: rule.reviewBand !== null && rule.reviewBand > rule.falsePositiveRate ? rule.reviewBand : null,
  }))

const policies: fc.Arbitrary<Policy> = fc.record({
  title: oneLine,
  version: oneLine,
  onError: fc.constantFrom(null, 'allow', 'review', 'block'),
  rules: fc.uniqueArray(rules, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
})

function withoutPositions(policy: Policy): unknown {
  const text = (lines: Line[]) => lines.map((line) => line.text)
  return {
    ...policy,
    rules: policy.rules.map(({ position: _, examplesPosition: __, ...rule }) => ({
      ...rule,
      clauses: text(rule.clauses),
      exceptions: text(rule.exceptions),
    })),
  }
}
