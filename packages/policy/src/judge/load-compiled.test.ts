import { describe, expect, test } from 'vitest'
import { compiledOf, phraseOf, ruleOf } from '../../test/compiled'
import { encodeFloat16 } from '../float16'
import type { CompiledPolicy } from '../types'
import { loadCompiled } from './load-compiled'

const rule = ruleOf({
  exceptions: [{ text: 'show toys', line: 4, capped: false }],
  exceptionPhrases: [phraseOf('toys', [0, 1])],
  textPatterns: [
    { kind: 'expression', source: 'a+', ignoreCase: false, line: 5, column: 3 },
    { kind: 'phrase', text: 'call me', line: 6, column: 3 },
    { kind: 'named', name: 'phone numbers', line: 7, column: 3 },
    { kind: 'hash', sha256: '0'.repeat(64), line: 8, column: 3 },
  ],
  detectors: [{ detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 7, column: 3 }],
  exceptionLevel: { mean: 0, deviation: 1 },
  taught: {
    sets: ['guns'],
    spaces: [{ vector: encodeFloat16(Float32Array.of(0.5, -1)), mean: 0, deviation: 1 }],
    mean: 0,
    deviation: 1,
    joint: { mean: 0, deviation: 1 },
    level: { mean: 0, deviation: 1 },
  },
})

describe('a compiled policy', () => {
  test('is unpacked into one array a space, clauses before exceptions, rule after rule', () => {
    const judge = loadCompiled(compiledOf([rule, ruleOf({ id: 'b', clausePhrases: [phraseOf('cats', [0.5, 0.25])] })]))
    expect([...judge.spaces[0]!.vectors]).toEqual([1, 0, 0, 1, 0.5, 0.25])
    expect(judge.rules.map(({ first, exceptionsFrom, end }) => [first, exceptionsFrom, end])).toEqual([
      [0, 1, 2],
      [2, 3, 3],
    ])
    expect(judge.rules.map(({ taught }) => taught.map((vector) => [...vector]))).toEqual([[[0.5, -1]], []])
  })

  test('is accepted after a trip through JSON', () => {
    expect(() => loadCompiled(JSON.parse(JSON.stringify(compiledOf([rule]))))).not.toThrow()
  })

  test.each<[path: string, value: unknown]>([
    ['format', 1],
    ['modelHash', undefined],
    ['onError', 'blur'],
    ['spaces', {}],
    ['spaces', []],
    ['spaces.0.dimension', 0],
    ['spaces.0.dimension', 1e9],
    ['spaces.0.scale', '4'],
    ['rules', null],
    ['rules.0', 7],
    ['rules.0.kind', 'may-show'],
    ['rules.0.action', '__proto__'],
    ['rules.0.threshold', null],
    ['rules.0.reviewThreshold', 'x'],
    ['rules.0.clauses.0.text', 1],
    ['rules.0.clauses.0.capped', undefined],
    ['rules.0.clausePhrases.0.line', 1],
    ['rules.0.clausePhrases.0.line', 0.5],
    ['rules.0.clausePhrases.0.deviation', 0],
    ['rules.0.clausePhrases.0.spaces', []],
    ['rules.0.clausePhrases.0.spaces.0.vector', 'AAA='],
    ['rules.0.clausePhrases.0.spaces.0.vector', 'AAAA!A=='],
    ['rules.0.clausePhrases.0.spaces.0.vector', 'AAA=AA=='],
    ['rules.0.clausePhrases.0.spaces.0.synonyms.0', -1],
    ['rules.0.clausePhrases.0.lookalikes', undefined],
    ['rules.0.clausePhrases.0.lookalikes.0', 7],
    ['rules.0.exceptionLevel', null],
    ['rules.0.taught', undefined],
    ['rules.0.taught.sets', 'guns'],
    ['rules.0.taught.sets.0', 7],
    ['rules.0.taught.mean', null],
    ['rules.0.taught.deviation', 0],
    ['rules.0.taught.joint', undefined],
    ['rules.0.taught.level', null],
    ['rules.0.taught.level.deviation', 0],
    ['rules.0.taught.spaces', []],
    ['rules.0.taught.spaces.0.mean', '0'],
    ['rules.0.taught.spaces.0.deviation', -1],
    ['rules.0.taught.spaces.0.vector', 'AAA='],
    ['rules.0.declaredNonViolating', undefined],
    ['rules.0.rateSource', 'bank'],
    ['rules.0.textPatterns', undefined],
    ['rules.0.textPatterns.0.kind', 'glob'],
    ['rules.0.textPatterns.0.source', null],
    ['rules.0.textPatterns.0.ignoreCase', 'i'],
    ['rules.0.textPatterns.1.text', 7],
    ['rules.0.textPatterns.2.name', 'numbers'],
    ['rules.0.textPatterns.3.sha256', null],
    ['rules.0.textPatterns.3.sha256', 'A'.repeat(64)],
    ['rules.0.textPatterns.3.sha256', '0'.repeat(63)],
    ['rules.0.detectors', {}],
    ['rules.0.detectors.0.label', null],
    ['rules.0.detectors.0.atLeast', 0],
    ['rules.0.detectors.0.atLeast', 1.01],
    ['budget', undefined],
    ['budget.measured', '0'],
    ['budget.interval', [0]],
    ['budget.interval.1', null],
    ['budget.probability', undefined],
    ['rules.0.tail.quantiles', []],
    ['rules.0.tail.quantiles.3', null],
    ['rules.0.tail.excess', 0],
  ])('is refused with %s = %j, naming the path', (path, value) => {
    const budget = { nominal: 0.02, measured: 0.02, interval: [0, 1], images: 9, probability: null }
    const json = JSON.parse(JSON.stringify({ ...compiledOf([rule]), budget })) as CompiledPolicy
    const keys = path.split('.')
    const last = keys.pop()!
    const holder = keys.reduce<Record<string, unknown>>(
      (object, key) => object[key] as Record<string, unknown>,
      json as unknown as Record<string, unknown>,
    )
    holder[last] = value
    expect(() => loadCompiled(json)).toThrow(
      expect.objectContaining({ code: 'POLICY_INVALID', message: expect.stringContaining(path) }),
    )
  })

  test('is refused with a vector that holds infinities', () => {
    const json = compiledOf([rule])
    json.rules[0]!.clausePhrases[0]!.spaces[0]!.vector = 'AHwAfA=='
    expect(() => loadCompiled(json)).toThrow(
      expect.objectContaining({ code: 'POLICY_INVALID', message: expect.stringContaining('"guns" should be finite') }),
    )
    const taught = compiledOf([rule])
    taught.rules[0]!.taught!.spaces[0]!.vector = 'AHwAfA=='
    expect(() => loadCompiled(taught)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('the examples of "a" should be finite') }),
    )
  })

  test.each([null, 'text', 7, []])('is not %j', (json) => {
    expect(() => loadCompiled(json as unknown as CompiledPolicy)).toThrow(
      expect.objectContaining({ code: 'POLICY_INVALID' }),
    )
  })
})
