import { beforeEach, describe, expect, test } from 'vitest'
import { createScene, expectFiles, type LoadingScene } from '../testing/loading-scene'
import { turnLocks } from '../testing/turn-locks'

let scene: LoadingScene

beforeEach(async () => {
  scene = await createScene()
  return () => scene.server.close()
})

describe('loadFiles, when it is aborted', () => {
  test('does nothing when the signal was aborted before', async () => {
    await expect(scene.load({ signal: AbortSignal.abort('before') })).rejects.toBe('before')

    expect(scene.server.requests.size).toBe(0)
  })

  test('rejects with the reason of the signal, and resumes without asking for stored shards', async () => {
    const abort = new AbortController()
    scene.server.fail(scene.judging[3]!, { kind: 'stall' })
    const loading = scene.load({ signal: abort.signal }).catch((reason: unknown) => reason)
    await expect.poll(async () => (await scene.store.keys()).length).toBe(5)
    expect(scene.server.faults).toEqual([{ sha256: scene.judging[3]!, kind: 'stall' }])

    abort.abort()

    expect(await loading).toMatchObject({ name: 'AbortError' })
    expect(await scene.store.readComplete(scene.key, 'judge')).toBeUndefined()

    scene.server.reset()
    await expectFiles(await scene.load(), scene.model)
    expect(Object.fromEntries(scene.server.requests)).toEqual({ [scene.judging[3]!]: 1 })
  })

  test('stops a pause between two requests', async () => {
    const abort = new AbortController()
    scene.server.failForever(scene.judging[3]!, { kind: 'status', status: 503 })
    const delayMs = () => {
      setTimeout(() => abort.abort('enough'))
      return 60_000
    }

    await expect(scene.load({ signal: abort.signal, retry: { delayMs } })).rejects.toBe('enough')

    expect(scene.server.faults).toHaveLength(1)
  })
})

describe('loadFiles, in two tabs', () => {
  test('asks for each shard once, and both have the files', async () => {
    const locks = turnLocks()

    const both = await Promise.all([scene.load({ locks }), scene.load({ locks })])

    for (const files of both) await expectFiles(files, scene.model)
    expect(locks.names).toEqual(['lookfirst:model:mini@1:judge', 'lookfirst:model:mini@1:judge'])
    expect([...scene.server.requests.values()]).toEqual(scene.judging.map(() => 1))
  })

  test('asks twice without a lock, which is what the lock is for', async () => {
    for (const sha256 of scene.judging) scene.server.fail(sha256, { kind: 'slow', pauseMs: 2 })

    await Promise.all([scene.load(), scene.load()])

    expect([...scene.server.requests.values()]).toEqual(scene.judging.map(() => 2))
  })

  test('lets the second go on where the first failed', async () => {
    const locks = turnLocks()
    scene.server.fail(scene.judging[5]!, { kind: 'status', status: 404 })

    const [first, second] = await Promise.allSettled([scene.load({ locks }), scene.load({ locks })])

    expect(scene.server.faults).toEqual([{ sha256: scene.judging[5]!, kind: 'status' }])
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'MODEL_FETCH' } })
    expect(second.status).toBe('fulfilled')
    expect(scene.server.requests.get(scene.judging[5]!)).toBe(2)
    expect(scene.server.requests.get(scene.judging[0]!)).toBe(1)
  })

  test('stops waiting for its turn on abort, and leaves the other alone', async () => {
    const locks = turnLocks()
    const abort = new AbortController()
    const first = scene.load({ locks })
    const second = scene.load({ locks, signal: abort.signal }).catch((reason: unknown) => reason)

    abort.abort('enough')

    expect(await second).toBe('enough')
    await expectFiles(await first, scene.model)
  })

  test('loads two parts at the same time', async () => {
    const locks = turnLocks()

    const [judge, compile] = await Promise.all([scene.load({ locks }), scene.load({ locks, part: 'compile' })])

    await expectFiles(judge, scene.model)
    await expectFiles(compile, scene.model, 'compile')
    expect(new Set(locks.names).size).toBe(2)
  })

  test('goes on without a lock where the frame may not have one', async () => {
    let refusals = 0
    const locks = {
      ...turnLocks(),
      async request() {
        refusals++
        throw new DOMException('Access to the Locks API is denied in this context.', 'SecurityError')
      },
    }

    await expectFiles(await scene.load({ locks }), scene.model)

    expect(refusals).toBe(1)
  })
})
