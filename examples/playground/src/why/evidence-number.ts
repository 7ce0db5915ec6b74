import { element } from '../element'
import type { PlacedEvidence } from './placed-evidence'

/** The number of an outline in the picture; pressing it moves the focus there. */
export function evidenceNumber(
  { id, number, kind, isSought }: PlacedEvidence,
  point: (id: string) => void,
): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'evidence-number',
      'data-kind': kind,
      'data-sought': String(isSought),
      'aria-label': `Show ${number} in the picture`,
      onclick: () => point(id),
    },
    String(number),
  )
}
