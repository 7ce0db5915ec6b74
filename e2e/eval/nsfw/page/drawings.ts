/** A picture that is drawn, of a size that says something about resampling. */
export interface Drawing {
  name: string
  width: number
  height: number
  draw(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void
}

/** Pseudo-random numbers in [0, 1) that are the same in every run (Park and Miller 1988). */
function createRandom(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function gradient(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  const fill = context.createLinearGradient(0, 0, width, height)
  fill.addColorStop(0, '#102080')
  fill.addColorStop(0.5, '#f0e060')
  fill.addColorStop(1, '#a01030')
  context.fillStyle = fill
  context.fillRect(0, 0, width, height)
}

function noise(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  const random = createRandom()
  const pixels = new ImageData(width, height)
  pixels.data.forEach((_, at) => {
    pixels.data[at] = at % 4 === 3 ? 255 : 256 * random()
  })
  context.putImageData(pixels, 0, 0)
}

function stripes(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  for (let x = 0; x < width; x++) {
    context.fillStyle = x % 2 ? '#fff' : '#000'
    context.fillRect(x, 0, 1, height)
  }
}

/** Skin-coloured ovals: what such a network is unsure about. */
function ovals(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  const random = createRandom()
  context.fillStyle = '#446'
  context.fillRect(0, 0, width, height)
  for (let at = 0; at < 24; at++) {
    context.fillStyle = `hsl(${15 + 20 * random()} ${40 + 30 * random()}% ${50 + 25 * random()}%)`
    context.beginPath()
    context.ellipse(
      width * random(),
      height * random(),
      0.2 * width * random(),
      0.2 * height * random(),
      3 * random(),
      0,
      7,
    )
    context.fill()
  }
}

/** The network's own size, smaller, larger, wide, tall, odd. */
export const DRAWINGS: readonly Drawing[] = [
  { name: 'gradient 224 x 224', width: 224, height: 224, draw: gradient },
  { name: 'noise 224 x 224', width: 224, height: 224, draw: noise },
  { name: 'noise 16 x 9', width: 16, height: 9, draw: noise },
  { name: 'noise 1021 x 333', width: 1021, height: 333, draw: noise },
  { name: 'stripes 800 x 600', width: 800, height: 600, draw: stripes },
  { name: 'ovals 640 x 480', width: 640, height: 480, draw: ovals },
  { name: 'ovals 225 x 1600', width: 225, height: 1600, draw: ovals },
]
