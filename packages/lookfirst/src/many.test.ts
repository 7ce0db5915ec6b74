import type { Verdict } from '@lookfirst/engine/protocol'
import { describe, expect, test } from 'vitest'
import { classifyAll } from './many'
import type { GuardInput, ManyOptions } from './types'

/** A stand-in for a guard: answers when told to. */
function slowGuard() {
  const started: string[] = []
  const finish = new Map<string, () => void>()
  const classify = (input: GuardInput, { signal }: ManyOptions) => {
    started.push(input as string)
    return new Promise<Verdict>((resolve, reject) => {
      finish.set(input as string, () => resolve({ id: input } as Verdict))
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  }
  return { started, finish: (name: string) => finish.get(name)!(), classify }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('judging many', () => {
  test('keeps as many in flight as asked, and yields in the order of the inputs', async () => {
    const guard = slowGuard()
    const results = classifyAll(['a', 'b', 'c', 'd'], { inFlight: 2 }, guard.classify)
    const first = results.next()
    await turn()
    expect(guard.started).toEqual(['a', 'b'])
    guard.finish('b')
    guard.finish('a')
    expect((await first).value).toMatchObject({ key: 0, verdict: { id: 'a' } })
    const second = results.next()
    await turn()
    expect(guard.started).toEqual(['a', 'b', 'c'])
    expect((await second).value).toMatchObject({ key: 1, verdict: { id: 'b' } })
    await results.return()
  })

  test('carries the keys of the caller', async () => {
    const guard = slowGuard()
    const results = classifyAll([{ key: 'x', input: 'a' }], {}, guard.classify)
    const first = results.next()
    await turn()
    guard.finish('a')
    expect((await first).value).toMatchObject({ key: 'x', verdict: { id: 'a' } })
    expect((await results.next()).done).toBe(true)
  })

  test('hands a verdict over while a slow source still thinks', async () => {
    const guard = slowGuard()
    async function* source() {
      yield 'a'
      await new Promise<never>(() => {})
    }
    const results = classifyAll(source(), { inFlight: 4 }, guard.classify)
    const first = results.next()
    await turn()
    guard.finish('a')
    expect((await first).value).toMatchObject({ verdict: { id: 'a' } })
  })

  test('aborts what is under way and closes the source when the loop is left', async () => {
    const guard = slowGuard()
    let closed = false
    function* source() {
      try {
        yield* ['a', 'b', 'c']
      } finally {
        closed = true
      }
    }
    const aborted: string[] = []
    const results = classifyAll(source(), { inFlight: 3 }, (input, options) => {
      options.signal?.addEventListener('abort', () => aborted.push(input as string))
      return guard.classify(input, options)
    })
    const first = results.next()
    await turn()
    guard.finish('a')
    await first
    await results.return()
    expect(aborted).toEqual(expect.arrayContaining(['b', 'c']))
    expect(closed).toBe(true)
  })

  test('ends with the failure of a call', async () => {
    const results = classifyAll(['a'], {}, () => Promise.reject(new Error('no')))
    await expect(results.next()).rejects.toThrow('no')
  })
})
