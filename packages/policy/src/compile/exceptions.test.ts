import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generator } from '../../test/tiny-model'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import { ACTIONS, type CompiledPolicy, type Features, type Rule } from '../types'
import { compileRules } from './compile-rules'
import { memoryBank } from './memory-bank'
import type { CompileParts } from './parts'

const DIMENSION = 4
const BANK = 200
const IMAGES = 40

/** A model that gives each phrase a random vector. */
function randomModel(seed: number): { parts: CompileParts; images: Features[] } {
  const random = generator(seed)
  const vector = () => Float32Array.from({ length: DIMENSION }, () => random() + random() - 1)
  const rows = Float32Array.from({ length: BANK * DIMENSION }, () => random() + random() - 1)
  const [violations, allowed] = [[vector(), vector()], [vector()]]
  const vectors = new Map<string, Float32Array>()
  const spaces = [{ name: 'only', dimension: DIMENSION, scale: 5, backgroundWeight: 0 }]
  const parts: CompileParts = {
    modelHash: 'random',
    calibrationHash: '',
    spaces,
    dictionary: { get: () => undefined },
    lexicon: null,
    examples: {
      names: ['contrasted', 'plain'],
      subjects: new Map(),
      get: (name) => ({ violations: [violations], allowed: [name === 'contrasted' ? allowed : []] }),
    },
    encoder: {
      embed: (prompt) => {
        const phrase = prompt.replace(/^(a photo of|images that show) /, '')
        if (!vectors.has(phrase)) vectors.set(phrase, vector())
        return [vectors.get(phrase)!]
      },
      isKnown: () => true,
    },
    background: { size: 1, vectors: [vector()], synonyms: () => [] },
    bank: memoryBank({
      size: BANK,
      vectors: [rows],
      backgroundTotals: [new Float64Array(BANK).fill(1)],
      ordinary: () => Int32Array.from({ length: BANK }, (_, row) => row),
    }),
  }
  const images = Array.from({ length: IMAGES }, (): Features => {
    const space = { name: 'only', vector: vector().map((value) => 2 * value), background: Float32Array.of(0) }
    return { schema: 1, modelHash: 'random', spaces: [space] }
  })
  return { parts, images }
}

async function strictness(rule: Rule, { parts, images }: ReturnType<typeof randomModel>): Promise<number[]> {
  const phrases = (lines: Rule['clauses']) => lines.map(({ text }, line) => ({ line, phrase: text }))
  const draft = {
    rule,
    clausePhrases: phrases(rule.clauses),
    exceptionPhrases: phrases(rule.exceptions),
    examples: rule.examples ?? [],
    own: [],
  }
  const { rules } = await compileRules([draft], parts)
  const head = {
    format: 3,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: '',
    budget: null,
    issues: [],
  } as const
  const compiled: CompiledPolicy = {
    ...head,
    modelHash: 'random',
    calibrationHash: '',
    spaces: parts.spaces,
    rules,
    issues: [],
  }
  const judge = loadCompiled(compiled)
  return images.map((image) => ACTIONS.indexOf(scoreRules(image, judge)[0]!.action))
}

const line = (text: string) => ({ text, line: 1, column: 1 })

test('Adding a Can line, anywhere, never raises the action of any image', async () => {
  let lifted = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.nat(),
        clauses: fc.integer({ min: 1, max: 3 }),
        exceptions: fc.integer({ min: 0, max: 4 }),
        place: fc.nat(),
        capped: fc.boolean(),
        action: fc.constantFrom(...ACTIONS),
        rate: fc.constantFrom(0.002, 0.01, 0.1, 0.3),
        band: fc.option(fc.constantFrom(0.35, 0.5)),
        examples: fc.constantFrom<string[]>([], ['contrasted'], ['plain'], ['contrasted', 'plain']),
      }),
      async ({ seed, clauses, exceptions, place, capped, action, rate, band, examples }) => {
        const model = randomModel(seed)
        const rule: Rule = {
          id: 'a',
          title: 'a',
          kind: 'should-not',
          clauses: Array.from({ length: clauses }, (_, i) => line(capped && i === 0 ? 'promote 0' : `clause ${i}`)),
          exceptions: Array.from({ length: exceptions }, (_, i) => line(`exception ${i}`)),
          textPatterns: [],
          detectors: [],
          declaredNonViolating: false,
          action,
          falsePositiveRate: rate,
          reviewBand: band,
          examples,
          position: line(''),
        }
        const more = { ...rule, exceptions: rule.exceptions.toSpliced(place % (exceptions + 1), 0, line('one more')) }
        const before = await strictness(rule, model)
        const after = await strictness(more, model)
        expect(after.filter((rank, image) => rank > before[image]!)).toEqual([])
        lifted += after.filter((rank, image) => rank < before[image]!).length
      },
    ),
    { numRuns: 150 },
  )
  // The property would hold for exceptions that do nothing.
  expect(lifted).toBeGreaterThan(0)
})
