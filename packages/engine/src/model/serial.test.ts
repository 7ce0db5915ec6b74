import { expect, test } from 'vitest'
import { createSerial } from './serial'

test('work runs one after the other, in order, and a failure does not poison what follows', async () => {
  const serial = createSerial()
  const log: string[] = []
  const work = (name: string, ms: number) =>
    serial(async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, ms))
      log.push(`${name} ends`)
      if (name === 'b') throw new Error('b failed')
      return name
    })
  const results = await Promise.allSettled([work('a', 5), work('b', 1), work('c', 0)])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
