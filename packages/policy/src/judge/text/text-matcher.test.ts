import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionProblem } from '../../grammar/expression'
import { parsePolicy } from '../../grammar/parse-policy'
import type { TextPattern } from '../../types'
import { createTextMatcher } from './text-matcher'

const AT = { line: 1, column: 1 }
const phrase = (text: string): TextPattern => ({ kind: 'phrase', text, ...AT })
const expression = (source: string, ignoreCase = false): TextPattern => ({
  kind: 'expression',
  source,
  ignoreCase,
  ...AT,
})

async function match(pattern: TextPattern, text: string): Promise<string | null> {
  return (await createTextMatcher([pattern]))([pattern], text)
}

describe('quoted words', () => {
  test.each([
    ['call me', 'Please CALL\n  me now', 'CALL me'],
    ['call me', 'call me', 'call me'],
    ['call me', '(call me)', 'call me'],
    ['call me', 'recall me', null],
    ['call me', 'call means', null],
    ['call me', 'call means, call me', 'call me'],
    ['4you', 'all4you', null],
    ['café', 'CAFÉ', 'CAFÉ'],
    ['café', 'cafe\u0301', 'café'],
    ['cafe', 'café', null],
    ['cafe', 'cafe\u0301', null],
    ['50%', 'now 50% off', '50%'],
    ['$$$', 'win$$$now', '$$$'],
    ['武器', '出售武器店', '武器'],
    ['𝒜b', 'x𝒜b', null],
    ['i̇x', 'İX', 'i̇x'],
    ['x', '', null],
  ])('%j in %j: %j', async (words, text, found) => {
    expect(await match(phrase(words), text)).toBe(found)
  })
})

describe('an expression', () => {
  test.each([
    [String.raw`\+?\d[\d ()-]{7,}\d`, 'call +49 171\n(23) 45-6 now', '+49 171 (23) 45-6'],
    [String.raw`\+?\d[\d ()-]{7,}\d`, 'call 12345', null],
    ['^for sale$', '  for\u00a0sale\n', 'for sale'],
    [String.raw`https?:\/\/\S+`, 'see https://a.b/c now', 'https://a.b/c'],
    [String.raw`(?<user>\w+)@\w+\.[a-z]{2,}`, 'me@home.de', 'me@home.de'],
    [String.raw`\p{Lu}{3}\u00e9\u{1F600}`, 'ABCé😀', 'ABCé😀'],
    ['a.c', 'a😀c', 'a😀c'],
  ])('%s in %j: %j', async (source, text, found) => {
    expect(expressionProblem(source)).toBeNull()
    expect(await match(expression(source), text)).toBe(found)
  })

  test('minds case unless it says otherwise', async () => {
    expect(await match(expression('gun'), 'GUN')).toBeNull()
    expect(await match(expression('gun', true), 'GUN')).toBe('GUN')
  })

  test('that makes a backtracking engine hang is done at once', async () => {
    const long = `${'a'.repeat(20_000)}!`
    expect(await match(expression('(a+)+$'), long)).toBeNull()
    expect(await match(expression('(?:a|a|aa)+b'), long)).toBeNull()
    expect(await match(expression('(a?){30}a{30}$'), long)).toBeNull()
  })

  test('is quoted to 80 characters at most', async () => {
    expect(await match(expression('a+'), 'a'.repeat(500))).toBe('a'.repeat(80))
  })

  test('that the engine does not take is refused', async () => {
    await expect(createTextMatcher([expression('(?=a)')])).rejects.toMatchObject({ code: 'POLICY_INVALID' })
  })

  test('of the part of the language that policies may use means what it means to RegExp', async () => {
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.oneof(
        { maxDepth: 4, depthSize: 'medium' },
        fc.constantFrom(...'abAé1-_ '.split('')),
        fc.constantFrom('.', '^', '$', String.raw`\b`, String.raw`\B`, String.raw`\d`, String.raw`\D`, String.raw`\w`),
        fc.constantFrom(
          String.raw`\W`,
          String.raw`\s`,
          String.raw`\S`,
          String.raw`\p{L}`,
          String.raw`\P{Lu}`,
          String.raw`\.`,
        ),
        fc.constantFrom(
          '[ab]',
          '[^a]',
          String.raw`[\d -]`,
          String.raw`[^\S]`,
          String.raw`[\]a]`,
          '[é-ü]',
          String.raw`[\p{Lu}_]`,
        ),
        fc.constantFrom(
          String.raw`\u0061`,
          String.raw`\x62`,
          String.raw`\u{e9}`,
          String.raw`[\u0061-\u0063]`,
          String.raw`\/`,
        ),
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => a + b),
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(${a}|${b})`),
        fc
          .tuple(tie('source'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??', '{1,3}?'))
          .map(([a, q]) => `(?:${a})${q}`),
      ),
    }))
    const letters = fc.string({ unit: fc.constantFrom(...'aabbA1é-_ .😀'.match(/./gu)!), maxLength: 10 })
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.boolean(),
        fc.array(letters, { minLength: 4, maxLength: 4 }),
        async (pattern, flag, texts) => {
          // What "every capital" is when case does not matter, engines answer differently.
          if (expressionProblem(pattern) || (flag && pattern.includes('{Lu}'))) return
          const matcher = await createTextMatcher([expression(pattern, flag)])
          for (const text of texts.map((raw) => raw.replace(/ +/g, ' ').trim())) {
            const expected = new RegExp(pattern, flag ? 'iu' : 'u').exec(text)?.[0] ?? null
            const found = matcher([expression(pattern, flag)], text)
            // How far a repeat of a repeat reaches that may be empty, engines answer differently as well; whether there is a match, they do not.
            if (/\(.*[*+?}].*\)[*+?{]/.test(pattern))
              expect([pattern, text, found !== null]).toEqual([pattern, text, expected !== null])
            else expect([pattern, text, found]).toEqual([pattern, text, expected])
            if (expected) compared++
          }
        },
      ),
      { numRuns: 400 },
    )
    expect(compared).toBeGreaterThan(50)
  })
})

describe('the patterns of a rule', () => {
  test('are tried in their order, and are the same after a trip through JSON', async () => {
    const { policy } = parsePolicy('## a\nMatch text:\n- "no"\n- /b+/\n- "a"')
    const { textPatterns } = policy!.rules[0]!
    const matcher = await createTextMatcher(textPatterns)
    expect(matcher(textPatterns, 'a bbb')).toBe('bbb')
    expect(matcher(JSON.parse(JSON.stringify(textPatterns)), 'a bbb')).toBe('bbb')
  })
})
