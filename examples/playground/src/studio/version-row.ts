import { element } from '../element'
import { icon } from '../icons'
import { counted } from '../quantities'
import type { PolicyVersion } from './versions'

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** What can be done with a version. */
export interface VersionActions {
  rename(name: string): void
  restore(): void
  /** Compares it with the text in the editor. */
  compare(): void
  delete(): void
}

/** Makes the row of a kept version. Its name can be written over. */
export function versionRow({ name, keptAt, text }: PolicyVersion, actions: VersionActions): HTMLElement {
  const field = element('input', {
    type: 'text',
    class: 'field version-name',
    value: name,
    'aria-label': 'Name of the version',
    maxlength: 80,
    onchange: () => actions.rename(field.value.trim() || name),
  })
  const lines = text.trim().split('\n').length
  return element(
    'li',
    { class: 'version' },
    element(
      'div',
      { class: 'version-about' },
      field,
      element('p', { class: 'version-facts' }, `${when.format(new Date(keptAt))} · ${counted(lines, 'line')}`),
    ),
    element(
      'div',
      { class: 'version-tools' },
      tool('restore', 'Restore', `Restore ${name}`, actions.restore),
      tool('plot', 'Compare', `Compare ${name} with the editor`, actions.compare),
      deleteButton(name, actions.delete),
    ),
  )
}

function tool(drawing: 'restore' | 'plot', words: string, label: string, onclick: () => void): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'button button-plain button-small', 'aria-label': label, onclick },
    icon(drawing),
    words,
  )
}

/** Deletes at the second press: what is gone is gone. */
function deleteButton(name: string, remove: () => void): HTMLElement {
  const words = element('span', {}, 'Delete')
  let isSure = false
  const button = element(
    'button',
    {
      type: 'button',
      class: 'button button-quiet button-small',
      'aria-label': `Delete ${name}`,
      onclick: () => (isSure ? remove() : ask(true)),
      onblur: () => ask(false),
    },
    icon('clear'),
    words,
  )

  function ask(next: boolean): void {
    isSure = next
    words.textContent = next ? 'Delete for good?' : 'Delete'
    button.setAttribute('aria-label', next ? `Delete ${name} for good?` : `Delete ${name}`)
  }

  return button
}
