import { afterEach, describe, expect, test, vi } from 'vitest'
import { sha256Hex } from './sha256'

afterEach(() => void vi.unstubAllGlobals())

describe('sha256Hex', () => {
  // The first two are the examples of FIPS 180-2.
  test.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('hashes "%s"', async (text, expected) => {
    expect(await sha256Hex(new TextEncoder().encode(text))).toBe(expected)
  })

  test('hashes a view, not the buffer behind it', async () => {
    const view = new TextEncoder().encode('-abc-').subarray(1, 4)

    expect(await sha256Hex(view)).toMatch(/^ba7816bf/)
  })

  test('asks for https where the browser hides crypto.subtle', async () => {
    vi.stubGlobal('crypto', {})

    await expect(sha256Hex(new Uint8Array(1))).rejects.toMatchObject({ code: 'INSECURE_CONTEXT' })
  })
})
