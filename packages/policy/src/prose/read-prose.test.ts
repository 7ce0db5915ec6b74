import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../grammar/parse-policy'
import { printPolicy } from '../grammar/print-policy'
import type { Line, Policy } from '../types'
import { PROSE_EXAMPLES } from './examples'
import { readProse } from './read-prose'

/** Words that the grammar knows, and a few that it does not, in any order. */
const WORDS =
  'no not never only nothing everything but except unless if when because so and or nor , . ; : ! ? - ( ) " / guns knives kitchen toy food people smoking with in next to is are fine allowed banned blurred review block blur warn about please do post show we you may must picture of a the other such as like including that which they ones too at most 1% false positives this school etc. e.g. than anything'.split(
    ' ',
  )

const sentences = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))

describe('reading prose', () => {
  test('answers arbitrary text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), sentences),
        (text) => {
          const { policy, issues } = readProse(text)
          expect(policy === null).toBe(issues.length > 0)
          for (const { line, column } of issues) expect(line > 0 && column > 0).toBe(true)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('gives a policy that says, printed, the same in Markdown', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...PROSE_EXAMPLES.map(({ text }) => text)), sentences), {
      maxLength: 3,
    })
    fc.assert(
      fc.property(texts, (parts) => {
        const { policy } = readProse(parts.join('\n\n'))
        if (!policy) return
        const { policy: structured, issues } = parsePolicy(printPolicy(policy))
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(withoutPositions(structured!)).toEqual(withoutPositions(policy))
      }),
      { numRuns: 1500 },
    )
  })

  test('refuses the whole for one sentence, and says where it stands', () => {
    const { policy, issues } = readProse('No guns.\r\n\r\nNo drugs. Be nice, everyone.\r\nBlur   the moon maybe.')
    expect(policy).toBeNull()
    expect(issues.map(({ line, column, code }) => ({ line, column, code }))).toEqual([
      { line: 3, column: 11, code: 'prose-unclear' },
      { line: 4, column: 1, code: 'prose-unclear' },
    ])
  })

  test('says where each thing stands', () => {
    const { policy } = readProse('Hello!\nNo guns,\nor knives; butter knives are fine.')
    const [rule] = policy!.rules
    expect(rule!.position).toEqual({ line: 2, column: 4 })
    expect(rule!.clauses).toEqual([
      { text: 'guns', line: 2, column: 4 },
      { text: 'knives', line: 3, column: 4 },
    ])
    expect(rule!.exceptions).toEqual([{ text: 'butter knives', line: 3, column: 12 }])
  })

  test('reads a title, a version and the answer to errors above the sentences', () => {
    const { policy } = readProse('# Photos\nVersion: 4\nOn error: Review\n\nNo guns.')
    expect(printPolicy(policy!)).toBe('# Photos\nVersion: 4\nOn error: review\n\n## guns: Guns\nShould not:\n- guns\n')
    expect(readProse('On error: explode\n\nNo guns.').issues.map(({ code }) => code)).toEqual(['on-error-unknown'])
  })

  test.each([
    ['', 'policy-empty'],
    ['  \n\n ', 'policy-empty'],
    ['Hello!', 'policy-empty'],
    ['a'.repeat(20_001), 'prose-too-long'],
    ['No guns. '.repeat(201), 'prose-too-many'],
    [`No ${'guns, '.repeat(500)}knives.`, 'prose-unclear'],
  ])('refuses what is empty or beyond its limits: %#', (text, code) => {
    expect(readProse(text).policy).toBeNull()
    expect(readProse(text).issues.map((issue) => issue.code)).toContain(code)
  })

  test.each(
    [
      '(',
      ')',
      '((',
      '"',
      "'",
      ',',
      'a,',
      'a, ',
      'no ',
      'no no ',
      '. ',
      'no a. ',
      'not ',
      'and ',
      'never only ',
      'are ',
      'are not ',
      'is only ',
      'unless ',
      'such as ',
      'pictures of ',
      'pictures or ',
      'the ',
      'please ',
      '- ',
      '\n',
      '\n- a',
      'no a:\n',
      'a\r',
      '\u0000',
      '\u202E',
      '🔫',
      '=',
      'e.g. ',
      "don't ",
      'w/ ',
      '1% ',
      'so ',
      'no a, b or c with d ',
      'in any ',
      'except a, no ',
      '<!--',
      '*',
      '#',
      'é́',
    ].map((unit) => [unit]),
  )('answers 20,000 hostile characters: %j', (unit) => {
    const hostile = unit.repeat(20_000 / unit.length)
    for (const text of [hostile, `No ${hostile}`.slice(0, 20_000), `${hostile.slice(0, 19_980)} are not allowed.`]) {
      const { policy, issues } = readProse(text)
      expect(policy === null).toBe(issues.length > 0)
    }
  })
})

function withoutPositions(policy: Policy): unknown {
  const texts = (lines: Line[]) => lines.map(({ text }) => text)
  const { budgetPosition: _, ...head } = policy
  return {
    ...head,
    rules: policy.rules.map(({ position: __, ...rule }) => ({
      ...rule,
      clauses: texts(rule.clauses),
      exceptions: texts(rule.exceptions),
    })),
  }
}
