import type { CalibrateReport } from 'lookfirst'
import { shape } from '../svg'

type Rate = NonNullable<CalibrateReport['rules'][number]['rate']>
type Measured = Rate['before']

/** Pixels. */
const WIDTH = 180
const HEIGHT = 40
const EDGE = 6

/**
 * Two intervals against a promised rate: before above, after below. The words stand in the cells beside it.
 *
 * @param widest rate at the right edge; the left edge is 0, and roots spread small rates apart
 */
export function intervalPlot({ nominal, before, after }: Rate, widest: number): SVGSVGElement {
  const x = (rate: number) => EDGE + Math.sqrt(rate / (widest || 1)) * (WIDTH - 2 * EDGE)
  const svg = shape('svg', {
    class: 'plot plot-small',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    'aria-hidden': 'true',
  })
  svg.append(
    shape('path', { class: 'plot-threshold', d: `M${x(nominal)} 3V${HEIGHT - 3}` }),
    ...bar(before, 'before', 13),
  )
  if (after) svg.append(...bar(after, 'after', 28))
  return svg

  function bar({ share, interval: [low, high] }: Measured, when: 'before' | 'after', y: number): SVGElement[] {
    return [
      shape('path', { class: 'plot-interval', 'data-when': when, d: `M${x(low)} ${y}H${x(high)}` }),
      shape('circle', { class: 'plot-share', 'data-when': when, cx: x(share), cy: y, r: 4 }),
    ]
  }
}
