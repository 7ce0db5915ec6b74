import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import type { InferOutput } from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { printPolicy } from '../grammar/print-policy'
import { ACTIONS, type DetectorCondition, type Line, type Policy, type Rule, type TextPattern } from '../types'
import { PolicySchema } from './policy-schema'
import { readPolicyJson } from './read-policy-json'
import type { PolicyJson } from './types'
import { writePolicyJson } from './write-policy-json'

const PUBLISHED = new URL('../../schema/policy.schema.json', import.meta.url)

function generate(): object {
  const schema = toJsonSchema(PolicySchema, { target: 'draft-2020-12', errorMode: 'throw' })
  return { ...schema, title: 'An image policy of lookfirst' }
}

const matches = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(generate())

describe('the JSON Schema of a policy', () => {
  test('infers exactly the type PolicyJson, which names its fields', () => {
    expectTypeOf<InferOutput<typeof PolicySchema>>().toEqualTypeOf<PolicyJson>()
    expect(Object.keys(PolicySchema.entries)).toContain('rules')
  })

  test('is published as it is read', () => {
    // After a change of the schema: UPDATE_SCHEMA=1 npx vitest run packages/policy, then npx biome check --write packages/policy.
    if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, `${JSON.stringify(generate(), null, 2)}\n`)
    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(generate())
  })

  test('accepts every policy that is written, which reads as the same policy', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const json = writePolicyJson(policy)
        expect(matches(json)).toBe(true)
        const { policy: read, issues } = readPolicyJson(JSON.stringify(json))
        expect(issues).toEqual([])
        expect(printPolicy(read!)).toBe(printPolicy(policy))
      }),
      { numRuns: 300 },
    )
  })

  test('refuses nothing that the reader accepts, and the reader nothing for its shape that it accepts', () => {
    fc.assert(
      fc.property(
        policies.chain((policy) => spoiled(writePolicyJson(policy))),
        (json) => {
          const { policy, issues } = readPolicyJson(json)
          const isShape = issues.some(({ code }) => code.startsWith('json-'))
          expect(matches(json)).toBe(!isShape)
          if (policy) expect(matches(json)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

const AT = { line: 1, column: 1 }
const word = fc.stringMatching(/^[a-zA-Z0-9 ,.'-]{0,12}[a-z]$/).map((text) => text.trim())
const title = fc.oneof(word, fc.constantFrom('# x', 'a: b', 'Katzen', '武器', '😀 a', ''))
const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.oneof(word, fc.constantFrom('- a', 'Action: allow', '"quoted"', '武器')).map((text) => ({ text, ...AT })),
  { maxLength: 3 },
)
const rate = fc.oneof(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), fc.constantFrom(0.01, 0.005, 0.5))
const pattern: fc.Arbitrary<TextPattern> = fc.constantFrom<TextPattern>(
  { kind: 'phrase', text: 'call me', ...AT },
  { kind: 'expression', source: '\\d{7}', ignoreCase: true, ...AT },
  { kind: 'expression', source: 'guns?', ignoreCase: false, ...AT },
  { kind: 'named', name: 'e-mail addresses', ...AT },
  { kind: 'hash', sha256: '0123456789abcdef'.repeat(4), ...AT },
)
const rules: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    title,
    kind: fc.constantFrom<Rule['kind']>('should-not', 'must-show'),
    clauses: lines,
    exceptions: lines,
    textPatterns: fc.array(pattern, { maxLength: 2 }),
    detectors: fc.subarray<DetectorCondition>([{ detector: 'nsfw', label: 'porn', atLeast: 0.5, ...AT }]),
    declaredNonViolating: fc.boolean(),
    action: fc.constantFrom(...ACTIONS),
    falsePositiveRate: fc.option(rate),
    reviewBand: fc.constantFrom(null, 0.5),
    examples: fc.option(fc.constantFrom<string[]>([], ['guns'], ['guns', 'knives'])),
    position: fc.constant(AT),
  })
  .map((rule) => {
    const isRequired = rule.kind === 'must-show'
    const clauses =
      isRequired || rule.textPatterns.length === 0 ? [{ text: 'guns', ...AT }, ...rule.clauses] : rule.clauses
    return {
      ...rule,
      clauses,
      title: rule.title || rule.id,
      exceptions: isRequired || clauses.length === 0 ? [] : rule.exceptions,
      textPatterns: isRequired ? [] : rule.textPatterns,
      detectors: isRequired ? [] : rule.detectors,
      examples: isRequired || clauses.length === 0 ? null : rule.examples,
      falsePositiveRate: clauses.length === 0 || rule.falsePositiveRate === 0.5 ? null : rule.falsePositiveRate,
      reviewBand: clauses.length === 0 ? null : rule.reviewBand,
    }
  })
const policies: fc.Arbitrary<Policy> = fc.record({
  title,
  version: title,
  onError: fc.constantFrom(null, 'allow', 'review', 'block'),
  falsePositiveBudget: fc.constantFrom(null, 0.5),
  rules: fc.uniqueArray(rules, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
})

/** One value replaced, removed or added, anywhere. */
function spoiled(json: PolicyJson): fc.Arbitrary<unknown> {
  const key = fc.constantFrom(
    'id',
    'title',
    'shouldNot',
    'mustShow',
    'can',
    'examples',
    'action',
    'falsePositives',
    'colour',
  )
  const value = fc.constantFrom<unknown>(
    '',
    'x',
    '1%',
    'none',
    0,
    0.2,
    0.7,
    -1,
    true,
    false,
    null,
    [],
    ['a'],
    [''],
    ['a\nb'],
    {},
  )
  return fc.tuple(fc.boolean(), key, value).map(([inRule, name, replaced]) => {
    if (!inRule) return { ...json, [name]: replaced }
    return { ...json, rules: [{ ...json.rules[0], [name]: replaced }, ...json.rules.slice(1)] }
  })
}
