import type { Evidence, Explanation } from 'lookfirst'
import { element } from './element'
import { icon } from './icons'
import { marginInWords } from './quantities'
import { rarityInWords } from './rarity'
import type { RulesInForce } from './rules-in-force'

type ClauseEvidence = Extract<Evidence, { kind: 'clause' }>

const KIND_WORDS = {
  clause: 'Clause',
  exception: 'Exception',
  examples: 'Examples',
  region: 'Region',
  description: 'Description',
} as const

const ICONS = { clause: 'review', exception: 'allow', examples: 'review', region: 'where', description: 'why' } as const

/** Each checked fact as a sentence. */
export function evidenceList({ evidence, rules }: Explanation, inForce: RulesInForce): HTMLElement {
  const rarity = (item: ClauseEvidence) => {
    const calibrationSize = rules.find(({ ruleId }) => ruleId === item.ruleId)?.calibrationSize ?? 0
    return rarityInWords({ ...item, calibrationSize, isMustShow: inForce.isMustShow(item.ruleId) })
  }
  const items = evidence.map((item) =>
    element(
      'li',
      { class: 'evidence', 'data-kind': item.kind },
      icon(ICONS[item.kind]),
      element(
        'div',
        {},
        element('p', { class: 'evidence-kind' }, KIND_WORDS[item.kind]),
        element('p', {}, sentenceOf(item, rarity)),
      ),
    ),
  )
  return element('ul', { class: 'evidence-list' }, ...items)
}

function sentenceOf(item: Evidence, rarity: (item: ClauseEvidence) => string): string {
  switch (item.kind) {
    case 'clause':
      return `“${item.phrase}”: ${rarity(item)}, margin ${marginInWords(item.margin)}.`
    case 'exception': {
      return item.lifted
        ? `“${item.text}” lifted the rule: without it the margin would be ${marginInWords(item.marginWithout)}.`
        : `“${item.text}” came nearest among the exceptions and did not lift the rule.`
    }
    case 'examples': {
      const { as, similarity } = item.nearest
      const kind = as === 'violation' ? 'that should be flagged' : 'that is fine'
      const effect = item.decided ? 'What was taught decided' : 'What was taught did not decide'
      return `${effect}. The nearest picture ${kind}: similarity ${similarity.toFixed(2)}.`
    }
    case 'region':
      return regionInWords(item)
    case 'description':
      return descriptionInWords(item)
  }
}

/** The sentence where the model is sure enough of it, and the tags. It explains and decides nothing. */
function descriptionInWords({ text, tags }: Extract<Evidence, { kind: 'description' }>): string {
  const said = text === null ? 'No sentence is sure enough to be said.' : `“${text}”.`
  const seen = tags.length > 0 ? ` Tags: ${tags.map((tag) => tag.text).join(', ')}.` : ' No tag is sure enough either.'
  return `${said}${seen}`
}

/** Before and after, in words: what painting the box over did to the margin, and what it did elsewhere. */
function regionInWords({
  margin,
  marginWithout,
  control,
  changesAction,
}: Extract<Evidence, { kind: 'region' }>): string {
  const after = `${marginInWords(marginWithout.blurred)} blurred, ${marginInWords(marginWithout.mean)} in the mean colour`
  const elsewhere = `${marginInWords(control.blurred)} and ${marginInWords(control.mean)}`
  const effect = changesAction ? ' That changes the action.' : ''
  return (
    `Painting the box over takes the margin from ${marginInWords(margin)} to ${after}. ` +
    `${control.boxes} boxes of the same area elsewhere took it no lower than ${elsewhere}.${effect}`
  )
}
