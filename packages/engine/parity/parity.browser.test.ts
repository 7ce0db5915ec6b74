import {
  type CompiledRule,
  type CompileParts,
  compileRules,
  type Features,
  namedSubjects,
  prompts,
  type Rule,
} from '@lookfirst/policy'
import { type Judge, loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { loadFiles, manifestHash, memoryStore } from '@lookfirst/store'
import * as ort from 'onnxruntime-web/wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { manifest, shardUrls } from '../../../models/mini/index.js'
import { localSimilarity } from '../src/evidence/heatmap'
import { decodeImage, readImage } from '../src/image/decode'
import { toTensor } from '../src/image/tensor'
import { unpackContainer } from '../src/model/container'
import { fileOf } from '../src/model/file-of'
import { allCells, createImageEncoder, type ImageEncoder } from '../src/model/image-encoder'
import { createRuntimeProduct } from '../src/model/runtime-product'
import { createSerial } from '../src/model/serial'
import { readBackgroundNames } from '../src/text/class-names'
import { createCompileParts } from '../src/text/compile-parts'
import { corrupted, disagreements, golden, goldenTensor, leastCosine, photo } from './golden'

const DIMENSION = 384
const { input } = manifest.encoder
/** Two levels of 255, in the units of the tensor. */
const TWO_LEVELS = 2 / input.deviation

let encoder: ImageEncoder
let parts: CompileParts
const decoded = new Map<string, Float32Array<ArrayBuffer>>()
const features = new Map<string, Features>()

async function tensorOf(name: string): Promise<Float32Array<ArrayBuffer>> {
  const image = await readImage({ kind: 'blob', blob: await photo(name) })
  return toTensor(await decodeImage(image, input.width), input)
}

beforeAll(async () => {
  ort.env.wasm.numThreads = 1
  const serial = createSerial()
  const urls = shardUrls()
  const load = (part: 'judge' | 'compile') => loadFiles({ manifest, urls, part, store: memoryStore() })
  const [judge, compile] = await Promise.all([load('judge'), load('compile')])
  const weights = unpackContainer(fileOf(judge, manifest.encoder.weights))
  const modelHash = await manifestHash(manifest)
  encoder = await createImageEncoder(
    ort,
    serial,
    'wasm',
    manifest,
    modelHash,
    fileOf(judge, manifest.encoder.graph),
    weights.external,
  )
  const product = await createRuntimeProduct(ort, serial)
  parts = await createCompileParts({
    manifest,
    modelHash,
    files: compile,
    names: readBackgroundNames(weights),
    product,
  })
  for (const name of golden.photos) {
    decoded.set(name, await tensorOf(name))
    features.set(name, (await encoder.encode(decoded.get(name)!)).features)
  }
})

const stacked = (rows: Float32Array[]) => Float32Array.from(rows.flatMap((row) => [...row]))

describe('pixels: decoded by the browser, resized by us, against Pillow', () => {
  test.each(['chelsea.png', 'rocket.jpg'] as const)(
    '%s is within two levels everywhere, and one wrong value is noticed',
    async (name) => {
      const expected = await goldenTensor(`pixels.${name}`)
      expect(disagreements(decoded.get(name)!, expected, TWO_LEVELS)).toEqual([])
      expect(disagreements(decoded.get(name)!, corrupted(expected, 3 * TWO_LEVELS), TWO_LEVELS)).not.toEqual([])
    },
  )
})

describe('image vectors, from the same pixels', () => {
  test.each(['head', 'conse'] as const)('%s agrees with the reference on every photo', async (space) => {
    const expected = await goldenTensor(`vectors.${space}`)
    const names = golden.photos.filter((name) => name === 'chelsea.png' || name === 'rocket.jpg')
    for (const name of names) {
      const { features: same } = await encoder.encode(await goldenTensor(`pixels.${name}` as 'pixels.chelsea.png'))
      const row = expected.subarray(golden.photos.indexOf(name) * DIMENSION).subarray(0, DIMENSION)
      const { vector } = same.spaces.find((found) => found.name === space)!
      expect(leastCosine(vector, row, DIMENSION)).toBeGreaterThanOrEqual(0.9999)
      expect(disagreements(vector, row, 0.001)).toEqual([])
      expect(disagreements(vector, corrupted(row.slice(), 0.01), 0.001)).not.toEqual([])
    }
  })

  test.each(['head', 'conse'] as const)('%s stays close on pixels that the browser decoded', async (space) => {
    const expected = await goldenTensor(`vectors.${space}`)
    const actual = stacked(
      golden.photos.map((name) => features.get(name)!.spaces.find((found) => found.name === space)!.vector),
    )
    expect(leastCosine(actual, expected, DIMENSION)).toBeGreaterThanOrEqual(0.995)
  })

  test.each(['head', 'conse'] as const)('%s background cosines agree', async (space) => {
    const expected = await goldenTensor(`background.${space}`)
    const size = manifest.encoder.background.size
    const { features: same } = await encoder.encode(await goldenTensor('pixels.chelsea.png'))
    const actual = same.spaces.find((found) => found.name === space)!.background
    const row = expected.subarray(0, size)
    expect(golden.photos[0]).toBe('chelsea.png')
    expect(disagreements(actual, row, 0.002)).toEqual([])
    expect(disagreements(actual, corrupted(row.slice(), 0.02), 0.002)).not.toEqual([])
  })

  test('the local grid and its heat map agree', async () => {
    const { grid } = await encoder.encode(await goldenTensor('pixels.chelsea.png'), allCells(manifest))
    const expected = await goldenTensor('grid.chelsea.png')
    expect(disagreements(grid, expected, 0.02)).toEqual([])
    expect(disagreements(grid, corrupted(expected, 0.2), 0.02)).not.toEqual([])

    const heat = await goldenTensor('heatmap.cats.chelsea.png')
    const [cats] = await vectorsOf('cats')
    const map = localSimilarity(grid, cats!, 7, 7)
    const least = Math.min(...heat)
    const range = Math.max(...heat) - least
    const scaled = heat.map((value) => (value - least) / range)
    expect(disagreements(map.values, scaled, 0.005)).toEqual([])
    expect(disagreements(map.values, corrupted(scaled, 0.05), 0.005)).not.toEqual([])
  })
})

async function vectorsOf(phrase: string): Promise<Float32Array[]> {
  const { rules } = await compileRules([draft([phrase], [], 0.01)], parts)
  const { decodeFloat16 } = await import('@lookfirst/policy')
  return rules[0]!.clausePhrases[0]!.spaces.map(({ vector }) => decodeFloat16(vector))
}

describe('text vectors', () => {
  test.each(['head', 'conse'] as const)('%s agrees on every text, the odd ones included', async (space) => {
    const expected = await goldenTensor(`texts.${space}`)
    const index = manifest.spaces.findIndex(({ name }) => name === space)
    const actual = stacked(golden.texts.map((text) => parts.encoder.embed(text)[index]!))
    expect(leastCosine(actual, expected, DIMENSION)).toBeGreaterThanOrEqual(0.9999)
    expect(disagreements(actual, expected, 0.001)).toEqual([])
    expect(disagreements(actual, corrupted(expected, 0.01), 0.001)).not.toEqual([])
  })

  test.each(Object.entries(golden.phrases))('the prompts and synonyms of "%s" agree', async (phrase, expected) => {
    expect(prompts(phrase, parts.dictionary, parts.lexicon)).toEqual(expected.prompts)
    const { rules } = await compileRules([draft([phrase], [], 0.01)], parts)
    const [compiled] = rules[0]!.clausePhrases
    expect(compiled!.spaces[0]!.synonyms).toEqual(expected.synonyms)
    manifest.spaces.forEach(({ name }, space) => {
      const [mean, deviation] = expected.norm[name as 'head' | 'conse'] as [number, number]
      expect(compiled!.spaces[space]!.mean).toBeCloseTo(mean, 2)
      expect(compiled!.spaces[space]!.deviation).toBeCloseTo(deviation, 2)
    })
  })
})

/** A rule whose phrases are given, so that neither stripping nor splitting changes what the reference was asked. */
function draft(clauses: string[], exceptions: string[], rate: number, examples: string[] = []) {
  const line = (text: string) => ({ text, line: 1, column: 1 })
  const rule: Rule = {
    id: 'golden',
    title: 'golden',
    kind: 'should-not',
    clauses: clauses.map(line),
    exceptions: exceptions.map(line),
    textPatterns: [],
    detectors: [],
    declaredNonViolating: false,
    examples,
    action: 'block',
    falsePositiveRate: rate,
    reviewBand: null,
    position: { line: 1, column: 1 },
  }
  const drafted = (phrases: string[]) => phrases.map((phrase, at) => ({ line: at, phrase }))
  return { rule, clausePhrases: drafted(clauses), exceptionPhrases: drafted(exceptions), examples, own: [] }
}

/** Compiling against every image of the bank, whatever it shows. */
function wholeBank(): CompileParts {
  const every = Int32Array.from({ length: parts.bank.size }, (_, image) => image)
  return { ...parts, bank: { ...parts.bank, ordinary: () => every } }
}

/** Compiled rules, ready to judge. */
function judgeOf(rules: CompiledRule[]): Judge {
  return loadCompiled({
    format: 3,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: '0'.repeat(64),
    modelHash: parts.modelHash,
    calibrationHash: parts.calibrationHash,
    spaces: manifest.spaces,
    rules,
    budget: null,
    issues: [],
  })
}

describe('thresholds, margins and tails, with the whole bank as the reference has it', () => {
  test.each(golden.rules)(
    '$clauses but $allow at $rate, examples $examples',
    async ({ clauses, allow, rate, examples, threshold, photos }) => {
      const { rules } = await compileRules([draft(clauses, allow, rate, examples)], wholeBank())
      expect(Math.abs(rules[0]!.threshold - threshold)).toBeLessThan(0.01)
      const judge = judgeOf(rules)
      const margins = golden.photos.map((name) => scoreRules(features.get(name)!, judge)[0]!)
      const expected = golden.photos.map((name) => photos[name as keyof typeof photos])
      golden.photos.forEach((name, i) => {
        expect(Math.abs(margins[i]!.margin - expected[i]!.margin), `${name} margin`).toBeLessThan(0.3)
      })
      expect(
        disagreements(
          margins.map(({ margin }) => margin),
          expected.map(({ margin }, i) => margin + (i === 3 ? 1 : 0)),
          0.3,
        ),
      ).toEqual([3])
    },
  )

  test('margins are within .01, and tails within .005, on the very pixels of the reference', async () => {
    const drafts = golden.rules.map(({ clauses, allow, rate, examples }) => draft(clauses, allow, rate, examples))
    const { rules } = await compileRules(drafts, wholeBank())
    const judge = judgeOf(rules.map((rule, index) => ({ ...rule, id: `golden-${index}` })))
    for (const name of ['chelsea.png', 'rocket.jpg'] as const) {
      const { features: same } = await encoder.encode(await goldenTensor(`pixels.${name}`))
      const results = scoreRules(same, judge)
      const known = golden.rules.map(({ photos }) => photos[name])
      const off = (field: 'margin' | 'tail', most: number) =>
        disagreements(
          results.map((result) => result[field]),
          known.map((answer) => answer[field]),
          most,
        )
      expect(off('margin', 0.01)).toEqual([])
      expect(off('tail', 0.005)).toEqual([])
    }
  })
})

describe('packed weights', () => {
  test('reach the runtime as float32 in a graph without a quantised operator, so that they run as fast as if they had come so', async () => {
    const files = await loadFiles({ manifest, urls: shardUrls(), part: 'judge', store: memoryStore() })
    const packed = fileOf(files, manifest.encoder.weights)
    const { external, tensors } = unpackContainer(packed)
    const read = [...tensors.values()].filter(({ buffer }) => buffer === external.buffer)
    expect(external.byteLength).toBe(read.reduce((bytes, values) => bytes + values.length * 4, 0))
    expect(external.byteLength / packed.byteLength).toBeGreaterThan(3)
    const graph = new TextDecoder('latin1').decode(fileOf(files, manifest.encoder.graph))
    expect(graph).toContain('Conv')
    expect(graph).not.toMatch(/DequantizeLinear|QuantizeLinear|QLinear|ConvInteger|MatMulInteger/)
  })
})

describe('subjects', () => {
  test.each(Object.entries(golden.subjects))('a rule about "%s" leaves the same images out', (phrase, expected) => {
    const kept = new Set(parts.bank.ordinary([phrase]))
    const out = Array.from({ length: parts.bank.size }, (_, image) => image).filter((image) => !kept.has(image))
    expect(out.length).toBe(expected.leftOut)
    expect(out.slice(0, 10)).toEqual(expected.first)
  })
})

describe('example sets', () => {
  test.each(Object.entries(golden.named))('of the rule "%s" are %j', (phrase, sets) => {
    expect(namedSubjects(phrase, parts.examples!.subjects)).toEqual(sets)
  })
})

describe('large photos', () => {
  test.each([0.1, 0.3, 2, 12, 24])(
    '%d megapixels: the browser shrinks first, and the vectors stay within cosine .995 of the exact resize',
    async (megapixels) => {
      const bitmap = await createImageBitmap(await photo('retina.jpg'))
      const cat = await createImageBitmap(await photo('chelsea.png'))
      const height = Math.round(Math.sqrt((megapixels * 1e6) / 1.5))
      const width = Math.round(height * 1.5)
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(cat, 0, 0, width, height)
      context.drawImage(bitmap, width * 0.7, height * 0.6, width * 0.3, height * 0.4)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
      const image = await readImage({ kind: 'blob', blob })
      const quick = await encoder.encode(toTensor(await decodeImage(image, input.width), input))
      // A side this large keeps the first stage from shrinking anything: our bicubic then sees every pixel.
      const exact = await encoder.encode(toTensor(await decodeImage(image, 100_000), input))
      quick.features.spaces.forEach(({ vector }, space) => {
        expect(leastCosine(vector, exact.features.spaces[space]!.vector, DIMENSION)).toBeGreaterThanOrEqual(0.995)
      })
    },
  )
})
