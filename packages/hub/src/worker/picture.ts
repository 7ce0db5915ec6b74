import type { RawImage } from '@huggingface/transformers'
import { GuardError } from '@lookfirst/errors'
import type { WireImage } from '../protocol'
import type { Library } from './library'

/** Longest side in pixels that any supported model looks at. */
const LONGEST = 2048

/**
 * Decodes a picture: upright, in the colours that the file says, over white where it is transparent.
 *
 * @throws GuardError `IMAGE_DECODE`
 */
export async function readPicture({ RawImage }: Library, image: WireImage): Promise<RawImage> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(image, { imageOrientation: 'from-image', colorSpaceConversion: 'none' })
  } catch (cause) {
    throw new GuardError('IMAGE_DECODE', 'The image cannot be decoded.', 'Pass an image that the browser can show.', {
      cause,
    })
  }
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return new RawImage(context.getImageData(0, 0, width, height).data, width, height, 4).rgb()
}
