import type { Explanation, LookStep, Verdict } from 'lookfirst'
import { ACTION_WORDS } from '../actions'
import { element } from '../element'
import { durationInWords } from '../quantities'

/**
 * The second look of an explanation. What had looked at the picture before it was explained says what it cost and changed then.
 *
 * @param first the picture's verdict from before
 */
export function lookSteps(
  explanation: Pick<Verdict, 'policyHash' | 'secondLook'>,
  first: Pick<Verdict, 'policyHash' | 'secondLook'> | null,
): LookStep[] {
  const isSamePolicy = first?.policyHash === explanation.policyHash
  const earlier = (isSamePolicy && first.secondLook?.steps.filter(({ outcome }) => outcome === 'ran')) || []
  const steps = explanation.secondLook?.steps ?? []
  // What was asked for, and no rule waits for, is not looked up again.
  const before = earlier.filter(({ part }) => !steps.some((step) => step.part === part))
  const now = steps.map((step) => (step.outcome === 'known' && earlier.find(({ part }) => part === step.part)) || step)
  return [...before, ...now]
}

/** Which part looked again, why, what it cost and what it changed; then the time that all of it took. */
export function secondLookPart(explanation: Explanation, first: Verdict | null): HTMLElement {
  const steps = lookSteps(explanation, first)
  const { budgetMs = null } = explanation.secondLook ?? {}
  const budget =
    budgetMs === null
      ? 'There is no limit on the time for looking again.'
      : `Looking again and searching for regions may take ${durationInWords(budgetMs)} together.`
  return element(
    'div',
    {},
    steps.length === 0
      ? element('p', {}, 'The first look was enough: nothing waited for another part, and none was asked for.')
      : element('ol', { class: 'looks' }, ...steps.map((step) => lookStep(step, explanation))),
    element('p', { class: 'evidence-note' }, budget),
    element('p', { class: 'evidence-note' }, 'What this explanation took:'),
    times(explanation),
  )
}

function lookStep(step: LookStep, { rules }: Explanation): HTMLElement {
  const { part, outcome, ms, action, error } = step
  const titles = step.ruleIds.map((id) => `“${rules.find(({ ruleId }) => ruleId === id)?.title ?? id}”`)
  const cost = outcome === 'ran' ? durationInWords(ms) : OUTCOMES[outcome]
  const effect =
    outcome !== 'ran'
      ? error && `${error.message} ${error.hint}`
      : action.before === action.after
        ? `The action stayed: ${ACTION_WORDS[action.after].past}.`
        : `The action went from ${ACTION_WORDS[action.before].past} to ${ACTION_WORDS[action.after].past}.`
  return element(
    'li',
    { class: 'look', 'data-outcome': outcome },
    element('span', { class: 'look-part' }, NAMES[part] ?? `Detector ${part}`),
    element('span', { class: 'look-cost' }, cost),
    element('span', { class: 'look-words' }, [causeInWords(step, titles), effect].filter(Boolean).join(' ')),
  )
}

const NAMES: Record<string, string> = { 'text reader': 'Text reader', crops: 'Parts of the picture' }

const OUTCOMES = { known: 'seen before', 'over-budget': 'no time left', failed: 'failed' } as const

function causeInWords({ cause }: LookStep, titles: readonly string[]): string {
  const named = titles.join(', ')
  switch (cause) {
    case 'unevaluated':
      return titles.length === 1 ? `${named} waits for it.` : `${named} wait for it.`
    case 'uncertain':
      return titles.length === 1 ? `${named} was near its threshold.` : `${named} were near their thresholds.`
    case 'asked':
      return 'Everything was asked to look.'
  }
}

function times({ timing }: Explanation): HTMLElement {
  const { decodeMs, preprocessMs, encodeMs, scoreMs, lookMs, evidenceMs, totalMs } = timing
  const figures: [string, number][] = [
    ['first look', decodeMs + preprocessMs + encodeMs + scoreMs],
    ['second look', lookMs],
    ['evidence', evidenceMs],
    ['all of it', totalMs],
  ]
  return element(
    'dl',
    { class: 'numbers' },
    ...figures.map(([name, ms]) => element('div', {}, element('dt', {}, name), element('dd', {}, durationInWords(ms)))),
  )
}
