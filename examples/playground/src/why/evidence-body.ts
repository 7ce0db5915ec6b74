import type { Evidence, Explanation } from 'lookfirst'
import { type Child, element } from '../element'
import { marginInWords } from '../quantities'
import { rarityInWords } from '../rarity'
import type { RulesInForce } from '../rules-in-force'
import { descriptionBody } from './description-body'
import { markedText } from './marked-text'
import { placeInWords } from './placed-evidence'
import { regionTable } from './region-table'

/** What the words of an item need. */
export interface BodyParts {
  explanation: Explanation
  inForce: RulesInForce
  /** What an earlier picture is called; `null` where it is not known. */
  nameOf: (source: string) => string | null
}

/** What an item says: sentences of the explanation, in its language, and the numbers that they rest on. */
export function evidenceBody(
  item: Exclude<Evidence, { kind: 'detector' }>,
  { explanation, inForce, nameOf }: BodyParts,
): Child[] {
  switch (item.kind) {
    case 'text':
      return [
        element('p', { class: 'words-read' }, '“', ...markedText(item.text, item.match).map(stretch), '”'),
        numbers(['read with a confidence of', share(item.confidence)]),
      ]
    case 'crop': {
      const said = sentences(item, explanation)
      const margins: [string, string][] = [
        ['margin of the part', marginInWords(item.margin)],
        ['of the whole picture', marginInWords(item.marginWhole)],
      ]
      return [said, numbers(['where', placeInWords(item.box)], ...(said ? [] : margins))]
    }
    case 'region':
      return [regionTable(item)]
    case 'clause': {
      const { calibrationSize = 0 } = explanation.rules.find(({ ruleId }) => ruleId === item.ruleId) ?? {}
      const rarity = rarityInWords({ ...item, calibrationSize, isMustShow: inForce.isMustShow(item.ruleId) })
      return [
        sentences(item, explanation) ?? element('p', {}, `“${item.phrase || item.text}”: ${rarity}.`),
        numbers(...similarities(item.similarity), ['margin', marginInWords(item.margin)]),
      ]
    }
    case 'exception':
      return [
        sentences(item, explanation) ??
          element('p', {}, `“${item.text}” ${item.lifted ? 'lifted the rule' : 'did not lift the rule'}.`),
        numbers(...similarities(item.similarity), ['margin without it', marginInWords(item.marginWithout)]),
      ]
    case 'examples':
      return [
        sentences(item, explanation),
        numbers(
          ['taught to find', String(item.violations)],
          ['taught to allow', String(item.allowed)],
          ['nearest', `similarity ${item.nearest.similarity.toFixed(2)}, ${taughtAs(item.nearest.as)}`],
        ),
      ]
    case 'precedent':
      return precedentBody(item, nameOf)
    case 'description':
      return descriptionBody(item, explanation)
  }
}

/** What the explanation itself says of an item, beside the reason; `null` where it says nothing. */
function sentences({ id }: Evidence, { why }: Explanation): HTMLElement | null {
  const said = why?.claims.slice(1).filter(({ evidence }) => evidence.includes(id)) ?? []
  return said.length > 0 ? element('p', { lang: why?.language }, said.map(({ text }) => text).join(' ')) : null
}

function precedentBody(
  { decision, similarity, source }: Extract<Evidence, { kind: 'precedent' }>,
  nameOf: BodyParts['nameOf'],
): Child[] {
  const name = nameOf(source)
  const settled =
    decision.kind === 'taught'
      ? `A picture that looks alike was taught as ${taughtAs(decision.as)}.`
      : `A picture that looks alike was corrected from ${decision.from} to ${decision.to}.`
  return [
    element('p', {}, settled),
    numbers(['similarity', similarity.toFixed(2)], ['picture', name ?? source.slice(source.indexOf(':') + 1, -52)]),
  ]
}

function taughtAs(as: 'violation' | 'allowed'): string {
  return as === 'violation' ? 'one to find' : 'one to allow'
}

function stretch({ text, isMatch }: { text: string; isMatch: boolean }): Child {
  return isMatch ? element('mark', {}, text) : text
}

/** What the spaces of the project's models are, by their names in the manifest. */
const SPACES: Readonly<Record<string, string>> = { head: 'to captions', conse: 'to kinds of things' }

function similarities(similarity: Record<string, number>): [string, string][] {
  const spaces = Object.entries(similarity)
  return spaces.map(([space, value]) => [
    spaces.length > 1 ? `similarity ${SPACES[space] ?? `in ${space}`}` : 'similarity',
    value.toFixed(3),
  ])
}

/** Figures in one row, each with its name. */
function numbers(...figures: [name: string, value: string][]): HTMLElement {
  return element(
    'dl',
    { class: 'numbers' },
    ...figures.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  )
}

function share(value: number): string {
  return `${Math.round(value * 100)} %`
}
