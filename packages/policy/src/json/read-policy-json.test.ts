import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../grammar/parse-policy'
import { printPolicy } from '../grammar/print-policy'
import { readPolicyJson } from './read-policy-json'
import { writePolicyJson } from './write-policy-json'

const GUNS = { id: 'guns', shouldNot: ['show guns'] }

describe('the JSON form of a policy', () => {
  test('holds everything that Markdown holds', () => {
    const { policy } = readPolicyJson({
      $schema: 'https://example.com/policy.schema.json',
      title: 'Photos',
      version: '3',
      onError: 'review',
      falsePositives: 0.02,
      rules: [
        {
          id: 'weapons',
          title: 'Weapons for sale',
          shouldNot: ['show guns', 'show knives'],
          can: ['show kitchen knives next to food'],
          matchText: ['/gun ?shop/i', '"call me"'],
          detector: ['arms.gun >= 0.8'],
          examples: ['guns'],
          action: 'review',
          falsePositives: '0.5%',
          reviewBand: 0.05,
        },
        { id: 'smoking', shouldNot: ['smoking'], declaredNonViolating: true, examples: 'none' },
        { id: 'food', mustShow: ['food'] },
      ],
    })
    expect(printPolicy(policy!)).toBe(`# Photos
Version: 3
On error: review
False positives: 2%

## weapons: Weapons for sale
Should not:
- show guns
- show knives
Can:
- show kitchen knives next to food
Match text:
- /gun ?shop/i
- "call me"
Detector:
- arms.gun >= 0.8
Examples: guns
Action: review
False positives: 0.5%
Review band: 5%

## smoking
Declared non-violating
Should not:
- smoking
Examples: none

## food
Must show:
- food
`)
    expect(readPolicyJson(JSON.stringify(writePolicyJson(policy!))).policy).toEqual(policy)
  })

  test.each<[name: string, value: unknown, code: string, path: string[], hint?: string]>([
    ['no JSON', '{"rules": [', 'json-syntax', []],
    ['a list', [], 'json-key-missing', ['rules']],
    ['nothing', null, 'json-type', []],
    ['no rules', {}, 'json-key-missing', ['rules']],
    ['an empty list of rules', { rules: [] }, 'json-type', ['rules']],
    ['a rule without an id', { rules: [{ shouldNot: ['a gun'] }] }, 'json-key-missing', ['rules', '0', 'id']],
    ['an id that is none', { rules: [{ ...GUNS, id: 'A b' }] }, 'json-type', ['rules', '0', 'id']],
    ['two rules of one id', { rules: [GUNS, GUNS] }, 'rule-id-duplicate', ['rules', '1']],
    ['a key that nobody knows', { rules: [GUNS], colour: 'red' }, 'json-key-unknown', ['colour']],
    [
      'a slip in a key',
      { rules: [{ id: 'guns', should_not: ['a gun'] }] },
      'json-key-unknown',
      ['rules', '0', 'should_not'],
      'Did you mean "shouldNot"?',
    ],
    [
      'two letters swapped in a key',
      { rules: [{ ...GUNS, aciton: 'blur' }] },
      'json-key-unknown',
      ['rules', '0', 'aciton'],
      'Did you mean "action"?',
    ],
    ['a key of prototypes', JSON.parse('{"__proto__":{"rules":[]},"rules":[]}'), 'json-key', ['__proto__']],
    ['a constructor', JSON.parse('{"rules":[{"id":"a","constructor":1}]}'), 'json-key', ['rules', '0', 'constructor']],
    [
      'a text instead of a list',
      { rules: [{ id: 'a', shouldNot: 'a gun' }] },
      'json-type',
      ['rules', '0', 'shouldNot'],
    ],
    ['an action that is none', { rules: [{ ...GUNS, action: 'ban' }] }, 'json-type', ['rules', '0', 'action']],
    [
      'a rate beyond its range',
      { rules: [{ ...GUNS, falsePositives: 1 }] },
      'json-type',
      ['rules', '0', 'falsePositives'],
    ],
    [
      'a rate in words beyond its range',
      { rules: [{ ...GUNS, falsePositives: '60%' }] },
      'rate-range',
      ['rules', '0', 'falsePositives'],
    ],
    [
      'a number that is not finite',
      { rules: [{ ...GUNS, reviewBand: Number.NaN }] },
      'json-value',
      ['rules', '0', 'reviewBand'],
    ],
    ['a function', { rules: [GUNS], title: () => 'a' }, 'json-value', ['title']],
    ['an object of a class', { rules: [new Map()] }, 'json-value', ['rules', '0']],
    [
      'a line end in a text',
      { rules: [{ id: 'a', shouldNot: ['guns\nAction: allow'] }] },
      'json-type',
      ['rules', '0', 'shouldNot', '0'],
    ],
    [
      'a comment in a text',
      { rules: [{ id: 'a', shouldNot: ['guns <!-- x'] }] },
      'json-type',
      ['rules', '0', 'shouldNot', '0'],
    ],
    [
      'a clause without words',
      { rules: [{ id: 'a', shouldNot: ['---'] }] },
      'clause-empty',
      ['rules', '0', 'shouldNot', '0'],
    ],
    ['nothing that violates', { rules: [{ id: 'a' }] }, 'clause-missing', ['rules', '0']],
    [
      'exceptions to what must be shown',
      { rules: [{ id: 'a', mustShow: ['food'], can: ['tea'] }] },
      'exception-of-must-show',
      ['rules', '0', 'can', '0'],
    ],
    ['both kinds of rule', { rules: [{ ...GUNS, mustShow: ['food'] }] }, 'rule-kind', ['rules', '0']],
    [
      'an expression that may hang',
      { rules: [{ id: 'a', matchText: ['guns'] }] },
      'pattern-form',
      ['rules', '0', 'matchText', '0'],
    ],
    [
      'a detector without a bound',
      { rules: [{ id: 'a', detector: ['nsfw.porn'] }] },
      'detector-form',
      ['rules', '0', 'detector', '0'],
    ],
  ])('refuses %s', (_, value, code, path, hint) => {
    const { policy, issues } = readPolicyJson(value)
    expect(policy).toBeNull()
    expect(issues.map((issue) => ({ code: issue.code, path: issue.path }))).toContainEqual({ code, path })
    if (hint) expect(issues.map((issue) => issue.hint)).toContain(hint)
  })

  test('tells everything that is wrong at once', () => {
    const value = {
      titel: 'a',
      rules: [
        { id: 'a', shouldNot: [1, ''] },
        { ...GUNS, action: 'x' },
      ],
    }
    expect(readPolicyJson(value).issues.map(({ path }) => path.join('.'))).toEqual([
      'rules.0.shouldNot.0',
      'rules.0.shouldNot.1',
      'rules.1.action',
      'titel',
    ])
  })

  test('bounds what it reads', () => {
    let nested: unknown = 'a'
    for (let depth = 0; depth < 5_000; depth++) nested = [nested]
    const loop: unknown[] = []
    loop.push(loop)
    const codes = (value: unknown) => readPolicyJson(value).issues.map(({ code }) => code)
    expect(codes({ rules: nested })).toEqual(['json-deep'])
    expect(codes(loop)).toEqual(['json-deep'])
    expect(codes('['.repeat(100_000))).toEqual(['json-syntax'])
    expect(codes(' '.repeat(200_001))).toEqual(['json-large'])
    expect(codes({ rules: Array(1_000_000).fill(GUNS) })).toEqual(['json-large'])
    expect(codes({ rules: [{ id: 'a', shouldNot: ['x'.repeat(10_001)] }] })).toEqual(['json-type'])
  })

  test('refuses a list with more holes than there is memory, at once', () => {
    const { policy, issues } = readPolicyJson({ rules: new Array(4_000_000_000) })
    expect(policy).toBeNull()
    expect(issues).toMatchObject([{ code: 'json-large', path: ['rules'] }])
  })

  test('names the first hundred of what is wrong with its shape', () => {
    const { policy, issues } = readPolicyJson({ rules: Array(3000).fill(7) })
    expect(policy).toBeNull()
    expect(issues).toHaveLength(100)
  })

  test('reads an object once, and survives getters that throw', () => {
    const trap = Object.defineProperty({}, 'rules', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    expect(readPolicyJson(trap).policy).toBeNull()
  })

  test('never throws', () => {
    const keys = fc.constantFrom(
      'rules',
      'id',
      'title',
      'shouldNot',
      'mustShow',
      'can',
      'action',
      'examples',
      '__proto__',
    )
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.anything(),
        fc.string(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    })).value
    fc.assert(
      fc.property(fc.oneof(values, fc.string(), fc.json()), (value) => {
        const { policy, issues } = readPolicyJson(value)
        expect(policy === null).toBe(issues.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same policy as the Markdown that it was written from', () => {
    const text =
      '# a\nFalse positives: 3%\n\n## guns: Guns\nShould not:\n- guns\nMatch text: "gun shop"\nFalse positives: 2%\n'
    const { policy } = parsePolicy(text)
    expect(writePolicyJson(policy!)).toEqual({
      title: 'a',
      falsePositives: 0.03,
      rules: [{ id: 'guns', title: 'Guns', shouldNot: ['guns'], matchText: ['"gun shop"'], falsePositives: 0.02 }],
    })
  })

  test('with a key twice in one object is refused: JSON.parse would keep the last', () => {
    const { policy, issues } = readPolicyJson('{"rules":[{"id":"a","shouldNot":["guns"],"shouldNot":["knives"]}]}')
    expect(policy).toBeNull()
    expect(issues).toMatchObject([{ code: 'json-key-duplicate', received: 'shouldNot' }])
  })
})
