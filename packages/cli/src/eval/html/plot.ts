import { type LogScale, logScale } from '@lookfirst/policy/measures'
import { percent } from '../numbers'
import { html, type Markup } from './markup'

/** Sizes of a plot in its own coordinates, pixels where it is shown as it is. */
const WIDTH = 360
const HEIGHT = 300
const LEFT = 54
const TOP = 16
const RIGHT = 16
const BOTTOM = 46

/** Maps a share to a place. */
type Scale = (value: number) => number

/** The frame that curves are drawn in. */
export interface Frame {
  x: LogScale
  y: Scale
  /** `x,y` of a point, for `points` and `d`. */
  at(x: number, y: number): string
}

/** An axis from 0 to 1, upwards. */
export const linearUp: Scale = (value) => HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value

/** A logarithmic axis of shares, to the right. */
export const logRight = (low: number, high = 1): LogScale => logScale([low, high], [LEFT, WIDTH - RIGHT])

/** The same, upwards. */
export const logUp = (low: number, high = 1): LogScale => logScale([low, high], [HEIGHT - BOTTOM, TOP])

/** The largest power of ten at or below a share, where an axis begins. */
export const decadeBelow = (share: number): number => 10 ** Math.floor(Math.log10(share) + 1e-9)

/** What a plot shows. */
interface Plot {
  title: string
  /** The numbers in words, for who does not see the picture. */
  description: string
  x: LogScale
  xLabel: string
  y: Scale
  yLabel: string
  yTicks: readonly number[]
  draw(frame: Frame): readonly Markup[]
}

/** Draws axes, grid and labels around curves. */
export function plot({ title, description, x, xLabel, y, yLabel, yTicks, draw }: Plot): Markup {
  const xTicks = x.ticks.filter((tick) => x.domain[1] / x.domain[0] <= 100 || isDecade(tick))
  const at = (px: number, py: number) => `${place(x(px))},${place(y(py))}`
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>${title}</title><desc>${description}</desc>
${xTicks.map(
  (tick) =>
    html`<path class="grid" d="M${place(x(tick))},${TOP} V${HEIGHT - BOTTOM}"/><text x="${place(x(tick))}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${percent(tick)}</text>`,
)}
${yTicks.map(
  (tick) =>
    html`<path class="grid" d="M${LEFT},${place(y(tick))} H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${place(y(tick))}" text-anchor="end" dominant-baseline="central">${percent(tick)}</text>`,
)}
${draw({ x, y, at })}
<text class="axis" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${xLabel}</text>
<text class="axis" transform="translate(13 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>
</svg>`
}

/** Ticks of a logarithmic axis that leave room between them. */
export function roomyTicks({ ticks, domain }: LogScale): number[] {
  return ticks.filter((tick) => domain[1] / domain[0] <= 20 || isDecade(tick))
}

/** Where a vertical line through a plot begins and ends. */
export const vertical = (frame: Frame, share: number): string => `M${place(frame.x(share))},${TOP} V${HEIGHT - BOTTOM}`

const isDecade = (tick: number) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9

const place = (value: number): number => Number(value.toFixed(1))
