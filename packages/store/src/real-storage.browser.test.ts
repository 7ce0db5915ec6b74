import type { GuardErrorData } from '@lookfirst/errors'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createModel, expectedHashes, hashes, type ModelFixture } from '../testing/model-fixture'
import { describeShardStore } from '../testing/shard-store-contract'
import type { LoadEvent } from './download-progress'
import { indexedDbStore } from './indexed-db-store'
import { type LoadOptions, loadFiles } from './load-files'
import { openShardStore } from './open-shard-store'
import { modelKey, type ShardStore, shardKey } from './shard-store'

let databases = 0
const freshName = () => `real-storage-${databases++}-${Math.random()}`

describeShardStore('indexedDbStore in a browser', () => indexedDbStore(freshName()))

let model: ModelFixture
let urls: Record<string, string>
let database: string
let store: ShardStore
let events: LoadEvent[]
/** SHA-256 of the shards that were fetched, in order. */
let fetched: string[]

beforeEach(async () => {
  // An id of its own: locks are shared by all tests of the origin.
  model = await createModel({ id: `mini-${databases}` })
  urls = Object.fromEntries(
    Array.from(model.shards, ([sha256, bytes]) => [sha256, URL.createObjectURL(new Blob([bytes]))]),
  )
  database = freshName()
  store = indexedDbStore(database)
  events = []
  fetched = []
  return async () => {
    for (const url of Object.values(urls)) URL.revokeObjectURL(url)
    await store.close()
    indexedDB.deleteDatabase(database)
  }
})

/** Loads with the platform's own fetch, IndexedDB and locks. */
function load(options: Partial<LoadOptions> = {}): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const names = new Map(Object.entries(urls).map(([sha256, url]) => [url, sha256]))
  return loadFiles({
    manifest: model.manifest,
    part: 'judge',
    urls,
    store,
    onProgress: (event) => void events.push(event),
    fetch(url, init) {
      fetched.push(names.get(url)!)
      return fetch(url, init)
    },
    ...options,
  })
}

async function expectJudgingFiles(files: Map<string, Uint8Array<ArrayBuffer>>): Promise<void> {
  expect(await hashes(files)).toEqual(await expectedHashes(model, 'judge'))
}

function judgingShards(): string[] {
  return model.manifest.files
    .filter(({ part }) => part === 'judge')
    .flatMap(({ shards }) => shards.map((s) => s.sha256))
}

const lockName = () => `lookfirst:model:${modelKey(model.manifest)}:judge`

/** Another realm that takes the lock of the judging part and keeps it. The caller terminates it. */
async function startLockHolder(): Promise<Worker> {
  const script = `navigator.locks.request(${JSON.stringify(lockName())}, () => {
    postMessage('held')
    return new Promise(() => {})
  })`
  const holder = new Worker(URL.createObjectURL(new Blob([script])))
  await new Promise((resolve) => holder.addEventListener('message', resolve, { once: true }))
  return holder
}

async function isWaitedFor(): Promise<boolean> {
  const { pending } = await navigator.locks.query()
  return (pending ?? []).some(({ name }) => name === lockName())
}

describe('openShardStore in a browser', () => {
  test('keeps shards in IndexedDB', async () => {
    const opened = await openShardStore({ name: database })

    expect(opened).toMatchObject({ warning: null, store: { kind: 'indexeddb' } })
    await opened.store.close()
  })
})

describe('loadFiles in a browser', () => {
  test('downloads, and reads what another connection stored without a request', async () => {
    await expectJudgingFiles(await load())
    expect(fetched.toSorted()).toEqual(judgingShards().toSorted())
    fetched = []
    await store.close()
    store = indexedDbStore(database)

    await expectJudgingFiles(await load())

    expect(fetched).toEqual([])
    expect(events.at(-1)).toMatchObject({ type: 'download', fromCache: true })
  })

  test('fetches a damaged shard again, alone', async () => {
    await load()
    const damaged = judgingShards()[3]!
    await store.set(shardKey(modelKey(model.manifest), damaged), new Blob([new Uint8Array(9000)]))
    fetched = []

    await expectJudgingFiles(await load())

    expect(events).toContainEqual({
      type: 'storage',
      warning: expect.objectContaining({ code: 'MODEL_INTEGRITY' }),
    })
    expect(fetched).toEqual([damaged])
  })

  test('fetches each shard once for two loads at the same time', async () => {
    const both = await Promise.all([load(), load({ store: indexedDbStore(database) })])

    for (const files of both) await expectJudgingFiles(files)
    expect(fetched.toSorted()).toEqual(judgingShards().toSorted())
  })

  test('waits while another realm holds the lock, and goes on when that realm is killed', async () => {
    const holder = await startLockHolder()
    const loading = load()
    await expect.poll(isWaitedFor).toBe(true)
    expect(fetched).toEqual([])

    holder.terminate()

    await expectJudgingFiles(await loading)
  })

  test('stops waiting for the lock on abort', async () => {
    const holder = await startLockHolder()
    const abort = new AbortController()
    const loading = load({ signal: abort.signal }).catch((reason: unknown) => reason)
    await expect.poll(isWaitedFor).toBe(true)

    abort.abort('enough')

    expect(await loading).toBe('enough')
    expect(fetched).toEqual([])
    holder.terminate()
  })

  test("goes on in memory when the browser's own quota is used up", async () => {
    const { full, refusals } = await openFullStore(4096)

    await expectJudgingFiles(await load({ store: full }))

    expect(refusals).not.toEqual([])
    expect(warnings()).toMatchObject([{ code: 'STORAGE_QUOTA', cause: expect.stringContaining('QuotaExceededError') }])
    expect(await full.readComplete(modelKey(model.manifest), 'judge')).toBeUndefined()
    await full.close()
  })

  test("makes room within the browser's own quota by evicting the old revision", async () => {
    const [older, newer] = [
      await createModel({ weightShards: 40, seed: 60 }),
      await createModel({ weightShards: 40, seed: 70, revision: '2' }),
    ]
    const { full, refusals } = await openFullStore(Math.round(older.manifest.files[1]!.bytes * 1.6))
    for (model of [older, newer]) {
      for (const [sha256, bytes] of model.shards) urls[sha256] = URL.createObjectURL(new Blob([bytes]))
      await expectJudgingFiles(await load({ store: full }))
    }

    expect(refusals).not.toEqual([])
    expect(warnings()).toEqual([])
    expect(await full.readComplete('mini@1', 'judge')).toBeUndefined()
    expect(await full.readComplete('mini@2', 'judge')).toBeDefined()
    await full.close()
  })
})

function warnings(): GuardErrorData[] {
  return events.flatMap((event) => (event.type === 'storage' ? [event.warning] : []))
}

/** A store in an IndexedDB of its own with a quota in bytes, and the keys of the shards that it refused. */
async function openFullStore(quotaBytes: number): Promise<{ full: ShardStore; refusals: string[] }> {
  const bucket = await openBucket(`bucket-${databases++}`, quotaBytes)
  vi.stubGlobal('indexedDB', bucket.indexedDB)
  onTestFinished(() => void vi.unstubAllGlobals())
  const inner = indexedDbStore(database)
  const refusals: string[] = []
  const set = async (key: string, blob: Blob) => {
    try {
      await inner.set(key, blob)
    } catch (thrown) {
      refusals.push(key)
      throw thrown
    }
  }
  return { full: { ...inner, set }, refusals }
}

/** A storage bucket (https://wicg.github.io/storage-buckets/): an IndexedDB whose quota a page may set. */
async function openBucket(name: string, quota: number): Promise<{ indexedDB: IDBFactory }> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }> }
  }
  return storageBuckets.open(name, { quota })
}
