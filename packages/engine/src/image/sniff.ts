import { GuardError } from '@lookfirst/errors'

/** What the first bytes of a file say about it. Declared types are never believed. */
export interface Sniffed {
  /** For example `image/jpeg`. */
  mime: string
  /** As stored, before any rotation; 0 where the header does not tell. */
  width: number
  height: number
  /** Frames of an animation, 1 for stills. For AVIF sequences 2, meaning more than one. */
  frames: number
  /** EXIF orientation 1 to 8; from 5 on, width and height are swapped when upright. */
  orientation: number
}

const ascii = (bytes: Uint8Array, start: number, length: number) =>
  String.fromCharCode(...bytes.subarray(start, start + length))

/**
 * Reads type, size, frame count and orientation from the bytes, without decoding.
 *
 * @throws GuardError `IMAGE_EMPTY`, `IMAGE_TYPE`, or `IMAGE_TRUNCATED` where the container says that bytes are missing
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new GuardError('IMAGE_EMPTY', 'The file has 0 bytes.', 'Ask for another file.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const still = { frames: 1, orientation: 1 }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return sniffJpeg(bytes, view)
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return sniffPng(bytes, view)
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return sniffGif(bytes, view)
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return sniffWebp(bytes, view)
  if (ascii(bytes, 4, 4) === 'ftyp') return sniffIso(bytes, view)
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26) {
    return {
      mime: 'image/bmp',
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)),
      ...still,
    }
  }
  if (view.byteLength > 8 && view.getUint32(0, false) === 0x100) {
    return { mime: 'image/x-icon', width: bytes[6] || 256, height: bytes[7] || 256, ...still }
  }
  const head = ascii(bytes, 0, Math.min(bytes.length, 512)).toLowerCase()
  if (/<svg[\s>]/.test(head) || (head.includes('<?xml') && head.includes('svg'))) {
    throw new GuardError(
      'IMAGE_TYPE',
      'SVG is a document, not pixels, and is not judged from its source.',
      'Show it in an <img> or draw it on a canvas, and pass that element.',
      { details: { mime: 'image/svg+xml' } },
    )
  }
  throw new GuardError(
    'IMAGE_TYPE',
    `The file is not a picture of a known type; it begins with ${JSON.stringify(head.slice(0, 12))}.`,
    'JPEG, PNG, GIF, WebP, AVIF, BMP and ICO are judged, whatever the file is called.',
    { details: { firstBytes: Array.from(bytes.subarray(0, 12)) } },
  )
}

/** An error for a container whose end is missing. A viewer might still show the part that is there. */
function truncated(mime: string, bytes: number): GuardError {
  return new GuardError(
    'IMAGE_TRUNCATED',
    `The ${mime} file ends early: its ${bytes} bytes lack the end of the picture.`,
    'Load the file again; an incomplete picture is not judged.',
    { details: { mime, bytes } },
  )
}

function sniffJpeg(bytes: Uint8Array, view: DataView): Sniffed {
  const found: Sniffed = { mime: 'image/jpeg', width: 0, height: 0, frames: 1, orientation: 1 }
  let at = 2
  let scanned = false
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at++
      continue
    }
    const marker = bytes[at + 1]!
    if (marker === 0xff || marker === 0x00 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (at + 9 > bytes.length) throw truncated(found.mime, bytes.length)
      found.height = view.getUint16(at + 5)
      found.width = view.getUint16(at + 7)
    }
    if (marker === 0xe1 && ascii(bytes, at + 4, 4) === 'Exif')
      found.orientation = exifOrientation(view, at + 10, at + 2 + length)
    if (marker === 0xda) {
      scanned = true
      break
    }
    at += 2 + length
  }
  // Entropy-coded data escapes 0xff, so that an end marker after the first scan is one.
  if (!scanned || !hasEndMarker(bytes, at)) throw truncated(found.mime, bytes.length)
  return found
}

function hasEndMarker(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** Tag 0x0112 of the first image directory (TIFF 6.0; EXIF 2.3, 4.6.4). */
function exifOrientation(view: DataView, tiff: number, end: number): number {
  const limit = Math.min(end, view.byteLength)
  if (tiff + 8 > limit) return 1
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > limit) return 1
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > limit) return 1
    if (view.getUint16(at, little) === 0x0112) {
      const value = view.getUint16(at + 8, little)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

function sniffPng(bytes: Uint8Array, view: DataView): Sniffed {
  const mime = 'image/png'
  if (bytes.length < 33) throw truncated(mime, bytes.length)
  const found: Sniffed = { mime, width: view.getUint32(16), height: view.getUint32(20), frames: 1, orientation: 1 }
  for (let at = 8; ; ) {
    if (at + 8 > bytes.length) throw truncated(mime, bytes.length)
    const length = view.getUint32(at)
    const type = ascii(bytes, at + 4, 4)
    if (type === 'IEND') return found
    // Counted, not believed: `acTL` may say 1.
    if (type === 'acTL' && at + 12 <= bytes.length) found.frames = Math.max(found.frames, view.getUint32(at + 8))
    if (type === 'fdAT') found.frames = Math.max(found.frames, 2)
    // PNG, third edition, 11.3.4.5; Chromium turns by it.
    if (type === 'eXIf') found.orientation = exifOrientation(view, at + 8, at + 8 + length)
    at += 12 + length
  }
}

function sniffGif(bytes: Uint8Array, view: DataView): Sniffed {
  const mime = 'image/gif'
  if (bytes.length < 13) throw truncated(mime, bytes.length)
  const found: Sniffed = {
    mime,
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    frames: 0,
    orientation: 1,
  }
  const flags = bytes[10]!
  let at = 13 + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  const skipBlocks = () => {
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1
    at++
  }
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      at += 2
      skipBlocks()
    } else if (bytes[at] === 0x2c) {
      const local = bytes[at + 9] ?? 0
      at += 11 + (local & 0x80 ? 3 << ((local & 7) + 1) : 0)
      skipBlocks()
      found.frames++
    } else throw truncated(mime, bytes.length)
  }
  // A viewer shows the part of a frame that is there: an animation is not cut down to a still by cutting its end off.
  if (found.frames === 0 || at >= bytes.length) throw truncated(mime, bytes.length)
  return found
}

function sniffWebp(bytes: Uint8Array, view: DataView): Sniffed {
  const mime = 'image/webp'
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) throw truncated(mime, bytes.length)
  const found: Sniffed = { mime, width: 0, height: 0, frames: 1, orientation: 1 }
  const uint24 = (at: number) => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)
  const kind = ascii(bytes, 12, 4)
  if (kind === 'VP8X') {
    found.width = uint24(24) + 1
    found.height = uint24(27) + 1
    if (bytes[20]! & 0x02) found.frames = countChunks(bytes, view, 'ANMF')
  } else if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    found.width = (bits & 0x3fff) + 1
    found.height = ((bits >> 14) & 0x3fff) + 1
  } else {
    found.width = view.getUint16(26, true) & 0x3fff
    found.height = view.getUint16(28, true) & 0x3fff
  }
  return found
}

function countChunks(bytes: Uint8Array, view: DataView, type: string): number {
  let count = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    if (ascii(bytes, at, 4) === type) count++
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length & 1)
  }
  return count
}

function sniffIso(bytes: Uint8Array, view: DataView): Sniffed {
  const brand = ascii(bytes, 8, 4)
  if (brand !== 'avif' && brand !== 'avis') {
    throw new GuardError(
      'IMAGE_TYPE',
      `The file is of the ISO media type ${JSON.stringify(brand)}, which browsers do not show as a picture.`,
      'Convert HEIC and the like to JPEG first; pass videos frame by frame.',
      { details: { brand } },
    )
  }
  const found: Sniffed = { mime: 'image/avif', width: 0, height: 0, frames: brand === 'avis' ? 2 : 1, orientation: 1 }
  const limit = Math.min(bytes.length - 16, 65_536)
  for (let at = 8; at < limit; at++) {
    // Box `ispe` (ISO/IEC 23008-12, 6.5.3): version and flags, then width and height. The largest is the picture's.
    if (bytes[at] === 0x69 && ascii(bytes, at, 4) === 'ispe') {
      const width = view.getUint32(at + 8)
      const height = view.getUint32(at + 12)
      if (width * height > found.width * found.height) Object.assign(found, { width, height })
    }
  }
  return found
}
