import { anyColours, anyFont, between, type DrawnPicture, sheet } from './drawing'
import { phrase, type Say } from './phrases'

/**
 * A card: two to six lines in fonts and sizes of their own, on one colour or a gradient.
 *
 * @param say what stands in a line of about that many characters
 */
export function drawCard(random: () => number, say: Say = phrase): DrawnPicture {
  const { paper, paperBelow, ink } = anyColours(random)
  const { context: measure } = sheet(8, 8)
  const lines = Array.from({ length: Math.floor(between(2, 7, random)) }, () => {
    const size = between(18, 54, random)
    const font = anyFont(size, random)
    const text = say(between(8, 34, random), random)
    measure.font = font
    return { text, font, size, width: measure.measureText(text).width }
  })
  const margin = between(20, 60, random)
  const width = Math.max(...lines.map((line) => line.width)) + 2 * margin
  const height = lines.reduce((sum, { size }) => sum + 1.5 * size, 2 * margin)
  const { canvas, context } = sheet(width, height)
  const gradient = context.createLinearGradient(0, 0, width, height)
  gradient.addColorStop(0, paper)
  gradient.addColorStop(1, random() < 0.4 ? paperBelow : paper)
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  context.fillStyle = ink
  const align = random()
  let y = margin
  for (const { text, font, size, width: length } of lines) {
    context.font = font
    const left = align < 0.5 ? margin : align < 0.85 ? (width - length) / 2 : width - margin - length
    context.fillText(text, left, y + 1.1 * size)
    y += 1.5 * size
  }
  return { group: 'cards', canvas, lines: lines.map(({ text }) => text) }
}
