import { beforeEach, describe, expect, test } from 'vitest'
import { memoryStore } from './memory-store'
import { FILE_PARTS, type ShardStore } from './shard-store'
import { clearModel, storedBytes } from './stored-models'

let store: ShardStore

beforeEach(async () => {
  store = memoryStore()
  const sizes = { 'mini@1/aa': 10, 'mini@2/aa': 20, 'mini@2/bb': 30, 'mini-large@1/cc': 400 }
  for (const [key, size] of Object.entries(sizes)) await store.set(key, new Blob([new Uint8Array(size)]))
  for (const model of ['mini@1', 'mini@2', 'mini-large@1']) {
    for (const part of FILE_PARTS) await store.writeComplete({ model, part, files: [] })
  }
})

async function recorded(): Promise<string[]> {
  const found: string[] = []
  for (const model of ['mini@1', 'mini@2', 'mini-large@1']) {
    for (const part of FILE_PARTS) {
      if (await store.readComplete(model, part)) found.push(`${model} ${part}`)
    }
  }
  return found
}

describe('storedBytes', () => {
  test.each([
    { id: null, bytes: 460 },
    { id: 'mini', bytes: 60 },
    { id: 'mini-large', bytes: 400 },
    { id: 'other', bytes: 0 },
  ])('of model $id is $bytes', async ({ id, bytes }) => {
    expect(await storedBytes(store, id)).toBe(bytes)
  })
})

describe('clearModel', () => {
  test('deletes every revision of one model, records included', async () => {
    await clearModel(store, 'mini')

    expect(await store.keys()).toEqual(['mini-large@1/cc'])
    expect(await recorded()).toEqual(FILE_PARTS.map((part) => `mini-large@1 ${part}`))
  })

  test('deletes everything when no model is named', async () => {
    await clearModel(store)

    expect(await store.keys()).toEqual([])
    expect(await recorded()).toEqual([])
  })
})
