import type { Correction, DecisionRecord, Guard, Suggestion } from 'lookfirst'
import { byId, element } from '../element'
import { errorInWords } from '../failure'
import { counted } from '../quantities'
import { isAsExpected, type TestPicture } from './test-picture'

/** Edits that would bring wrong answers right. */
export interface SuggestPanel {
  /** The test pictures or their answers changed: what was suggested is out of date. */
  show(pictures: readonly TestPicture[]): void
}

/** What the panel needs from the page. */
export interface SuggestParts {
  guard(): Promise<Guard>
  apply(suggestion: Suggestion): Promise<void>
}

/** Takes over the panel of suggestions. What was expected of the test pictures and did not come are the corrections. */
export function createSuggestPanel({ guard, apply }: SuggestParts): SuggestPanel {
  const button = byId('suggest', HTMLButtonElement)
  const state = byId('suggest-state', HTMLElement)
  const list = byId('suggestions', HTMLUListElement)
  let pictures: readonly TestPicture[] = []
  let shownFor = ''

  button.addEventListener('click', async () => {
    button.disabled = true
    state.textContent = 'Trying edits'
    try {
      const own = await guard()
      const corrections = corrected(own)
      const records = pictures.filter((picture) => isAsExpected(picture)).flatMap(presentRecord)
      const suggestions = await own.suggest({ corrections, records })
      state.textContent =
        suggestions.length > 0
          ? `${counted(suggestions.length, 'edit')} would bring more right than wrong.`
          : 'No edit was found that brings more right than wrong. Think of another clause, or teach the rule.'
      list.replaceChildren(...suggestions.map(suggestionRow))
    } catch (error) {
      state.textContent = errorInWords(error)
    } finally {
      button.disabled = wrong().length === 0
    }
  })

  function wrong(): TestPicture[] {
    return pictures.filter((picture) => isAsExpected(picture) === false && picture.record?.features)
  }

  function corrected(own: Guard): Correction[] {
    return wrong().flatMap((picture) => {
      const { action } = picture.expected
      return action === null ? [] : presentRecord(picture).map((record) => own.correct(record, action))
    })
  }

  function suggestionRow(suggestion: Suggestion): HTMLElement {
    const { text, edit } = suggestion
    const use = element(
      'button',
      {
        type: 'button',
        class: 'button button-plain button-small',
        onclick: async () => {
          use.disabled = true
          try {
            await apply(suggestion)
          } catch (error) {
            state.textContent = errorInWords(error)
          }
        },
      },
      'Do it',
    )
    return element(
      'li',
      { class: 'suggestion' },
      element('p', {}, text),
      edit.length > 0 && element('pre', { class: 'reading-text' }, edit.join('\n')),
      use,
    )
  }

  return {
    show(next) {
      pictures = next
      const count = wrong().length
      button.disabled = count === 0
      byId('suggest-words', HTMLElement).textContent =
        count > 0
          ? `${counted(count, 'test picture')} ${count === 1 ? 'is' : 'are'} not as expected. What edit of the policy would change that, and what would it break?`
          : 'Once test pictures are not as expected, edits of the policy can be tried on them.'
      const key = JSON.stringify(
        pictures.map(({ key, expected, answer }) => [key, expected, answer?.action, answer?.rule?.ruleId]),
      )
      if (key === shownFor) return
      shownFor = key
      list.replaceChildren()
      state.textContent = ''
    },
  }
}

/** The picture's record as the policy in force would write it; without features there is none. */
function presentRecord({ record, answer }: TestPicture): DecisionRecord[] {
  if (!record?.features || !answer) return []
  const { action, rule, rules } = answer
  return [{ ...record, verdict: { ...record.verdict, action, rule, rules } }]
}
