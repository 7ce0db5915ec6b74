import type { Explanation } from 'lookfirst'
import { element } from '../element'
import { createHeatmap } from '../heatmap'
import { icon } from '../icons'

/** A switch for the heat over the picture; nothing where there is none. */
export function heatButton({ heatmap }: Explanation, figure: HTMLElement, isOn: boolean): HTMLElement[] {
  if (!heatmap) return []
  const overlay = createHeatmap(heatmap)
  const button = element(
    'button',
    {
      type: 'button',
      class: 'button button-plain',
      'aria-pressed': 'false',
      onclick: () => show(!overlay.isConnected),
    },
    icon('where'),
    'Show where',
  )

  function show(next: boolean): void {
    button.setAttribute('aria-pressed', String(next))
    if (next) figure.querySelector('.cover')?.after(overlay)
    else overlay.remove()
  }
  show(isOn)
  return [button]
}
