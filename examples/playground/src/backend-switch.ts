import { element } from './element'
import type { BackendChoice, Judge } from './judge'

const CHOICES: { value: BackendChoice; label: string; note: string }[] = [
  { value: 'auto', label: 'Automatic', note: 'WebGPU where it is right and not slower' },
  { value: 'wasm', label: 'WASM', note: 'on the processor' },
  { value: 'webgpu', label: 'WebGPU', note: 'on the graphics card' },
]

/** Radio buttons that make the guard again on another backend. */
export function backendSwitch(judge: Judge, switched: () => void): HTMLElement {
  const options = CHOICES.map(({ value, label, note }) => {
    const input = element('input', {
      type: 'radio',
      name: 'backend',
      value,
      checked: judge.backend === value,
      onchange: () => {
        judge.switchBackend(value)
        switched()
      },
    })
    return element('label', { class: 'choice' }, input, element('span', {}, label, element('small', {}, note)))
  })
  return element('fieldset', { class: 'choices' }, element('legend', {}, 'Run on'), ...options)
}
