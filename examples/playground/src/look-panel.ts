import { element } from './element'
import { languagePicker } from './language-picker'
import { BUDGETS_MS, type KeptSettings, type LookSettings } from './look-settings'
import { durationInWords } from './quantities'

const ESCALATIONS: { value: LookSettings['escalate']; label: string; note: string }[] = [
  { value: 'uncertain', label: 'Where it matters', note: 'a rule waits for a part, or is near its threshold' },
  { value: 'always', label: 'Always', note: 'every part, every picture' },
  { value: 'never', label: 'Never', note: 'rules that wait stay unevaluated' },
]

const DESCRIBERS: { value: LookSettings['describer']; label: string; note: string }[] = [
  { value: 'model', label: 'lookfirst', note: 'the embedded describer' },
  { value: 'browser', label: 'The browser', note: 'its built-in model, where it has one' },
  { value: 'none', label: 'Nobody', note: 'nothing is fetched for it' },
]

/** What the panel needs. */
export interface LookPanelParts {
  settings: KeptSettings
  /** Makes the browser's own model ready and puts it to work. Rejects with what is missing. */
  useBrowserDescriber(share: (share: number) => void): Promise<void>
}

/** Controls of the second look, the language of reasons, and the describer. */
export function lookPanel({ settings, useBrowserDescriber }: LookPanelParts): HTMLElement[] {
  const state = element('p', { class: 'device-note', 'aria-live': 'polite' })

  async function describeBy(value: LookSettings['describer']): Promise<void> {
    state.textContent = ''
    if (value !== 'browser') return settings.change({ describer: value })
    state.textContent = 'Asking the browser for its model'
    try {
      await useBrowserDescriber((share) => {
        state.textContent = `The browser fetches its model: ${Math.round(share * 100)} %`
      })
      state.textContent = 'The browser’s model describes pictures from now on.'
      settings.change({ describer: 'browser' })
    } catch (error) {
      state.textContent = error instanceof Error ? error.message : String(error)
      const kept = describers.querySelector<HTMLInputElement>(`[value="${settings.now.describer}"]`)
      if (kept) kept.checked = true
    }
  }

  const describers = choices('Describe pictures', 'describer', DESCRIBERS, settings.now.describer, (value) => {
    void describeBy(value)
  })
  return [
    choices('Look again', 'escalate', ESCALATIONS, settings.now.escalate, (escalate) => settings.change({ escalate })),
    element('div', { class: 'look-pickers' }, budgetPicker(settings), languagePicker(settings)),
    describers,
    state,
  ]
}

function choices<Value extends string>(
  legend: string,
  name: string,
  options: readonly { value: Value; label: string; note: string }[],
  chosen: Value,
  choose: (value: Value) => void,
): HTMLElement {
  return element(
    'fieldset',
    { class: 'choices' },
    element('legend', {}, legend),
    ...options.map(({ value, label, note }) =>
      element(
        'label',
        { class: 'choice' },
        element('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
        element('span', {}, label, element('small', {}, note)),
      ),
    ),
  )
}

function budgetPicker(settings: KeptSettings): HTMLElement {
  const select = element(
    'select',
    {
      class: 'select',
      onchange: () => settings.change({ budgetMs: select.value === '' ? null : Number(select.value) }),
    },
    ...BUDGETS_MS.map((ms) =>
      element(
        'option',
        { value: ms ?? '', selected: ms === settings.now.budgetMs },
        ms === null ? 'No limit' : durationInWords(ms),
      ),
    ),
  )
  return element('label', { class: 'picker' }, element('span', { class: 'picker-label' }, 'At most'), select)
}
