import { element } from './element'
import { icon } from './icons'
import type { Picture } from './picture'

/** The frame that shows a picture, or covers it until the person asks. */
export interface Cover {
  element: HTMLElement
  /** Stands in the frame; a page may put it beside, where it covers nothing. */
  reveal: HTMLButtonElement
  /** Draws the picture as its verdict and the person's wish say. */
  show(): void
}

const COVER_WORDS = {
  allow: '',
  blur: 'Blurred by the policy',
  review: 'Held for review',
  block: 'Blocked by the policy',
} as const

/**
 * Shows an allowed picture, blurs one to blur or to review, and leaves out of the page altogether one that is blocked or
 * that could not be judged.
 * A picture without a verdict is not in the page either: looking first is the point.
 */
export function createCover(picture: Picture, onReveal: () => void): Cover {
  const image = element('img', { class: 'cover-image', alt: picture.name, decoding: 'async', draggable: 'false' })
  const words = element('p', { class: 'cover-words' })
  const label = element('span')
  const stage = element('div', { class: 'cover-stage', id: `stage-${crypto.randomUUID()}` })
  const reveal = element(
    'button',
    { type: 'button', class: 'button cover-reveal', 'aria-controls': stage.id, onclick: toggle },
    icon('review'),
    label,
  )
  const root = element('div', { class: 'cover' }, stage, words, reveal)

  function toggle(): void {
    picture.isRevealed = !picture.isRevealed
    show()
    onReveal()
  }

  function show(): void {
    const { verdict, isRevealed } = picture
    const isUnread = verdict?.status === 'error'
    const isAllowed = verdict?.action === 'allow' && !isUnread
    const isOpen = verdict !== null && (isAllowed || isRevealed)
    const isInPage = isOpen || (verdict !== null && !isUnread && verdict.action !== 'block')
    root.dataset.state = verdict === null ? 'waiting' : isOpen ? 'open' : 'covered'
    root.dataset.action = isUnread ? 'error' : (verdict?.action ?? '')
    words.textContent = verdict === null ? 'Looking' : isUnread ? 'Could not be judged' : COVER_WORDS[verdict.action]
    words.hidden = isOpen
    reveal.hidden = verdict === null || isAllowed
    reveal.setAttribute('aria-expanded', String(isRevealed))
    label.textContent = isRevealed ? 'Cover' : 'Reveal'
    if (isInPage) image.src = picture.url
    stage.replaceChildren(...(isInPage ? [image] : []))
  }

  show()
  return { element: root, reveal, show }
}
