import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { between, type DrawnPicture, sheet } from './drawing'

/** A picture turned by some degrees, clockwise, on grey. */
export function turn({ canvas: given, lines }: DrawnPicture, degrees: number): DrawnPicture {
  const angle = (degrees * Math.PI) / 180
  const across = Math.abs(Math.cos(angle))
  const down = Math.abs(Math.sin(angle))
  const { canvas, context } = sheet(
    given.width * across + given.height * down,
    given.width * down + given.height * across,
  )
  context.fillStyle = '#808080'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(angle)
  context.drawImage(given, -given.width / 2, -given.height / 2)
  return { group: 'rotated', canvas, lines }
}

/** A picture as a camera might see it lying on something: in perspective, blurred, noisy, and pressed as JPEG. */
export async function photograph(
  { canvas: card, lines }: DrawnPicture,
  ground: Image,
  random: () => number,
): Promise<DrawnPicture> {
  const width = Math.round(1.25 * card.width)
  const height = Math.round(1.3 * card.height)
  const corner = (x: number, y: number) => ({
    x: (x + between(-0.06, 0.06, random)) * width,
    y: (y + between(-0.08, 0.08, random)) * height,
  })
  const corners = [corner(0.12, 0.14), corner(0.88, 0.14), corner(0.88, 0.86), corner(0.12, 0.86)]
  const { canvas, context } = sheet(width, height)
  context.drawImage(ground, 0, 0, width, height)
  const picture = context.getImageData(0, 0, width, height)
  const source = card.getContext('2d').getImageData(0, 0, card.width, card.height)
  const shade = between(0.7, 1, random)
  paintInPerspective(picture, source, toCard(corners, card), (x) => shade + ((1 - shade) * x) / width)
  const noise = between(2, 12, random)
  for (let at = 0; at < picture.data.length; at++) {
    if (at % 4 !== 3) picture.data[at] = picture.data[at]! + noise * (random() + random() + random() - 1.5) * 2
  }
  context.putImageData(picture, 0, 0)
  const soft = createCanvas(width, height)
  const softened = soft.getContext('2d')
  softened.filter = `blur(${between(0.3, 1.1, random).toFixed(2)}px)`
  softened.drawImage(canvas, 0, 0)
  const pressed = await loadImage(await soft.encode('jpeg', Math.round(between(45, 85, random))))
  context.drawImage(pressed, 0, 0)
  return { group: 'photographed', canvas, lines }
}

type Levels = Pick<ReturnType<ReturnType<Canvas['getContext']>['getImageData']>, 'width' | 'height' | 'data'>

function paintInPerspective(
  picture: Levels,
  source: Levels,
  place: (x: number, y: number) => [number, number],
  light: (x: number) => number,
): void {
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [u, v] = place(x + 0.5, y + 0.5)
      const left = Math.floor(u - 0.5)
      const top = Math.floor(v - 0.5)
      if (left < 0 || top < 0 || left + 1 >= source.width || top + 1 >= source.height) continue
      const shareX = u - 0.5 - left
      const shareY = v - 0.5 - top
      const from = (top * source.width + left) * 4
      const below = from + source.width * 4
      for (let c = 0; c < 3; c++) {
        const upper = source.data[from + c]! * (1 - shareX) + source.data[from + 4 + c]! * shareX
        const lower = source.data[below + c]! * (1 - shareX) + source.data[below + 4 + c]! * shareX
        picture.data[(y * picture.width + x) * 4 + c] = (upper * (1 - shareY) + lower * shareY) * light(x)
      }
    }
  }
}

/** Where a place of the picture lies on the card: the projective map between two quadrilaterals (Heckbert 1989), inverted. */
function toCard(corners: { x: number; y: number }[], { width, height }: { width: number; height: number }) {
  const [a, b, c, d] = corners as [Corner, Corner, Corner, Corner]
  const sumX = a.x - b.x + c.x - d.x
  const sumY = a.y - b.y + c.y - d.y
  const ex = { x: b.x - c.x, y: b.y - c.y }
  const ey = { x: d.x - c.x, y: d.y - c.y }
  const whole = ex.x * ey.y - ey.x * ex.y
  const g = (sumX * ey.y - ey.x * sumY) / whole
  const h = (ex.x * sumY - sumX * ex.y) / whole
  const m = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1]
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const adjugate = [
    m4 * m8 - m5 * m7,
    m2 * m7 - m1 * m8,
    m1 * m5 - m2 * m4,
    m5 * m6 - m3 * m8,
    m0 * m8 - m2 * m6,
    m2 * m3 - m0 * m5,
    m3 * m7 - m4 * m6,
    m1 * m6 - m0 * m7,
    m0 * m4 - m1 * m3,
  ]
  return (x: number, y: number): [number, number] => {
    const row = (index: number) => adjugate[index]! * x + adjugate[index + 1]! * y + adjugate[index + 2]!
    const depth = row(6)
    return [(row(0) / depth) * width, (row(3) / depth) * height]
  }
}

interface Corner {
  x: number
  y: number
}
