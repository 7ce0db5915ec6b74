import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionProblem } from './expression'

describe('a regular expression', () => {
  test.each([
    String.raw`\+?\d[\d ()-]{7,}`,
    'call me|write me',
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<user>[\w.-]+)@[\w-]+\.[a-z]{2,24}`,
    String.raw`\p{Lu}{3}\P{L}`,
    String.raw`[\]\\c(?=]`,
    String.raw`\\1`,
    String.raw`\\(?:k)`,
    String.raw`^\$\d+$`,
    String.raw`é|\u00e9|\u{1F600}`,
    'x{1000}',
    '(?:a|b?)c',
    'a/b',
  ])('%s is accepted', (source) => {
    expect(expressionProblem(source)).toBeNull()
  })

  test.each([
    ['(', 'pattern-invalid', '('],
    ['a{2,1}', 'pattern-invalid', 'a{2,1}'],
    [String.raw`\-`, 'pattern-invalid', String.raw`\-`],
    ['a(?=b)', 'pattern-unsupported', '(?='],
    ['a(?!b)', 'pattern-unsupported', '(?!'],
    ['(?<=a)b', 'pattern-unsupported', '(?<='],
    ['(?<!a)b', 'pattern-unsupported', '(?<!'],
    [String.raw`(a)\1`, 'pattern-unsupported', String.raw`\1`],
    [String.raw`(?<a>b)\k<a>`, 'pattern-unsupported', String.raw`\k<a>`],
    ['(?<ä>b)', 'pattern-unsupported', '(?<ä>'],
    ['[]', 'pattern-unsupported', '[]'],
    ['[^]', 'pattern-unsupported', '[^]'],
    ['[[:alpha:]', 'pattern-unsupported', '[:'],
    [String.raw`[\b]`, 'pattern-unsupported', String.raw`\b`],
    [String.raw`\cA`, 'pattern-unsupported', String.raw`\c`],
    [String.raw`\0`, 'pattern-unsupported', String.raw`\0`],
    [String.raw`\ud83d\ude00`, 'pattern-unsupported', String.raw`\ud83d`],
    [String.raw`[\p{Script=Greek}]`, 'pattern-unsupported', String.raw`\p{Script=Greek}`],
    ['x{1001}', 'pattern-large', '1001'],
    ['(x{40}){30}', 'pattern-large', '1200'],
    ['(?:(?:){40}){30}', 'pattern-large', '1200'],
    ['(a+)+|b*', 'pattern-empty', '(a+)+|b*'],
    ['x*', 'pattern-empty', 'x*'],
    ['', 'pattern-empty', ''],
    [String.raw`\b`, 'pattern-empty', String.raw`\b`],
    ['^$', 'pattern-empty', '^$'],
    ['(?:a|)', 'pattern-empty', '(?:a|)'],
    ['a{0}', 'pattern-empty', 'a{0}'],
    ['(?:a?b?){3}', 'pattern-empty', '(?:a?b?){3}'],
  ])('%s is refused as %s for %s', (source, code, found) => {
    expect(expressionProblem(source)).toEqual({ code, found })
  })

  // A backtracking engine tries 2^30 ways to match the first against nothing.
  test.each([
    ['(?:|){30}b', null],
    [`${'('.repeat(70)}a${')+'.repeat(70)}`, null],
    [`${'(?:'.repeat(60)}a${')*'.repeat(60)}`, 'pattern-empty'],
    ['(a?){30}a{30}', null],
  ])('such as %s is read, not run', (source, code) => {
    expect(expressionProblem(source)?.code ?? null).toBe(code)
  })

  test('that is accepted never matches nothing', () => {
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', 'b', '', '^', '$', String.raw`\b`, '.', '[ab]'),
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => a + b),
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(?:${a}|${b})`),
        fc
          .tuple(tie('source'), fc.constantFrom('*', '+', '?', '{0}', '{0,2}', '{2}', '{1,}'))
          .map(([a, q]) => `(?:${a})${q}`),
      ),
    }))
    let [accepted, empty] = [0, 0]
    fc.assert(
      fc.property(source, (expression) => {
        const problem = expressionProblem(expression)
        const shortest = ['', 'a', 'ab', ' a '].map((text) => new RegExp(expression, 'u').exec(text)?.[0])
        if (problem) empty++
        else {
          accepted++
          expect(shortest).not.toContain('')
        }
      }),
      { numRuns: 500 },
    )
    expect(Math.min(accepted, empty)).toBeGreaterThan(20)
  })
})
