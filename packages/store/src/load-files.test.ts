import { beforeEach, describe, expect, test } from 'vitest'
import { createScene, expectFiles, type LoadingScene } from '../testing/loading-scene'
import { createModel, expectedHashes, gzip, hashes, KIB, noise } from '../testing/model-fixture'
import { cutShards } from './shard-plan'
import { shardKey } from './shard-store'

let scene: LoadingScene

beforeEach(async () => {
  scene = await createScene()
  return () => scene.server.close()
})

describe('loadFiles', () => {
  test('downloads the files of a part, unpacked, each shard once, and no other part', async () => {
    await expectFiles(await scene.load(), scene.model)

    expect(Object.fromEntries(scene.server.requests)).toEqual(
      Object.fromEntries(scene.judging.map((each) => [each, 1])),
    )
  })

  test('keeps every shard and the record of the part', async () => {
    await scene.load()

    const key = scene.key
    expect((await scene.store.keys()).sort()).toEqual(scene.judging.map((sha256) => shardKey(key, sha256)).sort())
    expect(await scene.store.readComplete(key, 'judge')).toEqual({
      model: key,
      part: 'judge',
      files: scene.model.manifest.files.slice(0, 2).map(({ sha256 }) => sha256),
    })
    expect(await scene.store.readComplete(key, 'compile')).toBeUndefined()
  })

  test('reads a stored part without a request', async () => {
    await scene.load()
    scene.server.reset()

    await expectFiles(await scene.load(), scene.model)

    expect(scene.server.requests.size).toBe(0)
    expect(scene.events.at(-1)).toMatchObject({ fromCache: true, cachedBytes: scene.judgingBytes })
  })

  test('finds shards by a list of URLs as well', async () => {
    const urls = Object.fromEntries(scene.judging.map((sha256) => [sha256, `${scene.server.url}${sha256}.bin`]))

    await expectFiles(await scene.load({ urls }), scene.model)
  })

  test('says which shard the list of URLs lacks', async () => {
    await expect(scene.load({ urls: {} })).rejects.toMatchObject({ code: 'OPTION_INVALID' })
  })

  test('fetches four shards at a time', async () => {
    await scene.server.close()
    scene = await createScene(await createModel({ weightShards: 11 }))
    for (const sha256 of scene.judging) scene.server.fail(sha256, { kind: 'slow', pauseMs: 2 })

    await expectFiles(await scene.load(), scene.model)

    expect(scene.server.faults).toHaveLength(12)
    expect(scene.server.peak()).toBe(4)
  })

  test('fetches content that two files share once', async () => {
    const [graph, weights] = scene.model.manifest.files
    const copy = { ...graph!, name: 'copy.onnx' }
    const manifest = { ...scene.model.manifest, files: [graph!, weights!, copy] }

    const files = await scene.load({ manifest })

    expect((await hashes(files))['copy.onnx']).toBe((await expectedHashes(scene.model, 'judge'))['graph.onnx'])
    expect(scene.server.requests.get(graph!.shards[0]!.sha256)).toBe(1)
    expect(scene.events.at(-1)).toMatchObject({
      loadedBytes: scene.judgingBytes + graph!.bytes,
      totalBytes: scene.judgingBytes + graph!.bytes,
    })
  })

  test('has no files of a part that the model lacks', async () => {
    const manifest = { ...scene.model.manifest, files: scene.model.manifest.files.slice(0, 2) }

    expect(await scene.load({ manifest, part: 'compile' })).toEqual(new Map())
  })

  test('downloads the describe part only when asked for it', async () => {
    await scene.server.close()
    scene = await createScene(await createModel({ describes: true }))
    await scene.load()
    const described = scene.model.manifest.files.at(-1)!.shards.map(({ sha256 }) => sha256)
    expect(described.filter((sha256) => scene.server.requests.has(sha256))).toEqual([])

    await expectFiles(await scene.load({ part: 'describe' }), scene.model, 'describe')

    expect(described.map((sha256) => scene.server.requests.get(sha256))).toEqual([1, 1])
    expect(scene.events.at(-1)).toMatchObject({ type: 'download', part: 'describe', file: 'describe.bin' })
  })

  test('counts bytes up to the total of the manifest', async () => {
    for (const sha256 of scene.judging) scene.server.fail(sha256, { kind: 'slow', pauseMs: 20 })

    await scene.load()

    const loaded = scene.events.map((event) => (event.type === 'download' ? event.loadedBytes : Number.NaN))
    expect(loaded.length).toBeGreaterThan(1)
    expect(loaded).toEqual(loaded.toSorted((a, b) => a - b))
    expect(loaded.filter((bytes) => bytes === scene.judgingBytes)).toHaveLength(1)
    expect(scene.events.at(-1)).toMatchObject({
      type: 'download',
      totalBytes: scene.judgingBytes,
      cachedBytes: 0,
      fromCache: false,
    })
  })

  test('unpacks a file that is much larger than its shards', async () => {
    // Zeros pack a thousand to one, noise does not: 1 MiB becomes one shard of 13 KiB.
    const content = new Uint8Array(1024 * KIB)
    content.set(noise(12 * KIB, 5))
    const packed = await gzip(content)
    const [cut] = await cutShards(packed, 16 * KIB)
    const { manifest, shards, contents } = structuredClone(scene.model)
    manifest.files[1] = { ...manifest.files[1]!, ...cut!.shard, shards: [cut!.shard] }
    shards.set(cut!.shard.sha256, cut!.data)
    contents.set('weights.bin', content)
    await scene.server.close()
    scene = await createScene({ manifest, shards, contents })

    await expectFiles(await scene.load(), scene.model)
  })
})
