import { describe, expect, test } from 'vitest'
import { printRate, readRate } from './rate'

describe('a rate', () => {
  test.each([
    ['0.5%', 0.005],
    ['1 %', 0.01],
    ['0.01', 0.01],
    ['.02', 0.02],
    ['0.7%', 0.007],
    ['50%', 0.5],
    ['1e-7', 1e-7],
  ])('%s is read as %d', (text, rate) => {
    expect(readRate(text)).toBe(rate)
  })

  test.each(['', '%', 'one', '1,5%', '-1%', '1%%', '0x10', '1.', 'Infinity', 'NaN', '1 % of all'])(
    '%j is no rate',
    (text) => {
      expect(readRate(text)).toBeNaN()
    },
  )

  test.each([
    [0.005, '0.5%'],
    [0.01, '1%'],
    [0.29, '29%'],
    [1 / 3, '0.3333333333333333'],
    [1e-7, '0.00001%'],
  ])('%d is written as %s', (rate, text) => {
    expect(printRate(rate)).toBe(text)
    expect(readRate(text)).toBe(rate)
  })
})
