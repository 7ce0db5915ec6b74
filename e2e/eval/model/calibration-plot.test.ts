import { describe, expect, test } from 'vitest'
import { calibrationPlot } from './calibration-plot'

/** Marks of a class, in the order of the points. */
function marksOf(svg: string, name: string): [x: number, y: number][] {
  return [...svg.matchAll(new RegExp(`<circle class="${name}" cx="([\\d.]+)" cy="([\\d.]+)"`, 'g'))].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
}

const point = (nominal: number, mean: number, worst: number) => ({
  nominal,
  mean,
  interval: { low: mean / 2, high: mean * 1.5 },
  worst,
})

describe('calibrationPlot', () => {
  test('draws a promise that is kept on the diagonal, what is flagged more above it and what is flagged less below', () => {
    const svg = calibrationPlot([point(0.01, 0.01, 0.02), point(0.1, 0.05, 0.1)], 'mini')
    const [[fromX, fromY], [toX, toY]] = [
      ...svg.matchAll(/class="promise" d="M([\d.]+),([\d.]+) L([\d.]+),([\d.]+)"/g),
    ].map(([, ...ends]) => [ends.slice(0, 2).map(Number), ends.slice(2).map(Number)])[0] as [
      [number, number],
      [number, number],
    ]
    const diagonalAt = (x: number) => fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX)
    const [[keptX, keptY], [fewX, fewY]] = marksOf(svg, 'mean-mark') as [[number, number], [number, number]]
    const [[manyX, manyY]] = marksOf(svg, 'worst-mark') as [[number, number]]

    expect(keptY).toBeCloseTo(diagonalAt(keptX), 0)
    expect(fewY).toBeGreaterThan(diagonalAt(fewX) + 10)
    expect(manyY).toBeLessThan(diagonalAt(manyX) - 10)
  })

  test('keeps a share of zero at the lower end', () => {
    const svg = calibrationPlot([point(0.01, 0, 0.02), point(0.1, 0.05, 0.1)], 'mini')
    const [zero, some] = marksOf(svg, 'mean-mark')

    expect(zero![1]).toBe(424)
    expect(some![1]).toBeLessThan(424)
    expect(svg).not.toMatch(/NaN|Infinity/)
  })

  test('says its numbers in words too, and takes any title', () => {
    const svg = calibrationPlot([point(0.002, 0.0013, 0.006), point(0.1, 0.074, 0.19)], 'a < b & c')

    expect(svg).toContain('At 0.2%: mean 0.13%, worst 0.6%. At 10%: mean 7.4%, worst 19%.')
    expect(svg).toContain('<title>Calibration of a &lt; b &amp; c</title>')
  })
})
