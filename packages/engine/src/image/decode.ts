import { GuardError } from '@lookfirst/errors'
import { sha256Hex } from '@lookfirst/store'
import type { Coverage, InputInfo, WireImage } from '../protocol'
import { checkSize } from './limits'
import { measureFile } from './measure-file'
import type { Pixels } from './resample'
import { shrunkSide, shrunkSize } from './shrink'

/** A picture, typed, measured and hashed; a file is not decoded yet. */
export interface ReadImage {
  /** A file still to be decoded, or the pixels of a bitmap, which hashing has read already. */
  source: { kind: 'blob'; blob: Blob } | { kind: 'pixels'; pixels: Pixels; detail: ImageBitmap | null }
  input: InputInfo
  coverage: Coverage
}

/**
 * Shrinks in the browser to at most twice the model's side, so that our own bicubic does the last octave exactly and
 * a 12-megapixel photo does not cost a fifth of a second. `colorSpaceConversion: 'none'` because the default moves
 * levels of photos with a profile.
 */
const BITMAP: ImageBitmapOptions = {
  imageOrientation: 'from-image',
  colorSpaceConversion: 'none',
  premultiplyAlpha: 'none',
}

/**
 * Reads type and size of an image and hashes its content, without decoding files.
 *
 * @throws GuardError with an `IMAGE_` code
 */
export async function readImage(wire: WireImage): Promise<ReadImage> {
  if (wire.kind === 'bitmap') {
    checkSize(wire.width, wire.height)
    const pixels = readPixels(wire.bitmap)
    // The same bytes are another picture in another shape.
    const shape = new Uint8Array(new Uint32Array([pixels.width, pixels.height]).buffer)
    const shaped = new Uint8Array(await new Blob([shape, pixels.data]).arrayBuffer())
    const contentHash = `pixels-sha256:${await sha256Hex(shaped)}`
    const { width, height } = wire
    return {
      source: { kind: 'pixels', pixels, detail: wire.detail },
      input: { contentHash, width, height, mime: '', frames: 1 },
      coverage: 'full',
    }
  }
  const bytes = new Uint8Array(await readBytes(wire.blob))
  const { input, coverage } = await measureFile(bytes)
  return { source: wire, input, coverage }
}

async function readBytes(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer()
  } catch (cause) {
    throw new GuardError(
      'IMAGE_FETCH',
      'The file cannot be read any more.',
      'It was moved or changed; pick it again.',
      { cause },
    )
  }
}

/**
 * Decodes to at most twice the given side.
 *
 * @param side the model's input side, in pixels
 * @throws GuardError `IMAGE_DECODE`, `IMAGE_TOO_SMALL` or `IMAGE_TOO_LARGE`
 */
export function decodeImage(image: ReadImage, side: number): Promise<Pixels> {
  const shrunk = shrunkSide(image.input, side)
  return decode(image, shrunk === null ? null : { width: shrunk, height: shrunk })
}

/**
 * Decodes in its own shape: for what needs more detail than the model, or straight lines.
 *
 * @param side longest side, in pixels; smaller pictures stay as they are, and pixels come as detailed as they crossed
 * @throws GuardError what {@link decodeImage} throws
 */
export async function decodeUpright(image: ReadImage, side: number): Promise<Pixels> {
  if (image.source.kind === 'pixels' && image.source.detail) return readPixels(image.source.detail)
  return decode(image, shrunkSize(image.input, side))
}

async function decode(image: ReadImage, to: { width: number; height: number } | null): Promise<Pixels> {
  if (image.source.kind === 'pixels') return image.source.pixels
  const { width, height, mime } = image.input
  const shrink = to && { resizeWidth: to.width, resizeHeight: to.height, resizeQuality: 'high' as const }
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(image.source.blob, { ...BITMAP, ...shrink })
  } catch (cause) {
    throw new GuardError(
      'IMAGE_DECODE',
      `The browser cannot decode this ${mime} file of ${width} x ${height} pixels.`,
      'The file is damaged, or of a kind that this browser does not know.',
      { cause, details: { mime, width, height } },
    )
  }
  try {
    checkSize(bitmap.width, bitmap.height)
    return readPixels(bitmap)
  } finally {
    bitmap.close()
  }
}

function readPixels(bitmap: ImageBitmap): Pixels {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context)
    throw new GuardError('UNSUPPORTED_ENVIRONMENT', 'OffscreenCanvas has no 2d context here.', 'Use a current browser.')
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}
