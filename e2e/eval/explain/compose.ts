import { type Pixels, resampleRgb } from '@lookfirst/engine/node'

/** A picture pasted into another. Boxes are in pixels of the result. */
export interface Pasted {
  picture: Pixels
  x: number
  y: number
  width: number
  height: number
}

/** Pastes pictures over a copy of another, each squashed to its box. */
function paste(ground: Pixels, pasted: readonly Pasted[]): Pixels {
  const data = new Uint8ClampedArray(ground.data)
  for (const { picture, x, y, width, height } of pasted) {
    const rgb = resampleRgb(picture, width, height)
    for (let at = 0; at < width * height; at++) {
      const to = 4 * ((y + Math.floor(at / width)) * ground.width + x + (at % width))
      data.set(rgb.subarray(3 * at, 3 * at + 3), to)
      data[to + 3] = 255
    }
  }
  return { width: ground.width, height: ground.height, data }
}

/**
 * A picture made small: pasted into another at a share of its sides, in a random place.
 *
 * @param share of the ground's width and height
 * @param random numbers in [0, 1)
 */
export function pasteSmall(ground: Pixels, picture: Pixels, share: number, random: () => number): Pixels {
  const width = Math.max(1, Math.round(ground.width * share))
  const height = Math.max(1, Math.round(ground.height * share))
  const x = Math.floor(random() * (ground.width - width + 1))
  const y = Math.floor(random() * (ground.height - height + 1))
  return paste(ground, [{ picture, x, y, width, height }])
}

/**
 * Four pictures as one of two rows, each squashed to its quarter.
 *
 * @param side of the mosaic, even, in pixels
 */
export function mosaicOf(pictures: readonly Pixels[], side: number): Pixels {
  const half = side / 2
  const ground = { width: side, height: side, data: new Uint8ClampedArray(4 * side * side) }
  return paste(
    ground,
    pictures.map((picture, at) => ({
      picture,
      x: (at % 2) * half,
      y: Math.floor(at / 2) * half,
      width: half,
      height: half,
    })),
  )
}
