import type { Guard } from 'lookfirst'
import type { Announce } from './announcer'
import { element } from './element'
import { icon } from './icons'
import { bytesInWords, counted } from './quantities'

/** Says how much of the model this browser keeps, with a button that deletes it. */
export async function storagePanel(guard: Guard, announce: Announce): Promise<HTMLElement> {
  const size = element('p', { class: 'storage-size' })
  const clear = element(
    'button',
    { type: 'button', class: 'button button-plain', onclick: clearCache },
    icon('clear'),
    'Delete the stored model',
  )

  async function show(): Promise<void> {
    const { storedBytes = 0, cachedImages = 0, encodes = 0 } = await guard.memory()
    const kept = `${counted(cachedImages, 'picture')} kept as features, ${counted(encodes, 'encode')} since the start`
    size.replaceChildren(
      element('strong', {}, bytesInWords(storedBytes)),
      ' of model in this browser. ',
      element('small', {}, `${kept}.`),
    )
    clear.disabled = storedBytes === 0
  }

  async function clearCache(): Promise<void> {
    await guard.clearCache()
    await show()
    announce('The stored model is deleted. The loaded one goes on working until the page closes.')
  }

  await show()
  return element('div', { class: 'storage' }, size, clear)
}
