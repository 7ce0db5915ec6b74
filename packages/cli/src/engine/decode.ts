import { type DecodeFile, type FileToDecode, hasTransparency, type Pixels } from '@lookfirst/engine/node'
import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { isDamaged, mayBeClear } from './damage'
import { withStoredLevels } from './stored-levels'

/**
 * Decodes with Skia, as Chromium does: in our measurements with the same levels, but for files with both lossy colour and transparency.
 */
export const decodeWithSkia: DecodeFile = async ({ bytes, mime, orientation }: FileToDecode): Promise<Pixels> => {
  if (isDamaged(bytes, mime)) throw new Error('The file is damaged.')
  const image = await loadImage(withStoredLevels(bytes, mime))
  const { width, height } = image
  // Skia turns JPEG and AVIF by itself.
  const turn = mime === 'image/png' ? orientation : 1
  const canvas: Canvas = turn >= 5 ? createCanvas(height, width) : createCanvas(width, height)
  const context = canvas.getContext('2d')
  turnBy(context, turn, width, height)
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const pixels = { width: canvas.width, height: canvas.height, data: data as Uint8ClampedArray<ArrayBuffer> }
  if (!mayBeClear(bytes, mime) && hasTransparency(pixels)) throw new Error('A part of the picture could not be read.')
  return pixels
}

/** Sets the transform that makes a picture of stored width and height upright (EXIF 2.3, 4.6.4, orientation 1 to 8). */
function turnBy(context: SKRSContext2D, orientation: number, width: number, height: number): void {
  if (orientation === 2) context.setTransform(-1, 0, 0, 1, width, 0)
  else if (orientation === 3) context.setTransform(-1, 0, 0, -1, width, height)
  else if (orientation === 4) context.setTransform(1, 0, 0, -1, 0, height)
  else if (orientation === 5) context.setTransform(0, 1, 1, 0, 0, 0)
  else if (orientation === 6) context.setTransform(0, 1, -1, 0, height, 0)
  else if (orientation === 7) context.setTransform(0, -1, -1, 0, height, width)
  else if (orientation === 8) context.setTransform(0, -1, 1, 0, 0, width)
}
