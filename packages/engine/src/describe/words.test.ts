import { describe, expect, test } from 'vitest'
import { readWords } from './words'

const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))

describe('the words file', () => {
  const words = { words: ['<end>', '<start>', '<unknown>', 'dog'], mostWords: 16, beam: 3, floor: -1.5 }
  const tags = { tags: ['dog'], tagTail: 0.01, mostTags: 8, bounds: { dog: [0, 1.5] } }

  test('says what may be said, and when', () => {
    expect(readWords(bytes({ format: 2, ...words, ...tags }))).toEqual({ ...words, ...tags })
  })

  test('is refused in a format of another release', () => {
    expect(() => readWords(bytes({ ...words, format: 1 }))).toThrow(
      expect.objectContaining({ code: 'MODEL_INCOMPATIBLE', message: expect.stringContaining('format 1') }),
    )
  })
})
