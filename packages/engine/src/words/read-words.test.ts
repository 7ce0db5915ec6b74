import { type CompiledPolicy, type CompileParts, compilePolicy, loadCompiled, parsePolicy } from '@lookfirst/policy'
import { describedFeatures, readStretches } from '@lookfirst/policy/text-judge'
import { beforeAll, describe, expect, test } from 'vitest'
import { miniParts } from '../../testing/mini-parts'
import { addStretches } from './add-stretches'
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

const compiler = async () => ({ stretches: (text: string) => readStretches(text, parts.encoder) })
const imageOf = (text: string | null) => ({
  features: [{ ...describedFeatures('a wall', parts), seen: { text, detectors: null } }],
})

describe('text that was read', () => {
  test('is embedded once, for a policy that asks', async () => {
    const image = imageOf(TEXT)
    await addStretches(image, { compiled }, compiler)
    const [embedded] = image.features
    expect(embedded?.seen).toMatchObject({ text: TEXT, stretches: readStretches(TEXT, parts.encoder) })
    await addStretches(image, { compiled }, () => Promise.reject(new Error('again')))
    expect(image.features[0]).toBe(embedded)
  })

  test.each([
    ['a policy does not ask', TEXT, 1],
    ['nobody read', null, 0],
  ] as const)('is left alone where %s', async (_, text, rule) => {
    const image = imageOf(text)
    const policy = { compiled: { ...compiled, rules: compiled.rules.slice(rule) } }
    await addStretches(image, policy, () => Promise.reject(new Error('loaded')))
    expect(image.features[0]?.seen).toEqual({ text, detectors: null })
  })
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
