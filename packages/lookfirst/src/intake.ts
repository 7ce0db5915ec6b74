import type { WireImage } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'
import type { GuardInput } from './types'

/** An input, taken in. Nothing of the caller's is consumed. */
export interface Taken {
  image: WireImage
  /** The fetched bytes of a URL: what was judged is what the page should show. */
  blob?: Blob
  /** Frees what was copied. */
  close(): void
}

/** Milliseconds that the first frame of a loaded video may take. */
const FIRST_FRAME_MS = 500

/** Width and height in pixels of each drawable input, by its class. */
const DRAWABLE: Record<string, readonly [width: string, height: string]> = {
  ImageBitmap: ['width', 'height'],
  ImageData: ['width', 'height'],
  HTMLCanvasElement: ['width', 'height'],
  OffscreenCanvas: ['width', 'height'],
  HTMLImageElement: ['naturalWidth', 'naturalHeight'],
  HTMLVideoElement: ['videoWidth', 'videoHeight'],
  VideoFrame: ['displayWidth', 'displayHeight'],
}

/** How large copies may be, in pixels. */
export interface CopyLimits {
  /** Side of the square that a picture is shrunk to, where both its sides are longer. */
  square: number
  /** Longest side of a second copy in the picture's own shape, made where the first was shrunk; `null`: none. */
  detail: number | null
}

/** To a square; `null` where the picture stays as it is. */
function toSquare(width: number, height: number, square: number): ImageBitmapOptions | null {
  return Math.min(width, height) > square ? resized(square, square) : null
}

/** In its own shape. */
function toLongest(width: number, height: number, longest: number): ImageBitmapOptions {
  const scale = longest / Math.max(width, height)
  const scaled = (length: number) => Math.max(1, Math.round(length * scale))
  return scale < 1 ? resized(scaled(width), scaled(height)) : {}
}

const resized = (resizeWidth: number, resizeHeight: number): ImageBitmapOptions => ({
  resizeWidth,
  resizeHeight,
  resizeQuality: 'high',
})

/** The class of a platform object, also from another frame, where `instanceof` fails. */
export const classOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/**
 * Turns any input into one thing that can cross to the worker.
 *
 * | input | what happens to it |
 * | --- | --- |
 * | Blob, File | crosses as a reference to its bytes |
 * | URL, string | fetched once; the bytes are judged and handed back |
 * | ImageBitmap, ImageData, canvas, `<img>`, `<video>`, VideoFrame | copied as it is now, shrunk |
 *
 * @param limits how far what has no file is shrunk. What is judged hangs on `square` alone, not on whether there is a detailed copy
 * @throws GuardError `INPUT_TYPE`, `IMAGE_FETCH`, `IMAGE_NOT_READY`, `IMAGE_EMPTY` or `IMAGE_CROSS_ORIGIN`
 */
export async function takeIn(input: GuardInput, limits: CopyLimits, signal: AbortSignal): Promise<Taken> {
  const name = classOf(input)
  if (name === 'Blob' || name === 'File') return { image: { kind: 'blob', blob: input as Blob }, close() {} }
  if (typeof input === 'string' || name === 'URL') {
    const blob = await fetchOnce(new URL(input as string, document.baseURI), signal)
    return { image: { kind: 'blob', blob }, blob, close() {} }
  }
  const keys = DRAWABLE[name]
  if (!keys) {
    throw new GuardError(
      'INPUT_TYPE',
      `This ${name} is not an image.`,
      'Pass a Blob, File, URL, ImageBitmap, ImageData, canvas, <img>, <video> or VideoFrame.',
    )
  }
  return copyPixels(input as ImageBitmapSource, name, keys, limits)
}

async function fetchOnce(url: URL, signal: AbortSignal): Promise<Blob> {
  const fail = (message: string, hint: string, cause?: unknown) =>
    new GuardError('IMAGE_FETCH', message, hint, { cause, details: { url: url.href } })
  try {
    const response = await fetch(url, { signal })
    if (!response.ok)
      throw fail(
        `The image answered ${response.status} ${response.statusText}.`,
        'Check the address and your access to it.',
      )
    return await response.blob()
  } catch (error) {
    if (signal.aborted || error instanceof GuardError) throw error
    throw url.protocol === 'blob:'
      ? fail(
          'The object URL cannot be read; it was revoked.',
          'Judge before you revoke it, or pass the Blob itself.',
          error,
        )
      : fail(
          'The image cannot be fetched.',
          'Another origin must allow it (CORS), connect-src must too, and the network must be there.',
          error,
        )
  }
}

async function copyPixels(
  source: ImageBitmapSource,
  name: string,
  keys: readonly [string, string],
  { square, detail: longest }: CopyLimits,
): Promise<Taken> {
  if (name === 'HTMLImageElement') await (source as HTMLImageElement).decode().catch(() => {})
  const measures = source as unknown as Record<string, number>
  const width = measures[keys[0]] ?? 0
  const height = measures[keys[1]] ?? 0
  if (width * height === 0) {
    const waiting = name.startsWith('HTMLImage') || name.startsWith('HTMLVideo')
    throw waiting
      ? new GuardError(
          'IMAGE_NOT_READY',
          `The ${name} shows nothing yet.`,
          'Wait for its load or loadeddata event; a broken source never shows anything.',
        )
      : new GuardError(
          'IMAGE_EMPTY',
          `The ${name} has ${width} x ${height} pixels; it may have been closed.`,
          'Pass it before it is closed.',
        )
  }
  const shrink = toSquare(width, height, square)
  const sizes = [shrink ?? {}, ...(shrink && longest !== null ? [toLongest(width, height, longest)] : [])]
  try {
    const [bitmap, detail = null] = await copyAll(source, sizes).catch(async (error) => {
      if (name !== 'HTMLVideoElement') throw error
      await firstFrame(source as HTMLVideoElement)
      return copyAll(source, sizes)
    })
    const close = () => {
      bitmap!.close()
      detail?.close()
    }
    return { image: { kind: 'bitmap', bitmap: bitmap!, detail, width, height }, close }
  } catch (cause) {
    throw new GuardError('IMAGE_DECODE', `The pixels of the ${name} cannot be read.`, 'Pass its Blob instead.', {
      cause,
    })
  }
}

/** Copies of one moment, in several sizes: all, or none. */
async function copyAll(source: ImageBitmapSource, sizes: readonly ImageBitmapOptions[]): Promise<ImageBitmap[]> {
  const copies = await Promise.allSettled(
    sizes.map((size) => createImageBitmap(source, { colorSpaceConversion: 'none', premultiplyAlpha: 'none', ...size })),
  )
  const failed = copies.find((copy) => copy.status === 'rejected')
  const bitmaps = copies.flatMap((copy) => (copy.status === 'fulfilled' ? [copy.value] : []))
  if (!failed) return bitmaps
  for (const bitmap of bitmaps) bitmap.close()
  throw failed.reason
}

/**
 * Waits for a frame to be there. Chromium decodes none for a paused video that is not on screen, whatever its
 * `readyState` says, until somebody asks for one.
 */
function firstFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FIRST_FRAME_MS)
    video.requestVideoFrameCallback?.(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
