import type { CompiledRule } from '@lookfirst/policy'
import { histogram } from '../studio/distribution'
import { shape } from '../svg'

/** Pixels. */
const HEIGHT = 196
const TOP = 44
const BOTTOM = 44
const SIDE = 10
const COLUMN = 9

/**
 * Draws how ordinary pictures score for a rule, with its threshold and where this picture stands.
 *
 * @param score of the picture, in standard deviations of the bank
 * @param width pixels
 * @param words what a screen reader says of it
 */
export function scorePlot(
  { threshold, tail, kind }: CompiledRule,
  score: number,
  width: number,
  words: string,
): SVGSVGElement {
  const from = Math.floor(Math.min(tail.quantiles[0] ?? 0, threshold, score) - 0.3)
  const to = Math.ceil(Math.max(tail.q95 + 3 * tail.excess, threshold + 1, score) + 0.3)
  const x = (value: number) => SIDE + ((value - from) / (to - from)) * (width - 2 * SIDE)
  const floor = HEIGHT - BOTTOM
  const columns = histogram(tail, from, to, Math.max(20, Math.floor((width - 2 * SIDE) / COLUMN)))
  const highest = Math.max(...columns.map(({ share }) => share))
  const isAsked = (value: number) => (kind === 'must-show' ? value < threshold : value >= threshold)
  const svg = shape('svg', {
    class: 'plot',
    viewBox: `0 0 ${width} ${HEIGHT}`,
    width,
    height: HEIGHT,
    role: 'img',
    'aria-label': words,
  })
  const [start, end] = kind === 'must-show' ? [SIDE, x(threshold)] : [x(threshold), width - SIDE]
  svg.append(shape('rect', { class: 'plot-asked', x: start, y: 20, width: end - start, height: floor - 20 }))
  for (const column of columns) {
    // What is rare would be nothing at all; a hair says that there is something.
    const height = column.share > 0 ? Math.max((column.share / highest) * (floor - TOP), 0.75) : 0
    svg.append(
      shape('rect', {
        class: 'plot-column',
        'data-asked': String(isAsked((column.from + column.to) / 2)),
        x: x(column.from) + 0.5,
        y: floor - height,
        width: Math.max(1, x(column.to) - x(column.from) - 1),
        height,
      }),
    )
  }
  svg.append(
    axis(from, to, x, floor, width),
    mark('plot-threshold', 'plot-label', 'threshold', x(threshold), 30, width, floor),
    mark('plot-selected', 'plot-label plot-label-score', 'this picture', x(score), 14, width, floor),
    shape('circle', { class: 'plot-point', cx: x(score), cy: floor, r: 4.5 }),
  )
  return svg
}

function axis(from: number, to: number, x: (value: number) => number, floor: number, width: number): SVGGElement {
  const group = shape('g', { class: 'plot-axis' }, shape('path', { d: `M${SIDE} ${floor}H${width - SIDE}` }))
  const step = Math.max(1, Math.ceil((to - from) / Math.floor(width / 48)))
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) {
    const words = tick < 0 ? `−${-tick}` : String(tick)
    group.append(
      shape('path', { d: `M${x(tick)} ${floor}v4` }),
      shape('text', { x: x(tick), y: floor + 18, 'text-anchor': 'middle' }, words),
    )
  }
  group.append(
    shape('text', { x: width - SIDE, y: HEIGHT - 7, 'text-anchor': 'end' }, 'score, in standard deviations →'),
  )
  return group
}

/** A line with its name at the top, on the side that has room. */
function mark(
  line: string,
  label: string,
  words: string,
  at: number,
  top: number,
  width: number,
  floor: number,
): SVGGElement {
  const isRight = at > width * 0.65
  const place = { x: at + (isRight ? -6 : 6), y: top, 'text-anchor': isRight ? 'end' : 'start' }
  return shape(
    'g',
    {},
    shape('path', { class: line, d: `M${at} ${top - 10}V${floor}` }),
    shape('text', { class: label, ...place }, words),
  )
}
