import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PriorityQueue } from './queue'

describe('the queue', () => {
  test('gives the highest priority first, and keeps the order within one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 })), (priorities) => {
        const queue = new PriorityQueue<{ priority: number; index: number }>()
        for (const [index, priority] of priorities.entries()) queue.push({ priority, index })
        const out = Array.from(priorities, () => queue.shift()!)
        const expected = priorities
          .map((priority, index) => ({ priority, index }))
          .sort((a, b) => b.priority - a.priority || a.index - b.index)
        expect(out).toEqual(expected)
        expect(queue.shift()).toBeUndefined()
      }),
    )
  })

  test('puts work that lost its worker ahead of its own priority, not ahead of higher ones', () => {
    const queue = new PriorityQueue<{ priority: number; name: string }>()
    for (const [name, priority] of [
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ] as const)
      queue.push({ name, priority })
    queue.unshift({ name: 'again', priority: 0 })
    expect(queue.drain().map(({ name }) => name)).toEqual(['b', 'again', 'a', 'c'])
    expect(queue.size).toBe(0)
  })

  test('removes what waits, and says whether it did', () => {
    const queue = new PriorityQueue<{ priority: number }>()
    const item = { priority: 0 }
    queue.push(item)
    expect(queue.remove(item)).toBe(true)
    expect(queue.remove(item)).toBe(false)
  })
})
