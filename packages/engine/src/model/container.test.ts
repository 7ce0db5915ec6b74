import { describe, expect, test } from 'vitest'
import { unpackContainer } from './container'

/** A container of one tensor of two rows of two 8-bit levels, scales 1 and 0.5. */
function container(entry: object): Uint8Array<ArrayBuffer> {
  const tensor = { name: 'a', dims: [2, 2], bits: 8, offset: 0, bytes: 4, scaleOffset: 4, scaleBytes: 8, ...entry }
  const header = new TextEncoder().encode(JSON.stringify({ format: 1, externalBytes: 0, tensors: [tensor] }))
  const packed = new Uint8Array(4 + header.length + 12)
  const view = new DataView(packed.buffer)
  view.setUint32(0, header.length, true)
  packed.set(header, 4)
  packed.set([0, 128, 200, 255], 4 + header.length)
  view.setFloat32(4 + header.length + 4, 1, true)
  view.setFloat32(4 + header.length + 8, 0.5, true)
  return packed
}

describe('unpackContainer', () => {
  test.each([
    ['the middle level stands for 0', {}, [-128, 0, 36, 63.5]],
    ['a tensor may name another level that does', { zero: 200 }, [-200, -72, 0, 27.5]],
    ['the lowest level may', { zero: 0 }, [0, 128, 100, 127.5]],
  ])('%s', (_, entry, values) => {
    expect([...unpackContainer(container(entry)).tensors.get('a')!]).toEqual(values)
  })

  test.each([
    ['another format', new TextEncoder().encode('\u{e}\0\0\0{"format": 2 }')],
    ['no header', Uint8Array.of(4, 0, 0, 0, 1, 2, 3, 4)],
  ])('refuses %s', (_, packed) => {
    expect(() => unpackContainer(new Uint8Array(packed))).toThrow(
      expect.objectContaining({ code: 'MODEL_INCOMPATIBLE' }),
    )
  })
})
