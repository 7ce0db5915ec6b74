import { element } from './element'
import { icon } from './icons'

/** A panel that slides over the page and gives the focus back when it closes. */
export interface Drawer {
  /** Where the content goes. */
  body: HTMLElement
  /** Opens it under a title. */
  open(title: string): void
  /** Aborts when the drawer closes; a new one for each opening. */
  signal(): AbortSignal
}

/** Turns an empty `<dialog>` into a drawer. The browser traps the focus, closes on Escape and restores the focus. */
export function createDrawer(dialog: HTMLDialogElement): Drawer {
  const title = element('h2', { id: `${dialog.id}-title`, tabindex: '-1' })
  const body = element('div', { class: 'drawer-body' })
  const close = element(
    'button',
    {
      type: 'button',
      class: 'button button-quiet button-square',
      'aria-label': 'Close',
      onclick: () => dialog.close(),
    },
    icon('close'),
  )
  let closing = new AbortController()
  dialog.append(element('div', { class: 'drawer-head' }, title, close), body)
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => closing.abort())
  return {
    body,
    open(words) {
      closing = new AbortController()
      title.textContent = words
      dialog.showModal()
      body.scrollTop = 0
      title.focus()
    },
    signal: () => closing.signal,
  }
}
