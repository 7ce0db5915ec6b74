import { describe, expect, test } from 'vitest'
import { readBestPath } from './ctc'
import { isReadable, stretchOf, wordsOf } from './words'

const ALPHABET = ['a', 'b', ' ', '\ufffd']

/** Steps, each the likeliest output (`.` is the blank) with its probability; the rest lies on the blank. */
function path(steps: string, probability = 0.9): Float32Array {
  const outputs = ALPHABET.length + 1
  const data = new Float32Array(steps.length * outputs)
  for (const [step, character] of Array.from(steps).entries()) {
    data[step * outputs] = 1 - probability
    data[step * outputs + ALPHABET.indexOf(character) + 1] = probability
  }
  return data
}

const read = (steps: string) => readBestPath(path(steps), steps.length, ALPHABET)
const text = (steps: string) => stretchOf(read(steps))?.text ?? null

describe('the best path', () => {
  test.each([
    ['aab', 'ab'],
    ['a.a', 'aa'],
    ['aa.ab', 'aab'],
    ['..a..b..', 'ab'],
    ['a b', 'a b'],
    ['a .  b', 'a b'],
    [' a. ', 'a'],
    ['....', null],
    [' . ', null],
  ])('of %j says %j', (steps, said) => {
    expect(text(steps)).toBe(said)
  })

  test('has the steps and the largest probability of each character', () => {
    const data = path('.aa.b')
    data[1 * 5 + 1] = 0.6
    const [a, b] = readBestPath(data, 5, ALPHABET)
    expect(a).toEqual({ character: 'a', probability: expect.closeTo(0.9), from: 1, to: 3 })
    expect(b).toEqual({ character: 'b', probability: expect.closeTo(0.9), from: 4, to: 5 })
  })

  test('has a space where the blank is likelier but a space may be', () => {
    const data = path('a..b')
    data[2 * 5 + 3] = 0.1
    expect(stretchOf(readBestPath(data, 4, ALPHABET))?.text).toBe('a b')
  })
})

describe('words', () => {
  test('stand between spaces, with their steps', () => {
    expect(wordsOf(read('ab. .b')).map(({ text, from, to }) => [text, from, to])).toEqual([
      ['ab', 0, 2],
      ['b', 5, 6],
    ])
  })

  test('are as sure as their characters on average, spaces left out', () => {
    expect(stretchOf(readBestPath(path('a', 0.8), 1, ALPHABET))?.confidence).toBeCloseTo(0.8)
    const spaced = path('a b')
    spaced[1 * 5 + 3] = 0.5
    expect(stretchOf(readBestPath(spaced, 3, ALPHABET))?.confidence).toBeCloseTo(0.9)
  })

  test.each([
    ['\ufffda', false],
    ['\ufffdab', true],
    ['ab', true],
    ['7', true],
    ['—', false],
    ['½', false],
    ['', false],
  ])('%j are readable: %s', (said, readable) => {
    expect(isReadable(said)).toBe(readable)
  })
})
