import { type CompiledPolicy, type CompileParts, compilePolicy, loadCompiled, parsePolicy } from '@lookfirst/policy'
import { readStretches } from '@lookfirst/policy/text-judge'
import { beforeAll, describe, expect, test } from 'vitest'
import { miniParts } from '../../testing/mini-parts'
import { asksForStretches } from './asks-for-stretches'
import { foundLines } from './found-lines'

const LINES = ['Corner Bakery', 'cocaine and weed for sale', 'text me'].map((text) => ({ text }))
const TEXT = LINES.map(({ text }) => text).join('\n')

let parts: CompileParts
let compiled: CompiledPolicy

beforeAll(async () => {
  parts = await miniParts()
  const policy = '## drugs\nShould not: contain text that offers drugs\n## cats\nShould not: show cats'
  compiled = (await compilePolicy(parsePolicy(policy).policy!, parts)).compiled!
}, 60_000)

test.each([
  ['a policy with a clause about text asks', 0, true],
  ['one without does not', 1, false],
] as const)('what was read is embedded where %s', (_, from, asks) => {
  expect(asksForStretches({ compiled: { ...compiled, rules: compiled.rules.slice(from) } })).toBe(asks)
})

test('a rule that is switched off asks for nothing', () => {
  const rules = compiled.rules.map((rule) => ({ ...rule, declaredNonViolating: true }))
  expect(asksForStretches({ compiled: { ...compiled, rules } })).toBe(false)
})

describe('the lines that a clause about text found', () => {
  test('are those of the stretch that scored highest', () => {
    const stretches = readStretches(TEXT, parts.encoder)
    const judge = loadCompiled(compiled)
    const found = foundLines(LINES, stretches, judge, 'drugs')
    expect(found && found.from <= 1 && found.to >= 1).toBe(true)
    expect(foundLines(LINES, stretches, judge, 'cats')).toBeNull()
  })

  test('are none where nothing was found', () => {
    const lines = [{ text: 'Soup of the day' }]
    const stretches = readStretches('Soup of the day', parts.encoder)
    expect(foundLines(lines, stretches, loadCompiled(compiled), 'drugs')).toBeNull()
  })
})
