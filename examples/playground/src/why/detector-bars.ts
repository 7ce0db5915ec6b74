import type { Evidence } from 'lookfirst'
import { element } from '../element'

/** Probabilities of one detector as bars, the most probable first, each with the threshold of the rule that asks for it. */
export function detectorBars(items: readonly Evidence[]): HTMLElement {
  const labels = items.filter((item) => item.kind === 'detector').toSorted((a, b) => b.probability - a.probability)
  return element(
    'ul',
    { class: 'probabilities' },
    ...labels.map(({ label, probability, atLeast }) => {
      const isAsked = atLeast !== null && probability >= atLeast
      const track = element(
        'div',
        { class: 'probability-track', 'aria-hidden': 'true' },
        element('span', { class: 'probability-fill' }),
        atLeast !== null && element('span', { class: 'probability-tick' }),
      )
      track.style.setProperty('--share', String(probability))
      track.style.setProperty('--least', String(atLeast ?? 0))
      return element(
        'li',
        { class: 'probability', 'data-asked': String(isAsked) },
        element('span', { class: 'probability-label' }, label),
        element('span', { class: 'probability-value' }, inPercent(probability)),
        track,
        atLeast !== null &&
          element('span', { class: 'probability-note' }, `the rule asks for ${inPercent(atLeast)} or more`),
      )
    }),
  )
}

function inPercent(probability: number): string {
  const percent = probability * 100
  return `${percent >= 10 || percent === 0 ? percent.toFixed(0) : percent.toFixed(1)} %`
}
