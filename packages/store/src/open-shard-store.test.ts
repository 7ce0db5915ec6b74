import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openShardStore } from './open-shard-store'

afterEach(() => void vi.unstubAllGlobals())

describe('openShardStore', () => {
  test('keeps shards in IndexedDB where it works, and leaves no trace of its probe', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())

    const { store, warning } = await openShardStore()

    expect(warning).toBeNull()
    expect(store.kind).toBe('indexeddb')
    expect(await store.keys()).toEqual([])
    await store.close()
  })

  test('gives tabs that open at the same time the same shards, and none deletes the probe of another', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')

    const opened = await Promise.all([openShardStore(), openShardStore(), openShardStore()])

    expect(new Set(put.mock.calls.map(([, key]) => key)).size).toBe(3)
    put.mockRestore()

    await opened[0]!.store.set('mini@1/aa', new Blob(['x']))

    for (const { store, warning } of opened) {
      expect(warning).toBeNull()
      expect(await store.keys()).toEqual(['mini@1/aa'])
      await store.close()
    }
  })

  const broken: [why: string, factory: unknown][] = [
    ['there is none', undefined],
    [
      'opening throws',
      {
        open() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      },
    ],
    ['opening never answers', { open: () => ({}) }],
  ]

  test.each(broken)('keeps shards in memory and says so when IndexedDB fails: %s', async (_, factory) => {
    vi.stubGlobal('indexedDB', factory)

    const { store, warning } = await openShardStore({ timeoutMs: 20 })

    expect(warning).toMatchObject({ code: 'STORAGE_UNAVAILABLE', cause: expect.stringMatching(/Error/) })
    expect(store.kind).toBe('memory')
    await store.set('mini@1/aa', new Blob(['x']))
    expect(await store.keys()).toEqual(['mini@1/aa'])
  })

  test('keeps reading from IndexedDB when the disk is full', async () => {
    const full = new IDBFactory()
    vi.stubGlobal('indexedDB', full)
    const before = await openShardStore()
    await before.store.set('mini@1/aa', new Blob(['x']))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })

    const { store, warning } = await openShardStore()

    expect(put).toHaveBeenCalledOnce()
    put.mockRestore()
    expect(warning).toBeNull()
    expect(store.kind).toBe('indexeddb')
    expect(await (await store.get('mini@1/aa'))?.text()).toBe('x')
  })
})
