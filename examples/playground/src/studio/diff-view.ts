import type { CompiledPolicy } from '@lookfirst/policy'
import { diffPolicies, printDiff } from '@lookfirst/policy/compare'
import { type Policy, readAnyForm } from '@lookfirst/policy/parse'
import type { Announce } from '../announcer'
import { element } from '../element'
import { icon } from '../icons'
import { counted } from '../quantities'
import { compileBoth } from './compile-aside'
import { byRule, type ChangeWords, changeInWords } from './diff-words'

const MARKS = { Added: '+', Removed: '−', Changed: '~', Moved: '↕' } as const

/**
 * Compares two policy texts of any form, by rule and clause, as a person would tell it.
 *
 * @param inForce whose model and examples both are compiled with, so that thresholds that moved are listed, too; `null`: texts alone
 */
export async function diffView(
  before: string,
  after: string,
  inForce: CompiledPolicy | null,
  announce: Announce,
): Promise<HTMLElement> {
  const [from, to] = (await Promise.all([before, after].map(readAnyForm))).map(({ policy }) => policy)
  if (!from || !to) return note('One of them has errors: only policies without errors can be compared.')
  const compiled = inForce && before !== after ? await compileBoth([before, after], inForce) : null
  const [left, right] = compiled ?? [from, to]
  const diff = diffPolicies(left, right)
  if (diff.changes.length === 0) return note('They say the same.')
  const groups = byRule(diff.changes)
  return element(
    'div',
    { class: 'diff' },
    element(
      'div',
      { class: 'diff-head' },
      element('p', {}, `${counted(diff.changes.length, 'change')} in ${placesInWords([...groups.keys()])}.`),
      copyButton(printDiff(diff), announce),
    ),
    ...[...groups].map(([ruleId, changes]) => {
      const whole = changes.find(({ part }) => part === 'rule')
      return element(
        'section',
        { class: 'diff-rule', 'data-kind': whole?.kind ?? 'changed' },
        element(
          'h4',
          {},
          titleOf(ruleId, from, to),
          whole && element('small', {}, whole.kind === 'added' ? 'new rule' : 'removed'),
        ),
        element(
          'ul',
          {},
          ...changes.filter(({ part }) => part !== 'rule').map((change) => line(changeInWords(change))),
        ),
      )
    }),
    diff.changes.some(({ why }) => why) &&
      note(
        'Thresholds: in deviations from ordinary pictures, before calibrating on your own. A higher one flags less.',
      ),
    inForce && !compiled && before !== after && note('One of them does not compile: thresholds are not compared.'),
  )
}

function line({ name, before, after, kind, why }: ChangeWords): HTMLElement {
  return element(
    'li',
    { class: 'diff-line', 'data-kind': kind.toLowerCase() },
    element('span', { class: 'diff-mark', 'aria-hidden': 'true' }, MARKS[kind]),
    element(
      'p',
      {},
      element('span', { class: 'visually-hidden' }, `${kind}: `),
      element('span', { class: 'diff-name' }, `${name} `),
      before !== null && element('del', {}, before),
      before !== null && after !== null && ' → ',
      after !== null && element('ins', {}, after),
      why && element('small', {}, ` ${why}`),
    ),
  )
}

function titleOf(ruleId: string | null, from: Policy, to: Policy): string {
  if (ruleId === null) return 'The policy'
  return [...to.rules, ...from.rules].find(({ id }) => id === ruleId)?.title ?? ruleId
}

function placesInWords(ids: (string | null)[]): string {
  const rules = ids.filter((id) => id !== null).length
  const places = [ids.includes(null) && 'the head', rules > 0 && counted(rules, 'rule')]
  return places.filter(Boolean).join(' and ')
}

function note(words: string): HTMLElement {
  return element('p', { class: 'panel-note' }, words)
}

function copyButton(text: string, announce: Announce): HTMLElement {
  const words = element('span', {}, 'Copy as text')
  return element(
    'button',
    {
      type: 'button',
      class: 'button button-quiet button-small',
      onclick: async () => {
        try {
          await navigator.clipboard.writeText(text)
          words.textContent = 'Copied'
        } catch {
          announce('The browser did not allow copying.')
        }
      },
    },
    icon('copy'),
    words,
  )
}
