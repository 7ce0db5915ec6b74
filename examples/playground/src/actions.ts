import type { Action } from '@lookfirst/policy'
import { element } from './element'
import { icon } from './icons'

/** What the page says of an action. */
export const ACTION_WORDS: Record<Action, { badge: string; past: string; counted: string }> = {
  allow: { badge: 'Allow', past: 'allowed', counted: 'allowed' },
  blur: { badge: 'Blur', past: 'blurred', counted: 'blurred' },
  review: { badge: 'Review', past: 'held for review', counted: 'to review' },
  block: { badge: 'Block', past: 'blocked', counted: 'blocked' },
}

/** Icon and word of an action; the colour only repeats them. */
export function actionBadge(action: Action): HTMLElement {
  return element('span', { class: 'badge', 'data-action': action }, icon(action), ACTION_WORDS[action].badge)
}
