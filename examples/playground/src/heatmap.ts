import type { Explanation } from 'lookfirst'
import { shape } from './svg'

type Heat = NonNullable<Explanation['heatmap']>

/** Darkness of a cell without heat: enough to set the hot cells off on any picture, and still let the rest be seen. */
const DARKEST = 0.78

/** Leaves the hot cells lit and darkens the others. Lies over a picture of any size. */
export function createHeatmap(heat: Heat): SVGSVGElement {
  const svg = shape('svg', {
    class: 'heatmap',
    viewBox: `0 0 ${heat.width} ${heat.height}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })
  heat.values.forEach((value, index) => {
    const place = { x: index % heat.width, y: Math.floor(index / heat.width), width: 1, height: 1 }
    svg.append(shape('rect', { class: 'heat-cell', ...place, opacity: (DARKEST * (1 - value) ** 1.3).toFixed(3) }))
  })
  return svg
}
