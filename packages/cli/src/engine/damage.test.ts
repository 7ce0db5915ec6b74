import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { noise } from '../../testing/packable-folder'
import { isDamaged, mayBeClear } from './damage'
import { decodeWithSkia } from './decode'

const fixture = (path: string) => readFile(fileURLToPath(new URL(`../../../../e2e/fixtures/${path}`, import.meta.url)))

/** The same with noise from a share of its length on. */
const spoilt = async (path: string, share: number) => {
  const bytes = new Uint8Array(await fixture(path))
  bytes.set(noise(1000, 3), Math.floor(share * bytes.length))
  return bytes
}

describe('damage is seen', () => {
  test.each([
    ['photos/coffee.png', 'image/png', 0.5],
    ['photos/text.png', 'image/png', 0.9],
    ['photos/rocket.jpg', 'image/jpeg', 0.3],
    ['files/upright.jpg', 'image/jpeg', 0.5],
  ])('in %s (%s) with noise at %d of its length', async (path, mime, share) => {
    expect(isDamaged(await spoilt(path, share), mime)).toBe(true)
    expect(isDamaged(await fixture(path), mime)).toBe(false)
  })

  test('in one byte of a PNG', async () => {
    const bytes = await fixture('photos/coffee.png')
    bytes[300_000]! ^= 1
    expect(isDamaged(bytes, 'image/png')).toBe(true)
  })

  test.each([
    ['files/photo.webp', 'image/webp', 0.5],
    ['files/animation.gif', 'image/gif', 0.02],
  ])('in %s, by what the decoder left clear', async (path, mime, share) => {
    const bytes = await spoilt(path, share)
    await expect(decodeWithSkia({ bytes, mime, orientation: 1 })).rejects.toThrow('could not be read')
  })
})

test.each([
  ['files/turned.jpg', 'image/jpeg', false],
  ['files/photo.webp', 'image/webp', false],
  ['files/animation.gif', 'image/gif', false],
  ['files/only-on-white.png', 'image/png', true],
])('%s may leave pixels clear: %s, %s', async (path, mime, expected) => {
  expect(mayBeClear(await fixture(path), mime)).toBe(expected)
})
