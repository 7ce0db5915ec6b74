import { element } from './element'
import type { KeptSettings, LookSettings } from './look-settings'

const NAMES: Record<LookSettings['language'], string> = { en: 'English', de: 'Deutsch' }

/** Chooses the language of reasons. What they quote stays as it is. */
export function languagePicker(settings: KeptSettings, changed: () => void = () => {}): HTMLElement {
  const select = element(
    'select',
    {
      class: 'select',
      onchange: () => {
        settings.change({ language: select.value as LookSettings['language'] })
        changed()
      },
    },
    ...Object.entries(NAMES).map(([value, name]) =>
      element('option', { value, lang: value, selected: value === settings.now.language }, name),
    ),
  )
  return element('label', { class: 'picker' }, element('span', { class: 'picker-label' }, 'Reasons in'), select)
}
