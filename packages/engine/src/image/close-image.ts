import type { WireImage } from '../protocol'

/** Frees the pixels of an image that crossed. */
export function closeImage(image: WireImage): void {
  if (image.kind !== 'bitmap') return
  image.bitmap.close()
  image.detail?.close()
}
