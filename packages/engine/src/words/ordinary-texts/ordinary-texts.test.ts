import { describe, expect, test } from 'vitest'
import { ordinaryTexts } from '.'
import { FILLERS } from './fillers'
import { TEMPLATES } from './templates'

describe('ordinary texts', () => {
  test('are the same each time, more than a thousand, each once', () => {
    const texts = ordinaryTexts()
    expect(texts.length).toBeGreaterThanOrEqual(1000)
    expect(new Set(texts).size).toBe(texts.length)
    expect(ordinaryTexts()).toEqual(texts)
  })

  test('leave no place unfilled', () => {
    const names = Object.keys(FILLERS)
    const places = Object.values(TEMPLATES)
      .flat()
      .flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect([...new Set(places)].filter((name) => !names.includes(name!))).toEqual([])
    expect(names.filter((name) => !places.includes(name))).toEqual([])
  })

  test('come from every kind, in one line and in several', () => {
    const lines = ordinaryTexts().map((text) => text.split('\n').length)
    expect(lines.filter((count) => count === 1).length).toBeGreaterThan(300)
    expect(lines.filter((count) => count > 2).length).toBeGreaterThan(300)
  })

  test('do not run out of sayings before their number is reached', () => {
    expect(ordinaryTexts(50)).toHaveLength(50)
  })
})
