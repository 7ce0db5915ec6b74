import type { Counterfactual, Explanation } from 'lookfirst'
import { actionBadge } from '../actions'
import { element } from '../element'
import type { EvidenceLinks } from './evidence-links'

type Why = NonNullable<Explanation['why']>

/** What would have to change for another verdict: each was tried. */
export function otherwiseList({ otherwise: changes, language }: Why, links: EvidenceLinks): HTMLElement {
  if (changes.length === 0)
    return element('p', { class: 'evidence-note' }, 'No single change that was tried gives another verdict.')
  return element('ul', { class: 'otherwise', lang: language }, ...changes.map((change) => row(change, links)))
}

function row({ text, action, exact, evidence }: Counterfactual, links: EvidenceLinks): HTMLElement {
  const made = element(
    'li',
    {},
    element('p', {}, text),
    action && actionBadge(action),
    !exact && element('small', { lang: 'en' }, 'about: compiling the changed policy moves thresholds a little'),
  )
  for (const id of evidence) links.join(id, made)
  return made
}
