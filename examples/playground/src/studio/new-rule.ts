import type { Action } from '@lookfirst/policy'
import { ACTIONS } from '@lookfirst/policy/parse'
import { ACTION_WORDS } from '../actions'
import { byId, element } from '../element'
import { dropZone } from './drop-zone'

/** A rule to be made of pictures. */
export interface NewRule {
  id: string
  title: string
  action: Action
}

/** The place where a rule is made of pictures. */
export interface NewRuleForm {
  /** Rules that there are: their ids are taken. */
  show(ids: readonly string[]): void
  /** Fills the form in for a rule that the text has already, and that waits for its examples. */
  propose(rule: NewRule): void
  /** Empties it, for the next rule. */
  clear(): void
}

/**
 * Takes over the form. The id follows the title until the author writes one.
 *
 * @param make called with a whole rule and the pictures of it
 */
export function createNewRuleForm(make: (rule: NewRule, files: File[]) => void): NewRuleForm {
  const title = byId('new-title', HTMLInputElement)
  const id = byId('new-id', HTMLInputElement)
  const action = byId('new-action', HTMLSelectElement)
  const trouble = byId('new-trouble', HTMLElement)
  let taken: readonly string[] = []
  let isOwnId = false

  action.replaceChildren(
    // A rule that allows says nothing, and only the examples of another make an exception.
    ...ACTIONS.filter((name) => name !== 'allow').map((name) =>
      element('option', { value: name }, ACTION_WORDS[name].badge),
    ),
  )
  action.value = 'block'
  byId('new-zone', HTMLElement).replaceChildren(
    dropZone({ title: 'Make a rule of these pictures', hint: 'Some five that show what you mean' }, (files) => {
      const wrong = problem()
      complain(wrong)
      if (!wrong) make({ id: id.value, title: title.value.trim(), action: action.value as Action }, files)
    }),
  )
  title.addEventListener('input', () => {
    if (!isOwnId) id.value = idOf(title.value)
    complain(null)
  })
  id.addEventListener('input', () => {
    isOwnId = id.value !== ''
    complain(null)
  })

  function problem(): { field: HTMLInputElement; words: string } | null {
    if (title.value.trim() === '') return { field: title, words: 'Give the rule a title first, then its pictures.' }
    if (!/^[a-z\d-]+$/.test(id.value)) return { field: id, words: 'An id has letters a to z, digits and hyphens.' }
    if (taken.includes(id.value)) {
      return { field: id, words: 'The policy has a rule with this id. Choose that above, or write another id.' }
    }
    return null
  }

  function complain(wrong: ReturnType<typeof problem>): void {
    for (const field of [title, id]) field.setAttribute('aria-invalid', String(field === wrong?.field))
    trouble.textContent = wrong?.words ?? ''
    wrong?.field.focus()
  }

  return {
    show(ids) {
      taken = ids
    },
    propose(rule) {
      title.value = rule.title
      id.value = rule.id
      action.value = rule.action === 'allow' ? 'block' : rule.action
      isOwnId = true
    },
    clear() {
      title.value = ''
      id.value = ''
      isOwnId = false
      complain(null)
    },
  }
}

/** An id that says the title: "Blue cups!" is `blue-cups`. */
function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
}
