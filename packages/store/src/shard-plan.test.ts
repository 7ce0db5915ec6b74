import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noise } from '../testing/model-fixture'
import { sha256Hex } from './sha256'
import { MAX_SHARD_BYTES, MIN_SHARD_BYTES } from './shard-limits'
import { cutShards, planShards } from './shard-plan'

const KIB = 1024
const MIB = 1024 * KIB

describe('planShards', () => {
  test.each([
    { bytes: 8 * KIB, maxBytes: 8 * KIB, plan: [8192] },
    { bytes: 1 * MIB, maxBytes: 1 * MIB, plan: [MIB] },
    { bytes: 1 * MIB + 1, maxBytes: 1 * MIB, plan: [524_289, 524_288] },
    { bytes: 2_500_001, maxBytes: 1_000_000, plan: [833_334, 833_334, 833_333] },
    { bytes: 16 * KIB + 1, maxBytes: 16 * KIB, plan: [8193, 8192] },
  ])('cuts $bytes bytes at most $maxBytes long into $plan', ({ bytes, maxBytes, plan }) => {
    expect(planShards(bytes, maxBytes)).toEqual(plan)
  })

  test('cuts every file from 8 KiB into pieces that fit, as few as can be and nearly equal', () => {
    const sizes = fc.integer({ min: MIN_SHARD_BYTES, max: 300 * MIB })
    const limits = fc.integer({ min: 2 * MIN_SHARD_BYTES, max: MAX_SHARD_BYTES })
    fc.assert(
      fc.property(sizes, limits, (bytes, maxBytes) => {
        const plan = planShards(bytes, maxBytes)
        expect(plan.reduce((sum, piece) => sum + piece, 0)).toBe(bytes)
        expect(plan).toHaveLength(Math.ceil(bytes / maxBytes))
        const [least, most] = plan.reduce(([a, b], piece) => [Math.min(a, piece), Math.max(b, piece)], [Infinity, 0])
        expect(least).toBeGreaterThanOrEqual(MIN_SHARD_BYTES)
        expect(most).toBeLessThanOrEqual(maxBytes)
        expect(most - least).toBeLessThanOrEqual(1)
      }),
      { seed: 7 },
    )
  })

  test.each([
    { bytes: 0, maxBytes: MIB, because: 'it is empty' },
    { bytes: 8 * KIB - 1, maxBytes: MIB, because: 'it is under 8 KiB itself' },
    { bytes: 9 * KIB, maxBytes: 8 * KIB, because: 'two pieces would be under 8 KiB' },
    { bytes: 10_000.5, maxBytes: MIB, because: 'it has half a byte' },
    { bytes: Number.NaN, maxBytes: MIB, because: 'it has no length' },
  ])('refuses a file of $bytes bytes and $maxBytes at most, because $because', ({ bytes, maxBytes }) => {
    expect(() => planShards(bytes, maxBytes)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
  })

  test.each([8 * KIB - 1, 32 * MIB + 1, 10_000.5, Number.NaN])('refuses a limit of %d bytes', (maxBytes) => {
    expect(() => planShards(MIB, maxBytes)).toThrow(`A shard of at most ${maxBytes} bytes is out of range`)
  })
})

describe('cutShards', () => {
  test('joins up to the file again, and names every shard by its content', async () => {
    const sizes = fc.integer({ min: 8 * KIB, max: 200 * KIB })
    const limits = fc.integer({ min: 16 * KIB, max: 64 * KIB })
    await fc.assert(
      fc.asyncProperty(sizes, limits, fc.nat(), async (length, maxBytes, seed) => {
        const bytes = noise(length, seed)
        const cut = await cutShards(bytes, maxBytes)
        const joined = new Uint8Array(await new Blob(cut.map(({ data }) => data)).arrayBuffer())
        expect(joined.byteLength).toBe(length)
        expect(await sha256Hex(joined)).toBe(await sha256Hex(bytes))
        for (const { shard, data } of cut) {
          expect(shard).toEqual({ bytes: data.byteLength, sha256: await sha256Hex(data) })
        }
      }),
      { seed: 7, numRuns: 30 },
    )
  })

  test('refuses a file that cannot be cut', async () => {
    await expect(cutShards(new Uint8Array(100), MIB)).rejects.toMatchObject({ code: 'OPTION_INVALID' })
  })
})
