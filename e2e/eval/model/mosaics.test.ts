import { describe, expect, test } from 'vitest'
import { chooseMosaics, hottestCell, pointsAt } from './mosaics'

const counted = {
  positives: [0, 1, 2, 3, 4],
  negatives: Array.from({ length: 30 }, (_, at) => 10 + at),
  lookAlikes: [],
}

describe('chooseMosaics', () => {
  test('puts one picture that shows the subject among three that do not, each picture once', () => {
    const mosaics = chooseMosaics(counted, 5, 7)

    expect(mosaics).toHaveLength(5)
    for (const { pictures, target } of mosaics) {
      expect(pictures).toHaveLength(4)
      expect(pictures.map((picture) => counted.positives.includes(picture)).indexOf(true)).toBe(target)
      expect(pictures.filter((picture) => counted.positives.includes(picture))).toHaveLength(1)
    }
    expect(new Set(mosaics.flatMap(({ pictures }) => pictures)).size).toBe(20)
  })

  test('repeats with its seed', () => {
    expect(chooseMosaics(counted, 5, 7)).toEqual(chooseMosaics(counted, 5, 7))
    expect(chooseMosaics(counted, 5, 7)).not.toEqual(chooseMosaics(counted, 5, 8))
  })

  test.each([
    ['pictures that show the subject', { ...counted, positives: [0, 1] }, 2],
    ['pictures that do not', { ...counted, negatives: [10, 11, 12, 13] }, 1],
  ])('makes no more than there are %s', (_, few, count) => {
    expect(chooseMosaics(few, 5, 7)).toHaveLength(count)
  })
})

describe('hottestCell', () => {
  test('is the cell of the largest value, in shares of the picture', () => {
    expect(hottestCell({ width: 4, height: 2, values: [0, 0.1, 0, 0, 0, 0, 1, 0.9] })).toEqual({
      x: 0.5,
      y: 0.5,
      width: 0.25,
      height: 0.5,
    })
  })
})

describe('pointsAt', () => {
  test.each([
    [{ x: 0, y: 0, width: 0.2, height: 0.2 }, [1, 0, 0, 0]],
    [{ x: 0.6, y: 0.1, width: 0.2, height: 0.2 }, [0, 1, 0, 0]],
    [{ x: 0, y: 0.3, width: 0.9, height: 0.6 }, [0, 0, 1, 0]],
    [{ x: 0.7, y: 0.7, width: 0.3, height: 0.3 }, [0, 0, 0, 1]],
    // The middle column of seven: to the left and to the right.
    [{ x: 3 / 7, y: 0, width: 1 / 7, height: 1 / 7 }, [0.5, 0.5, 0, 0]],
    // The middle cell of nine by nine.
    [{ x: 4 / 9, y: 4 / 9, width: 1 / 9, height: 1 / 9 }, [0.25, 0.25, 0.25, 0.25]],
  ])('%j points at the quarters %j', (box, shares) => {
    expect([0, 1, 2, 3].map((quarter) => pointsAt(box, quarter))).toEqual(shares)
  })
})
