import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeWithSkia } from './decode'

const fixture = (path: string) => readFile(fileURLToPath(new URL(`../../../../e2e/fixtures/${path}`, import.meta.url)))

const decode = (bytes: Uint8Array, mime: string, orientation = 1) =>
  decodeWithSkia({ bytes: new Uint8Array(bytes), mime, orientation })

/** Compared as bytes: comparing arrays of a million numbers one by one takes seconds. */
const levels = ({ data }: { data: Uint8ClampedArray<ArrayBuffer> }) => Buffer.from(data.buffer)

/** A PNG with one more chunk behind its header. */
function withChunk(png: Buffer, type: string, data: number[]): Buffer {
  const body = Buffer.from([...Buffer.from(type), ...data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([png.subarray(0, 33), ends.subarray(0, 4), body, ends.subarray(4), png.subarray(33)])
}

/** A JPEG without the segments of its colour profile. */
function withoutProfile(jpeg: Buffer): Buffer {
  const kept: Buffer[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (jpeg[at + 1] !== 0xda) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    if (jpeg[at + 1] !== 0xe2) kept.push(jpeg.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, jpeg.subarray(at)])
}

describe('decodeWithSkia gives the stored levels', () => {
  test('of a JPEG with a colour profile', async () => {
    const jpeg = await fixture('photos/rocket.jpg')
    const plain = withoutProfile(jpeg)
    expect(plain.length).toBeLessThan(jpeg.length)
    expect(levels(await decode(jpeg, 'image/jpeg')).equals(levels(await decode(plain, 'image/jpeg')))).toBe(true)
  })

  test('of a PNG that says how to change them', async () => {
    const png = await fixture('photos/coffee.png')
    const linear = withChunk(png, 'gAMA', [0, 1, 0x86, 0xa0])
    expect(levels(await decode(linear, 'image/png')).equals(levels(await decode(png, 'image/png')))).toBe(true)
  })
})

describe('decodeWithSkia turns a PNG upright', () => {
  type Corner = readonly [right: 0 | 1, bottom: 0 | 1]

  test.each<[orientation: number, topLeft: Corner, topRight: Corner]>([
    [1, [0, 0], [1, 0]],
    [2, [1, 0], [0, 0]],
    [3, [1, 1], [0, 1]],
    [4, [0, 1], [1, 1]],
    [5, [0, 0], [0, 1]],
    [6, [0, 1], [0, 0]],
    [7, [1, 1], [1, 0]],
    [8, [1, 0], [1, 1]],
  ])('of orientation %i: its upper corners were stored at %j and %j', async (orientation, topLeft, topRight) => {
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    const png = await fixture('photos/chelsea.png')
    const stored = await decode(png, 'image/png')
    const upright = await decode(withChunk(png, 'eXIf', tiff), 'image/png', orientation)

    const { width, height } = stored
    expect([upright.width, upright.height]).toEqual(orientation >= 5 ? [height, width] : [width, height])
    const at = ({ width: across, data }: typeof stored, x: number, y: number) =>
      Array.from(data.subarray((y * across + x) * 4, (y * across + x) * 4 + 4))
    const corner = ([right, bottom]: Corner) => at(stored, right * (width - 1), bottom * (height - 1))
    expect(at(upright, 0, 0)).toEqual(corner(topLeft))
    expect(at(upright, upright.width - 1, 0)).toEqual(corner(topRight))
  })
})
