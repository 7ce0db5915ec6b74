/** Ways in which a picture reaches a site other than as it was taken. */
export const VIEWS = ['greyscale', 'JPEG quality 20', 'screenshot', 'half size'] as const

/** One of them. */
export type View = (typeof VIEWS)[number]

/** Height of each bar of a screenshot, as a share of the picture's. */
const BAR = 0.14

/** Draws a picture anew as a view of it; PNG but for the JPEG. */
export async function drawView(picture: Blob, view: View): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  try {
    const canvas = drawn(bitmap, view)
    return await canvas.convertToBlob(
      view === 'JPEG quality 20' ? { type: 'image/jpeg', quality: 0.2 } : { type: 'image/png' },
    )
  } finally {
    bitmap.close()
  }
}

function drawn(bitmap: ImageBitmap, view: View): OffscreenCanvas {
  if (view === 'screenshot') return screenshot(bitmap)
  const scale = view === 'half size' ? 0.5 : 1
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')!
  context.imageSmoothingQuality = 'high'
  if (view === 'greyscale') context.filter = 'grayscale(1)'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** The picture as an app shows it: a bar with a title above, a bar with five buttons below. */
function screenshot(bitmap: ImageBitmap): OffscreenCanvas {
  const { width, height } = bitmap
  const bar = Math.round(height * BAR)
  const canvas = new OffscreenCanvas(width, height + 2 * bar)
  const context = canvas.getContext('2d')!
  context.fillStyle = '#f4f4f6'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, bar)
  context.fillStyle = '#1b1b20'
  context.font = `${Math.round(bar * 0.4)}px sans-serif`
  context.fillText('12:45   Photos', bar * 0.4, bar * 0.65)
  for (let button = 0; button < 5; button++) {
    context.beginPath()
    context.arc(((button + 0.5) * width) / 5, height + 1.5 * bar, bar * 0.22, 0, 2 * Math.PI)
    context.fill()
  }
  return canvas
}
