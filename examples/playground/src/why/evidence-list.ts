import type { Evidence, Explanation } from 'lookfirst'
import { element } from '../element'
import { icon } from '../icons'
import type { RulesInForce } from '../rules-in-force'
import { detectorBars } from './detector-bars'
import { evidenceBody } from './evidence-body'
import type { EvidenceLinks } from './evidence-links'
import { evidenceNumber } from './evidence-number'
import { isAside, type PlacedEvidence } from './placed-evidence'

const KINDS = {
  text: { words: 'Words', icon: 'words' },
  crop: { words: 'A part, looked at on its own', icon: 'where' },
  region: { words: 'Region', icon: 'where' },
  clause: { words: 'Clause', icon: 'review' },
  exception: { words: 'Exception', icon: 'allow' },
  examples: { words: 'Examples', icon: 'samples' },
  detector: { words: 'Detector', icon: 'plot' },
  precedent: { words: 'Precedent', icon: 'keep' },
  description: { words: 'Description', icon: 'why' },
} as const satisfies Record<Evidence['kind'], { words: string; icon: string }>

/** What the list needs beside the explanation. */
export interface EvidenceListParts {
  explanation: Explanation
  /** In the order of the list. */
  ordered: readonly Evidence[]
  placed: readonly PlacedEvidence[]
  links: EvidenceLinks
  inForce: RulesInForce
  /** What an earlier picture is called; `null` where it is not known. */
  nameOf: (source: string) => string | null
  /** Moves the focus to the item's outline in the picture. */
  point(id: string): void
}

/** The list of evidence. */
export interface EvidenceList {
  element: HTMLElement
  /** Brings an item into view and moves the focus to it. */
  show(id: string): void
}

/** Each checked fact, with the numbers behind it; what is outlined in the picture has the outline's number. */
export function createEvidenceList(parts: EvidenceListParts): EvidenceList {
  const { ordered, placed, links, explanation } = parts
  const cited = new Set(explanation.why?.claims[0]?.evidence)
  const items = new Map<string, HTMLElement>()
  const list = element('ul', { class: 'evidence-list' })
  const aside = element('ul', { class: 'aside-list' })
  const shownDetectors = new Set<string>()

  for (const item of ordered) {
    // Labels of one detector are read side by side.
    const detector = item.kind === 'detector' ? (item.label.split('.')[0] ?? item.label) : null
    if (detector !== null && shownDetectors.has(detector)) continue
    if (detector !== null) shownDetectors.add(detector)
    const members = detector === null ? [item] : ordered.filter((other) => isLabelOf(other, detector))
    const made = isAside(item) ? asideRow(item) : row(item, members)
    for (const { id } of members) {
      items.set(id, made)
      links.join(id, made)
    }
    const place = isAside(item) ? aside : list
    place.append(made)
  }
  const others = aside.childElementCount
  const rest =
    others > 0 &&
    element(
      'details',
      { class: 'aside' },
      element('summary', {}, `${others} other ${others === 1 ? 'line' : 'lines'} of words`),
      aside,
    )

  function row(item: Evidence, members: readonly Evidence[]): HTMLElement {
    const number = placed.find(({ id }) => id === item.id)
    const kind = KINDS[item.kind]
    const isCited = members.some(({ id }) => cited.has(id))
    return element(
      'li',
      { class: 'evidence', 'data-kind': item.kind, tabindex: '-1' },
      number ? evidenceNumber(number, parts.point) : icon(kind.icon),
      element(
        'div',
        { class: 'evidence-body' },
        element(
          'p',
          { class: 'evidence-kind' },
          kind.words,
          ruleTitle(members.find((member) => 'ruleId' in member && member.ruleId) ?? item),
          isCited && element('span', { class: 'evidence-cited' }, 'the reason rests on this'),
        ),
        ...(item.kind === 'detector' ? [detectorBars(members)] : evidenceBody(item, parts)),
      ),
    )
  }

  function asideRow(item: Evidence): HTMLElement {
    const number = placed.find(({ id }) => id === item.id)
    const text = item.kind === 'text' ? item.text : ''
    return element(
      'li',
      { class: 'aside-row', tabindex: '-1' },
      number && evidenceNumber(number, parts.point),
      element('span', {}, text),
    )
  }

  function ruleTitle(item: Evidence): string {
    const ruleId = 'ruleId' in item ? item.ruleId : null
    const rule = explanation.rules.find((result) => result.ruleId === ruleId)
    return rule ? ` · ${rule.title}` : ''
  }

  return {
    element: element('div', {}, list, rest),
    show(id) {
      const item = items.get(id)
      item?.closest('details')?.setAttribute('open', '')
      item?.scrollIntoView({ block: 'nearest' })
      item?.focus({ preventScroll: true })
    },
  }
}

function isLabelOf(item: Evidence, detector: string): boolean {
  return item.kind === 'detector' && item.label.startsWith(`${detector}.`)
}
