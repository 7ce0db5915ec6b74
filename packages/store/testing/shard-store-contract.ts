import { beforeEach, describe, expect, test } from 'vitest'
import type { CompleteRecord, ShardStore } from '../src/shard-store'

const RECORD: CompleteRecord = { model: 'mini@1', part: 'judge', files: ['aa', 'bb'] }

/**
 * What every {@link ShardStore} must do.
 *
 * @param name of the store, for the title
 * @param create makes an empty store, independent of those made before
 */
export function describeShardStore(name: string, create: () => ShardStore): void {
  describe(`${name} as a shard store`, () => {
    let store: ShardStore

    beforeEach(() => {
      store = create()
      return () => store.close()
    })

    test('says where it keeps shards', () => {
      expect(['indexeddb', 'memory']).toContain(store.kind)
    })

    test('returns a shard as it was set, byte by byte', async () => {
      const bytes = Uint8Array.from({ length: 512 }, (_, index) => index & 255)
      await store.set('mini@1/aa', new Blob([bytes]))

      const blob = await store.get('mini@1/aa')

      expect(blob).toBeInstanceOf(Blob)
      expect(new Uint8Array(await blob!.arrayBuffer())).toEqual(bytes)
    })

    test('answers undefined for a shard it does not have', async () => {
      expect(await store.get('mini@1/none')).toBeUndefined()
    })

    test('replaces a shard of the same key', async () => {
      await store.set('mini@1/aa', new Blob(['old']))
      await store.set('mini@1/aa', new Blob(['new']))

      expect(await (await store.get('mini@1/aa'))?.text()).toBe('new')
      expect(await store.keys()).toEqual(['mini@1/aa'])
    })

    test('keeps shards that are set at the same time', async () => {
      const keys = Array.from({ length: 8 }, (_, index) => `mini@1/${index}`)

      await Promise.all(keys.map((key) => store.set(key, new Blob([key]))))

      expect((await store.keys()).sort()).toEqual(keys)
    })

    test('deletes the shards it is told to, and no others', async () => {
      for (const key of ['mini@1/aa', 'mini@1/bb', 'mini@2/aa']) await store.set(key, new Blob([key]))

      await store.delete(['mini@1/aa', 'mini@2/aa'])

      expect(await store.keys()).toEqual(['mini@1/bb'])
    })

    test('deletes an unknown shard without complaint', async () => {
      await expect(store.delete(['mini@1/none'])).resolves.toBeUndefined()
    })

    test('returns the record of a complete part as it was written', async () => {
      await store.writeComplete(RECORD)

      expect(await store.readComplete('mini@1', 'judge')).toEqual(RECORD)
    })

    test.each([
      { model: 'mini@1', part: 'compile' },
      { model: 'mini@2', part: 'judge' },
    ] as const)('has no record of $model $part after that of another part or revision', async ({ model, part }) => {
      await store.writeComplete(RECORD)

      expect(await store.readComplete(model, part)).toBeUndefined()
    })

    test('forgets one record at a time', async () => {
      await store.writeComplete(RECORD)
      await store.writeComplete({ ...RECORD, part: 'compile' })

      await store.deleteComplete('mini@1', 'judge')

      expect(await store.readComplete('mini@1', 'judge')).toBeUndefined()
      expect(await store.readComplete('mini@1', 'compile')).toEqual({ ...RECORD, part: 'compile' })
    })

    test('lists shards, not records', async () => {
      await store.writeComplete(RECORD)

      expect(await store.keys()).toEqual([])
    })
  })
}
