import { describe, expect, test } from 'vitest'
import { decodeFloat16, encodeFloat16 } from './float16'

describe('float16', () => {
  test.each([
    ['zero', 0, 0],
    ['one', 1, 1],
    ['a negative', -2.5, -2.5],
    ['a third', 1 / 3, 0.333251953125],
    ['the largest', 65504, 65504],
    ['a tie, to even below', 1 + 2 ** -11, 1],
    ['a tie, to even above', 1 + 3 * 2 ** -11, 1 + 2 ** -9],
    ['a carry into the exponent', 2 - 2 ** -12, 2],
    ['the smallest normal', 2 ** -14, 2 ** -14],
    ['just below the smallest normal', 2 ** -14 - 2 ** -26, 2 ** -14],
    ['the smallest subnormal', 2 ** -24, 2 ** -24],
    ['half of it, to even', 2 ** -25, 0],
    ['one and a half of it, to even', 3 * 2 ** -25, 2 ** -23],
    ['a negative subnormal', -5 * 2 ** -24, -5 * 2 ** -24],
    ['too large', 70000, Number.POSITIVE_INFINITY],
  ])('of %s', (_, value, rounded) => {
    expect([...decodeFloat16(encodeFloat16(Float32Array.of(value)))]).toEqual([rounded])
  })

  test('gives every finite half back exactly', () => {
    for (let half = 0; half < 0x7c00; half += 7) {
      const text = btoa(String.fromCharCode(half & 255, half >> 8))
      expect(encodeFloat16(decodeFloat16(text))).toBe(text)
    }
  })

  test('is little-endian, two bytes a number, and reads views of longer arrays', () => {
    expect(atob(encodeFloat16(Float32Array.of(0, 1, -2).subarray(1)))).toBe('\x00\x3c\x00\xc0')
  })
})
