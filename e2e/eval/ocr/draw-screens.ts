import { between, type DrawnPicture, sheet } from './drawing'
import { phrase, type Say, wordsUpTo } from './phrases'

/**
 * A chat: names above bubbles, small letters, at the left and the right in turns.
 *
 * @param say what stands in a line of about that many characters
 */
export function drawChat(random: () => number, say: Say = phrase): DrawnPicture {
  const width = between(420, 720, random)
  const isDark = random() < 0.4
  const size = between(13, 18, random)
  const messages = Array.from({ length: Math.floor(between(4, 8, random)) }, () =>
    Array.from({ length: random() < 0.5 ? 2 : 1 }, () => say(between(10, 32, random), random)),
  )
  const height = messages.reduce((sum, lines) => sum + (1.5 * lines.length + 1.6) * size, 2 * size)
  const { canvas, context } = sheet(width, height)
  context.fillStyle = isDark ? '#14181c' : '#ece5dd'
  context.fillRect(0, 0, width, height)
  context.font = `${Math.round(size)}px "Liberation Sans"`
  let y = size
  for (const [index, lines] of messages.entries()) {
    const longest = Math.max(...lines.map((line) => context.measureText(line).width))
    const left = index % 2 === 0 ? size : Math.max(size, width - longest - 3 * size)
    context.fillStyle = index % 2 === 0 ? (isDark ? '#263238' : '#ffffff') : isDark ? '#0b5d4b' : '#dcf8c6'
    context.beginPath()
    context.roundRect(left, y, longest + 2 * size, (1.5 * lines.length + 0.8) * size, 0.6 * size)
    context.fill()
    context.fillStyle = isDark ? '#e6edf3' : '#1b1f23'
    for (const [row, line] of lines.entries()) context.fillText(line, left + size, y + (1.3 + 1.5 * row) * size)
    y += (1.5 * lines.length + 1.6) * size
  }
  return { group: 'screens', canvas, lines: messages.flat() }
}

/** A page: a bar, a headline, paragraphs, a button. */
export function drawPage(random: () => number): DrawnPicture {
  const { canvas, context } = sheet(between(800, 1280, random), between(500, 800, random))
  const { width, height } = canvas
  const family = random() < 0.5 ? 'DejaVu Sans' : 'Liberation Serif'
  context.fillStyle = '#fdfdfd'
  context.fillRect(0, 0, width, height)
  const lines: string[] = []
  const write = (text: string, x: number, y: number, size: number, ink: string, weight = '') => {
    context.font = `${weight}${size}px "${family}"`
    context.fillStyle = ink
    context.fillText(text, x, y)
    lines.push(text)
  }
  context.fillStyle = '#1f4e79'
  context.fillRect(0, 0, width, 48)
  write(wordsUpTo(20, random), 24, 31, 18, '#ffffff', 'bold ')
  write(wordsUpTo(30, random), 40, 110, 34, '#111111', 'bold ')
  const size = Math.round(between(14, 18, random))
  let y = 160
  for (; y < height - 130; y += 1.6 * size) write(phrase(between(40, 70, random), random), 40, y, size, '#333333')
  context.fillStyle = '#c0392b'
  context.fillRect(40, y + 10, 260, 46)
  write(wordsUpTo(18, random), 58, y + 40, 18, '#ffffff', 'bold ')
  return { group: 'screens', canvas, lines }
}
