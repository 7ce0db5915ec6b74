import { describe, expect, test } from 'vitest'
import { isGrounded } from './grounding'

describe('a sentence', () => {
  const bounds: Record<string, [number, number]> = { dog: [0, 1.5], dogs: [0, 1.5], ball: [1, -0.5] }
  const scores = (values: number[]) => (tag: number) => values[tag]!

  test.each([
    { said: 'a dog runs', values: [1.6, 0], grounded: true, why: 'its tag scores above the bound' },
    { said: 'a dog runs', values: [1.5, 0], grounded: true, why: 'its tag scores the bound' },
    { said: 'a dog runs', values: [1.4, 0], grounded: false, why: 'its tag scores below the bound' },
    { said: 'two dogs with a ball', values: [2, -1], grounded: false, why: 'one of two things is not seen' },
    { said: 'a man runs', values: [-9, -9], grounded: true, why: 'none of its words has a bound' },
  ])('"$said" is grounded: $grounded, because $why', ({ said, values, grounded }) => {
    expect(isGrounded(said.split(' '), scores(values), bounds)).toBe(grounded)
  })
})
