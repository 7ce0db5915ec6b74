import { describe, expect, test } from 'vitest'
import { createModel } from '../testing/model-fixture'
import { manifestHash } from './manifest-hash'
import { sha256Hex } from './sha256'

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, field]) => [key, withKeysReversed(field)]))
}

describe('manifestHash', () => {
  test('is the SHA-256 of the JSON with sorted keys', async () => {
    const small = { b: [{ d: 1, c: 'x' }], a: null } as never

    expect(await manifestHash(small)).toBe(
      await sha256Hex(new TextEncoder().encode('{"a":null,"b":[{"c":"x","d":1}]}')),
    )
  })

  test('does not depend on the order of keys', async () => {
    const { manifest } = await createModel()
    const reversed = withKeysReversed(manifest) as typeof manifest

    expect(Object.keys(reversed)).not.toEqual(Object.keys(manifest))
    expect(await manifestHash(reversed)).toBe(await manifestHash(manifest))
  })

  test('depends on the order of files', async () => {
    const { manifest } = await createModel()

    expect(await manifestHash({ ...manifest, files: manifest.files.toReversed() })).not.toBe(
      await manifestHash(manifest),
    )
  })
})
