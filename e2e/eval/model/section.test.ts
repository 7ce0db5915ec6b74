import { describe, expect, test } from 'vitest'
import { unlessMissing } from './section'
import { nullKeys, TOPICS } from './topics'

describe('the keys of the last line', () => {
  test('are all there from the start, each once, in the order of the sections', () => {
    const listed = Object.values(TOPICS).flatMap(({ keys }) => keys as readonly string[])

    expect(Object.keys(nullKeys())).toEqual(listed)
    expect(new Set(listed).size).toBe(listed.length)
    expect(Object.values(nullKeys()).every((value) => value === null)).toBe(true)
  })
})

describe('a section', () => {
  test('whose data are missing says so on a line, and has its keys without values', async () => {
    const missing = { missing: 'there is no pack in data; name one with --data DIR.' }
    const section = await unlessMissing('pointing', missing, () => {
      throw new Error('nothing to measure')
    })

    expect(section).toEqual({
      title: 'Pointing game: mosaics of four pictures, one of which shows the subject',
      body: ['skipped: there is no pack in data; name one with --data DIR.'],
      keys: { pointing: null },
    })
  })

  test('whose data are there is measured', async () => {
    const section = await unlessMissing('pointing', { found: 0.7 }, ({ found }) => ({
      title: 'Pointing',
      body: [],
      keys: { pointing: found },
    }))

    expect(section.keys).toEqual({ pointing: 0.7 })
  })
})
