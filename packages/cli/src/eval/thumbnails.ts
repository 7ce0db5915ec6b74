import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Evaluation } from './evaluation'
import type { Thumbnails } from './html/rule-section'
import { readImage } from './judge-images'
import type { LabelledImage } from './labels'

/** Longest side, in pixels: twice what a column of the report is wide. */
const SIDE = 320

/** Of JPEG, in per cent. */
const QUALITY = 72

/**
 * Draws the images that the report shows, over white, as small JPEGs in `data:` URLs. One that cannot be drawn is missing.
 *
 * @param labels where the images lie
 */
export async function drawThumbnails({ rules }: Evaluation, labels: readonly LabelledImage[]): Promise<Thumbnails> {
  const files = new Map(labels.map(({ name, file }) => [name, file]))
  const names = new Set(
    rules.flatMap(({ wronglyFlagged, missed }) => [...wronglyFlagged, ...missed]).map(({ image }) => image),
  )
  const thumbnails = new Map<string, string>()
  for (const name of names) {
    const url = await drawThumbnail(files.get(name)!).catch(() => null)
    if (url) thumbnails.set(name, url)
  }
  return thumbnails
}

async function drawThumbnail(file: string): Promise<string> {
  const image = await loadImage(await readImage(file))
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height))
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  const jpeg = await canvas.encode('jpeg', QUALITY)
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
