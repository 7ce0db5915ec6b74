import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

/** A picture, and the lines that stand in it, in reading order. */
export interface DrawnPicture {
  group: string
  canvas: Canvas
  lines: string[]
}

/** What a picture is drawn on. */
export interface Sheet {
  canvas: Canvas
  context: SKRSContext2D
}

/** Families that Chromium finds on the machines of the project. */
const FAMILIES = [
  'Liberation Sans',
  'Liberation Serif',
  'Liberation Mono',
  'Liberation Sans Narrow',
  'DejaVu Sans',
  'DejaVu Serif',
  'DejaVu Sans Mono',
]

/** A number from a range. */
export function between(least: number, most: number, random: () => number): number {
  return least + (most - least) * random()
}

/** An empty sheet. */
export function sheet(width: number, height: number): Sheet {
  const canvas = createCanvas(Math.round(width), Math.round(height))
  return { canvas, context: canvas.getContext('2d') }
}

/** A font of a size in pixels: any of the families, at times bold or italic. */
export function anyFont(size: number, random: () => number): string {
  const missing = FAMILIES.filter((family) => !GlobalFonts.has(family))
  if (missing.length > 0) throw new Error(`These fonts are not installed: ${missing.join(', ')}.`)
  const style = random() < 0.15 ? 'italic ' : ''
  const weight = random() < 0.35 ? 'bold ' : ''
  return `${style}${weight}${Math.round(size)}px "${FAMILIES[Math.floor(random() * FAMILIES.length)]}"`
}

/** Paper and ink that can be told apart: light paper with dark ink, or the other way round; and a second paper to run over into. */
export function anyColours(random: () => number): { paper: string; paperBelow: string; ink: string } {
  const colour = (least: number, most: number) => {
    const hue = Math.round(360 * random())
    const saturation = Math.round(80 * random())
    return `hsl(${hue} ${saturation}% ${Math.round(between(least, most, random))}%)`
  }
  const light = () => colour(78, 98)
  const dark = () => colour(5, 28)
  return random() < 0.65
    ? { paper: light(), paperBelow: light(), ink: dark() }
    : { paper: dark(), paperBelow: dark(), ink: light() }
}
