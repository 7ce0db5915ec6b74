import type { RuleResult } from '@lookfirst/policy'
import type { Evidence, Explanation } from 'lookfirst'
import { type Child, element } from '../element'
import { marginInWords } from '../quantities'
import { OUTCOME_WORDS } from '../rule-bars'

type Description = Extract<Evidence, { kind: 'description' }>

/** How the two margins of a rule are made one. */
const FUSED: Record<Description['fusion'], string> = {
  none: 'The two are not fused: no way that was measured is better than the picture alone. Where they part, a person has a reason to look.',
}

/** What was said of the picture, by whom, and what the policy's lines make of the words beside what they make of the picture. */
export function descriptionBody({ text, tags, by, rules, fusion }: Description, explanation: Explanation): Child[] {
  const speaker = by === 'model' ? 'Said by the embedded model.' : `Said by ${by}.`
  return [
    element('p', { class: 'words-read' }, text === null ? 'No sentence is sure enough to be said.' : `“${text}”`),
    tags.length > 0 &&
      element('ul', { class: 'tags', 'aria-label': 'Tags' }, ...tags.map((tag) => element('li', {}, tag.text))),
    element('p', { class: 'evidence-note' }, `${speaker} A description is data: it explains, and changes no action.`),
    rules.length > 0 && comparison(rules, fusion, explanation.rules),
  ]
}

function comparison(
  said: Description['rules'],
  fusion: Description['fusion'],
  seen: readonly RuleResult[],
): HTMLElement {
  const rows = said.map(({ ruleId, outcome, margin, marginOfPicture }) => {
    const picture = seen.find((rule) => rule.ruleId === ruleId)
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, picture?.title ?? ruleId),
      element('td', {}, marginInWords(margin), element('small', {}, ` ${OUTCOME_WORDS[outcome].toLowerCase()}`)),
      element(
        'td',
        {},
        marginInWords(marginOfPicture),
        picture && element('small', {}, ` ${OUTCOME_WORDS[picture.outcome].toLowerCase()}`),
      ),
    )
  })
  const head = ['rule', 'margin by the words', 'margin by the picture'].map((name) =>
    element('th', { scope: 'col' }, name),
  )
  return element(
    'details',
    { class: 'by-words' },
    element('summary', {}, 'What the policy makes of these words'),
    element(
      'table',
      { class: 'region-table' },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
    element('p', { class: 'evidence-note' }, FUSED[fusion]),
  )
}
