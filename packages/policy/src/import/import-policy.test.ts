import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importPolicy } from './import-policy'
import { FOREIGN_FORMATS, type ForeignFormat } from './types'

describe('importing', () => {
  test.each([
    ['policy text', '# Shop\n\n## weapons: Weapons\nShould not: show rifles\n', 'policy'],
    ['policy text with ids like those of categories', '## o1: Weapons\nShould not: show rifles\n', 'policy'],
    ['categories under Markdown headings', '## O1: Weapons\nShould not:\n- show rifles\n', 'llavaguard'],
    ['numbered categories with a zero', '01: Weapons.\nShould not\n- Show rifles.\n', 'llavaguard'],
  ])('tells %s', (_, text, format) => {
    const result = importPolicy(text)
    expect(result.format).toBe(format)
    expect(result.policy?.rules[0]?.clauses[0]?.text).toMatch(/rifles/)
  })

  test('leaves policy text as it is, errors and all', () => {
    const text = '## Weapons\nShould not: show rifles\n'
    expect(importPolicy(text)).toMatchObject({
      policy: null,
      text,
      format: 'policy',
      issues: [{ code: 'rule-id' }],
      notCarried: [],
    })
  })

  test.each([
    ['blank', ' \n\n', 'import-empty', null],
    [
      'a story',
      'It was a dark and stormy night. The rain fell in torrents.\nNobody was to be seen in the streets that night.',
      'import-format',
      null,
    ],
    ['the JSON form of a policy', '{"title": "Shop", "rules": []}', 'json-form', null],
    ['too long', 'rifles\n'.repeat(20_000), 'text-too-long', null],
  ])('refuses what is %s with a data error', (_, text, code, format) => {
    expect(importPolicy(text)).toMatchObject({ policy: null, text: '', format, issues: [{ code, severity: 'error' }] })
  })

  test('reads as the caller says, not as it looks', () => {
    expect(importPolicy('guns: rifles', { format: 'words' }).policy?.rules[0]?.clauses[0]?.text).toBe('guns: rifles')
  })

  test('keeps a comment mark from swallowing what follows', () => {
    const { policy } = importPolicy('swords <!-- old\naxes\n')
    expect(policy?.rules[0]?.clauses.map(({ text }) => text)).toEqual(['swords <! -- old', 'axes'])
  })

  test('never throws, whatever the text and whatever it is read as', () => {
    const piece = fc.constantFrom(
      ...[
        'O1: ',
        'Should not:',
        'Can:\n',
        '\n',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        ',',
        '"class"',
        '"content"',
        '|',
        '<!--',
        '#',
        '##',
        '\\',
        '.',
        ' ',
        '\t',
      ],
      ...[
        'Category O1 is declared as non-violating',
        'images of dogs',
        '__proto__',
        '\u202e',
        '\u0000',
        '\uFEFF',
        '武器',
        '(excluding',
        ')',
        '/a*/',
        'null',
      ],
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ maxLength: 80 }),
    )
    const format = fc.constantFrom<(ForeignFormat | undefined)[]>(undefined, ...FOREIGN_FORMATS)
    fc.assert(
      fc.property(text, format, (input, as) => {
        const { policy, issues, format: found } = importPolicy(input, as && { format: as })
        const hasError = issues.some(({ severity }) => severity === 'error')
        expect(policy === null).toBe(hasError)
        // What an importer writes, the parser accepts: whatever is wrong with the input is its own error.
        const own = [
          'import-empty',
          'import-format',
          'json-form',
          'json-invalid',
          'json-nested',
          'json-duplicate',
          'json-shape',
        ]
        if (found !== 'policy' && hasError) expect(own).toEqual(expect.arrayContaining(issues.map(({ code }) => code)))
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['full stops', '.'.repeat(2_000)],
    ['spaces and newlines', ` \n`.repeat(2_400)],
    ['list introductions', 'including '.repeat(9_000)],
    ['abbreviations', 'e.g. A '.repeat(14_000)],
    ['brackets', '(excluding '.repeat(9_000)],
    [
      'names in other letters',
      Array.from({ length: 2_400 }, (_, i) => `武${String.fromCharCode(0x4e00 + i)}: x`).join('\n'),
    ],
  ])('ends at once on nothing but %s', (_, text) => {
    for (const format of FOREIGN_FORMATS) {
      const json = JSON.stringify({ class: 'A', content: `x: ${text}: y` }).slice(0, 49_999)
      for (const input of [`O1: A\nShould not:\n- a${text}b`, `a: ${text}b`, json]) {
        expect(importPolicy(input.slice(0, 50_000), { format })).toHaveProperty('notCarried')
      }
    }
  })
})

describe('nothing is lost silently', () => {
  /** A word that stands nowhere else, so that it can be found again. */
  const word = fc.nat(2 ** 31).map((number) => `zq${number.toString(36)}`)
  const sentence = fc.tuple(
    fc.constantFrom(
      'Contain',
      'Promote',
      'images of',
      'Hate against',
      'Spoken',
      'advice on',
      'Do not show',
      '',
      '"',
      '(',
      '-',
    ),
    word,
    fc.constantFrom('', '.', ' in a chat.', ' and rifles', ', excluding toys', ' - or so', ' <!--', ': x'),
  )
  const phrase = sentence.map(([before, what, after]) => `${before} ${what}${after}`.trim())

  const llavaguard = fc.array(
    fc.oneof(
      fc.tuple(fc.nat(12), word).map(([number, title]) => `O${number}: ${title}`),
      fc.constantFrom(
        'Should not:',
        'Can:',
        'Should not',
        'Can',
        '',
        'Category O1 is declared as non-violating.',
        'Category O1 is declared as sensitive.',
      ),
      phrase.map((text) => `- ${text}`),
      phrase.map((text) => `1. ${text}`),
      phrase.map((text) => `  ${text}`),
      phrase,
      word.map((name) => `{ "rating": str<"${name}"> }`),
    ),
    { maxLength: 20 },
  )
  const entry = fc.tuple(word, phrase).map(([name, text]) => `${name}: ${text}`)
  const categories = fc.array(
    fc.oneof(
      entry,
      entry.map((text) => `- **${text}`),
      fc.tuple(word, phrase).map(([name, text]) => `| ${name} | ${text} | Text only |`),
      word.map((name) => `${name}:`),
      phrase.map((text) => `  - ${text}`),
      word.map((title) => `# ${title}`),
      phrase,
    ),
    { maxLength: 20 },
  )
  const words = fc.array(
    fc.oneof(
      phrase,
      word,
      fc.tuple(word, word).map((pair) => pair.join(', ')),
      word.map((text) => `# ${text}`),
      word.map((text) => `${text}*`),
    ),
    { maxLength: 20 },
  )
  const safevision = fc.array(
    fc
      .tuple(
        fc.oneof(word, fc.constant('SAFE')),
        fc.array(phrase, { maxLength: 5 }),
        fc.constantFrom(' - ', '\n- ', '. ', '\n'),
        word,
      )
      .map(([name, parts, joint, field]) =>
        JSON.stringify({ class: `<|${name}|>`, content: ['Core Value: x.', ...parts].join(joint), note: field }),
      ),
    { maxLength: 8 },
  )
  const json = fc
    .dictionary(
      word,
      fc.oneof(
        phrase,
        fc.array(phrase, { maxLength: 3 }),
        fc.boolean(),
        fc.record({ description: phrase, note: word }),
      ),
      { maxKeys: 8 },
    )
    .map((object) => [JSON.stringify(object, null, 2)])

  test.each([
    ['llavaguard', llavaguard],
    ['categories', categories],
    ['words', words],
    ['safevision', safevision],
    ['categories', json],
  ] as const)('%s: every word of the input is in the policy or among what was not carried over', (format, input) => {
    fc.assert(
      fc.property(input, (lines) => {
        const text = lines.join('\n')
        const result = importPolicy(text, { format })
        const isRefused = result.policy === null && !result.issues.every(({ code }) => code === 'import-empty')
        const kept = [result.text, ...result.notCarried.map((item) => item.text)].join('\n')
        const missing = (text.match(/zq[a-z\d]+/g) ?? []).filter((name) => !kept.includes(name))
        expect(isRefused).toBe(false)
        expect(missing).toEqual([])
        // The parsed policy holds what the text says: one parser, nothing beside it.
        const rules = result.policy?.rules ?? []
        const parsed = JSON.stringify([result.policy?.title, ...rules])
        for (const name of result.text.match(/zq[a-z\d]+/g) ?? []) expect(parsed).toContain(name)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['llavaguard', llavaguard],
    ['categories', categories],
    ['words', words],
  ] as const)('%s: what was not carried over names the line where it begins', (format, input) => {
    fc.assert(
      fc.property(input, (lines) => {
        const { notCarried } = importPolicy(lines.join('\n'), { format })
        for (const { line, text, why, hint } of notCarried) {
          const names = text.match(/zq[a-z\d]+/g) ?? []
          if (names[0]) expect(lines[line - 1]).toContain(names[0])
          // An indented line belongs to the bullet above it.
          for (const name of names) expect(lines.slice(line - 1).join('\n')).toContain(name)
          expect([why, hint].every((sentence) => sentence.endsWith('.'))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
