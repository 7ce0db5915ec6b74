import { describe, expect, test } from 'vitest'
import { flatten, hasTransparency, toTensor } from './tensor'

/** Like an ImageData: width and height are getters of the class. */
class Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  constructor(...levels: number[]) {
    this.data = Uint8ClampedArray.from(levels)
  }
  get width() {
    return this.data.length / 4
  }
  get height() {
    return 1
  }
}

describe('transparency', () => {
  test('is seen in a single pixel', () => {
    expect(hasTransparency(new Picture(1, 2, 3, 255, 1, 2, 3, 255))).toBe(false)
    expect(hasTransparency(new Picture(1, 2, 3, 255, 1, 2, 3, 254))).toBe(true)
  })

  test('lets the background through by its share', () => {
    const picture = new Picture(200, 100, 0, 255, 200, 100, 0, 51, 9, 9, 9, 0)
    expect(flatten(picture, 255)).toEqual({
      width: 3,
      height: 1,
      data: Uint8ClampedArray.of(200, 100, 0, 255, 244, 224, 204, 255, 255, 255, 255, 255),
    })
    expect(flatten(picture, 0)).toEqual({
      width: 3,
      height: 1,
      data: Uint8ClampedArray.of(200, 100, 0, 255, 40, 20, 0, 255, 0, 0, 0, 255),
    })
  })
})

test('the tensor is planar, normalised, and squashes the whole picture', () => {
  const tensor = toTensor(new Picture(127, 255, 0, 255, 127, 255, 0, 255), {
    width: 1,
    height: 2,
    mean: 127,
    deviation: 128,
  })
  expect(tensor).toEqual(Float32Array.of(0, 0, 1, 1, -127 / 128, -127 / 128))
})
