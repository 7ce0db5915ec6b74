import { describe, expect, test } from 'vitest'
import { forEachInFlight } from './in-flight'

/** Lets everything run that can. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('forEachInFlight', () => {
  test('works on the first few items only, and starts the next when one is done', async () => {
    const started: number[] = []
    const finish: (() => void)[] = []
    const all = forEachInFlight([0, 1, 2, 3, 4], 2, undefined, (item) => {
      started.push(item)
      return new Promise((resolve) => finish.push(resolve))
    })

    expect(started).toEqual([0, 1])
    finish[1]?.()
    await settle()
    expect(started).toEqual([0, 1, 2])

    for (let next = 0; next < 5; next++) {
      finish[next]?.()
      await settle()
    }
    await all
    expect(started).toEqual([0, 1, 2, 3, 4])
  })

  test('settles when there is nothing to do', async () => {
    await expect(forEachInFlight([], 4, undefined, async () => {})).resolves.toBeUndefined()
  })

  test('rejects with the first failure, aborts the work in flight, starts no more, and waits for what runs', async () => {
    const log: string[] = []
    const all = forEachInFlight(['bad', 'slow', 'never'], 2, undefined, async (item, signal) => {
      log.push(item)
      await settle()
      if (item === 'bad') throw new Error('bad item')
      await settle()
      log.push(`${item} ends, aborted: ${signal.aborted}`)
    })

    await expect(all).rejects.toThrow('bad item')
    expect(log).toEqual(['bad', 'slow', 'slow ends, aborted: true'])
  })

  test("rejects with the reason of the caller's signal, and starts no more", async () => {
    const abort = new AbortController()
    const started: number[] = []
    const all = forEachInFlight([0, 1, 2], 1, abort.signal, async (item) => {
      started.push(item)
      abort.abort('enough')
    })

    await expect(all).rejects.toBe('enough')
    expect(started).toEqual([0])
  })
})
