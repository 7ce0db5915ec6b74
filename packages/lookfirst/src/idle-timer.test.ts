import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IdleTimer } from './idle-timer'

const nothing = async () => {}

describe('an idle timer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('expires so many milliseconds after the last work', async () => {
    const expire = vi.fn()
    const timer = new IdleTimer(100, expire)
    await timer.during(nothing)
    vi.advanceTimersByTime(60)
    await timer.during(nothing)
    vi.advanceTimersByTime(99)
    expect(expire).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(expire).toHaveBeenCalledOnce()
  })

  test('is not put off by a look from outside, and waits for its end', async () => {
    const expire = vi.fn()
    const timer = new IdleTimer(100, expire)
    await timer.during(nothing)
    vi.advanceTimersByTime(60)
    await timer.during(nothing, false)
    let look = () => {}
    const looking = timer.during(
      () =>
        new Promise<void>((resolve) => {
          look = resolve
        }),
      false,
    )
    vi.advanceTimersByTime(60)
    expect(expire).not.toHaveBeenCalled()
    look()
    await looking
    vi.advanceTimersByTime(100)
    expect(expire).toHaveBeenCalledOnce()
  })

  test('never expires during work, and never at all with 0', async () => {
    const expire = vi.fn()
    void new IdleTimer(100, expire).during(() => new Promise(() => {}))
    await new IdleTimer(0, expire).during(nothing)
    vi.advanceTimersByTime(10_000)
    expect(expire).not.toHaveBeenCalled()
  })

  test('counts failed work as work', async () => {
    const expire = vi.fn()
    const timer = new IdleTimer(100, expire)
    await expect(timer.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    vi.advanceTimersByTime(100)
    expect(expire).toHaveBeenCalledOnce()
  })
})
