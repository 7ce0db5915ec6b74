/** A rectangle in input pixels. */
export interface PixelBox {
  x: number
  y: number
  width: number
  height: number
}

/** What a region is painted over with. */
export type Fill = 'blurred' | 'mean'

/** Planar image: float32, `[channels, height, width]`. */
export interface Planes {
  data: Float32Array<ArrayBuffer>
  width: number
  height: number
}

/** Paints boxes over on copies of one image; the fills are computed once. */
export interface Painter {
  /** A copy of the image with the box painted over. */
  paint(box: PixelBox, fill: Fill): Float32Array<ArrayBuffer>
}

/**
 * Prepares the two fills: a blur that leaves colours but no shape, and each channel's mean.
 *
 * @param blurRadius of the box blur, in pixels; applied twice
 */
export function createPainter(image: Planes, blurRadius: number): Painter {
  const { data, width, height } = image
  const plane = width * height
  const blurred = new Float32Array(data)
  for (let pass = 0; pass < 2; pass++) {
    for (let at = 0; at < data.length; at += plane) {
      const channel = blurred.subarray(at, at + plane)
      for (let y = 0; y < height; y++) blurLine(channel, y * width, 1, width, blurRadius)
      for (let x = 0; x < width; x++) blurLine(channel, x, width, height, blurRadius)
    }
  }
  const means = Array.from({ length: data.length / plane }, (_, c) => {
    let sum = 0
    for (let i = 0; i < plane; i++) sum += data[c * plane + i]!
    return sum / plane
  })
  return {
    paint(box, fill) {
      const painted = new Float32Array(data)
      for (let c = 0; c < means.length; c++) {
        for (let y = box.y; y < box.y + box.height; y++) {
          const from = c * plane + y * width + box.x
          if (fill === 'mean') painted.fill(means[c]!, from, from + box.width)
          else painted.set(blurred.subarray(from, from + box.width), from)
        }
      }
      return painted
    },
  }
}

/** Moving average over `2 * radius + 1` samples of a line, in place; the ends use the samples that exist. */
function blurLine(data: Float32Array, start: number, stride: number, length: number, radius: number): void {
  const line = new Float32Array(length)
  for (let i = 0; i < length; i++) line[i] = data[start + i * stride]!
  let sum = 0
  let count = 0
  for (let i = 0; i < Math.min(radius, length); i++) {
    sum += line[i]!
    count++
  }
  for (let i = 0; i < length; i++) {
    if (i + radius < length) {
      sum += line[i + radius]!
      count++
    }
    if (i - radius - 1 >= 0) {
      sum -= line[i - radius - 1]!
      count--
    }
    data[start + i * stride] = sum / count
  }
}
