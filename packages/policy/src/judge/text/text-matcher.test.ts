import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionProblem } from '../../grammar/expression'
import { parsePolicy } from '../../grammar/parse-policy'
import type { NamedPattern, TextPattern } from '../../types'
import { passesLuhn } from './card-numbers'
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

const named = (name: NamedPattern): TextPattern => ({ kind: 'named', name, ...AT })

describe('phone numbers', () => {
  test.each([
    ['Tel. +49 171 2345678 now', '+49 171 2345678'],
    ['+1 (415) 555-2671', '+1 (415) 555-2671'],
    ['0049 30 901820', '0049 30 901820'],
    ['call (415) 555-2671 now', '(415) 555-2671'],
    ['415.555.2671', '415.555.2671'],
    ['ring 030 / 90 18 20', '030 / 90 18 20'],
    ['01712345678', '01712345678'],
    ['text me: 5550123', null],
    ['Text 5550123', '5550123'],
    ['WhatsApp 415 5552671', '415 5552671'],
    ['01.02.2024 10:30', null],
    ['2026-11-22 10', null],
    ['order 4155552671', null],
    ['4111 1111 1111 1111', null],
    ['192.168.100.200', null],
    ['3.14159265358979', null],
    ['0000000000', null],
    ['invoice 12345678', null],
    ['call at 10:30', null],
    ['O171 2345678', null],
    ['Open 9-5 212-555-0123', '212-555-0123'],
    ['Room 12 212-555-0123', '212-555-0123'],
    ['Size 42 (212) 555-0123', '(212) 555-0123'],
    ['212-555-0123 12 left', '212-555-0123'],
    ['Price 15\n030 12345678', '030 12345678'],
    ['15 01 23 45 67 89', '01 23 45 67 89'],
    ['030\n12345678', '030 12345678'],
    ['4111 0123 4567 8901', null],
    ['DE89 3704 0044 0532 0130 00', null],
    ['12 34 56 78 90 12 34', null],
    ['2019 2020 2021 2022', null],
    ['ISBN 978-0-306-40615-7', null],
  ])('in %j: %j', async (text, found) => {
    expect(await match(named('phone numbers'), text)).toBe(found)
  })

  test('are found behind whatever else has digits', async () => {
    const finds = await createTextMatcher([named('phone numbers')])
    const before = fc.stringMatching(/^(?:Room |Size |No\. )?\d{1,3}(?:-\d{1,2})?(?: ?(?:EUR|kg|€|m2))?[ \n]$/)
    const number = fc.constantFrom(
      '212-555-0123',
      '(212) 555-0123',
      '+44 20 7946 0018',
      '030 12345678',
      '0171 234 5678',
    )
    fc.assert(
      fc.property(before, number, (text, phone) => {
        // What stands before may be taken for a part of it.
        expect(finds([named('phone numbers')], text + phone)).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('are none in amounts, days, hours and numbers of things', async () => {
    const finds = await createTextMatcher([named('phone numbers')])
    const other = fc.constantFrom(
      '$1,250.00',
      '22.11.2026',
      '10:30',
      '9-5',
      '42',
      '2026',
      '1920 x 1080',
      '4711',
      '€ 15',
    )
    fc.assert(
      fc.property(fc.array(other, { maxLength: 6 }), (things) => {
        expect(finds([named('phone numbers')], things.join('\n'))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})

describe('card numbers', () => {
  test.each([
    ['pay with 4111 1111 1111 1111 12/27', '4111 1111 1111 1111'],
    ['4111-1111-1111-1111', '4111-1111-1111-1111'],
    ['4111111111111111', '4111111111111111'],
    ['3782 822463 10005', '3782 822463 10005'],
    ['5555 5555 5555 4444 0926', '5555 5555 5555 4444'],
    ['41111 1111 1111 111', '41111 1111 1111 111'],
    ['4111 1111 1111 1112', null],
    ['1111 1111 1111 1117', null],
    ['12 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['A4111111111111111', null],
    ['4111 1111 1111 111l', null],
    ['+49 171 2345678', null],
  ])('in %j: %j', async (text, found) => {
    expect(await match(named('card numbers'), text)).toBe(found)
  })

  test('pass the check digit of Luhn, and one other digit never does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12,18}$/), fc.nat(8), (digits, wrong) => {
        const passing = [...'0123456789'].filter((check) => passesLuhn(digits + check))
        expect(passing).toHaveLength(1)
        const other = `${(Number(passing[0]) + 1 + wrong) % 10}`
        expect(passesLuhn(digits + other)).toBe(false)
      }),
    )
  })
})

describe('e-mail addresses', () => {
  test.each([
    ['write to Jane.Doe+x@mail.example.org.', 'Jane.Doe+x@mail.example.org'],
    ['jürgen@müller.de', 'jürgen@müller.de'],
    ['jane (at) example [dot] org', 'jane (at) example [dot] org'],
    ['jane[at]example.org', 'jane[at]example.org'],
    ['jane@example. org', 'jane@example. org'],
    ['anna.weber45@ example.org', 'anna.weber45@ example.org'],
    ['j_smith631 @mail.example.net', 'j_smith631 @mail.example.net'],
    ['info@shop-99 .example. com', 'info@shop-99 .example. com'],
    ['or write anna@ post.example', 'anna@ post.example'],
    ['meet me @ home. Then we go', null],
    ['call me@ home. Then we go', null],
    ['2 kg @ 3.50', null],
    ['jane@work. Then home', null],
    ['coffee @ noon', null],
    ['@jane', null],
    ['jane@localhost', null],
  ])('in %j: %j', async (text, found) => {
    expect(await match(named('e-mail addresses'), text)).toBe(found)
  })
})

describe('web addresses', () => {
  test.each([
    ['see https://example.org/a?b=1, now', 'https://example.org/a?b=1'],
    ['https:/example.org', 'https:/example.org'],
    ['https ://www.example.org', 'https ://www.example.org'],
    ['https : //www.example.org', 'https : //www.example.org'],
    ['hxxp://bad.example', 'hxxp://bad.example'],
    ['WWW.EXAMPLE.TRAVEL', 'WWW.EXAMPLE.TRAVEL'],
    ['buy at cheap-pills.com/now!', 'cheap-pills.com/now'],
    ['join t.me/group', 't.me/group'],
    ['jane@example.org', null],
    ['All done.It was me.', null],
    ['version 1.2.3', null],
    ['e.g. this', null],
  ])('in %j: %j', async (text, found) => {
    expect(await match(named('web addresses'), text)).toBe(found)
  })
})

describe('every named pattern', () => {
  test.each([
    ['phone numbers', '+49 171 2345678'],
    ['card numbers', '4111 1111 1111 1111'],
    ['e-mail addresses', 'jane@example.org'],
    ['web addresses', 'https://example.org'],
  ] as const)('of %s is found behind a long text that nearly matches all the way', async (name, found) => {
    const finds = await createTextMatcher([named(name)])
    for (const unit of ['a', '1', '1 ', 'a.', '0-', 'a@', 'www ', '+', '(at)a.', 'a @ ', 'a@a . ']) {
      expect(finds([named(name)], `${unit.repeat(40_000)} - ${found}`)).toBe(found)
    }
  })
})

describe('hashed words', () => {
  const hash = (words: string): TextPattern => ({
    kind: 'hash',
    sha256: createHash('sha256').update(words).digest('hex'),
    ...AT,
  })

  test.each([
    ['slur', 'You SLUR!', 'SLUR'],
    ['slur', 'slurs', null],
    ['bad word', 'a Bad-word here', 'Bad-word'],
    ['three bad words', 'three bad\nwords', 'three bad words'],
    ['four words are many', 'four words are many', null],
    ['café', 'CAFE\u0301', 'CAFÉ'],
    ['word', '', null],
  ])('%j in %j: %j', async (words, text, found) => {
    expect(await match(hash(words), text)).toBe(found)
  })

  test('are asked of one text after the other', async () => {
    const patterns = [hash('one'), hash('two words')]
    const matcher = await createTextMatcher(patterns)
    expect(matcher(patterns, 'One')).toBe('One')
    expect(matcher(patterns, 'two  words')).toBe('two words')
    expect(matcher(patterns, 'none of them')).toBeNull()
    expect(matcher(patterns, 'One')).toBe('One')
  })
})

describe('the patterns of a rule', () => {
  test('are tried in their order, and are the same after a trip through JSON', async () => {
    const { policy } = parsePolicy('## a\nMatch text:\n- "no"\n- Phone Numbers\n- /b+/\n- "a"')
    const { textPatterns } = policy!.rules[0]!
    const matcher = await createTextMatcher(textPatterns)
    expect(matcher(textPatterns, 'a bbb')).toBe('bbb')
    expect(matcher(JSON.parse(JSON.stringify(textPatterns)), 'a bbb')).toBe('bbb')
  })
})
