import { domainOf, type LogScale, logScale } from '@lookfirst/policy/measures'
import type { CalibrationPoint } from './false-positives'

/** Sizes in units of the picture's own coordinates, which are pixels where it is shown as it is. */
const SIZE = 480
const LEFT = 64
const TOP = 48
const RIGHT = 24
const BOTTOM = 56

/** Colours that can be told apart on white and on black, and by readers who see no red or green (Okabe and Ito 2008). */
const STYLE = `
  svg { background: #fff; color: #1b1b20; --mean: #0072b2; --worst: #d55e00; font: 13px system-ui, sans-serif }
  text { fill: currentColor }
  .title { font-size: 15px; font-weight: 600 }
  .grid { stroke: currentColor; opacity: .14 }
  .promise { stroke: currentColor; opacity: .6; stroke-dasharray: 2 4 }
  .band { fill: var(--mean); opacity: .22 }
  .mean, .worst { fill: none; stroke-width: 2 }
  .mean { stroke: var(--mean) }
  .worst { stroke: var(--worst); stroke-dasharray: 7 4 }
  .mean-mark { fill: var(--mean) }
  .worst-mark { fill: var(--worst) }
  @media (prefers-color-scheme: dark) {
    svg { background: #16161a; color: #ececf1; --mean: #56b4e9; --worst: #e69f00 }
  }`

/**
 * Draws what rates promise against what rules flag on ordinary photos, on logarithmic axes: the mean over rules with its 95 % band, the rule
 * that flags most, and the diagonal where both are equal. Shares of zero stand at the lower end.
 *
 * @param points ascending by what they promise; at least two
 * @param model its title
 * @returns SVG
 */
export function calibrationPlot(points: readonly CalibrationPoint[], model: string): string {
  const domain = domainOf(
    points.flatMap(({ nominal, mean, interval, worst }) => [nominal, mean, interval.low, interval.high, worst]),
  )
  const x = logScale(domain, [LEFT, SIZE - RIGHT])
  const y = logScale(domain, [SIZE - BOTTOM, TOP])
  const at = (nominal: number, measured: number) => `${place(x(nominal))},${place(y(measured))}`
  const band = [
    ...points.map(({ nominal, interval }) => at(nominal, interval.high)),
    ...points.map(({ nominal, interval }) => at(nominal, interval.low)).reverse(),
  ]
  const means = points.map(({ nominal, mean }) => at(nominal, mean))
  const worsts = points.map(({ nominal, worst }) => at(nominal, worst))
  const [low, high] = domain
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="img">
<title>Calibration of ${escaped(model)}</title>
<desc>${points.map(describePoint).join(' ')}</desc>
<style>${STYLE}
</style>
<text class="title" x="${LEFT}" y="20">Calibration of ${escaped(model)}</text>
${legend()}
${verticals(x)}
${horizontals(y)}
<path class="promise" d="M${at(low, low)} L${at(high, high)}"/>
<polygon class="band" points="${band.join(' ')}"/>
<polyline class="mean" points="${means.join(' ')}"/>
<polyline class="worst" points="${worsts.join(' ')}"/>
${means.map((mark) => circle('mean-mark', mark)).join('')}
${worsts.map((mark) => circle('worst-mark', mark)).join('')}
<text x="${(LEFT + SIZE - RIGHT) / 2}" y="${SIZE - 14}" text-anchor="middle">rate of a rule (log)</text>
<text transform="translate(16 ${(TOP + SIZE - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">ordinary photos flagged (log)</text>
</svg>
`
}

function legend(): string {
  const entries = [
    ['mean', 'mean over rules, 95 %'],
    ['worst', 'worst rule'],
    ['promise', 'as promised'],
  ] as const
  const starts = [0, 190, 290]
  return entries
    .map(([name, label], index) => {
      const from = LEFT + starts[index]!
      return `<path class="${name}" d="M${from},35 h24"/><text x="${from + 30}" y="39">${label}</text>`
    })
    .join('')
}

function verticals(x: LogScale): string {
  return x.ticks
    .map((tick) => {
      const at = place(x(tick))
      return `<path class="grid" d="M${at},${TOP} V${SIZE - BOTTOM}"/><text x="${at}" y="${SIZE - BOTTOM + 18}" text-anchor="middle">${percentOf(tick)}</text>`
    })
    .join('')
}

function horizontals(y: LogScale): string {
  return y.ticks
    .map((tick) => {
      const at = place(y(tick))
      return `<path class="grid" d="M${LEFT},${at} H${SIZE - RIGHT}"/><text x="${LEFT - 8}" y="${at}" text-anchor="end" dominant-baseline="central">${percentOf(tick)}</text>`
    })
    .join('')
}

function circle(name: string, mark: string): string {
  const [x, y] = mark.split(',')
  return `<circle class="${name}" cx="${x}" cy="${y}" r="4"/>`
}

function describePoint({ nominal, mean, worst }: CalibrationPoint): string {
  return `At ${percentOf(nominal)}: mean ${percentOf(mean)}, worst ${percentOf(worst)}.`
}

const place = (value: number): number => Number(value.toFixed(1))

const percentOf = (share: number): string => `${Number((100 * share).toPrecision(2))}%`

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
