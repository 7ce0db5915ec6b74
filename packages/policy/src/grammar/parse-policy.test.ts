import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from './parse-policy'
import { readPolicy } from './read-policy'

const MARKETPLACE = `# Marketplace listing photos
Version: 3
On error: review

## weapons: Weapons for sale
Should not:
- show handguns, rifles or other firearms
- show combat knives or daggers
Can:
- show museum cannons
- show kitchen knives next to food
Action: block
False positives: 0.5%

## smoking: Tobacco
Should not: show cigarettes or vaping
Action: blur
`

describe('a policy text', () => {
  test('is read into head and rules, with the place of every line', () => {
    expect(parsePolicy(MARKETPLACE)).toEqual({
      issues: [],
      policy: {
        title: 'Marketplace listing photos',
        version: '3',
        onError: 'review',
        falsePositiveBudget: null,
        rules: [
          {
            id: 'weapons',
            title: 'Weapons for sale',
            kind: 'should-not',
            clauses: [
              { text: 'show handguns, rifles or other firearms', line: 7, column: 3 },
              { text: 'show combat knives or daggers', line: 8, column: 3 },
            ],
            exceptions: [
              { text: 'show museum cannons', line: 10, column: 3 },
              { text: 'show kitchen knives next to food', line: 11, column: 3 },
            ],
            textPatterns: [],
            detectors: [],
            declaredNonViolating: false,
            action: 'block',
            falsePositiveRate: 0.005,
            reviewBand: null,
            examples: null,
            position: { line: 5, column: 1 },
          },
          {
            id: 'smoking',
            title: 'Tobacco',
            kind: 'should-not',
            clauses: [{ text: 'show cigarettes or vaping', line: 16, column: 13 }],
            exceptions: [],
            textPatterns: [],
            detectors: [],
            declaredNonViolating: false,
            action: 'blur',
            falsePositiveRate: null,
            reviewBand: null,
            examples: null,
            position: { line: 15, column: 1 },
          },
        ],
      },
    })
  })

  test('may ask for a subject instead of forbidding one', () => {
    const { policy } = parsePolicy('## food\nMust show: food\nAction: review\nFalse positives: 2 %\nReview band: 0.1')
    expect(policy?.rules[0]).toMatchObject({
      title: 'food',
      kind: 'must-show',
      clauses: [{ text: 'food' }],
      action: 'review',
      falsePositiveRate: 0.02,
      reviewBand: 0.1,
    })
  })

  test('may name example sets of the model, on one line', () => {
    const { policy, issues } = parsePolicy('## a\nShould not: show guns\nExamples:  guns , hand-guns-2')
    expect(issues).toEqual([])
    expect(policy?.rules[0]).toMatchObject({
      examples: ['guns', 'hand-guns-2'],
      examplesPosition: { line: 3, column: 12 },
    })
  })

  test('may look for words and expressions in text that is read in the image', () => {
    const { policy, issues } = parsePolicy(String.raw`## a
Match text: /\+?\d[\d ()-]{7,}/
- "call  me, maybe"
- /https?:\/\/x[/]y/i
Match text: “2 < 3”`)
    expect(issues).toEqual([])
    expect(policy?.rules[0]).toMatchObject({
      clauses: [],
      textPatterns: [
        { kind: 'expression', source: String.raw`\+?\d[\d ()-]{7,}`, ignoreCase: false, line: 2, column: 13 },
        { kind: 'phrase', text: 'call me, maybe', line: 3, column: 3 },
        { kind: 'expression', source: String.raw`https?:\/\/x[/]y`, ignoreCase: true, line: 4, column: 3 },
        { kind: 'phrase', text: '2 < 3', line: 5, column: 13 },
      ],
    })
  })

  test('may bind labels of detectors to a rule', () => {
    const { policy, issues } = parsePolicy(
      '## a\nDetector:\n- NSFW.porn>=0.8\n- nsfw.very-hot ≥ 95 %\nDetector: a.b >= 1',
    )
    expect(issues).toEqual([])
    expect(policy?.rules[0]?.detectors).toEqual([
      { detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 3, column: 3 },
      { detector: 'nsfw', label: 'very-hot', atLeast: 0.95, line: 4, column: 3 },
      { detector: 'a', label: 'b', atLeast: 1, line: 5, column: 11 },
    ])
  })

  test.each([
    'Declared non-violating',
    'declared NON-violating.',
    'Declared non-violating:',
    'Declared  non-violating:.',
  ])('may switch a rule off by the line %j', (line) => {
    const { policy } = parsePolicy(`## a\nShould not: show guns\n${line}\nAction: blur`)
    expect(policy?.rules[0]).toMatchObject({ declaredNonViolating: true, action: 'blur' })
  })

  test('may give a budget of false positives to the whole policy, which any review band may be looser than', () => {
    const { policy, issues } = parsePolicy('False positives: 2%\n## a\nShould not: show guns\nReview band: 0.5%')
    expect(issues).toEqual([])
    expect(policy).toMatchObject({ falsePositiveBudget: 0.02, budgetPosition: { line: 1, column: 18 } })
  })

  test('blocks unless it says otherwise, and leaves the rate open', () => {
    const { policy } = parsePolicy('## a\nShould not: show guns')
    expect(policy).toMatchObject({ title: '', version: '', onError: null, falsePositiveBudget: null })
    expect(policy?.rules[0]).toMatchObject({ title: 'a', action: 'block', falsePositiveRate: null, reviewBand: null })
  })

  test('takes inline text and bullets of one key together', () => {
    const { policy } = parsePolicy(
      '## a\nShould not: show guns\n- show knives\nCan: show toys\nShould not:\n- show bombs',
    )
    expect(policy?.rules[0]?.clauses.map(({ text }) => text)).toEqual(['show guns', 'show knives', 'show bombs'])
  })

  test.each([
    ['Windows line ends', '## a\r\nShould not:\r\n- show guns\r\nAction: blur'],
    ['a byte order mark', '\uFEFF## a\nShould not:\n- show guns\nAction: blur'],
    ['tabs', '##\ta\n\tShould not:\n\t-\tshow\tguns\n\tAction:\tblur'],
    ['stars as bullets', '## a\nShould not:\n* show guns\nAction: blur'],
    ['dots as bullets', '## a\nShould not:\n• show guns\nAction: blur'],
    ['keys in any case', '## a\nSHOULD NOT:\n- show guns\naction: Blur'],
    ['trailing and doubled spaces', '## a  \nShould  not :   \n-   show   guns  \nAction:  blur  '],
    ['blank lines', '\n\n## a\n\nShould not:\n\n- show guns\n\nAction: blur\n\n'],
    ['a comment on a line', '## a\n<!-- why -->\nShould not:\n- show <!-- all --> guns\nAction: blur'],
    ['a comment over several lines', '<!--\n## b\nAction: nothing\n-->\n## a\nShould not:\n- show guns\nAction: blur'],
    ['horizontal rules', '---\n## a\nShould not:\n- show guns\nAction: blur\n* * *'],
    ['control characters', '## a\nShould not:\n- show\u0000 guns\u0007\nAction: blur'],
  ])('tolerates %s', (_, text) => {
    const { policy, issues } = parsePolicy(text)
    expect(issues).toEqual([])
    expect(policy?.rules).toMatchObject([{ id: 'a', clauses: [{ text: 'show guns' }], action: 'blur' }])
  })

  test('keeps lines and columns behind comments and indents', () => {
    const { issues } = parsePolicy('<!-- one\ntwo --> # Title\n\t## a\n  Should not: <!-- x --> ???\n  Action: shout')
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['clause-missing', 3, 2],
      ['clause-empty', 4, 26],
      ['action-unknown', 5, 11],
    ])
  })

  test('gives all issues at once, in the order of the text', () => {
    const { policy, issues } = parsePolicy(
      'On error: maybe\n## A B: x\nShould not:\nAction: shout\nFalse positives: 80%',
    )
    expect(policy).toBeNull()
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['on-error-unknown', 1],
      ['clause-missing', 2],
      ['rule-id', 2],
      ['action-unknown', 4],
      ['rate-range', 5],
    ])
  })

  test('is refused without warnings by the small reader, which finds the same errors', () => {
    const text = '## a\nShould not: promote smoking\nAction: shout'
    const codes = (result: { issues: { code: string }[] }) => result.issues.map(({ code }) => code)
    expect(codes(parsePolicy(text))).toEqual(['clause-capped', 'action-unknown'])
    expect(codes(readPolicy(text))).toEqual(['action-unknown'])
    expect(readPolicy(MARKETPLACE)).toEqual(parsePolicy(MARKETPLACE))
  })
})

describe('hostile text', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '## ',
      '# ',
      '- ',
      '\n',
      '\r',
      'Should not:',
      'Can:',
      'Action: ',
      'Match text: /',
      '(?:|){30}b/',
      'Detector: ',
      'Declared non-violating',
      '<!--',
      '-->',
      ':',
      '%',
      '__proto__',
      '\u2028',
      '\u0000',
    ),
  )

  test('never makes the parser throw, and never gives a policy together with an error', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        const { policy, issues } = parsePolicy(parts.join(''))
        expect(policy === null).toBe(issues.some(({ severity }) => severity === 'error'))
        expect(issues.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['spaces', ' '],
    ['a key without end', 'a '],
    ['hyphens', '- '],
    ['hashes', '#'],
    ['comment openings', '<!--'],
    ['comments', '<!---->'],
    ['colons', ':'],
    ['connectives', 'or '],
    ['letters', 'a'],
    ['line ends', '\r\n'],
    ['patterns', '\nMatch text: /(a+)+$/'],
    ['one pattern', '(a*)*'],
    ['conditions', '\nDetector: a.b >= 0.5'],
  ])('of 100,000 characters of %s is read to its end', (_, unit) => {
    const text = `## a\nShould not:\n- ${unit.repeat(99_000 / unit.length)}`
    const { policy, issues } = parsePolicy(text)
    expect(policy?.rules.length ?? issues.length).toBeGreaterThan(0)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with the key %s is refused as unknown',
    (key) => {
      const { issues } = parsePolicy(`${key}: x\n## a\n${key}: x\nShould not: show guns\nAction: ${key}`)
      expect(issues.map(({ code }) => code)).toContain('action-unknown')
      expect(issues.length).toBe(3)
    },
  )
})
