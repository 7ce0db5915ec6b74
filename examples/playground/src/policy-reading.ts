import type { PolicyReport } from 'lookfirst'
import { actionBadge } from './actions'
import { element } from './element'
import { counted } from './quantities'

type RuleSummary = PolicyReport['rules'][number]

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 })

/**
 * Shows what was made of the policy: the phrases that pictures are compared with, after policy verbs are dropped.
 *
 * @param understood the Markdown that was understood of another form; `null` where Markdown was written
 */
export function showReading(root: HTMLElement, { rules }: PolicyReport, understood: string | null): void {
  root.replaceChildren(...(understood === null ? [] : [written(understood)]), ...rules.map(ruleReading))
}

/** Which rules the model's own examples sharpen, as a sentence; empty where they sharpen none. */
export function sharpenedInWords({ rules }: PolicyReport): string {
  const titles = rules.filter(({ examples }) => examples.length > 0).map(({ title }) => `“${title}”`)
  return titles.length > 0 ? `Sharpened by the model’s own examples: ${titles.join(', ')}.` : ''
}

function written(text: string): HTMLElement {
  return element(
    'section',
    { class: 'reading-rule' },
    element('h3', {}, 'Understood as'),
    element('pre', { class: 'reading-text' }, text),
  )
}

function ruleReading(rule: RuleSummary): HTMLElement {
  const head = element('div', { class: 'reading-head' }, element('h3', {}, rule.title), actionBadge(rule.action))
  const kind = rule.kind === 'must-show' ? 'must show' : 'should not show'
  const share = percent.format(rule.falsePositiveRate).replace('%', ' %')
  const promise =
    rule.kind === 'must-show'
      ? `Lets at most ${share} of ordinary pictures without it pass`
      : `Flags at most ${share} of ordinary pictures`
  return element(
    'section',
    { class: 'reading-rule' },
    head,
    rule.clauses.length > 0 && phrases(`Pictures ${kind}`, rule.clauses),
    rule.exceptions.length > 0 && phrases('Unless they look more like', rule.exceptions),
    rule.own && note(ownInWords(rule.own.examples, rule.clauses.length > 0)),
    rule.examples.length > 0 && note(`Sharpened by the model's own examples of ${rule.examples.join(', ')}.`),
    lookalikes(rule),
    rule.calibrationSize > 0 && note(`${promise}: set on ${counted(rule.calibrationSize, 'ordinary picture')}.`),
  )
}

function ownInWords(examples: NonNullable<RuleSummary['own']>['examples'], hasClauses: boolean): string {
  const pictures = counted(new Set(examples.map(({ source }) => source)).size, 'picture')
  return hasClauses ? `Taught with ${pictures} of your own.` : `Judges by ${pictures} of your own alone.`
}

/** What the model may take for the rule's subject: for the author to think of an exception. */
function lookalikes({ clauses }: RuleSummary): HTMLElement | false {
  const names = [...new Set(clauses.flatMap((clause) => clause.lookalikes))]
  return (
    names.length > 0 && note(`May be mistaken for: ${names.join(', ')}. Where these are common, add them under Can.`)
  )
}

function note(text: string): HTMLElement {
  return element('p', { class: 'reading-promise' }, text)
}

function phrases(title: string, lines: { phrases: string[]; capped?: boolean }[]): HTMLElement {
  const items = lines.flatMap(({ phrases, capped }) =>
    phrases.map((phrase) => element('li', {}, phrase, capped && element('small', {}, ' at most review'))),
  )
  return element('div', { class: 'reading-phrases' }, element('p', {}, title), element('ul', {}, ...items))
}
