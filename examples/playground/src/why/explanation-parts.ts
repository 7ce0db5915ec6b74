import type { CompiledPolicy } from '@lookfirst/policy'
import type { Explanation, GuardErrorData, Verdict } from 'lookfirst'
import { type Child, element } from '../element'
import { createRuleBars } from '../rule-bars'
import type { RulesInForce } from '../rules-in-force'
import { createEvidenceLinks } from './evidence-links'
import { createEvidenceList } from './evidence-list'
import { secondLookPart } from './look-steps'
import { otherwiseList } from './otherwise-list'
import { createOutlines } from './outlines'
import { orderedEvidence, placedEvidence } from './placed-evidence'
import { createStanding } from './standing'

/** An explanation on the page. */
export interface ExplanationParts {
  /** In the order in which they are read. */
  elements: HTMLElement[]
  /** The figure's size has changed. */
  place(): void
  /** Takes the outlines from the figure. */
  end(): void
}

/** What is shown. */
export interface ShownExplanation {
  explanation: Explanation
  /** The picture's verdict from before it was explained. */
  first: Verdict | null
  compiled: CompiledPolicy
  inForce: RulesInForce
  /** What an earlier picture is called; `null` where it is not known. */
  nameOf: (source: string) => string | null
  /** Holds the picture; outlines are put over it. */
  figure: HTMLElement
  /** Why there is no description, where one was asked for. */
  undescribed: GuardErrorData | null
}

/** Outlines what lies in the picture, and lists everything that was found. */
export function showExplanation({
  explanation,
  first,
  compiled,
  inForce,
  figure,
  nameOf,
  undescribed,
}: ShownExplanation): ExplanationParts {
  const ending = new AbortController()
  const links = createEvidenceLinks()
  const ordered = orderedEvidence(explanation)
  const placed = placedEvidence(ordered)
  const point = (id: string) => outlines.focus(id)
  const list = createEvidenceList({ explanation, ordered, placed, links, inForce, nameOf, point })
  const outlines = createOutlines(placed, links, list.show)
  if (placed.length > 0) figure.append(outlines.element)

  const isDescribed = ordered.some(({ kind }) => kind === 'description')
  const hasRegion = placed.some(({ kind }) => kind === 'region')
  const standing = createStanding(explanation, compiled, ending.signal)
  return {
    elements: [
      clauseLine(explanation),
      explanation.why &&
        part('What would change the verdict', otherwiseList(explanation.why, { links, placed, point })),
      part(
        'Evidence',
        list.element,
        undescribed && !isDescribed && undescribedNote(undescribed),
        !hasRegion && explanation.heatmap && element('p', { class: 'evidence-note' }, noRegion(explanation)),
      ),
      standing && part('Among ordinary pictures', standing),
      part('Second look', secondLookPart(explanation, first)),
      part(explanation.rule ? 'Why not another rule' : 'Why no rule', rules(explanation, inForce)),
    ].filter((child) => child !== null),
    place: outlines.place,
    end() {
      ending.abort()
      outlines.element.remove()
    },
  }
}

function part(title: string, ...children: Child[]): HTMLElement {
  return element('section', { class: 'why-part' }, element('h3', {}, title), ...children)
}

/** In the place of the description, last in the list. */
function undescribedNote({ message, hint }: GuardErrorData): HTMLElement {
  return element('p', { class: 'evidence-note' }, `There is no description. ${message} ${hint}`)
}

/** The line of the policy that the explanation is about, as its author wrote it. */
function clauseLine({ why, rule }: Explanation): HTMLElement | null {
  if (!why?.title) return null
  const clause = why.clause?.text
  const words = rule ? 'Decided by the rule' : 'The nearest rule is'
  return element(
    'p',
    { class: 'why-clause' },
    `${words} `,
    element('strong', {}, why.title),
    clause && ': ',
    clause && element('q', {}, clause),
  )
}

/** Every rule against its threshold; the others say why they did not decide. */
function rules({ rules, why }: Explanation, inForce: RulesInForce): HTMLElement {
  const bars = createRuleBars(inForce, 'every')
  bars.show(rules, new Map(why?.notOthers.map((other) => [other.ruleId, other.why])), why?.language)
  bars.element.classList.add('rules-said')
  return bars.element
}

function noRegion({ action, rule }: Explanation): string {
  if (action === 'allow')
    return 'The heat shows where the picture comes closest to the nearest rule. It is a hint, not evidence.'
  if (rule?.decidedBy === 'crop') {
    return 'A part of the picture decided; the heat shows where the whole picture comes closest to the clause. It is a hint, not evidence.'
  }
  if (rule && rule.decidedBy !== 'clauses' && rule.decidedBy !== 'examples') {
    return 'What decided was found in its own way; the heat shows where the clause is nearest. It is a hint, not evidence.'
  }
  return 'No single region carries this verdict: painting parts over changed it no more than boxes elsewhere did. The heat is a hint, not evidence.'
}
