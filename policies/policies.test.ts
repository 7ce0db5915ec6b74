import { readFileSync } from 'node:fs'
import { type CompiledPolicy, type CompiledRule, type PolicyIssue, parsePolicy, policyHash } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { generated, PRESETS } from './generate.mjs'
import * as texts from './index.js'
import { marks } from './testing/marks'

const exported: Record<string, string> = { ...texts }

const presets = PRESETS.map(({ file, name }) => ({ file, name, text: exported[name] ?? '' }))

/** As people see them: the code, and the line that it speaks of. */
const explained = (issues: PolicyIssue[], text: string) =>
  [...new Set(issues.map(({ code, line }) => `${code}: ${text.split('\n')[line - 1]?.trim()}`))].sort()

const compiledOf = (file: string): CompiledPolicy =>
  JSON.parse(readFileSync(new URL(`compiled/${file}.json`, import.meta.url), 'utf8'))

describe('the presets', () => {
  test.each(Object.entries(generated()))('%s says what the Markdown beside it says', (name, text) => {
    expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text)
  })

  test('are exported one by one, so that a bundler drops those that nobody names', () => {
    expect(Object.keys(texts).sort()).toEqual(PRESETS.map(({ name }) => name).sort())
  })

  test('come to less than 3 MB, compiled', () => {
    const bytes = PRESETS.map(({ file }) => readFileSync(new URL(`compiled/${file}.json`, import.meta.url)).length)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000)
  })
})

test('the README says which parts each needs', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  for (const { file, text } of presets) {
    const rules = parsePolicy(text).policy?.rules ?? []
    const detectors = rules.flatMap(({ detectors }) => detectors.map(({ detector }) => detector))
    const parts = rules.some(({ textPatterns }) => textPatterns.length > 0) ? ['text', ...detectors] : detectors
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${file}\` |`))
    const said = row?.split('|').at(-2)?.split(',')
    expect(said?.map((part) => part.trim()).filter(Boolean), file).toEqual([...new Set(parts)])
  }
})

describe.each(presets)('$file', ({ file, text }) => {
  const { policy, issues } = parsePolicy(text)

  test('is exported as it is written', () => {
    expect(text).toBe(readFileSync(new URL(`${file}.md`, import.meta.url), 'utf8'))
  })

  test('parses without an error, and says what happens on one', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(policy?.onError).not.toBeNull()
  })

  test('says at its top for whom it is, what it cannot decide and what more it would need', () => {
    const comment = text.slice(0, text.indexOf('-->'))
    expect(comment).toMatch(/^<!--\n/)
    for (const what of ['For:', 'Cannot decide:', 'Needs more:']) expect(comment).toContain(`\n${what} `)
  })

  test('leads to no warning that the comment above the line does not explain, and explains none that is not given', () => {
    expect(explained(compiledOf(file).issues, text)).toEqual(marks(text))
  })

  test('is compiled as it is written', async () => {
    expect(compiledOf(file).policyHash).toBe(await policyHash(policy!))
  })
})

test.each([
  [
    'marketplace',
    { weapons: ['guns'], animals: ['dogs'], alcohol: ['beer'], tobacco: ['smoking'], medicine: ['pills'] },
  ],
  ['school', { weapons: ['guns'], alcohol: ['beer', 'smoking'], gambling: ['poker-chips'], fire: ['fire'] }],
  ['only-pictures-of-food', { alcohol: ['beer'] }],
])('%s is sharpened by the model’s own examples', (name, sets) => {
  const found = compiledOf(name).rules.flatMap(({ id, taught }: CompiledRule) => (taught ? [[id, taught.sets]] : []))
  expect(Object.fromEntries(found)).toEqual(sets)
})
