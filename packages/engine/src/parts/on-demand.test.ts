import { GuardError, type GuardErrorData } from '@lookfirst/errors'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOnDemand } from './on-demand'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counted(idleMs: number, fails = 0) {
  const warnings: GuardErrorData[] = []
  const counts = { loads: 0, closes: 0 }
  const part = createOnDemand(
    async () => {
      counts.loads++
      if (counts.loads <= fails) throw new GuardError('MODEL_FETCH', 'No network.', 'Wait.')
      return {
        read: async (text: string) => text.toUpperCase(),
        close: async () => {
          counts.closes++
        },
      }
    },
    { name: 'reader', idleMs, warn: (warning) => warnings.push(warning), isOwnError: (error) => error === 'mine' },
  )
  return { part, counts, warnings }
}

describe('a part on demand', () => {
  test('is loaded once, by whoever asks first', async () => {
    const { part, counts } = counted(0)
    expect(part.isLoaded()).toBe(false)
    const [one, two] = await Promise.all([part.use((it) => it.read('a')), part.use((it) => it.read('b'))])
    expect([one, two, await part.prepare()]).toEqual([{ value: 'A' }, { value: 'B' }, true])
    expect(counts).toEqual({ loads: 1, closes: 0 })
  })

  test('is unloaded after idle time, not while it works, and loaded again', async () => {
    const { part, counts } = counted(1000)
    const slow = part.use(() => new Promise<string>((resolve) => setTimeout(resolve, 5000, 'done')))
    await vi.advanceTimersByTimeAsync(4000)
    expect(part.isLoaded()).toBe(true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await slow).toEqual({ value: 'done' })
    await vi.advanceTimersByTimeAsync(999)
    expect(part.isLoaded()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect([part.isLoaded(), counts.closes]).toEqual([false, 1])
    expect(await part.use((it) => it.read('c'))).toEqual({ value: 'C' })
    expect(counts.loads).toBe(2)
  })

  test('that cannot be loaded says so, and is tried again', async () => {
    const { part, warnings } = counted(0, 2)
    expect(await part.prepare()).toBe(false)
    expect(await part.use((it) => it.read('a'))).toMatchObject({
      error: { code: 'MODEL_FETCH', details: { part: 'reader' } },
    })
    expect(warnings).toHaveLength(2)
    expect(await part.use((it) => it.read('a'))).toEqual({ value: 'A' })
  })

  test('throws on what is not its own failure', async () => {
    const { part, warnings } = counted(0)
    await expect(part.use(() => Promise.reject('mine'))).rejects.toBe('mine')
    expect(await part.use(() => Promise.reject(new Error('session')))).toMatchObject({ error: { code: 'INTERNAL' } })
    expect(warnings).toHaveLength(1)
  })

  test('that a model does not have is missing', async () => {
    const none = createOnDemand<{ close(): Promise<void> }>(async () => null, { name: 'x', idleMs: 0, warn: () => {} })
    expect(await none.use(async () => 1)).toMatchObject({ error: { code: 'PART_MISSING' } })
    expect(await none.prepare()).toBe(false)
  })
})
