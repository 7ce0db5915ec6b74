import type { Image } from '@napi-rs/canvas'
import { between, type DrawnPicture, sheet } from './drawing'
import { wordsUpTo } from './phrases'

const FONTS = ['bold SIZEpx "Liberation Sans Narrow"', 'bold SIZEpx "DejaVu Sans"', 'bold SIZEpx "Liberation Sans"']

/** A photo with white capitals in black outlines above and below. */
export function drawMeme(photo: Image, random: () => number): DrawnPicture {
  const width = between(500, 900, random)
  const height = (width * photo.height) / photo.width
  const { canvas, context } = sheet(width, height)
  context.drawImage(photo, 0, 0, canvas.width, canvas.height)
  const size = width / between(12, 20, random)
  context.font = FONTS[Math.floor(random() * FONTS.length)]!.replace('SIZE', `${Math.round(size)}`)
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.lineWidth = size / between(5, 8, random)
  context.strokeStyle = 'black'
  context.fillStyle = random() < 0.8 ? 'white' : '#ffe94a'
  const fitting = () => {
    for (let length = 26; ; length -= 2) {
      const text = wordsUpTo(length, random).toUpperCase()
      if (context.measureText(text).width < 0.92 * width) return text
    }
  }
  const above = Array.from({ length: random() < 0.4 ? 2 : 1 }, fitting)
  const below = [fitting()]
  const write = (text: string, y: number) => {
    context.strokeText(text, width / 2, y)
    context.fillText(text, width / 2, y)
  }
  for (const [index, text] of above.entries()) write(text, (1.15 + 1.1 * index) * size)
  for (const text of below) write(text, height - 0.5 * size)
  return { group: 'memes', canvas, lines: [...above, ...below] }
}
