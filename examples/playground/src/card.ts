import type { Verdict } from 'lookfirst'
import { actionBadge } from './actions'
import { createCover } from './cover'
import { element } from './element'
import { icon } from './icons'
import type { Picture } from './picture'
import { durationInWords } from './quantities'
import { createRuleBars } from './rule-bars'
import type { RulesInForce } from './rules-in-force'

/** A picture on the table with its verdict. */
export interface Card {
  element: HTMLElement
  /** Draws the picture's present verdict. */
  show(): void
  /** Says that a verdict is on its way, with room for its rules. */
  wait(): void
}

/** What can be done with a card. */
export interface CardActions {
  explain(picture: Picture): void
  remove(picture: Picture): void
}

/** Makes the card of a picture. */
export function createCard(picture: Picture, inForce: RulesInForce, actions: CardActions): Card {
  const reasonId = `reason-${picture.key}`
  const cover = createCover(picture, () => {})
  const verdictRow = element('div', { class: 'card-verdict' })
  const reason = element('p', { class: 'card-reason', id: reasonId })
  const bars = createRuleBars(inForce, 'nearest')
  const facts = element('p', { class: 'card-facts' })
  const why = element(
    'button',
    {
      type: 'button',
      class: 'button button-plain',
      'aria-describedby': reasonId,
      'aria-label': `Why? ${picture.name}`,
      onclick: () => actions.explain(picture),
    },
    icon('why'),
    'Why?',
  )
  const remove = element(
    'button',
    {
      type: 'button',
      class: 'button button-quiet button-square',
      'aria-label': `Remove ${picture.name}`,
      onclick: () => actions.remove(picture),
    },
    icon('close'),
  )
  const name = element('h3', { class: 'card-name', title: picture.name }, picture.name)
  const body = element(
    'div',
    { class: 'card-body' },
    element('div', { class: 'card-head' }, verdictRow, name, remove),
    reason,
    bars.element,
    element('div', { class: 'card-foot' }, facts, why),
  )
  const root = element('li', { class: 'card' }, cover.element, body)

  function show(): void {
    const { verdict } = picture
    root.removeAttribute('aria-busy')
    cover.show()
    if (!verdict) return
    why.disabled = verdict.status === 'error'
    verdictRow.replaceChildren(actionBadge(verdict.action))
    root.dataset.action = verdict.action
    root.dataset.status = verdict.status
    const notes = [verdict.coverage === 'first-frame' && 'Only the first frame was looked at.']
    reason.textContent = [verdict.reason, ...notes].filter(Boolean).join(' ')
    reason.lang = picture.language
    if (verdict.error) {
      reason.lang = 'en'
      reason.textContent = `${verdict.error.message} ${verdict.error.hint}`
      facts.textContent = verdict.error.code
      bars.show([])
      return
    }
    bars.show(verdict.rules)
    facts.textContent = factsOf(verdict)
  }

  return {
    element: root,
    show,
    wait() {
      root.setAttribute('aria-busy', 'true')
      why.disabled = picture.verdict === null
      if (picture.verdict) return
      verdictRow.replaceChildren(element('span', { class: 'badge badge-waiting' }, 'Looking'))
      bars.wait()
      cover.show()
    },
  }
}

/** Size, and the work it took: waiting for the model or in the queue is not the picture's. */
function factsOf({ input, timing }: Verdict): string {
  const { decodeMs, preprocessMs, encodeMs, scoreMs } = timing
  const work = durationInWords(decodeMs + preprocessMs + encodeMs + scoreMs)
  return `${input.width} × ${input.height} · ${encodeMs === 0 ? 'cached' : work}`
}
