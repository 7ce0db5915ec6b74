/**
 * Draws four pictures as one of two rows, each squashed to its quarter as the guard squashes a whole picture.
 *
 * @param urls row by row
 * @param side of the mosaic, in pixels
 * @returns PNG
 */
export async function drawMosaic(urls: readonly string[], side: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')!
  context.imageSmoothingQuality = 'high'
  const half = side / 2
  for (const [at, url] of urls.entries()) {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob())
    context.drawImage(bitmap, (at % 2) * half, Math.floor(at / 2) * half, half, half)
    bitmap.close()
  }
  return canvas.convertToBlob({ type: 'image/png' })
}
