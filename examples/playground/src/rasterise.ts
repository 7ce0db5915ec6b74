/** Pixels of a rasterised drawing. */
const WIDTH = 640
const HEIGHT = 480

/** Turns a drawing into a picture, as a page would that lets people draw: vector files themselves are not judged. */
export async function rasterise(drawing: Blob): Promise<Blob> {
  const url = URL.createObjectURL(drawing)
  try {
    const image = new Image(WIDTH, HEIGHT)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = WIDTH
    canvas.height = HEIGHT
    canvas.getContext('2d')?.drawImage(image, 0, 0, WIDTH, HEIGHT)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The drawing could not be drawn.'))),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
