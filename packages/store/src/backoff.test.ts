import { describe, expect, test } from 'vitest'
import { backoffMs, pause } from './backoff'

describe('backoffMs', () => {
  test.each([
    { retry: 1, random: 0.5, ms: 400 },
    { retry: 2, random: 0.5, ms: 800 },
    { retry: 3, random: 0.5, ms: 1600 },
    { retry: 1, random: 0, ms: 300 },
    { retry: 1, random: 0.999999, ms: 500 },
    { retry: 20, random: 0.5, ms: 8000 },
  ])('waits $ms ms before retry $retry when chance says $random', ({ retry, random, ms }) => {
    expect(backoffMs(retry, () => random)).toBeCloseTo(ms, 2)
  })
})

describe('pause', () => {
  test('resolves', async () => {
    await expect(pause(0, new AbortController().signal)).resolves.toBeUndefined()
  })

  test('rejects with the reason of a signal that aborts meanwhile', async () => {
    const abort = new AbortController()
    const waiting = pause(60_000, abort.signal)

    abort.abort('enough')

    await expect(waiting).rejects.toBe('enough')
  })

  test('rejects with the reason of a signal that is aborted already', async () => {
    await expect(pause(60_000, AbortSignal.abort('before'))).rejects.toBe('before')
  })
})
