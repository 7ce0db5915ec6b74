/** How levels became the numbers of a model's input: `(level - mean) / deviation`. */
export interface InputNumbers {
  width: number
  height: number
  mean: number
  deviation: number
}

/**
 * Reads a model's input back as the picture that it was made from, so that a guard judges the very same pixels.
 *
 * @param url of little-endian float32, `[3, height, width]`
 */
export async function readInputPixels(
  url: string,
  { width, height, mean, deviation }: InputNumbers,
): Promise<ImageData> {
  const values = new Float32Array(await (await fetch(url)).arrayBuffer())
  const plane = width * height
  const image = new ImageData(width, height)
  for (let pixel = 0; pixel < plane; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = Math.round(values[channel * plane + pixel]! * deviation + mean)
    }
    image.data[4 * pixel + 3] = 255
  }
  return image
}
