import { describe, expect, test } from 'vitest'
import { readVersions } from './versions'

const version = { id: 'a', name: 'First', keptAt: '2026-01-02T03:04:05.000Z', text: '## a: A\nShould not: show guns' }
const file = (versions: unknown[]) => JSON.stringify({ format: 'lookfirst-policy-versions', schema: 1, versions })

describe('a file of versions', () => {
  test('gives what was exported', () => {
    expect(readVersions(file([version]))).toEqual([version])
  })

  test('leaves out what is not whole, and fields that nobody knows', () => {
    const broken = [
      null,
      7,
      { ...version, text: 7 },
      { ...version, keptAt: 'yesterday' },
      { ...version, text: 'x'.repeat(100_001) },
    ]
    expect(readVersions(file([...broken, { ...version, more: 1 }]))).toEqual([version])
  })

  test.each(['', 'Dear reader', '[]', 'null', '{"format":"other"}'])('is refused where it is %j', (json) => {
    expect(() => readVersions(json)).toThrow(/Export all/)
  })
})
