import { describe, expect, test } from 'vitest'
import { readStretches, stretchesOf } from './stretches'

const cut = (text: string) => stretchesOf(text).map(([from, to]) => text.slice(from, to))

describe('text in stretches', () => {
  test('is each line, each two neighbours, and all of it', () => {
    expect(cut('one\ntwo\nthree')).toEqual(['one', 'two', 'three', 'one\ntwo', 'two\nthree', 'one\ntwo\nthree'])
    expect(cut('one\ntwo')).toEqual(['one', 'two', 'one\ntwo'])
    expect(cut('one')).toEqual(['one'])
    expect(cut('')).toEqual([])
    expect(cut('\n  \n')).toEqual([])
  })

  test('has a long line in windows that overlap', () => {
    const words = Array.from({ length: 30 }, (_, index) => `w${index}`)
    const lines = cut(words.join(' ')).slice(0, 3)
    expect(lines.map((line) => [line.split(' ')[0], line.split(' ').at(-1)])).toEqual([
      ['w0', 'w15'],
      ['w8', 'w23'],
      ['w16', 'w29'],
    ])
  })

  test('however long, is some hundred stretches at most, and every word is in one', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `line ${index} says something`).join('\n')
    const stretches = cut(text)
    expect(stretches.length).toBeLessThanOrEqual(640)
    const said = stretches.join('\n')
    expect([0, 1, 2499, 4998, 4999].every((index) => said.includes(`line ${index} says`))).toBe(true)
  })

  test('keeps a short line by itself beside a very long one', () => {
    const stretches = cut(`look here\n${'and so on '.repeat(10_000)}`)
    expect(stretches).toContain('look here')
    expect(stretches.length).toBeLessThanOrEqual(640)
  })

  test('is embedded in the last space', () => {
    const embed = (text: string) => [Float32Array.of(0), Float32Array.of(text.length)]
    expect(readStretches('ab\nc', { embed })).toEqual([
      { from: 0, to: 2, vector: Float32Array.of(2) },
      { from: 3, to: 4, vector: Float32Array.of(1) },
      { from: 0, to: 4, vector: Float32Array.of(4) },
    ])
  })
})
