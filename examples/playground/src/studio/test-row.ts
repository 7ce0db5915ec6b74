import { ACTIONS, type Action } from '@lookfirst/policy/parse'
import { ACTION_WORDS, actionBadge } from '../actions'
import { element } from '../element'
import { icon } from '../icons'
import { marginInWords } from '../quantities'
import { isAction } from './expectations'
import { type Answer, type Expectation, failureOf, hasChanged, isAsExpected, type TestPicture } from './test-picture'

/** A rule that an expectation may name. */
export interface RuleChoice {
  id: string
  title: string
}

/** A row of the test table. */
export interface TestRow {
  element: HTMLTableRowElement
  /** Draws the picture's present state. */
  show(rules: RuleChoice[]): void
}

/** What can be done with a row. */
export interface RowActions {
  expect(picture: TestPicture, expected: Expectation): void
  /** Shows the picture's scores. */
  select(picture: TestPicture): void
  explain(picture: TestPicture): void
  remove(picture: TestPicture): void
}

/** Makes the row of a picture. */
export function createTestRow(picture: TestPicture, actions: RowActions): TestRow {
  const { name } = picture
  const expected = element(
    'select',
    { class: 'select', 'aria-label': `Expected of ${name}`, onchange: () => said() },
    element('option', { value: '' }, 'Not said'),
    ...ACTIONS.map((action) => element('option', { value: action }, ACTION_WORDS[action].badge)),
  )
  const rule = element('select', { class: 'select', 'aria-label': `Rule expected of ${name}`, onchange: () => said() })
  const answer = cell('test-answer', 'Policy says')
  const right = cell('test-right', 'As expected')
  const why = button('why', `Why? ${name}`, () => actions.explain(picture))
  const remove = button('close', `Remove ${name}`, () => actions.remove(picture))
  const root = element(
    'tr',
    { class: 'test' },
    element(
      'th',
      { class: 'test-picture', scope: 'row' },
      element(
        'button',
        {
          type: 'button',
          class: 'test-open',
          'aria-label': `Scores of ${name}`,
          onclick: () => actions.select(picture),
        },
        element('img', { class: 'test-thumb', src: picture.url, alt: '', width: 56, height: 56, decoding: 'async' }),
        element('span', { class: 'test-name', title: name }, name),
      ),
    ),
    cell('test-expected', 'Expected', expected, rule),
    answer,
    right,
    cell('test-tools', '', why, remove),
  )
  let listed = ''

  function said(): void {
    const action = isAction(expected.value) ? expected.value : null
    const ruleId = action && action !== 'allow' && rule.value !== '' ? rule.value : null
    actions.expect(picture, { action, ruleId })
  }

  function listRules(rules: RuleChoice[]): void {
    const wanted = picture.expected.ruleId
    const gone = wanted !== null && !rules.some(({ id }) => id === wanted)
    const choices = gone ? [...rules, { id: wanted, title: `${wanted} (not in this policy)` }] : rules
    const next = JSON.stringify(choices.map(({ id, title }) => [id, title]))
    if (next !== listed) {
      listed = next
      rule.replaceChildren(
        element('option', { value: '' }, 'by any rule'),
        ...choices.map(({ id, title }) => element('option', { value: id }, `by ${title}`)),
      )
    }
    rule.value = wanted ?? ''
  }

  return {
    element: root,
    show(rules) {
      const { action } = picture.expected
      listRules(rules)
      expected.value = action ?? ''
      rule.hidden = action === null || action === 'allow'
      why.disabled = picture.answer === null || picture.record?.verdict.status !== 'decided'
      const isRight = isAsExpected(picture)
      const changed = hasChanged(picture)
      root.dataset.right = String(isRight)
      root.dataset.changed = String(changed)
      root.dataset.action = picture.answer?.action ?? ''
      answer.replaceChildren(...answerOf(picture, changed))
      right.replaceChildren(...(isRight === null ? [] : [mark(isRight)]))
    },
  }
}

function cell(name: string, label: string, ...children: HTMLElement[]): HTMLTableCellElement {
  return element('td', { class: name, 'data-label': label }, ...children)
}

function button(drawing: 'close' | 'why', label: string, onclick: () => void): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'button button-quiet button-square', 'aria-label': label, title: label, onclick },
    icon(drawing),
  )
}

function answerOf(picture: TestPicture, changed: boolean): HTMLElement[] {
  const { answer, keptAnswer } = picture
  if (!answer) return [element('span', { class: 'badge badge-waiting' }, 'Looking')]
  const why = failureOf(picture) ?? reasonOf(answer)
  return [
    actionBadge(answer.action),
    element('p', { class: 'test-why' }, why),
    ...(changed && keptAnswer
      ? [element('p', { class: 'test-was' }, `was ${was(keptAnswer.action, answer.action, keptAnswer.rule?.title)}`)]
      : []),
  ]
}

/** The rule that decided; else the exception that lifted one, or the rule that came nearest. */
function reasonOf({ rule, rules }: Answer): string {
  if (rule) return `${rule.title}, margin ${marginInWords(rule.margin)}`
  const excused = rules.find(({ outcome }) => outcome === 'excused')
  if (excused) return `${excused.title}, lifted by “${excused.exception?.text}”`
  const [nearest] = rules.filter(({ decidedBy }) => decidedBy !== null).toSorted((a, b) => b.margin - a.margin)
  return nearest ? `Nearest: ${nearest.title}, ${marginInWords(nearest.margin)}` : 'No rule was judged'
}

/** The former action; where it is the same, the former rule. */
function was(before: Action, now: Action, rule: string | undefined): string {
  return before === now && rule ? `by ${rule}` : ACTION_WORDS[before].badge
}

function mark(isRight: boolean): HTMLElement {
  return element(
    'span',
    { class: 'test-mark', 'data-right': String(isRight) },
    icon(isRight ? 'ok' : 'failure'),
    isRight ? 'Yes' : 'No',
  )
}
