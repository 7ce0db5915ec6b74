import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createScene, expectFiles, type LoadingScene } from '../testing/loading-scene'
import { createModel, type ModelFixture } from '../testing/model-fixture'
import { indexedDbStore } from './indexed-db-store'
import { memoryStore } from './memory-store'
import { sha256Hex } from './sha256'
import { type ShardStore, shardKey } from './shard-store'

let scene: LoadingScene
let newer: ModelFixture
let other: ModelFixture

beforeEach(async () => {
  newer = await createModel({ revision: '2', seed: 20 })
  other = await createModel({ id: 'other', seed: 40 })
  scene = await createScene(await createModel(), [newer, other])
  return () => scene.server.close()
})

afterEach(() => void vi.unstubAllGlobals())

async function storedModels(store: ShardStore): Promise<string[]> {
  return [...new Set((await store.keys()).map((key) => key.split('/')[0]!))].sort()
}

const STORES: [name: string, create: () => ShardStore][] = [
  ['memoryStore', memoryStore],
  [
    'indexedDbStore',
    () => {
      vi.stubGlobal('indexedDB', new IDBFactory())
      return indexedDbStore()
    },
  ],
]

describe.each(STORES)('loadFiles with a damaged %s', (_, create) => {
  const damages: [what: string, damage: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>][] = [
    ['has one bit flipped', (bytes) => bytes.with(1000, bytes[1000]! ^ 128)],
    ['is cut short', (bytes) => bytes.slice(0, -1)],
    ['is empty', () => new Uint8Array(0)],
  ]

  test.each(damages)('fetches a stored shard that %s again, alone, and says so', async (_what, damage) => {
    const store = create()
    await scene.load({ store })
    const sha256 = scene.judging[3]!
    const key = shardKey(scene.key, sha256)
    await store.set(key, new Blob([damage(scene.model.shards.get(sha256)!)]))
    scene.server.reset()

    await expectFiles(await scene.load({ store }), scene.model)

    expect(scene.events).toContainEqual({
      type: 'storage',
      warning: expect.objectContaining({ code: 'MODEL_INTEGRITY', details: { key } }),
    })
    expect(Object.fromEntries(scene.server.requests)).toEqual({ [sha256]: 1 })
    const mended = new Uint8Array(await (await store.get(key))!.arrayBuffer())
    expect(await sha256Hex(mended)).toBe(sha256)
    expect(await store.readComplete(scene.key, 'judge')).toBeDefined()
  })

  test('fetches a shard that is gone again, alone, and needs no warning', async () => {
    const store = create()
    await scene.load({ store })
    const sha256 = scene.judging[0]!
    await store.delete([shardKey(scene.key, sha256)])
    scene.server.reset()

    await expectFiles(await scene.load({ store }), scene.model)

    expect(Object.fromEntries(scene.server.requests)).toEqual({ [sha256]: 1 })
    expect(scene.warnings()).toEqual([])
  })

  test('does not count a part as complete while a damaged shard cannot be replaced', async () => {
    const store = create()
    await scene.load({ store })
    const sha256 = scene.judging[3]!
    const key = shardKey(scene.key, sha256)
    await store.set(key, new Blob(['damaged']))
    scene.server.reset()
    scene.server.failForever(sha256, { kind: 'status', status: 404 })

    await expect(scene.load({ store })).rejects.toMatchObject({ code: 'MODEL_FETCH' })

    expect(scene.server.faults).toHaveLength(1)
    expect(await store.readComplete(scene.key, 'judge')).toBeUndefined()
    expect(await store.get(key)).toBeUndefined()
  })

  test('evicts the old revision once the new one is complete, and no other model', async () => {
    const store = create()
    await scene.load({ store })
    await scene.load({ store, manifest: other.manifest })
    expect(await storedModels(store)).toEqual(['mini@1', 'other@1'])

    await expectFiles(await scene.load({ store, manifest: newer.manifest }), newer)

    expect(await storedModels(store)).toEqual(['mini@2', 'other@1'])
    expect(await store.readComplete('mini@1', 'judge')).toBeUndefined()
    expect(await store.readComplete('other@1', 'judge')).toBeDefined()
  })

  test('keeps the old revision while the new one is not complete', async () => {
    const store = create()
    await scene.load({ store })
    const { sha256 } = newer.manifest.files[1]!.shards[4]!
    scene.server.failForever(sha256, { kind: 'status', status: 404 })

    await expect(scene.load({ store, manifest: newer.manifest })).rejects.toMatchObject({ code: 'MODEL_FETCH' })

    expect(scene.server.faults).toHaveLength(1)
    expect(await store.readComplete('mini@1', 'judge')).toBeDefined()
    scene.server.reset()
    await expectFiles(await scene.load({ store }), scene.model)
    expect(scene.server.requests.size).toBe(0)
  })
})

describe('loadFiles with a Blob whose file is lost', () => {
  test('fetches that shard again, alone', async () => {
    const inner = memoryStore()
    await scene.load({ store: inner })
    const sha256 = scene.judging[2]!
    const lost = new Blob(['x'])
    lost.arrayBuffer = () => Promise.reject(new DOMException('The file could not be read.', 'NotReadableError'))
    await inner.set(shardKey(scene.key, sha256), lost)
    scene.server.reset()

    await expectFiles(await scene.load({ store: inner }), scene.model)

    expect(scene.events).toContainEqual({
      type: 'storage',
      warning: expect.objectContaining({ code: 'MODEL_INTEGRITY', cause: expect.stringContaining('NotReadableError') }),
    })
    expect(Object.fromEntries(scene.server.requests)).toEqual({ [sha256]: 1 })
  })
})

describe('loadFiles with a store that breaks', () => {
  const failing = (method: keyof ShardStore, calls: string[]): ShardStore => ({
    ...memoryStore(),
    kind: 'indexeddb',
    async [method]() {
      calls.push(method)
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    },
  })

  test.each(['get', 'set', 'readComplete', 'writeComplete', 'keys'] as const)(
    'goes on in memory, says so once and asks no more, when %s fails',
    async (method) => {
      const calls: string[] = []

      await expectFiles(await scene.load({ store: failing(method, calls) }), scene.model)

      // Four shards are in flight when the first call fails; the fifth and sixth do not try.
      expect(calls.length).toBeGreaterThan(0)
      expect(calls.length).toBeLessThanOrEqual(4)
      expect(scene.warnings()).toEqual(['STORAGE_UNAVAILABLE'])
      expect(scene.events.find((event) => event.type === 'storage')).toMatchObject({
        warning: { cause: expect.stringContaining('InvalidStateError') },
      })
    },
  )
})
