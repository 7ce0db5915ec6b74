import { classOf } from './intake'
import type { GuardInput } from './types'

/**
 * An `<img>` as TensorFlow.js's `browser.fromPixels` takes it: drawn to a canvas in the size that it has on the page, `width x height` in CSS
 * pixels, and not in the file's own. Every other input comes back as it is, as does an `<img>` that shows nothing or takes no room.
 */
export async function inShownSize(input: GuardInput): Promise<GuardInput> {
  if (classOf(input) !== 'HTMLImageElement') return input
  const image = input as HTMLImageElement
  await image.decode().catch(() => {})
  const { naturalWidth, naturalHeight, width, height } = image
  if (naturalWidth * naturalHeight * width * height === 0) return input
  const canvas = new OffscreenCanvas(width, height)
  // On the GPU pixels are scaled otherwise.
  canvas.getContext('2d', { willReadFrequently: true })!.drawImage(image, 0, 0, width, height)
  return canvas
}
