import { describe, expect, test } from 'vitest'
import { generator, imageOf, tinyModel } from '../../test/tiny-model'
import { parsePolicy } from '../grammar/parse-policy'
import { scoreReading } from '../judge/judge-reading'
import { loadCompiled } from '../judge/load-compiled'
import { missingParts } from '../judge/missing-parts'
import { scoreRules } from '../judge/score-rules'
import { readStretches } from '../text/stretches'
import type { CompiledPolicy, RuleResult } from '../types'
import { compilePolicy } from './compile-policy'
import { createReadingCompiler } from './compile-reading'

const SUBJECTS = ['rifle', 'knife', 'cannon', 'cat', 'dog', 'food', 'museum', 'sky', 'house']

/** 324 texts of two lines, none about handguns. */
const ORDINARY = SUBJECTS.flatMap((one) =>
  SUBJECTS.flatMap((other) => ['', ' here', ' there', ' now'].map((more) => `a ${one}\na ${other}${more}`)),
)

const model = tinyModel()
const parts = { ...model, reading: async () => createReadingCompiler(ORDINARY, model) }

const POLICY = '## offers\nShould not: contain text that offers handguns\nFalse positives: 1%\nAction: block'

/** A direction that hangs on the text alone. */
function randomVector(text: string): Float32Array {
  const random = generator([...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7))
  const values = Array.from({ length: 20 }, () => random() - 0.5).slice(10)
  const length = Math.hypot(...values)
  return Float32Array.from(values, (value) => value / length)
}

async function compiledOf(text: string, from = parts): Promise<CompiledPolicy> {
  const { compiled, issues } = await compilePolicy(parsePolicy(text).policy!, from)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return compiled!
}

/** What the only rule says of an image of a house, in which a text was read; `null`: nobody read. */
function judged(compiled: CompiledPolicy, text: string | null): RuleResult {
  const features = imageOf({ house: 1 })
  const seen = text === null ? undefined : { text, detectors: null, stretches: readStretches(text, model.encoder) }
  return scoreRules(seen ? { ...features, seen } : features, loadCompiled(compiled))[0]!
}

describe('a clause about text', () => {
  test('is judged on what was read, line by line, and says which line', async () => {
    const compiled = await compiledOf(POLICY)
    expect(judged(compiled, 'the sky\nhandgun here\na museum')).toMatchObject({
      outcome: 'violated',
      action: 'block',
      decidedBy: 'text',
      match: 'handgun here',
      clause: { index: 0, text: 'contain text that offers handguns', phrase: 'offers handguns' },
      calibrationSize: ORDINARY.length,
    })
    expect(judged(compiled, 'the sky\na museum')).not.toHaveProperty('match')
    expect(judged(compiled, 'the sky\na museum')).toMatchObject({ outcome: 'clear', action: 'allow' })
    expect(judged(compiled, '')).toMatchObject({ outcome: 'clear', margin: -1 })
  })

  test('is not judged on what the picture shows', async () => {
    const compiled = await compiledOf(POLICY)
    expect(compiled.rules[0]).toMatchObject({
      clausePhrases: [],
      reading: { clauses: [{ phrase: 'offers handguns' }] },
    })
    const features = { ...imageOf({ handgun: 1 }), seen: { text: '', detectors: null } }
    expect(scoreRules(features, loadCompiled(compiled))[0]).toMatchObject({ outcome: 'clear' })
  })

  test('waits for text that nobody read, and for text that was read and not looked at', async () => {
    const compiled = await compiledOf(POLICY)
    expect(judged(compiled, null)).toMatchObject({ outcome: 'unevaluated', action: 'allow', decidedBy: null })
    const features = { ...imageOf({ house: 1 }), seen: { text: 'a handgun', detectors: null } }
    expect(scoreRules(features, loadCompiled(compiled))[0]).toMatchObject({ outcome: 'unevaluated' })
    expect(missingParts(compiled, { textReader: false, detectors: [] })).toEqual([
      { part: 'text reader', rules: ['offers'] },
    ])
    expect(missingParts(compiled, { textReader: true, detectors: [] })).toEqual([])
  })

  test('flags its rate of ordinary texts, however many lines they have', async () => {
    const encoder = { ...model.encoder, embed: (text: string) => [randomVector(text), randomVector(text)] }
    const blurred = { ...model, encoder }
    const texts = Array.from({ length: 400 }, (_, index) => `${index} a\n${index} b\n${index} c`)
    const compiled = await compiledOf(POLICY.replace('1%', '5%'), {
      ...blurred,
      reading: async () => createReadingCompiler(texts, blurred),
    })
    const [rule] = loadCompiled(compiled).rules
    const { threshold } = compiled.rules[0]!.reading!
    const flagged = texts.filter(
      (text) => scoreReading(rule!.reading!, readStretches(text, encoder))!.score > threshold,
    )
    expect(flagged).toHaveLength(20)
    expect(compiled.rules[0]?.reading?.tail.size).toBe(400)
  })

  test('stands beside clauses about what is seen: either violates', async () => {
    const compiled = await compiledOf(
      '## mixed\nShould not:\n- show cats\n- contain text that offers handguns\nFalse positives: 5%',
    )
    expect(compiled.rules[0]?.clausePhrases.map(({ line, phrase }) => [line, phrase])).toEqual([[0, 'cats']])
    expect(judged(compiled, 'a handgun')).toMatchObject({ outcome: 'violated', clause: { index: 1 } })
    const cat = { ...imageOf({ cat: 1 }), seen: { text: '', detectors: null } }
    expect(scoreRules(cat, loadCompiled(compiled))[0]).toMatchObject({ decidedBy: 'clauses', clause: { index: 0 } })
  })

  test('is lifted by an exception about text, and by no other', async () => {
    const withException = (line: string) => POLICY.replace('\nFalse', `\nCan: ${line}\nFalse`)
    const excused = await compiledOf(withException('contain text that offers handguns'))
    expect(judged(excused, 'a handgun')).toMatchObject({ outcome: 'clear', action: 'allow' })
    const other = await compiledOf(withException('show handguns'))
    expect(judged(other, 'a handgun')).toMatchObject({ outcome: 'violated', action: 'block' })
  })

  test('is left out, with a warning, where there are no ordinary texts', async () => {
    const { compiled, issues } = await compilePolicy(parsePolicy(POLICY).policy!, model)
    expect(issues.map(({ code }) => code)).toContain('text-unmeasured')
    expect(judged(compiled!, 'a handgun')).toMatchObject({ outcome: 'undecided' })
  })

  test('compiles to the same numbers each time, and leaves other policies as they were', async () => {
    expect(await compiledOf(POLICY)).toEqual(await compiledOf(POLICY))
    const seen = '## cats\nShould not: show cats\nFalse positives: 5%'
    expect(JSON.stringify(await compiledOf(seen))).toBe(JSON.stringify(await compiledOf(seen, model as typeof parts)))
  })

  test('survives JSON, and is refused where a number is missing', async () => {
    const compiled: CompiledPolicy = JSON.parse(JSON.stringify(await compiledOf(POLICY)))
    expect(judged(compiled, 'a handgun').outcome).toBe('violated')
    compiled.rules[0]!.reading!.clauses[0]!.vector = 'AAAA'
    expect(() => loadCompiled(compiled)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }))
  })
})
