import { GuardError } from '@lookfirst/errors'
import { checkSize } from '../image/limits'
import type { MeasuredFile } from '../image/measure-file'
import type { Pixels } from '../image/resample'

/** A file whose type and size are known. */
export interface FileToDecode {
  bytes: Uint8Array<ArrayBuffer>
  /** For example `image/jpeg`. */
  mime: string
  /** EXIF orientation of the stored rows, 1 to 8. */
  orientation: number
}

/**
 * Decodes the first frame, upright, in the levels that are stored: no colour profile is applied, as the worker asks of browsers.
 * Rejects with whatever it likes.
 */
export type DecodeFile = (file: FileToDecode) => Promise<Pixels>

/**
 * Decodes, in full size.
 *
 * @throws GuardError `IMAGE_DECODE`, `IMAGE_TOO_SMALL` or `IMAGE_TOO_LARGE`
 */
export async function decodeFile(
  decode: DecodeFile,
  bytes: Uint8Array<ArrayBuffer>,
  { input, orientation }: MeasuredFile,
): Promise<Pixels> {
  const { mime, width, height } = input
  let pixels: Pixels
  try {
    pixels = await decode({ bytes, mime, orientation })
  } catch (cause) {
    throw new GuardError(
      'IMAGE_DECODE',
      `This ${mime} file of ${width} x ${height} pixels cannot be decoded.`,
      'The file is damaged, or of a kind that the decoder does not know.',
      { cause, details: { mime, width, height } },
    )
  }
  checkSize(pixels.width, pixels.height)
  return pixels
}
