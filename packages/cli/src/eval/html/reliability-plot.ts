import type { RuleEvaluation } from '../evaluation'
import { percent } from '../numbers'
import { html, type Markup } from './markup'
import { decadeBelow, logRight, logUp, plot, roomyTicks } from './plot'

/**
 * Draws what rarities say against how often they came, with the 95 % band, on logarithmic axes; the diagonal is where both are equal.
 * `null` with fewer than two points. Shares of zero stand at the lower end.
 */
export function reliabilityPlot({ title, reliability }: RuleEvaluation): Markup | null {
  const [first, ...others] = reliability
  if (!first || others.length === 0) return null
  const low = decadeBelow(first.nominal)
  const y = logUp(low)
  return plot({
    title: `Whether rarities of ${title} mean what they say`,
    description: reliability.map(({ nominal, share }) => `At ${percent(nominal)}: ${percent(share)}.`).join(' '),
    x: logRight(low),
    xLabel: 'said to be this rare (log)',
    y,
    yLabel: 'measured (log)',
    yTicks: roomyTicks(y),
    draw: ({ at }) => [
      html`<path class="promise" d="M${at(low, low)} L${at(1, 1)}"/>`,
      html`<polygon class="band" points="${[
        ...reliability.map(({ nominal, interval }) => at(nominal, interval[1])),
        ...reliability.map(({ nominal, interval }) => at(nominal, interval[0])).reverse(),
      ].join(' ')}"/>`,
      html`<polyline class="curve" points="${reliability.map(({ nominal, share }) => at(nominal, share)).join(' ')}"/>`,
      ...reliability.map(({ nominal, share }) => {
        const [cx, cy] = at(nominal, share).split(',') as [string, string]
        return html`<circle class="mark" cx="${cx}" cy="${cy}" r="4"/>`
      }),
    ],
  })
}
