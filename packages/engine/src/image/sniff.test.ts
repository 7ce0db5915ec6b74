import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sniff } from './sniff'

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : [...part])),
  )
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const u16 = (value: number) => [value >>> 8, value & 255]
const le16 = (value: number) => [value & 255, value >>> 8]
const le24 = (value: number) => [value & 255, (value >>> 8) & 255, value >>> 16]
const le32 = (value: number) => [...le24(value & 0xffffff), value >>> 24]

const chunk = (type: string, data: number[] | Uint8Array) => bytes(u32(data.length), type, data, [0, 0, 0, 0])
const png = (...chunks: Uint8Array[]) =>
  bytes('\x89PNG\r\n\x1a\n', chunk('IHDR', [...u32(40), ...u32(30), 8, 6, 0, 0, 0]), ...chunks, chunk('IEND', []))
const pixels = chunk('IDAT', deflateSync(Buffer.alloc(10)))

const frame = bytes([0xff, 0xc0], u16(11), [8], u16(30), u16(40), [1, 1, 0x11, 0])
const scan = bytes([0xff, 0xda], u16(8), [1, 1, 0, 0, 63, 0], [1, 2, 3, 0xff, 0x00, 4])
const exif = (orientation: number) =>
  bytes(
    [0xff, 0xe1],
    u16(34),
    'Exif\0\0',
    'II',
    le16(42),
    le32(8),
    le16(1),
    le16(0x112),
    le16(3),
    le32(1),
    le32(orientation),
    le32(0),
  )
const jpeg = (...segments: Uint8Array[]) => bytes([0xff, 0xd8], ...segments, [0xff, 0xd9])

const gifFrame = bytes([0x2c], le16(0), le16(0), le16(40), le16(30), [0], [2, 2, 0x4c, 0x01, 0])
const gif = (...frames: Uint8Array[]) =>
  bytes('GIF89a', le16(40), le16(30), [0x80, 0, 0], [0, 0, 0, 255, 255, 255], ...frames, [0x3b])

const webp = (...chunks: Uint8Array[]) => {
  const body = bytes('WEBP', ...chunks)
  return bytes('RIFF', le32(body.length), body)
}
const extended = (flags: number) => bytes('VP8X', le32(10), [flags, 0, 0, 0], le24(39), le24(29))
const webpFrame = bytes('ANMF', le32(16), new Uint8Array(16))

const avif = (brand: string) =>
  bytes(u32(16), 'ftyp', brand, u32(0), u32(20), 'ispe', u32(0), u32(40), u32(30), new Uint8Array(8))

describe('sniff reads type, size, frames and orientation from the bytes', () => {
  const still = { width: 40, height: 30, frames: 1, orientation: 1 }
  test.each([
    ['a PNG', png(pixels), { mime: 'image/png', ...still }],
    [
      'a PNG with more frames than it declares',
      png(chunk('acTL', [...u32(1), ...u32(0)]), pixels, chunk('fdAT', [1])),
      { mime: 'image/png', ...still, frames: 2 },
    ],
    ['an animated PNG', png(chunk('acTL', [...u32(7), ...u32(0)]), pixels), { mime: 'image/png', ...still, frames: 7 }],
    ['a JPEG', jpeg(frame, scan), { mime: 'image/jpeg', ...still }],
    ['a JPEG turned by EXIF', jpeg(exif(6), frame, scan), { mime: 'image/jpeg', ...still, orientation: 6 }],
    [
      'a PNG turned by EXIF',
      png(chunk('eXIf', exif(6).slice(10)), pixels),
      { mime: 'image/png', ...still, orientation: 6 },
    ],
    ['a JPEG with bytes behind its end', bytes(jpeg(frame, scan), [1, 2, 3]), { mime: 'image/jpeg', ...still }],
    ['a GIF', gif(gifFrame), { mime: 'image/gif', ...still }],
    [
      'an animated GIF',
      gif(gifFrame, bytes([0x21, 0xf9, 4, 0, 0, 0, 0, 0]), gifFrame, gifFrame),
      { mime: 'image/gif', ...still, frames: 3 },
    ],
    ['an extended WebP', webp(extended(0)), { mime: 'image/webp', ...still }],
    ['an animated WebP', webp(extended(2), webpFrame, webpFrame), { mime: 'image/webp', ...still, frames: 2 }],
    [
      'a lossless WebP',
      webp(bytes('VP8L', le32(10), [0x2f], le32(39 | (29 << 14)), [0, 0, 0, 0, 0])),
      { mime: 'image/webp', ...still },
    ],
    ['an AVIF', avif('avif'), { mime: 'image/avif', ...still }],
    ['an AVIF sequence', avif('avis'), { mime: 'image/avif', ...still, frames: 2 }],
    ['a BMP', bytes('BM', new Uint8Array(16), le32(40), le32(30), new Uint8Array(8)), { mime: 'image/bmp', ...still }],
  ])('%s', (_, file, expected) => {
    expect(sniff(file)).toEqual(expected)
  })
})

describe('sniff refuses what is no whole picture', () => {
  test.each([
    ['an empty file', bytes(), 'IMAGE_EMPTY'],
    ['text, whatever it is called', bytes('hello, I am a picture.jpg'), 'IMAGE_TYPE'],
    [
      'SVG, which is a document',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'IMAGE_TYPE',
    ],
    ['SVG behind an XML declaration', bytes('<?xml version="1.0"?><svg/>'), 'IMAGE_TYPE'],
    ['a video', bytes(u32(24), 'ftyp', 'isom', u32(0), 'isommp41'), 'IMAGE_TYPE'],
    ['a JPEG without its end', jpeg(frame, scan).slice(0, -2), 'IMAGE_TRUNCATED'],
    ['a JPEG of headers only', bytes([0xff, 0xd8], frame), 'IMAGE_TRUNCATED'],
    ['a PNG without its end', png(pixels).slice(0, -12), 'IMAGE_TRUNCATED'],
    ['a PNG cut in its header', png(pixels).slice(0, 20), 'IMAGE_TRUNCATED'],
    ['a GIF without a frame', gif(), 'IMAGE_TRUNCATED'],
    ['a GIF cut inside its second frame', gif(gifFrame, gifFrame).slice(0, -3), 'IMAGE_TRUNCATED'],
    ['a GIF with junk between its frames', gif(gifFrame, bytes([7]), gifFrame), 'IMAGE_TRUNCATED'],
    ['a WebP shorter than it says', webp(extended(0)).slice(0, 28), 'IMAGE_TRUNCATED'],
  ])('%s', (_, file, code) => {
    expect(() => sniff(file)).toThrow(expect.objectContaining({ code }))
  })

  test('every prefix of every sample is answered or refused, never a crash of another kind', () => {
    for (const sample of [
      png(pixels),
      jpeg(exif(6), frame, scan),
      gif(gifFrame),
      webp(extended(2), webpFrame),
      avif('avif'),
    ]) {
      for (let length = 0; length <= sample.length; length++) {
        try {
          expect(sniff(sample.slice(0, length)).mime).toMatch(/^image\//)
        } catch (error) {
          expect(error).toMatchObject({ name: 'GuardError' })
        }
      }
    }
  })
})
