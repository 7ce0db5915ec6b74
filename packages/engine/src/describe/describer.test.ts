import type { Manifest } from '@lookfirst/store'
import { describe, expect, test } from 'vitest'
import type { Runtime } from '../model/runtime'
import { createSerial } from '../model/serial'
import { createDescriber } from './describer'

const WORDS = ['<end>', '<start>', '<unknown>', 'dog', 'runs']

const MANIFEST = {
  id: 'tiny',
  spaces: [{ name: 'head', dimension: 2, scale: 1, backgroundWeight: 0 }],
  encoder: { grid: { output: 'grid', width: 2, height: 1, space: 'head' } },
} as Manifest

const DESCRIBE = { graph: 'd.onnx', weights: 'd.bin', externalData: 'weights', words: 'words.json', tags: 'tags.bin' }

const IMAGE = {
  features: {
    schema: 1 as const,
    modelHash: 'm',
    spaces: [{ name: 'head', vector: Float32Array.of(1, 0), background: Float32Array.of(0) }],
  },
  grid: Float32Array.of(1, 2, 3, 4),
}

/** A container of float32 tensors; those of `external` are also the blob, in their order. */
function container(
  tensors: Record<string, { dims: number[]; values: number[] }>,
  isExternal = false,
): Uint8Array<ArrayBuffer> {
  let offset = 0
  const entries = Object.entries(tensors).map(([name, { dims, values }]) => {
    const entry = { name, dims, bits: 32, offset, bytes: values.length * 4 }
    offset += entry.bytes
    return { ...entry, ...(isExternal && { externalOffset: entry.offset, externalBytes: entry.bytes }) }
  })
  const json = JSON.stringify({ format: 1, externalBytes: isExternal ? offset : 0, tensors: entries })
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4))
  const bytes = new Uint8Array(4 + header.length + offset)
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, 4)
  bytes.set(
    new Uint8Array(Float32Array.from(Object.values(tensors).flatMap(({ values }) => values)).buffer),
    4 + header.length,
  )
  return bytes
}

const one = (value: number) => ({ dims: [1], values: [value] })
const FILES = new Map([
  ['d.onnx', Uint8Array.of(8, 7)],
  ['d.bin', container({ w: { dims: [2, 1], values: [5, 6] } }, true)],
  [
    'tags.bin',
    container({
      head: { dims: [1, 2], values: [1, 0] },
      'head.mean': one(0),
      'head.deviation': one(1),
      threshold: one(0.5),
      q95: one(0.5),
      excess: one(0.25),
    }),
  ],
])

function withWords(change: object): Map<string, Uint8Array<ArrayBuffer>> {
  const words = {
    format: 2,
    words: WORDS,
    mostWords: 8,
    beam: 2,
    floor: -1,
    tags: ['dog'],
    tagTail: 0.05,
    mostTags: 8,
    bounds: {},
  }
  return new Map([...FILES, ['words.json', new TextEncoder().encode(JSON.stringify({ ...words, ...change }))]])
}

interface Fed {
  type: string
  data: unknown
  dims: number[]
}

/** A runtime whose decoder says "dog runs", each word and the end with probability 0.5. Keeps what it was given. */
function runtime() {
  const given = { created: [] as unknown[][], feeds: [] as Record<string, Fed>[], disposed: 0 }
  class Tensor implements Fed {
    constructor(
      readonly type: string,
      readonly data: unknown,
      readonly dims: number[],
    ) {}
  }
  const session = {
    async run(feeds: Record<string, Fed>) {
      given.feeds.push(feeds)
      const [rows, length] = feeds.tokens!.dims
      const next = [3, 4, 0][length! - 1]
      const row = WORDS.map((_, word) => Math.log(word === next ? 0.5 : 0.001))
      const data = Float32Array.from(Array.from({ length: rows! }, () => row).flat())
      return { logprobs: { data, dispose: () => given.disposed++ } }
    },
  }
  const InferenceSession = {
    async create(...args: unknown[]) {
      given.created.push(args)
      return session
    },
  }
  return { ort: { Tensor, InferenceSession } as unknown as Runtime, given }
}

function make(ort: Runtime, words: object = {}) {
  return createDescriber({
    ort,
    serial: createSerial(),
    manifest: MANIFEST,
    describe: DESCRIBE,
    files: withWords(words),
  })
}

describe('the describer', () => {
  test('answers one item of evidence: a sentence, how sure it is, and tags', async () => {
    const { ort } = runtime()
    const describer = await make(ort)

    expect(await describer.describe(IMAGE)).toEqual({
      kind: 'description',
      id: 'description',
      text: 'dog runs',
      tags: [{ text: 'dog', tail: expect.closeTo(0.05 * Math.exp(-2), 6) }],
      logProbability: expect.closeTo(Math.log(0.5), 6),
      by: 'model',
      rules: [],
      fusion: 'none',
    })
  })

  test('holds back a sentence below the floor, never the tags', async () => {
    const { ort } = runtime()
    const describer = await make(ort, { floor: -0.6 })

    expect(await describer.describe(IMAGE)).toMatchObject({
      text: null,
      tags: [{ text: 'dog' }],
      logProbability: expect.closeTo(Math.log(0.5), 6),
    })
  })

  test('holds back a sentence that names what the tags do not see', async () => {
    const { ort } = runtime()
    expect(await (await make(ort, { bounds: { dog: [0, 0.5] } })).describe(IMAGE)).toMatchObject({ text: 'dog runs' })
    expect(await (await make(ort, { bounds: { dog: [0, 1.5] } })).describe(IMAGE)).toMatchObject({
      text: null,
      tags: [{ text: 'dog' }],
    })
  })

  test('has no sentence where none ended', async () => {
    const { ort } = runtime()
    const describer = await make(ort, { mostWords: 1 })

    expect(await describer.describe(IMAGE)).toMatchObject({ text: null, logProbability: null })
  })

  test('makes one session, on WASM, with the expanded weights under the name that the graph uses', async () => {
    const { ort, given } = runtime()
    const describer = await make(ort)
    await describer.describe(IMAGE)
    await describer.describe(IMAGE)

    const weights = new Uint8Array(Float32Array.of(5, 6).buffer)
    expect(given.created).toEqual([
      [
        Uint8Array.of(8, 7),
        expect.objectContaining({
          executionProviders: ['wasm'],
          externalData: [{ path: 'weights', data: weights }],
        }),
      ],
    ])
  })

  test('feeds the whole grid, the vector of its space and the words so far, and frees what it got', async () => {
    const { ort, given } = runtime()
    await (await make(ort)).describe(IMAGE)

    const [first, second] = given.feeds
    expect(first).toMatchObject({
      grid: { type: 'float32', data: IMAGE.grid, dims: [2, 2] },
      vector: { type: 'float32', data: Float32Array.of(1, 0), dims: [1, 2] },
      tokens: { type: 'int64', data: BigInt64Array.of(1n), dims: [1, 1] },
    })
    expect(second!.tokens).toMatchObject({ data: BigInt64Array.of(1n, 3n, 1n, 4n), dims: [2, 2] })
    expect(given.disposed).toBe(given.feeds.length)
  })

  test('refuses words that the decoder was not trained with', async () => {
    const { ort } = runtime()
    const describer = await make(ort, { words: WORDS.slice(1) })

    await expect(describer.describe(IMAGE)).rejects.toMatchObject({
      code: 'MODEL_INCOMPATIBLE',
      message: 'The decoder answered 5 probabilities for 4 words.',
    })
  })

  test('says that the runtime made no session of the graph', async () => {
    const { ort } = runtime()
    const failing = { ...ort, InferenceSession: { create: () => Promise.reject(new Error('no such operator')) } }

    await expect(make(failing as unknown as Runtime)).rejects.toMatchObject({ code: 'MODEL_INCOMPATIBLE' })
  })
})
