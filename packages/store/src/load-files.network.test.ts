import { beforeEach, describe, expect, test } from 'vitest'
import { createScene, expectFiles, type LoadingScene } from '../testing/loading-scene'
import { sha256Hex } from './sha256'
import { shardKey } from './shard-store'

let scene: LoadingScene

beforeEach(async () => {
  scene = await createScene()
  return () => scene.server.close()
})

describe('loadFiles, when the network fails', () => {
  test('is patient with a slow server', async () => {
    scene.server.fail(scene.judging[2]!, { kind: 'slow', pauseMs: 30 })

    await expectFiles(await scene.load({ retry: { stallTimeoutMs: 200 } }), scene.model)

    expect(scene.server.faults).toEqual([{ sha256: scene.judging[2]!, kind: 'slow' }])
    expect(scene.server.requests.get(scene.judging[2]!)).toBe(1)
  })

  test.each([500, 503, 429, 408])('asks again, after a pause, when the answer is %d', async (status) => {
    scene.server.fail(scene.judging[3]!, { kind: 'status', status }, { kind: 'status', status })

    await expectFiles(await scene.load(), scene.model)

    expect(scene.server.faults.map(({ kind }) => kind)).toEqual(['status', 'status'])
    expect(scene.server.requests.get(scene.judging[3]!)).toBe(3)
    expect(scene.delays).toEqual([1, 2])
  })

  test.each([
    ['the connection is cut half-way', 'cut'],
    ['the connection falls silent half-way', 'stall'],
  ] as const)('asks again when %s', async (_, kind) => {
    scene.server.fail(scene.judging[1]!, { kind })

    await expectFiles(await scene.load({ retry: { delayMs: () => 0, stallTimeoutMs: 100 } }), scene.model)

    expect(scene.server.faults).toEqual([{ sha256: scene.judging[1]!, kind }])
    expect(scene.server.requests.get(scene.judging[1]!)).toBe(2)
  })

  test('gives up after three requests, and keeps what it has', async () => {
    scene.server.failForever(scene.judging[5]!, { kind: 'status', status: 503 })

    await expect(scene.load()).rejects.toMatchObject({
      code: 'MODEL_FETCH',
      message: expect.stringContaining('status 503'),
      details: { url: `${scene.server.url}${scene.judging[5]!}.bin`, status: 503, attempts: 3 },
    })

    expect(scene.server.faults).toHaveLength(3)
    expect((await scene.store.keys()).length).toBeGreaterThan(0)
    expect(await scene.store.readComplete(scene.key, 'judge')).toBeUndefined()
  })

  test.each([404, 403, 410])('asks only once when the answer is %d', async (status) => {
    scene.server.failForever(scene.judging[1]!, { kind: 'status', status })

    await expect(scene.load()).rejects.toMatchObject({ code: 'MODEL_FETCH', details: { status, attempts: 1 } })

    expect(scene.server.faults).toHaveLength(1)
    expect(scene.delays).toEqual([])
  })

  test('names the failure when the server cannot be reached', async () => {
    const { url } = scene.server
    await scene.server.close()

    await expect(scene.load()).rejects.toMatchObject({
      code: 'MODEL_FETCH',
      message: expect.stringMatching(/TypeError: fetch failed/),
      hint: expect.stringContaining('CORS'),
      details: { status: null, attempts: 3, url: expect.stringContaining(url) },
      cause: expect.any(TypeError),
    })
  })
})

describe('loadFiles, when the content is wrong', () => {
  test.each(['wrong-bytes', 'page', 'too-long'] as const)(
    'fetches a shard once more, past the HTTP cache, after %s',
    async (kind) => {
      scene.server.fail(scene.judging[4]!, { kind })

      await expectFiles(await scene.load(), scene.model)

      expect(scene.server.faults).toEqual([{ sha256: scene.judging[4]!, kind }])
      expect(scene.server.requests.get(scene.judging[4]!)).toBe(2)
      const asked = scene.server.cacheControl.filter(({ sha256 }) => sha256 === scene.judging[4]!)
      expect(asked.map(({ value }) => value)).toEqual([undefined, 'no-cache'])
    },
  )

  test('refuses a shard that stays wrong, and stores nothing of it', async () => {
    scene.server.failForever(scene.judging[4]!, { kind: 'wrong-bytes' })
    const expected = scene.judging[4]!
    const right = scene.model.shards.get(expected)!
    const received = await sha256Hex(right.with(7, right[7]! ^ 1))

    await expect(scene.load()).rejects.toMatchObject({
      code: 'MODEL_INTEGRITY',
      details: { url: `${scene.server.url}${expected}.bin`, expected, received },
    })

    expect(scene.server.faults).toHaveLength(2)
    expect(await scene.store.keys()).not.toContain(shardKey(scene.key, expected))
    expect(await scene.store.readComplete(scene.key, 'judge')).toBeUndefined()
  })

  test('tells the type of a page that stands where the shard should be', async () => {
    scene.server.failForever(scene.judging[1]!, { kind: 'page' })

    await expect(scene.load()).rejects.toMatchObject({
      code: 'MODEL_INTEGRITY',
      details: { received: null, expectedBytes: expect.any(Number), receivedBytes: 15, contentType: 'text/html' },
    })
    expect(scene.server.faults).toHaveLength(2)
  })

  test('refuses a manifest that lists right shards in the wrong order', async () => {
    const weights = scene.model.manifest.files[1]!
    const manifest = structuredClone(scene.model.manifest)
    manifest.files[1]!.shards.reverse()

    await expect(scene.load({ manifest })).rejects.toMatchObject({
      code: 'MODEL_INTEGRITY',
      details: { file: 'weights.bin', expected: weights.sha256 },
    })
    expect(await scene.store.readComplete(scene.key, 'judge')).toBeUndefined()
  })

  test('refuses a file that is not packed as the manifest says', async () => {
    const manifest = structuredClone(scene.model.manifest)
    manifest.files[0]!.encoding = 'gzip'

    await expect(scene.load({ manifest })).rejects.toMatchObject({
      code: 'MODEL_MANIFEST',
      details: { file: 'graph.onnx' },
    })
  })
})
