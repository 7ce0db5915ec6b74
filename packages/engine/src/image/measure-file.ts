import { sha256Hex } from '@lookfirst/store'
import type { Coverage, InputInfo } from '../protocol'
import { checkSize } from './limits'
import { sniff } from './sniff'

/** What the bytes of a file say without being decoded. */
export interface MeasuredFile {
  /** Upright width and height. */
  input: InputInfo
  coverage: Coverage
  /** EXIF orientation of the stored rows, 1 to 8. */
  orientation: number
}

/**
 * Reads type and size of a file and hashes it. The one place, in the page's worker and in Node, that says which files are judged.
 *
 * @throws GuardError `IMAGE_EMPTY`, `IMAGE_TYPE`, `IMAGE_TRUNCATED`, `IMAGE_TOO_SMALL` or `IMAGE_TOO_LARGE`
 */
export async function measureFile(bytes: Uint8Array<ArrayBuffer>): Promise<MeasuredFile> {
  const { mime, frames, orientation, ...stored } = sniff(bytes)
  // An AVIF header may hide its size; the decoder will tell.
  if (stored.width > 0 || mime !== 'image/avif') checkSize(stored.width, stored.height)
  const [width, height] = orientation >= 5 ? [stored.height, stored.width] : [stored.width, stored.height]
  const contentHash = `sha256:${await sha256Hex(bytes)}`
  return {
    input: { contentHash, width, height, mime, frames },
    coverage: frames > 1 ? 'first-frame' : 'full',
    orientation,
  }
}
