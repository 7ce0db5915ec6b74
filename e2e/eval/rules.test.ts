import { readPolicy } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { policyOf } from './rules'

describe('policyOf', () => {
  test('writes clauses and exceptions as the grammar reads them', () => {
    const text = policyOf([
      { id: 'animals', clauses: ['animals', 'pets'], exceptions: ['dogs'] },
      { id: 'cars', clauses: ['cars'] },
    ])
    const { policy } = readPolicy(text)
    const linesOf = (lines: { text: string }[]) => lines.map((line) => line.text)

    expect(policy!.rules.map(({ id, clauses, exceptions }) => [id, linesOf(clauses), linesOf(exceptions)])).toEqual([
      ['animals', ['show animals', 'show pets'], ['show dogs']],
      ['cars', ['show cars'], []],
    ])
  })
})
