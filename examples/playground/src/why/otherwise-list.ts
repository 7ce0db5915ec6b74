import type { Counterfactual, Explanation } from 'lookfirst'
import { actionBadge } from '../actions'
import { element } from '../element'
import type { EvidenceLinks } from './evidence-links'
import { evidenceNumber } from './evidence-number'
import type { PlacedEvidence } from './placed-evidence'

type Why = NonNullable<Explanation['why']>

/** What the list needs beside the changes. */
export interface OtherwiseParts {
  links: EvidenceLinks
  placed: readonly PlacedEvidence[]
  /** Moves the focus to an evidence's outline in the picture. */
  point(id: string): void
}

/** What would have to change for another verdict: each was tried. What is about an outline has its number. */
export function otherwiseList({ otherwise: changes, language }: Why, parts: OtherwiseParts): HTMLElement {
  if (changes.length === 0)
    return element('p', { class: 'evidence-note' }, 'No single change that was tried gives another verdict.')
  return element('ul', { class: 'otherwise', lang: language }, ...changes.map((change) => row(change, parts)))
}

function row({ text, action, exact, evidence }: Counterfactual, { links, placed, point }: OtherwiseParts): HTMLElement {
  const made = element(
    'li',
    {},
    element(
      'p',
      {},
      ...placed.filter(({ id }) => evidence.includes(id)).map((item) => evidenceNumber(item, point)),
      element('span', {}, text),
    ),
    action && actionBadge(action),
    !exact && element('small', { lang: 'en' }, 'about: compiling the changed policy moves thresholds a little'),
  )
  for (const id of evidence) links.join(id, made)
  return made
}
