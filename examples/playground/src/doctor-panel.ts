import type { DoctorReport } from 'lookfirst'
import { element } from './element'
import { icon } from './icons'

const STATUS_WORDS = { ok: 'Fine', warning: 'Note', failure: 'Problem' } as const

/** Lists what the page and the device can do, and what to change. */
export function doctorPanel({ checks, model }: DoctorReport): HTMLElement {
  const items = checks.map(({ name, status, message, hint }) =>
    element(
      'li',
      { class: 'check', 'data-status': status },
      icon(status),
      element(
        'div',
        {},
        element('p', { class: 'check-name' }, `${STATUS_WORDS[status]}: ${name}`),
        element('p', {}, message),
        hint && element('p', { class: 'check-hint' }, hint),
      ),
    ),
  )
  const facts: [string, string][] = [
    ['Model', `${model.title} (${model.id}, ${model.revision})`],
    ['Trained on', model.trainedOn],
    ['Licence', model.licence],
  ]
  return element(
    'div',
    {},
    element('ul', { class: 'checks' }, ...items),
    element(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]),
    ),
  )
}
