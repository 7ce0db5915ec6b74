import { describe, expect, test } from 'vitest'
import { chooseDirections } from './directions'

const line = (text: string, confidence: number) => ({ all: { text, confidence, from: 0, to: 1 } })
const chosen = (...lines: Parameters<typeof chooseDirections>[0]) => chooseDirections(lines).map(({ all }) => all?.text)

describe('a line is read', () => {
  test('forwards where nothing speaks against it', () => {
    expect(chosen([line('sure', 0.99), null])).toEqual(['sure'])
  })

  test('from the clearer end where it stands alone', () => {
    expect(chosen([line('ue', 0.6), line('on', 0.7)])).toEqual(['on'])
  })

  test('forwards among lines that are, though it is a little clearer backwards', () => {
    expect(chosen([line('a long line', 0.98), null], [line('on', 0.6), line('uo', 0.7)])).toEqual(['a long line', 'on'])
  })

  test('backwards among lines that are, though it is a little clearer forwards', () => {
    const upsideDown = [line('ǝuᴉl ƃuol ɐ', 0.4), line('a long line', 0.97)] as const
    expect(chosen(upsideDown, [line('uo', 0.8), line('on', 0.7)])).toEqual(['a long line', 'on'])
  })

  test('its own way where it is much clearer that way', () => {
    expect(chosen([line('a long line', 0.98), null], [line('ue', 0.3), line('other', 0.9)])).toEqual([
      'a long line',
      'other',
    ])
  })

  test('forwards where it says nothing either way', () => {
    const nothing = { all: null }
    expect(chooseDirections([[nothing, { all: null }]])[0]).toBe(nothing)
  })
})
