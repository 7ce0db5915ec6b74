import type { CompiledRule } from '@lookfirst/policy'
import { shape } from '../svg'
import { histogram, scoreOf } from './distribution'
import type { TestPicture } from './test-picture'

/** Pixels. */
const HEIGHT = 264
const TOP = 66
const BOTTOM = 66
const SIDE = 12
const COLUMN = 11
const THUMB = 34

/** Where a picture stands on the scale of a rule. */
export interface Placed {
  picture: TestPicture
  /** In standard deviations of the bank. */
  score: number
}

/** The pictures that a rule has a score for. */
export function placedPictures(pictures: readonly TestPicture[], rule: CompiledRule): Placed[] {
  return pictures.flatMap((picture) => {
    const result = picture.answer?.rules.find(({ ruleId }) => ruleId === rule.id)
    const score = result ? scoreOf(result, rule) : null
    return score === null ? [] : [{ picture, score }]
  })
}

/**
 * Draws how ordinary pictures score for a rule, its threshold, a mark for every test picture and the selected one with its thumbnail.
 *
 * @param width pixels
 */
export function distributionPlot(
  rule: CompiledRule,
  placed: Placed[],
  selected: Placed | null,
  width: number,
): SVGSVGElement {
  const { threshold, tail, kind } = rule
  const scores = placed.map(({ score }) => score)
  const from = Math.floor(Math.min(tail.quantiles[0] ?? 0, threshold, ...scores) - 0.3)
  const to = Math.ceil(Math.max(tail.q95 + 4 * tail.excess, threshold + 1, ...scores) + 0.3)
  const x = (score: number) => SIDE + ((score - from) / (to - from)) * (width - 2 * SIDE)
  const floor = HEIGHT - BOTTOM
  const columns = histogram(tail, from, to, Math.max(24, Math.floor((width - 2 * SIDE) / COLUMN)))
  const highest = Math.max(...columns.map(({ share }) => share))
  const isAsked = (score: number) => (kind === 'must-show' ? score < threshold : score >= threshold)

  const svg = shape('svg', { class: 'plot', viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img' })
  for (const column of columns) {
    const height = (column.share / highest) * (floor - TOP)
    // What is rare would be nothing at all; a hair says that there is something.
    const drawn = column.share > 0 ? Math.max(height, 0.75) : 0
    svg.append(
      shape('rect', {
        class: 'plot-column',
        'data-asked': String(isAsked((column.from + column.to) / 2)),
        x: x(column.from) + 0.5,
        y: floor - drawn,
        width: Math.max(1, x(column.to) - x(column.from) - 1),
        height: drawn,
      }),
    )
  }
  svg.append(axis(from, to, x, floor, width), ...thresholdMark(x(threshold), width, floor))
  for (const { picture, score } of placed) svg.append(pictureMark(picture, x(score), floor))
  if (selected) svg.append(...selectedMark(selected, x(selected.score), width, floor))
  return svg
}

function axis(from: number, to: number, x: (score: number) => number, floor: number, width: number): SVGGElement {
  const group = shape('g', { class: 'plot-axis' }, shape('path', { d: `M${SIDE} ${floor}H${width - SIDE}` }))
  const step = Math.max(1, Math.ceil((to - from) / Math.floor(width / 48)))
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) {
    const words = tick < 0 ? `−${-tick}` : String(tick)
    group.append(
      shape('path', { d: `M${x(tick)} ${floor}v4` }),
      shape('text', { x: x(tick), y: floor + 40, 'text-anchor': 'middle' }, words),
    )
  }
  group.append(
    shape('text', { x: width - SIDE, y: HEIGHT - 6, 'text-anchor': 'end' }, 'score, in standard deviations →'),
  )
  return group
}

function thresholdMark(at: number, width: number, floor: number): SVGElement[] {
  const isRight = at > width * 0.7
  const anchor = isRight ? 'end' : 'start'
  return [
    shape('path', { class: 'plot-threshold', d: `M${at} ${TOP - 14}V${floor}` }),
    shape('text', { class: 'plot-label', x: at + (isRight ? -6 : 6), y: TOP - 4, 'text-anchor': anchor }, 'threshold'),
  ]
}

/** A ring: expected to be allowed. A triangle: expected to be asked for. A bar: not said. */
function pictureMark({ expected, name }: TestPicture, at: number, floor: number): SVGElement {
  const y = floor + 15
  const kind = expected.action === null ? 'unsaid' : expected.action === 'allow' ? 'allow' : 'asked'
  const title = shape('title', {}, name)
  if (kind === 'allow') return shape('circle', { class: 'plot-mark', 'data-kind': kind, cx: at, cy: y, r: 4.5 }, title)
  const d = kind === 'asked' ? `M${at} ${y - 6}l6 10.5h-12Z` : `M${at - 1} ${y - 5.5}h2v11h-2Z`
  return shape('path', { class: 'plot-mark', 'data-kind': kind, d }, title)
}

function selectedMark({ picture }: Placed, at: number, width: number, floor: number): SVGElement[] {
  const left = Math.min(Math.max(at - THUMB / 2, 2), width - THUMB - 2)
  const place = { x: left, y: 4, width: THUMB, height: THUMB }
  return [
    shape('path', { class: 'plot-selected', d: `M${at} ${THUMB + 4}V${floor + 9}` }),
    shape('image', { ...place, href: picture.url, preserveAspectRatio: 'xMidYMid slice' }),
    shape('rect', { class: 'plot-frame', ...place, rx: 3 }),
  ]
}
