import { describe, expect, test } from 'vitest'
import { ERRORS } from './errors'
import { parsePolicy } from './parse-policy'

const RULE = '## a\nShould not: show guns\n'

/** Text, code, line, column, path, what was received. */
const EXAMPLES: [
  text: string,
  code: keyof typeof ERRORS,
  line: number,
  column: number,
  path: string[],
  received: string,
][] = [
  ['x'.repeat(100_001), 'text-too-long', 1, 1, [], '100001'],
  ['\r\n'.repeat(5000), 'lines-too-many', 1, 1, [], '5000'],
  [`${RULE}<!-- open\nAction: blur`, 'comment-unclosed', 3, 1, [], '<!--'],
  ['', 'policy-empty', 1, 1, ['rules'], 'none'],
  ['# Only a title\nVersion: 1', 'policy-empty', 1, 1, ['rules'], 'none'],
  [
    `${Array.from({ length: 1001 }, (_, i) => `## r${i}\nShould not: guns\n`).join('')}`,
    'rules-many',
    2001,
    1,
    ['rules'],
    '1000',
  ],
  [`${RULE}# Late title`, 'heading-unexpected', 3, 1, [], '# Late title'],
  [`# One\n# Two\n${RULE}`, 'heading-unexpected', 2, 1, [], '# Two'],
  [`${RULE}### Deep`, 'heading-unexpected', 3, 1, [], '### Deep'],
  [`Be kind.\n${RULE}`, 'text-outside-rule', 1, 1, [], 'Be kind.'],
  [`Should not:\n- show guns\n${RULE}`, 'text-outside-rule', 1, 1, [], 'Should not:'],
  [`- show guns\n${RULE}`, 'text-outside-rule', 1, 1, [], '- show guns'],
  [`${RULE}Guns are bad.`, 'text-unexpected', 3, 1, ['rules', 'a'], 'Guns are bad.'],
  [
    'No guns or knives, but kitchen knives are fine.',
    'form-other',
    1,
    1,
    [],
    'No guns or knives, but kitchen knives are fine.',
  ],
  ['{"class":"<|Weapons|>"}', 'form-other', 1, 1, [], '{"class":"<|Weapons|>"}'],
  [`O1: Weapons\n${RULE}`, 'form-other', 1, 1, [], 'O1: Weapons'],
  [`False positives: 51%\n${RULE}`, 'rate-range', 1, 18, ['falsePositiveBudget'], '51%'],
  [`False positives: few\n${RULE}`, 'rate-unreadable', 1, 18, ['falsePositiveBudget'], 'few'],
  [`Match text: "x"\n${RULE}`, 'text-outside-rule', 1, 1, [], 'Match text: "x"'],
  [`${RULE}Match text: call me`, 'pattern-form', 3, 13, ['rules', 'a', 'textPatterns', '0'], 'call me'],
  [`${RULE}Match text: "a", "b"`, 'pattern-form', 3, 13, ['rules', 'a', 'textPatterns', '0'], '"a", "b"'],
  [`${RULE}Match text: /a/, /b/`, 'pattern-form', 3, 13, ['rules', 'a', 'textPatterns', '0'], '/a/, /b/'],
  [`${RULE}Match text:\n- "x"\n- /x/gi`, 'pattern-form', 5, 3, ['rules', 'a', 'textPatterns', '1'], '/x/gi'],
  [`${RULE}Match text: phone nubmers`, 'pattern-name', 3, 13, ['rules', 'a', 'textPatterns', '0'], 'phone nubmers'],
  [`${RULE}Match text: E-Mail address`, 'pattern-name', 3, 13, ['rules', 'a', 'textPatterns', '0'], 'E-Mail address'],
  [`${RULE}Match text: sha256:12ab`, 'pattern-hash', 3, 13, ['rules', 'a', 'textPatterns', '0'], 'sha256:12ab'],
  [`${RULE}Match text: /${'x'.repeat(301)}/`, 'pattern-long', 3, 13, ['rules', 'a', 'textPatterns', '0'], '301'],
  [`${RULE}Match text: /(x/`, 'pattern-invalid', 3, 13, ['rules', 'a', 'textPatterns', '0'], '/(x/'],
  [`${RULE}Match text: /(x)\\1/`, 'pattern-unsupported', 3, 13, ['rules', 'a', 'textPatterns', '0'], '/(x)\\1/'],
  [`${RULE}Match text: /(x{99}){99}/`, 'pattern-large', 3, 13, ['rules', 'a', 'textPatterns', '0'], '/(x{99}){99}/'],
  [
    `${RULE}Match text:\n${Array.from({ length: 201 }, (_, i) => `- /a${i}/`).join('\n')}\n- /a0/`,
    'pattern-many',
    204,
    3,
    ['rules', 'a', 'textPatterns', '200'],
    '/a200/',
  ],
  [`${RULE}Match text: /x*/`, 'pattern-empty', 3, 13, ['rules', 'a', 'textPatterns', '0'], '/x*/'],
  [`${RULE}Match text: " "`, 'pattern-empty', 3, 13, ['rules', 'a', 'textPatterns', '0'], '" "'],
  [`${RULE}Detector: porn >= 0.8`, 'detector-form', 3, 11, ['rules', 'a', 'detectors', '0'], 'porn >= 0.8'],
  [`${RULE}Detector: nsfw.porn > 0.8`, 'detector-form', 3, 11, ['rules', 'a', 'detectors', '0'], 'nsfw.porn > 0.8'],
  [`${RULE}Detector: a.b >= 80`, 'detector-range', 3, 11, ['rules', 'a', 'detectors', '0'], 'a.b >= 80'],
  [`${RULE}Detector: a.b >= 0`, 'detector-range', 3, 11, ['rules', 'a', 'detectors', '0'], 'a.b >= 0'],
  ['## a\nMust show: food\nMatch text: "x"', 'part-of-must-show', 3, 1, ['rules', 'a'], 'a'],
  ['## a\nMust show: food\nDetector: a.b >= 1', 'part-of-must-show', 3, 1, ['rules', 'a'], 'a'],
  ['## a\nMatch text: "x"\nFalse positives: 2%', 'clause-needed', 3, 18, ['rules', 'a'], 'a'],
  ['## a\nDetector: a.b >= 1\nReview band: 2%', 'clause-needed', 3, 14, ['rules', 'a'], 'a'],
  ['## a\nMatch text: "x"\nExamples: none', 'clause-needed', 3, 11, ['rules', 'a'], 'a'],
  ['## a\nMatch text: "x"\nCan: show toys', 'exception-without-clause', 1, 1, ['rules', 'a', 'clauses'], 'a'],
  ['## a\nDeclared non-violating', 'clause-missing', 1, 1, ['rules', 'a', 'clauses'], 'a'],
  [`${RULE}Declared non-violating: yes`, 'declared-value', 3, 25, ['rules', 'a', 'declaredNonViolating'], 'yes'],
  [
    `${RULE}Declared non-violating\nDeclared non-violating.`,
    'key-duplicate',
    4,
    1,
    ['rules', 'a'],
    'declared non-violating',
  ],
  [`${RULE}Action: blur\n- show guns`, 'bullet-orphan', 4, 1, ['rules', 'a'], '- show guns'],
  ['## a\n- show guns\nShould not: show knives', 'bullet-orphan', 2, 1, ['rules', 'a'], '- show guns'],
  [`${RULE}Shuold not:\n- show knives`, 'key-unknown', 3, 1, ['rules', 'a'], 'shuold not'],
  [`${RULE}Version: 2`, 'key-unknown', 3, 1, ['rules', 'a'], 'version'],
  [`${RULE}Action: blur\nAction: block`, 'key-duplicate', 4, 1, ['rules', 'a'], 'action'],
  [`Version: 1\nVersion: 2\n${RULE}`, 'key-duplicate', 2, 1, ['version'], 'version'],
  [`On error: blur\n${RULE}`, 'on-error-unknown', 1, 11, ['onError'], 'blur'],
  ['## Weapons!\nShould not: show guns', 'rule-id', 1, 4, ['rules', 'Weapons!', 'id'], 'Weapons!'],
  ['##\nShould not: show guns', 'rule-id', 1, 3, ['rules', '', 'id'], ''],
  [`${RULE}## a\nShould not: show knives`, 'rule-id-duplicate', 3, 4, ['rules', 'a', 'id'], 'a'],
  [`${RULE}Must show: food`, 'rule-kind', 1, 1, ['rules', 'a', 'clauses'], 'a'],
  ['## a\nAction: block', 'clause-missing', 1, 1, ['rules', 'a', 'clauses'], 'a'],
  ['## a\nShould not:\n- ', 'clause-empty', 3, 2, ['rules', 'a', 'clauses', '0'], ''],
  ['## a\nShould not: show guns\nCan:\n- ...', 'clause-empty', 4, 3, ['rules', 'a', 'exceptions', '0'], '...'],
  ['## a\nCan: show guns', 'exception-without-clause', 1, 1, ['rules', 'a', 'clauses'], 'a'],
  ['## a\nMust show: food\nCan: show dogs', 'exception-of-must-show', 3, 6, ['rules', 'a', 'exceptions'], 'a'],
  [`${RULE}Examples: guns, My Guns`, 'examples-name', 3, 11, ['rules', 'a', 'examples', '1'], 'my guns'],
  [`${RULE}Examples: guns,`, 'examples-name', 3, 11, ['rules', 'a', 'examples', '1'], ''],
  [`${RULE}Examples:`, 'examples-name', 3, 10, ['rules', 'a', 'examples', '0'], ''],
  [`${RULE}Examples: guns, none`, 'examples-name', 3, 11, ['rules', 'a', 'examples', '1'], 'none'],
  [`${RULE}Examples:\n- guns`, 'bullet-orphan', 4, 1, ['rules', 'a'], '- guns'],
  [`${RULE}Examples: guns\nExamples: smoking`, 'key-duplicate', 4, 1, ['rules', 'a'], 'examples'],
  [`Examples: guns\n${RULE}`, 'text-outside-rule', 1, 1, [], 'Examples: guns'],
  [`${RULE}Examples: ${'guns, '.repeat(50)}`, 'examples-many', 3, 11, ['rules', 'a', 'examples'], '50'],
  [`${RULE}Examples: guns, guns`, 'examples-duplicate', 3, 11, ['rules', 'a', 'examples', '1'], 'guns'],
  ['## a\nMust show: food\nExamples: guns', 'examples-of-must-show', 3, 11, ['rules', 'a', 'examples'], 'a'],
  [`${RULE}Action: delete`, 'action-unknown', 3, 9, ['rules', 'a', 'action'], 'delete'],
  [`${RULE}Action:`, 'action-unknown', 3, 8, ['rules', 'a', 'action'], ''],
  [`${RULE}False positives: few`, 'rate-unreadable', 3, 18, ['rules', 'a', 'falsePositiveRate'], 'few'],
  [`${RULE}False positives: 0,5%`, 'rate-unreadable', 3, 18, ['rules', 'a', 'falsePositiveRate'], '0,5%'],
  [`${RULE}False positives: 0`, 'rate-range', 3, 18, ['rules', 'a', 'falsePositiveRate'], '0'],
  [`${RULE}False positives: 1`, 'rate-range', 3, 18, ['rules', 'a', 'falsePositiveRate'], '1'],
  [`${RULE}Review band: 51%`, 'rate-range', 3, 14, ['rules', 'a', 'reviewBand'], '51%'],
  [`${RULE}Review band: 1%`, 'review-band', 3, 14, ['rules', 'a', 'reviewBand'], '1%'],
]

describe('an error', () => {
  test.each(EXAMPLES)('in %j is %s at line %i, column %i', (text, code, line, column, path, received) => {
    const { policy, issues } = parsePolicy(text)
    expect(policy).toBeNull()
    const found = issues.filter((issue) => issue.code === code)
    expect(found).toMatchObject([{ severity: 'error', line, column, path, received }])
  })

  test('has an example above for every code', () => {
    expect([...new Set(EXAMPLES.map(([, code]) => code))].sort()).toEqual(Object.keys(ERRORS).sort())
  })

  test('says what is wrong with the value, what is accepted, and what to write', () => {
    expect(parsePolicy(`${RULE}Action: delete`).issues).toEqual([
      {
        code: 'action-unknown',
        severity: 'error',
        message: '"delete" is no action.',
        line: 3,
        column: 9,
        path: ['rules', 'a', 'action'],
        expected: 'allow, blur, review or block',
        received: 'delete',
        hint: 'Write "Action: review".',
      },
    ])
  })

  test('never stands alone for what follows from it: bullets below a key that was refused are not refused again', () => {
    const { issues } = parsePolicy(`${RULE}Forbidden:\n- one\n- two\nAllowed:\n- three`)
    expect(issues.map(({ code }) => code)).toEqual(['key-unknown', 'key-unknown'])
  })

  test.each([
    ['## a\nShoud not:\n- show guns', 2, 'Did you mean "Should not"?'],
    ['## a\nMach text: "x"', 2, 'Did you mean "Match text"?'],
    [`${RULE}Falsepositives: 1%`, 3, 'Did you mean "False positives"?'],
    [`${RULE}Version: 2`, 3, 'Version and On error stand at the top of the policy.'],
    [`Verson: 2\n${RULE}`, 1, 'Did you mean "Version:"?'],
    [`Cats: no\n${RULE}`, 1, 'Move it below a line such as "## weapons: Weapons".'],
  ])('in %j stands alone, at line %i, and says: %s', (text, line, hint) => {
    expect(parsePolicy(text).issues).toMatchObject([{ line, hint }])
  })

  test('is reported once for a policy of plain sentences', () => {
    const { issues } = parsePolicy('No guns.\nNo knives.\n- and no bombs')
    expect(issues.map(({ code }) => code)).toEqual(['form-other'])
  })

  test('quotes no more than 80 characters, and quotes braces as they are', () => {
    const [long] = parsePolicy(`${RULE}Action: ${'x'.repeat(500)}`).issues
    expect(long?.received.length).toBe(80)
    const [braces] = parsePolicy(`${RULE}Action: {+} {} $&`).issues
    expect(braces?.message).toBe('"{+} {} $&" is no action.')
  })
})
