import { isGuardError } from '@lookfirst/errors'
import { beforeAll, describe, expect, test } from 'vitest'
import { createModel } from '../testing/model-fixture'
import type { Manifest } from './manifest-types'
import { parseManifest } from './parse-manifest'

let valid: Manifest

beforeAll(async () => {
  valid = (await createModel({ describes: true })).manifest
})

/** The valid manifest with other values at these paths, dots between. */
function edited(values: Record<string, unknown>): unknown {
  const copy = structuredClone(valid)
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('.')
    const last = keys.pop()!
    const parent = keys.reduce(
      (node, key) => node[key] as Record<string, unknown>,
      copy as never as Record<string, unknown>,
    )
    parent[last] = value
  }
  return copy
}

function catchError(action: () => unknown): unknown {
  try {
    action()
  } catch (thrown) {
    return thrown
  }
  throw new Error('Nothing was thrown')
}

describe('parseManifest', () => {
  test('returns a valid manifest as it is', () => {
    expect(parseManifest(JSON.parse(JSON.stringify(valid)))).toEqual(valid)
  })

  test('returns a model with a lexicon and example sets as it is', () => {
    const more = edited({ 'text.lexicon': 'text.bin', 'text.examples': 'text.bin' })

    expect(parseManifest(more)).toEqual(more)
  })

  test('returns a model that cannot describe as it is', async () => {
    const { manifest } = await createModel()

    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest)
  })

  test('drops fields it does not know', () => {
    expect(parseManifest({ ...valid, colour: 'green' })).toEqual(valid)
  })

  test('asks for an update when the schema is a later one, whatever the rest looks like', () => {
    const thrown = catchError(() => parseManifest({ schemaVersion: 2, everything: 'else' }))

    expect(thrown).toMatchObject({ code: 'MODEL_SCHEMA', details: { schemaVersion: 2, supported: 1 } })
    expect(isGuardError(thrown) && thrown.hint).toContain('Update lookfirst')
  })

  test.each([[null], [undefined], ['{}'], [7], [[]], [{}], [{ schemaVersion: 'one' }], [{ schemaVersion: 0 }]])(
    'refuses %j',
    (json) => {
      expect(catchError(() => parseManifest(json))).toMatchObject({ code: 'MODEL_MANIFEST' })
    },
  )

  test.each([
    ['id', 'Mini/1'],
    ['revision', 'a@b'],
    ['licence', ' '],
    ['files.0.name', 'a/b'],
    ['files.0.part', 'video'],
    ['files.0.encoding', 'br'],
    ['files.0.sha256', 'ABC'],
    ['files.1.shards.0.bytes', 8191],
    ['files.1.shards.0.bytes', 33_554_433],
    ['files.1.shards.0.bytes', 9000.5],
    ['files.1.shards.2.sha256', 'g'.repeat(64)],
    ['spaces.0.dimension', 0],
    ['encoder.input.width', -1],
    ['encoder.input.mean', Number.NaN],
    ['encoder.background.outputs.head', ''],
    ['text.synonymCosine', 1.5],
    ['text.lexicon', null],
    ['text.examples', 'a/b'],
    ['describe', null],
    ['describe.graph', undefined],
    ['describe.tags', 'a/b'],
    ['golden.input', 'noise'],
    ['golden.outputs.head', '***'],
    ['engine.minOrt', 'latest'],
  ])('names %s when its value is %j', (path, value) => {
    const thrown = catchError(() => parseManifest(edited({ [path]: value })))

    expect(thrown).toMatchObject({ code: 'MODEL_MANIFEST', details: { issues: [{ path }] } })
    expect(String(thrown)).toContain(path)
  })

  test.each([
    ['files.0.bytes', '9217 bytes, but its shards have 9216', { 'files.0.bytes': 9217 }],
    ['files.1.bytes', 'but its shards have 0', { 'files.1.shards': [] }],
    ['files.2.name', 'Another file is named graph.onnx', { 'files.2.name': 'graph.onnx' }],
    ['encoder.graph', 'no file other.onnx for judging', { 'encoder.graph': 'other.onnx' }],
    ['encoder.weights', 'no file text.bin for judging', { 'encoder.weights': 'text.bin' }],
    ['text.bank', 'no file bank.bin', { 'text.bank': 'bank.bin' }],
    ['text.lexicon', 'no file graph.onnx for compiling', { 'text.lexicon': 'graph.onnx' }],
    ['text.examples', 'no file examples.bin for compiling', { 'text.examples': 'examples.bin' }],
    ['describe.words', 'no file words.json for describing', { 'describe.words': 'words.json' }],
    ['describe.tags', 'no file text.bin for describing', { 'describe.tags': 'text.bin' }],
    ['encoder.grid.space', 'no space tail', { 'encoder.grid.space': 'tail' }],
    ['encoder.grid.space', 'no space head', { spaces: [] }],
    ['encoder.background.outputs', 'head is missing', { 'encoder.background.outputs': {} }],
    ['encoder.input.deviation', '0 is not above 0', { 'encoder.input.deviation': 0 }],
    ['golden.outputs.head', '8 bytes for 3 float32 numbers', { 'spaces.0.dimension': 3 }],
    ['golden.outputs.head', '0 bytes for 2', { 'golden.outputs': {} }],
    [
      'spaces.1.name',
      'Another space is named head',
      { 'spaces.1': { name: 'head', dimension: 2, scale: 1, backgroundWeight: 0 } },
    ],
  ])('names %s and says "%s" when the fields contradict each other', (path, message, values) => {
    expect(catchError(() => parseManifest(edited(values)))).toMatchObject({
      code: 'MODEL_MANIFEST',
      details: { issues: expect.arrayContaining([{ path, message: expect.stringContaining(message) }]) },
    })
  })

  test('reports every problem at once', () => {
    const thrown = catchError(() => parseManifest(edited({ id: '', 'engine.minOrt': '' })))

    expect(thrown).toMatchObject({ details: { issues: [{ path: 'id' }, { path: 'engine.minOrt' }] } })
  })
})
