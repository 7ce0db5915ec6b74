import type { DecisionRecord } from 'lookfirst'
import type { Announce } from '../announcer'
import { element } from '../element'
import { icon } from '../icons'
import { download, fileNameOf } from '../studio/download'

/** Milliseconds for which a button says that it has done its work. */
const SAID_MS = 4000

/** Buttons that copy the decision record, and save it. */
export function recordButtons(pictureName: string, record: () => DecisionRecord, announce: Announce): HTMLElement[] {
  const words = element('span', {}, 'Copy record')
  const place = element('span', { class: 'button-icon' }, icon('copy'))
  let timer = 0

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(JSON.stringify(record(), null, 2))
      say('Copied', 'ok')
      announce('The decision record is in the clipboard, as JSON.')
    } catch {
      say('Not allowed', 'failure')
      announce('The browser did not allow copying.')
    }
  }

  function say(sentence: string, name: 'ok' | 'failure'): void {
    words.textContent = sentence
    place.replaceChildren(icon(name))
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      words.textContent = 'Copy record'
      place.replaceChildren(icon('copy'))
    }, SAID_MS)
  }

  function save(): void {
    const name = fileNameOf(pictureName.replace(/\.\w+$/, ''), '.decision.json')
    download(name, 'application/json', JSON.stringify(record(), null, 2))
    announce(`${name} is saved.`)
  }

  return [
    element('button', { type: 'button', class: 'button button-plain', onclick: () => void copy() }, place, words),
    element('button', { type: 'button', class: 'button button-plain', onclick: save }, icon('save'), 'Save record'),
  ]
}
