import type { Evidence } from 'lookfirst'
import { element } from '../element'
import { marginInWords } from '../quantities'

const FILLS = ['blurred', 'mean'] as const

/** Before and after: what painting the region over does to the margin, and the most that a part elsewhere does. */
export function regionTable(item: Extract<Evidence, { kind: 'region' }>): HTMLElement {
  const { margin, marginWithout, control, changesAction } = item
  const row = (name: string, after: Record<(typeof FILLS)[number], number>) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...FILLS.map((fill) =>
        element('td', {}, marginInWords(after[fill]), element('small', {}, drop(margin - after[fill]))),
      ),
    )
  const table = element(
    'table',
    { class: 'region-table' },
    element('caption', { class: 'visually-hidden' }, 'Margin of the rule, with parts of the picture painted over'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td'),
        ...['blurred', 'mean colour'].map((name) => element('th', { scope: 'col' }, name)),
      ),
    ),
    element(
      'tbody',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, 'the whole picture'),
        element('td', { colspan: FILLS.length, class: 'region-whole' }, marginInWords(margin)),
      ),
      row('without this region', marginWithout),
      row(`without another part of that size: the largest drop of ${control.boxes}`, control),
    ),
  )
  const effect = changesAction
    ? 'Without this region the action would be another.'
    : 'The margin falls by more than anywhere else, and the action stays.'
  return element('div', {}, element('p', {}, effect), table)
}

function drop(by: number): string {
  return by > 0 ? ` falls by ${by.toFixed(2)}` : ` rises by ${(-by).toFixed(2)}`
}
