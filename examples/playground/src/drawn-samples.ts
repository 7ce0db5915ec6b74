/** Pixels of a drawn sample. */
const WIDTH = 640
const HEIGHT = 480
const FONT = '"Liberation Sans", Arial, Helvetica, sans-serif'

type Draw = (context: CanvasRenderingContext2D) => void | Promise<void>

/** Samples that the page draws itself, by file name. Their numbers and addresses are reserved for examples: nobody has them. */
const DRAWN: Readonly<Record<string, Draw>> = {
  'for-sale.png': drawNotice,
  'meme.png': drawMeme,
  'sticker.png': drawSticker,
}

/** Whether the page draws this sample. */
export function isDrawn(name: string): boolean {
  return Object.hasOwn(DRAWN, name)
}

/** Draws a sample as a picture. */
export async function drawSample(name: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  await paint(name, canvas)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`The sample ${name} could not be drawn.`))))
  })
}

/** Draws a sample as large as the canvas is, its middle where the canvas is narrower. */
export async function paint(name: string, canvas: HTMLCanvasElement): Promise<void> {
  const context = canvas.getContext('2d')
  const draw = DRAWN[name]
  if (!context || !draw) throw new Error(`There is no drawn sample called ${name}.`)
  const scale = Math.max(canvas.width / WIDTH, canvas.height / HEIGHT)
  context.setTransform(scale, 0, 0, scale, (canvas.width - WIDTH * scale) / 2, (canvas.height - HEIGHT * scale) / 2)
  await draw(context)
}

/** A notice on a board, pinned askew. */
function drawNotice(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#b98d5a'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.save()
  context.translate(WIDTH / 2, HEIGHT / 2)
  context.rotate((-4 * Math.PI) / 180)
  context.shadowColor = '#00000066'
  context.shadowBlur = 18
  context.shadowOffsetY = 6
  context.fillStyle = '#fffbe8'
  context.fillRect(-240, -170, 480, 340)
  context.shadowColor = 'transparent'
  context.fillStyle = '#c0392b'
  context.beginPath()
  context.arc(0, -150, 9, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = '#23201c'
  context.textAlign = 'center'
  lines(context, 0, [
    ['bold 54px', 'FOR SALE', -74],
    ['34px', 'Racing bicycle, almost new', -16],
    ['34px', 'Call 020 7946 0018', 52],
    ['34px', 'or write anna@post.example', 106],
  ])
  context.restore()
}

/** Words over a photo that may be used by anyone, as memes have them. */
async function drawMeme(context: CanvasRenderingContext2D): Promise<void> {
  const response = await fetch('samples/coffee.jpg')
  const photo = await createImageBitmap(await response.blob())
  const scale = Math.max(WIDTH / photo.width, HEIGHT / photo.height)
  const [width, height] = [photo.width * scale, photo.height * scale]
  context.drawImage(photo, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
  photo.close()
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.lineWidth = 9
  context.strokeStyle = '#000'
  context.fillStyle = '#fff'
  lines(context, WIDTH / 2, [
    ['bold 56px', 'FIRST COFFEE', 78],
    ['bold 50px', 'THEN TEXT ME', 388],
    ['bold 50px', '+44 7700 900123', 450],
  ])
}

/** White words on nothing: on a white page nobody sees them, on a dark one everybody does. */
function drawSticker(context: CanvasRenderingContext2D): void {
  context.clearRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = '#e2574c'
  context.beginPath()
  context.arc(WIDTH / 2, 170, 110, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = '#fff'
  context.textAlign = 'center'
  lines(context, WIDTH / 2, [
    ['bold 44px', 'HELLO', 186],
    ['bold 46px', 'call 020 7946 0321', 380],
  ])
}

function lines(context: CanvasRenderingContext2D, x: number, rows: [font: string, text: string, y: number][]): void {
  for (const [font, text, y] of rows) {
    context.font = `${font} ${FONT}`
    if (context.lineWidth > 1) context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}
