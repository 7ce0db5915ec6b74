import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { DoctorReport, Progress, ReadyInfo, Verdict } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { POLICIES } from './pairs'
import { ALL_SHARDS, JUDGE_SHARDS, requestedShards, shardOf } from './shards'
import type { Site } from './site'

/** A shard from the middle of the weights: some are there before it, some come after it. */
const SHARD = JUDGE_SHARDS[5]!

/** What one visit came to. */
interface Visit {
  action: Verdict['action']
  code: string | undefined
  warnings: string[]
  store: ReadyInfo['store'] | undefined
  doctor: DoctorReport
  /** Bytes that came from the cache and from anywhere, for the judging part. */
  bytes: { cached: number; loaded: number; total: number } | null
}

/** Loads the page anew, judges a cat and looks around. */
async function visit(page: Page, site: Site): Promise<Visit> {
  await openHarness(page, site)
  return page.evaluate(async (policy) => {
    const events: Progress[] = []
    return withGuard({ policy, onProgress: (event) => events.push(event) }, async (guard) => {
      const { action, error } = await guard.classify('/photos/chelsea.png')
      const downloads = events.filter((event) => event.type === 'download' && event.part === 'judge')
      const last = downloads.at(-1) as Extract<Progress, { type: 'download' }> | undefined
      return {
        action,
        code: error?.code,
        warnings: events.flatMap((event) => (event.type === 'warning' ? [event.warning.code] : [])),
        store: (await guard.ready.catch(() => null))?.store,
        doctor: await guard.doctor(),
        bytes: last ? { cached: last.cachedBytes, loaded: last.loadedBytes, total: last.totalBytes } : null,
      }
    })
  }, POLICIES.cats)
}

const GOOD = { action: 'block', code: undefined, warnings: [], store: 'indexeddb' }

/** Shards in IndexedDB. */
const storedShards = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('lookfirst-models-v1')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
      const request = database.transaction('shards').objectStore('shards').getAllKeys()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return keys
      .map(String)
      .filter((key) => key.includes('/'))
      .map((key) => key.split('/').at(-1)!)
  })

/** Sends half of a file and cuts the connection. */
function cut(response: ServerResponse, file: string): void {
  const bytes = readFileSync(file)
  response.writeHead(200, { 'Content-Length': bytes.length })
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
}

test('the second visit asks for no shard, and works while the site refuses all of them', async ({ page, site }) => {
  expect(await visit(page, site)).toMatchObject({ ...GOOD, bytes: { cached: 0 } })
  expect(requestedShards(site).sort()).toEqual(ALL_SHARDS.toSorted())

  site.fault = (request, response) => {
    if (!shardOf(request.url)) return false
    response.writeHead(503).end()
    return true
  }
  const refused = site.requests.find(shardOf)!
  expect(await page.evaluate(async (url) => (await fetch(url)).status, refused)).toBe(503)
  site.requests.length = 0
  const second = await visit(page, site)
  expect(second).toMatchObject(GOOD)
  expect(second.bytes).toEqual({ cached: second.bytes!.total, loaded: second.bytes!.total, total: second.bytes!.total })
  expect(requestedShards(site)).toEqual([])
})

test('a damaged shard in IndexedDB is found and downloaded again, alone', async ({ page, site }) => {
  expect(await visit(page, site)).toMatchObject(GOOD)
  const damaged = await page.evaluate(async (sha256) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('lookfirst-models-v1')
      request.onsuccess = () => resolve(request.result)
    })
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const read = database.transaction('shards').objectStore('shards')
    const key = (await settled(read.getAllKeys())).find((each) => String(each).endsWith(sha256))!
    const blob: Blob = await settled(database.transaction('shards').objectStore('shards').get(key))
    const bytes = new Uint8Array(await blob.arrayBuffer())
    bytes[1000]! ^= 1
    await settled(
      database
        .transaction('shards', 'readwrite')
        .objectStore('shards')
        .put(new Blob([bytes]), key),
    )
    database.close()
    return bytes.length
  }, SHARD)
  expect(damaged).toBeGreaterThan(1000)

  site.requests.length = 0
  expect(await visit(page, site)).toMatchObject({ ...GOOD, warnings: ['MODEL_INTEGRITY'] })
  expect(requestedShards(site)).toEqual([SHARD])

  site.requests.length = 0
  expect(await visit(page, site)).toMatchObject(GOOD)
  expect(requestedShards(site)).toEqual([])
})

test.describe('a download', () => {
  test('that breaks off for good is an error verdict, and is resumed where it stopped', async ({ page, site }) => {
    let cuts = 0
    site.fault = (request, response, file) => {
      if (shardOf(request.url) !== SHARD) return false
      cuts++
      cut(response, file)
      return true
    }
    expect(await visit(page, site)).toMatchObject({ action: 'review', code: 'MODEL_FETCH', doctor: { ok: false } })
    expect(cuts).toBeGreaterThanOrEqual(3)
    const stored = await storedShards(page)
    expect(stored.length).toBeGreaterThan(0)
    expect(stored).not.toContain(SHARD)

    site.fault = null
    site.requests.length = 0
    expect(await visit(page, site)).toMatchObject(GOOD)
    expect(requestedShards(site).sort()).toEqual(ALL_SHARDS.filter((sha256) => !stored.includes(sha256)).sort())
  })

  const faults: [name: string, times: number, answer: (response: ServerResponse, file: string) => void][] = [
    ['breaks off twice', 2, cut],
    ['is refused twice', 2, (response) => response.writeHead(503).end()],
    [
      'brings other bytes once',
      1,
      (response, file) => response.writeHead(200).end(readFileSync(file).map((byte) => byte ^ 1)),
    ],
  ]
  for (const [name, times, answer] of faults) {
    test(`that ${name} goes on by itself`, async ({ page, site }) => {
      let left = times
      site.fault = (request, response, file) => {
        if (shardOf(request.url) !== SHARD || left === 0) return false
        left--
        answer(response, file)
        return true
      }
      expect(await visit(page, site)).toMatchObject(GOOD)
      expect(left).toBe(0)
      const again = Array.from({ length: times }, () => SHARD)
      expect(requestedShards(site).sort()).toEqual([...ALL_SHARDS, ...again].sort())
    })
  }

  test('that failed is tried again by the next call of the same guard', async ({ page, site }) => {
    let refused = 0
    site.fault = (request, response) => {
      if (shardOf(request.url) !== SHARD) return false
      refused++
      response.writeHead(404).end()
      return true
    }
    await openHarness(page, site)
    await page.evaluate(async (policy) => {
      globalThis.kept = await lookfirst.createGuard({ policy, backend: 'wasm' })
    }, POLICIES.cats)
    const judge = () =>
      page.evaluate(async () => {
        const { action, error } = await kept.classify('/photos/chelsea.png')
        return { action, code: error?.code }
      })
    expect(await judge()).toEqual({ action: 'review', code: 'MODEL_FETCH' })
    expect(refused).toBeGreaterThan(0)
    site.fault = null
    expect(await judge()).toEqual({ action: 'block', code: undefined })
  })
})

test('two tabs download once', async ({ context, site }) => {
  const tabs = [await context.newPage(), await context.newPage()]
  let held: (() => void) | null = null
  let isOpen = false
  // The first shard does not go out before both tabs have their worker. It alone: a browser has six connections to a site.
  const bothWork = Promise.all(tabs.map((tab) => tab.waitForEvent('worker', { timeout: 100_000 }))).then(() => {
    isOpen = true
    held?.()
  })
  site.fault = (request, response, file) => {
    if (isOpen || held || !shardOf(request.url)) return false
    held = () => response.writeHead(200).end(readFileSync(file))
    return true
  }
  const [, ...visits] = await Promise.all([bothWork, ...tabs.map((tab) => visit(tab, site))])
  expect(visits).toMatchObject([GOOD, GOOD])
  expect(requestedShards(site).sort()).toEqual(ALL_SHARDS.toSorted())
})

test.describe('where the model cannot be kept', () => {
  test('without IndexedDB it works from memory and says so', async ({ page, site }) => {
    let broken = 0
    site.fault = (request, response, file) => {
      if (!request.url?.includes('/worker-wasm')) return false
      broken++
      const refuse = `IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError') };\n`
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(refuse + readFileSync(file, 'utf8'))
      return true
    }
    for (let time = 1; time <= 2; time++) {
      site.requests.length = 0
      const found = await visit(page, site)
      expect(broken).toBe(time)
      expect(found).toMatchObject({ ...GOOD, warnings: ['STORAGE_UNAVAILABLE'], store: 'memory' })
      expect(found.doctor).toMatchObject({ ok: true })
      expect(found.doctor.checks).toContainEqual(expect.objectContaining({ name: 'storage', status: 'warning' }))
      expect(requestedShards(site).sort()).toEqual(ALL_SHARDS.toSorted())
    }
  })

  test('without room it works from memory, says so, and keeps what had room', async ({ page, site }) => {
    const devtools = await page.context().newCDPSession(page)
    await openHarness(page, site)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 3_500_000 })
    const { quota, overrideActive } = await devtools.send('Storage.getUsageAndQuota', { origin: site.origin })
    expect({ quota, overrideActive }).toEqual({ quota: 3_500_000, overrideActive: true })
    const found = await visit(page, site)
    expect(found).toMatchObject({ ...GOOD, warnings: expect.arrayContaining(['STORAGE_QUOTA']) })
    expect(found.doctor).toMatchObject({ ok: true })
    expect(found.doctor.checks).toContainEqual(
      expect.objectContaining({ name: 'storage', status: 'warning', message: expect.stringContaining('full') }),
    )

    const stored = await storedShards(page)
    expect(stored.length).toBeGreaterThan(0)
    expect(stored.length).toBeLessThan(ALL_SHARDS.length)
    site.requests.length = 0
    expect(await visit(page, site)).toMatchObject({ action: 'block', code: undefined })
    expect(requestedShards(site).filter((sha256) => stored.includes(sha256))).toEqual([])
  })

  test('with cache: "memory" nothing is written', async ({ page, site }) => {
    await openHarness(page, site)
    const action = await page.evaluate(
      (policy) =>
        withGuard({ policy, cache: 'memory' }, async (guard) => (await guard.classify('/photos/chelsea.png')).action),
      POLICIES.cats,
    )
    expect(action).toBe('block')
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
  })

  test('clearCache deletes what was kept, and the guard works on', async ({ page, site }) => {
    expect(await visit(page, site)).toMatchObject(GOOD)
    expect((await storedShards(page)).length).toBe(ALL_SHARDS.length)
    const found = await page.evaluate(
      (policy) =>
        withGuard({ policy }, async (guard) => {
          const before = (await guard.classify('/photos/coffee.png')).action
          await guard.clearCache()
          return { before, after: (await guard.classify('/photos/chelsea.png')).action, memory: await guard.memory() }
        }),
      POLICIES.cats,
    )
    expect(found).toMatchObject({ before: 'allow', after: 'block', memory: { storedBytes: 0 } })
    expect(await storedShards(page)).toEqual([])
  })
})
