/**
 * Hides colour profiles and EXIF from a decoder that would apply them: browsers are asked for the stored levels
 * (`colorSpaceConversion: 'none'`), and Chromium turns JPEG, PNG and AVIF by EXIF but not WebP. What is hidden keeps its place
 * where the format has a way, so that nothing else moves. Malformed files come back as they are.
 *
 * @param bytes are not changed
 */
export function withStoredLevels(bytes: Uint8Array<ArrayBuffer>, mime: string): Uint8Array<ArrayBuffer> {
  const hide = Object.hasOwn(HIDE, mime) ? HIDE[mime] : undefined
  if (!hide) return bytes
  const copy = new Uint8Array(bytes)
  hide(copy, new DataView(copy.buffer))
  return copy
}

type Hide = (bytes: Uint8Array, view: DataView) => void

const HIDE: Readonly<Record<string, Hide>> = {
  'image/jpeg': hideJpegProfile,
  'image/png': hidePngProfile,
  'image/webp': hideWebpProfile,
  'image/avif': hideAvifProfile,
}

/** Chunks of PNG that say how levels become colours, and how the picture is turned, which the caller does. */
const PNG_CHUNKS = new Set(['iCCP', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'eXIf'])

const name = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))

const rename = (bytes: Uint8Array, at: number, text: string) => {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
}

/** The profile stands in `APP2` segments that begin with its name (ICC.1:2010, B.4). */
function hideJpegProfile(bytes: Uint8Array, view: DataView): void {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xe2 && name(bytes, at + 4, 11) === 'ICC_PROFILE') rename(bytes, at + 4, 'NO')
    at += 2 + view.getUint16(at + 2)
  }
}

/** An unknown ancillary chunk is passed over; its checksum is not looked at. */
function hidePngProfile(bytes: Uint8Array, view: DataView): void {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (PNG_CHUNKS.has(name(bytes, at + 4, 4))) rename(bytes, at + 4, 'noNe')
  }
}

/** Bits of the `VP8X` flags that announce a profile and EXIF. */
const WEBP_FLAGS = 0x20 | 0x08

function hideWebpProfile(bytes: Uint8Array, view: DataView): void {
  if (name(bytes, 12, 4) !== 'VP8X') return
  bytes[20]! &= ~WEBP_FLAGS
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = name(bytes, at, 4)
    if (type === 'ICCP' || type === 'EXIF') rename(bytes, at, 'NONE')
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length & 1)
  }
}

/** Boxes before the pictures: no header is longer. */
const AVIF_HEADER_BYTES = 65_536

/** A `colr` box with a profile (ISO/IEC 14496-12, 12.1.5) becomes a `free` one; `nclx` stays, as it says how YUV becomes RGB. */
function hideAvifProfile(bytes: Uint8Array): void {
  const end = Math.min(bytes.length - 8, AVIF_HEADER_BYTES)
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0x63) continue
    const type = name(bytes, at, 8)
    if (type === 'colrprof' || type === 'colrrICC') rename(bytes, at, 'free')
  }
}
