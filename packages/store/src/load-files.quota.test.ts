import { beforeEach, describe, expect, test } from 'vitest'
import { limitedStore } from '../testing/limited-store'
import { createScene, expectFiles, type LoadingScene } from '../testing/loading-scene'
import { createModel, type ModelFixture } from '../testing/model-fixture'
import type { ShardStore } from './shard-store'
import { storedBytes } from './stored-models'

let scene: LoadingScene
let newer: ModelFixture
let other: ModelFixture

beforeEach(async () => {
  newer = await createModel({ revision: '2', seed: 20 })
  other = await createModel({ id: 'other', seed: 40 })
  scene = await createScene(await createModel(), [newer, other])
  return () => scene.server.close()
})

async function storedModels(store: ShardStore): Promise<string[]> {
  return [...new Set((await store.keys()).map((key) => key.split('/')[0]!))].sort()
}

function judgingBytes({ manifest }: ModelFixture): number {
  return manifest.files[0]!.bytes + manifest.files[1]!.bytes
}

describe('loadFiles on a full disk', () => {
  test('makes room by evicting the old revision', async () => {
    const store = limitedStore(scene.judgingBytes + judgingBytes(newer) - 1)
    await scene.load({ store })
    expect(store.refusals).toBe(0)

    await expectFiles(await scene.load({ store, manifest: newer.manifest }), newer)

    expect(store.refusals).toBeGreaterThan(0)
    expect(scene.warnings()).toEqual([])
    expect(await storedModels(store)).toEqual(['mini@2'])
    expect(await store.readComplete('mini@2', 'judge')).toBeDefined()
  })

  test('evicts the old revision before other models', async () => {
    const store = limitedStore(scene.judgingBytes + judgingBytes(other) + 1)
    await scene.load({ store })
    await scene.load({ store, manifest: other.manifest })

    await expectFiles(await scene.load({ store, manifest: newer.manifest }), newer)

    expect(store.refusals).toBeGreaterThan(0)
    expect(await storedModels(store)).toEqual(['mini@2', 'other@1'])
  })

  test('makes room by evicting other models when there is no old revision', async () => {
    const store = limitedStore(scene.judgingBytes + 1)
    await scene.load({ store, manifest: other.manifest })

    await expectFiles(await scene.load({ store }), scene.model)

    expect(store.refusals).toBeGreaterThan(0)
    expect(scene.warnings()).toEqual([])
    expect(await storedModels(store)).toEqual(['mini@1'])
    expect(await store.readComplete('other@1', 'judge')).toBeUndefined()
    expect(await store.readComplete('mini@1', 'judge')).toBeDefined()
  })

  test('goes on in memory, and says so once, when there is no room at all', async () => {
    const store = limitedStore(0)

    await expectFiles(await scene.load({ store }), scene.model)

    expect(store.refusals).toBeGreaterThan(0)
    expect(scene.warnings()).toEqual(['STORAGE_QUOTA'])
    expect(scene.events.at(-1)).toMatchObject({ type: 'download', loadedBytes: scene.judgingBytes })
    expect(await store.readComplete('mini@1', 'judge')).toBeUndefined()
  })

  test('keeps and uses the shards that had room', async () => {
    const store = limitedStore(scene.judgingBytes - 1)
    await expectFiles(await scene.load({ store }), scene.model)
    expect(scene.warnings()).toEqual(['STORAGE_QUOTA'])
    const kept = (await store.keys()).length
    expect(kept).toBeGreaterThan(0)
    expect(await storedBytes(store)).toBeLessThan(scene.judgingBytes)
    scene.server.reset()

    await expectFiles(await scene.load({ store }), scene.model)

    expect(scene.server.requests.size).toBe(scene.judging.length - kept)
  })
})
