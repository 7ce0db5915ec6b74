import { GuardError } from '@lookfirst/errors'

/** Shortest side, in pixels, at which anything can be recognised. */
const MIN_SIDE = 8
/** Longest side, in pixels: what browsers draw on a canvas. */
const MAX_SIDE = 16_384
/** Largest area in pixels: 100 megapixels are 400 MB once decoded. */
const MAX_PIXELS = 100_000_000

/**
 * Refuses pictures by their size before a decoder sees them.
 *
 * @throws GuardError `IMAGE_EMPTY`, `IMAGE_TOO_SMALL` or `IMAGE_TOO_LARGE`
 */
export function checkSize(width: number, height: number): void {
  const size = `${width} x ${height} pixels`
  const details = { width, height, minSide: MIN_SIDE, maxSide: MAX_SIDE, maxPixels: MAX_PIXELS }
  if (width === 0 || height === 0) {
    throw new GuardError('IMAGE_EMPTY', `The picture has ${size}.`, 'Ask for another file.', { details })
  }
  if (Math.min(width, height) < MIN_SIDE) {
    throw new GuardError(
      'IMAGE_TOO_SMALL',
      `The picture has ${size}; nothing can be recognised below ${MIN_SIDE} on a side.`,
      'Skip icons and tracking pixels before you call the guard.',
      { details },
    )
  }
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new GuardError(
      'IMAGE_TOO_LARGE',
      `The picture has ${size}; at most ${MAX_SIDE} on a side and ${MAX_PIXELS / 1e6} megapixels are decoded.`,
      'Scale it down first, or refuse it.',
      { details },
    )
  }
}
