import type { GuardError } from '@lookfirst/errors'
import { describe, expect, test } from 'vitest'
import { toProbabilities } from './probabilities'

const labels = ['a', 'b']

describe('toProbabilities', () => {
  test.each<['none' | 'softmax' | 'sigmoid', number[], number[]]>([
    ['none', [0.25, 0.9], [0.25, 0.9]],
    ['none', [-1e-6, 1.0001], [0, 1]],
    ['softmax', [0, Math.log(3)], [0.25, 0.75]],
    ['softmax', [1000, 1000], [0.5, 0.5]],
    ['softmax', [-1000, 1000], [0, 1]],
    ['sigmoid', [0, Math.log(3)], [0.5, 0.75]],
    ['sigmoid', [-1000, 1000], [0, 1]],
  ])('%s of %j is %j', (activation, output, expected) => {
    const found = toProbabilities(output, { activation, labels }, 'test')
    for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 12)
  })

  test.each<[string, 'none' | 'softmax' | 'sigmoid', number[], GuardError['code'], RegExp]>([
    ['a number that is none', 'softmax', [Number.NaN, 1], 'DEVICE_LOST', /NaN/],
    ['infinity', 'softmax', [Number.POSITIVE_INFINITY, 1], 'DEVICE_LOST', /no probabilities/],
    ['a sigmoid of nothing', 'sigmoid', [Number.NaN, 1], 'DEVICE_LOST', /no probabilities/],
    ['logits taken for probabilities', 'none', [3.2, -1], 'DEVICE_LOST', /3\.2, -1/],
    ['fewer numbers than labels', 'none', [0.5], 'MODEL_INCOMPATIBLE', /1 numbers for 2 labels/],
    ['more numbers than labels', 'softmax', [1, 2, 3], 'MODEL_INCOMPATIBLE', /3 numbers for 2 labels/],
  ])('refuses %s', (_, activation, output, code, message) => {
    const act = () => toProbabilities(output, { activation, labels }, 'test')
    expect(act).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }))
  })
})
