import type { RuleResult } from '@lookfirst/policy'
import { element } from './element'
import { marginInWords } from './quantities'
import { rarityInWords } from './rarity'
import type { RulesInForce } from './rules-in-force'

/** Margins at the ends of a bar, in standard deviations; what lies beyond is drawn at the end. The threshold is 0. */
const FROM = -5
const TO = 3

/** What the page says of an outcome. */
export const OUTCOME_WORDS: Record<RuleResult['outcome'], string> = {
  clear: 'Clear',
  'review-band': 'In the review band',
  violated: 'Violated',
  excused: 'Excused',
  undecided: 'Undecided',
  unevaluated: 'Not evaluated',
  off: 'Off',
  error: 'Failed',
}

/** One bar per rule against its threshold. */
export interface RuleBars {
  element: HTMLElement
  /**
   * @param said notes that take the place of the page's own, by rule
   * @param language of them
   */
  show(rules: RuleResult[], said?: ReadonlyMap<string, string>, language?: string): void
  /** As many empty bars as there will be rules, so that nothing moves when they come. */
  wait(): void
}

/**
 * Makes a list of bars that keeps its rows between verdicts, so that a changed policy is seen to move them.
 *
 * @param inForce tells rules of what must be shown from the others
 * @param notes whether every rule says how rare its score is, or only those that ask for something and the nearest
 */
export function createRuleBars(inForce: RulesInForce, notes: 'every' | 'nearest'): RuleBars {
  const list = element('ul', { class: 'rules', 'aria-label': 'Rules' })
  // The only words on the scale: where the policy draws its line.
  const scale = element('p', { class: 'rules-scale', 'aria-hidden': 'true' }, 'threshold')
  const root = element('div', { class: 'rules-frame' }, scale, list)
  let rows = new Map<string, Row>()
  return {
    element: root,
    show(rules, said, language) {
      root.hidden = rules.length === 0
      const next = new Map(rules.map((rule) => [rule.ruleId, rows.get(rule.ruleId) ?? createRow()]))
      const nearest = Math.max(...rules.filter(hasMargin).map((rule) => rule.margin))
      for (const rule of rules) {
        const isBrief = notes === 'nearest' && rule.outcome === 'clear' && rule.margin !== nearest
        const words = said?.get(rule.ruleId)
        const row = next.get(rule.ruleId)!
        fill(row, rule, isBrief, words ?? noteOf(rule, inForce.isMustShow(rule.ruleId)))
        if (words && language) row.note.lang = language
      }
      rows = next
      list.replaceChildren(...[...rows.values()].map((row) => row.root))
    },
    wait() {
      if (rows.size > 0) return
      const waiting = Array.from({ length: inForce.count }, () => createRow().root)
      for (const row of waiting.slice(1)) row.setAttribute('data-brief', '')
      list.replaceChildren(...waiting)
    },
  }
}

interface Row {
  root: HTMLElement
  title: HTMLElement
  margin: HTMLElement
  fill: HTMLElement
  note: HTMLElement
}

function createRow(): Row {
  const row = {
    title: element('span', { class: 'rule-title' }),
    margin: element('span', { class: 'rule-margin' }),
    fill: element('span', { class: 'rule-fill' }),
    note: element('p', { class: 'rule-note' }),
  }
  const track = element(
    'div',
    { class: 'rule-track', 'aria-hidden': 'true' },
    row.fill,
    element('span', { class: 'rule-tick' }),
  )
  const head = element('div', { class: 'rule-head' }, row.title, row.margin)
  return { ...row, root: element('li', { class: 'rule' }, head, track, row.note) }
}

function fill(row: Row, rule: RuleResult, isBrief: boolean, note: string): void {
  row.root.toggleAttribute('data-brief', isBrief)
  row.root.dataset.outcome = rule.outcome
  row.root.dataset.action = rule.action
  row.title.textContent = rule.title
  row.title.title = rule.title
  const isMeasured = hasMargin(rule)
  const words = OUTCOME_WORDS[rule.outcome]
  row.margin.replaceChildren(
    element('span', { class: 'visually-hidden' }, isMeasured ? `${words}, margin ` : words),
    isMeasured ? marginInWords(rule.margin) : '',
  )
  row.fill.style.setProperty('--share', String(isMeasured ? share(rule.margin) : 0))
  row.note.textContent = note
  row.note.title = note
}

/** Whether a rule was judged in full, so that its margin says how near the picture came. */
function hasMargin({ outcome }: RuleResult): boolean {
  return outcome !== 'unevaluated' && outcome !== 'off' && outcome !== 'error'
}

function share(margin: number): number {
  return Math.min(1, Math.max(0.012, (margin - FROM) / (TO - FROM)))
}

function noteOf(rule: RuleResult, isMustShow: boolean): string {
  switch (rule.outcome) {
    case 'excused':
      return `Excused: “${rule.exception?.text ?? 'an exception'}”`
    case 'undecided':
      return 'This model cannot decide it'
    case 'unevaluated':
    case 'off':
    case 'error':
      return OUTCOME_WORDS[rule.outcome]
    default:
      return measuredNote(rule, isMustShow)
  }
}

/** What words, a detector or a part of the picture decided has no rarity among ordinary photos. */
function measuredNote(rule: RuleResult, isMustShow: boolean): string {
  switch (rule.decidedBy) {
    case 'text':
      return rule.match ? `Words found: “${rule.match}”` : 'No such words were read'
    case 'detector':
      return `By the detector: ${rule.label}`
    case 'crop':
      return 'By a part of the picture, looked at on its own'
    default:
      return rarityInWords({ ...rule, isMustShow })
  }
}
