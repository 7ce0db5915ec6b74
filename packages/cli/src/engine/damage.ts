import { crc32, inflateSync } from 'node:zlib'

/**
 * Whether the bytes of a PNG or JPEG show that they were damaged. Skia shows the part of such a file that can be read; Chromium refuses it, and a
 * guard must not judge a part for the whole.
 */
export function isDamaged(bytes: Uint8Array, mime: string): boolean {
  if (mime === 'image/png') return isDamagedPng(bytes)
  if (mime === 'image/jpeg') return isDamagedJpeg(bytes)
  return false
}

/**
 * Whether a file may leave pixels clear. A WebP or GIF that may not, and does, is damaged: clear is what could not be read.
 */
export function mayBeClear(bytes: Uint8Array, mime: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mime === 'image/jpeg') return false
  if (mime === 'image/webp') return webpMayBeClear(bytes, view)
  if (mime === 'image/gif') return gifMayBeClear(bytes, view)
  return true
}

const name = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/** Chunks without which there is no picture. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT'])

/** Checks the checksum of every chunk that matters, and of the rows that they hold. */
function isDamagedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = name(bytes, at + 4)
    if (at + 12 + length > bytes.length) return true
    if (PNG_CHUNKS.has(type) && crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      return true
    if (type === 'IDAT') rows.push(bytes.subarray(at + 8, at + 8 + length))
    if (type === 'IEND') break
    at += 12 + length
  }
  try {
    // Eight bytes a pixel is the most, and a byte before each row; interlacing has some rows more.
    const most = (view.getUint32(16) * 8 + 1) * view.getUint32(20) * 2
    inflateSync(Buffer.concat(rows), { maxOutputLength: most })
    return false
  } catch {
    return true
  }
}

/** Markers that may follow the first scan, beside restarts: tables, further scans, comments (ITU-T T.81, B.1.1.3). */
function isSegment(marker: number): boolean {
  return marker === 0xc4 || (marker >= 0xda && marker <= 0xdd) || (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
}

/** Damage of coded levels is not seen unless it makes a marker that cannot stand there. */
function isDamagedJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let scanned = false
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1]!
    const stands = bytes[at] === 0xff && marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)
    if (!stands) {
      at += bytes[at] === 0xff && marker !== 0xff ? 2 : 1
      continue
    }
    if (marker === 0xd9) return !scanned
    if (scanned && !isSegment(marker)) return true
    if (at + 4 > bytes.length) return true
    scanned ||= marker === 0xda
    at += 2 + view.getUint16(at + 2)
  }
  return true
}

/** RFC 9649: the alpha flag of `VP8X`, the hint of `VP8L`, and none for `VP8`. */
function webpMayBeClear(bytes: Uint8Array, view: DataView): boolean {
  const kind = name(bytes, 12)
  if (kind === 'VP8X') return (bytes[20]! & 0x12) !== 0
  return kind === 'VP8L' && (view.getUint32(21, true) & 0x1000_0000) !== 0
}

/** A GIF is clear where its first frame does not reach, and in the levels that a graphic control extension before it names. */
function gifMayBeClear(bytes: Uint8Array, view: DataView): boolean {
  const flags = bytes[10]!
  let at = 13 + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  while (bytes[at] === 0x21) {
    if (bytes[at + 1] === 0xf9 && (bytes[at + 3]! & 1) === 1) return true
    at += 2
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1
    at++
  }
  if (bytes[at] !== 0x2c || at + 9 > bytes.length) return true
  const u16 = (offset: number) => view.getUint16(offset, true)
  return u16(at + 1) > 0 || u16(at + 3) > 0 || u16(at + 5) < u16(6) || u16(at + 7) < u16(8)
}
