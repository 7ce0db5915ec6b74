/** Appended to a JPEG, behind its end marker: decoders ignore it, and no cache by content knows the file. */
const SALT_BYTES = 16

/**
 * A photo at another size, as a JPEG of quality .9.
 *
 * @param megapixels millions of pixels; the proportions stay
 */
export async function makePhoto(source: Blob, megapixels: number): Promise<Blob> {
  const bitmap = await createImageBitmap(source)
  const scale = Math.sqrt((megapixels * 1e6) / (bitmap.width * bitmap.height))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')!
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}

/** The same picture as a file that nobody has seen. */
export async function unseen(photo: Blob): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return new Blob([await photo.arrayBuffer(), salt], { type: photo.type })
}
