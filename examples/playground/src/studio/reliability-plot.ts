import type { ReliabilityPoint, Share } from '@lookfirst/policy/measures'
import { shape } from '../svg'

/** Pixels. */
const HEIGHT = 260
const MARGIN = { top: 14, right: 26, bottom: 44, left: 66 }
/** Rates at which both axes have a tick. */
const TICKS = [0, 0.01, 0.05, 0.1, 0.2, 0.5, 1]

const percent = new Intl.NumberFormat('en', { style: 'percent' })

/**
 * Draws measured against promised rates with their 95 % intervals, and the diagonal on which a promise is kept to the point. Roots on both
 * axes spread small rates apart and still have a place for zero.
 *
 * @param promise the rate that the rule promises
 * @param width pixels
 */
export function reliabilityPlot(
  curve: ReliabilityPoint[],
  promise: { rate: number; measured: Share | null },
  width: number,
): SVGSVGElement {
  const [right, floor] = [width - MARGIN.right, HEIGHT - MARGIN.bottom]
  const x = (rate: number) => MARGIN.left + Math.sqrt(rate) * (right - MARGIN.left)
  const y = (rate: number) => floor - Math.sqrt(rate) * (floor - MARGIN.top)
  const line = (points: [number, number][]) => points.map(([a, b], at) => `${at ? 'L' : 'M'}${a} ${b}`).join('')
  const svg = shape('svg', { class: 'plot', viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img' })

  const grid = shape('g', { class: 'plot-axis' })
  for (const rate of TICKS) {
    grid.append(
      shape('path', { class: 'plot-grid', d: `M${x(rate)} ${MARGIN.top}V${floor}M${MARGIN.left} ${y(rate)}H${right}` }),
      shape('text', { x: x(rate), y: floor + 17, 'text-anchor': 'middle' }, percent.format(rate)),
      shape('text', { x: MARGIN.left - 7, y: y(rate) + 4, 'text-anchor': 'end' }, percent.format(rate)),
    )
  }
  grid.append(
    shape('text', { x: right, y: HEIGHT - 6, 'text-anchor': 'end' }, 'promised rate →'),
    shape('text', { x: -MARGIN.top, y: 13, transform: 'rotate(-90)', 'text-anchor': 'end' }, 'measured rate →'),
  )
  svg.append(
    grid,
    shape('path', {
      class: 'plot-diagonal',
      d: line([
        [x(0), y(0)],
        [x(1), y(1)],
      ]),
    }),
  )

  if (curve.length > 0) {
    const highs = curve.map(({ nominal, interval }): [number, number] => [x(nominal), y(interval[1])])
    const lows = curve.map(({ nominal, interval }): [number, number] => [x(nominal), y(interval[0])])
    const middle = curve.map(({ nominal, share }): [number, number] => [x(nominal), y(share)])
    svg.append(
      shape('path', { class: 'plot-band', d: `${line([...highs, ...lows.reverse()])}Z` }),
      shape('path', { class: 'plot-curve', d: line(middle) }),
      ...middle.map(([cx, cy]) => shape('circle', { class: 'plot-point', cx, cy, r: 3.5 })),
    )
  }
  const { rate, measured } = promise
  if (measured) {
    const [low, high] = measured.interval
    svg.append(
      shape('path', { class: 'plot-threshold', d: `M${x(rate)} ${y(low)}V${y(high)}` }),
      shape('circle', { class: 'plot-promise', cx: x(rate), cy: y(measured.share), r: 5.5 }),
    )
  }
  return svg
}
