import type { DecisionRecord, Explanation, Verdict } from 'lookfirst'
import { actionBadge } from './actions'
import type { Announce } from './announcer'
import { createCover } from './cover'
import { createDrawer } from './drawer'
import { byId, element } from './element'
import { evidenceList } from './evidence-list'
import { errorInWords, wasGivenUp } from './failure'
import { createHeatmap } from './heatmap'
import { icon } from './icons'
import type { Judge } from './judge'
import type { Picture } from './picture'
import { createRuleBars } from './rule-bars'
import type { RulesInForce } from './rules-in-force'

/** Opens the drawer on a picture; `revealed` is called when the person covers or reveals it there. */
export type Explain = (picture: Picture, revealed: () => void) => void

/** Makes the drawer that explains a picture's verdict; answers what opens it. */
export function createWhyDrawer(judge: Judge, inForce: RulesInForce, announce: Announce): Explain {
  const drawer = createDrawer(byId('why', HTMLDialogElement))

  return (picture, revealed) => {
    const { verdict } = picture
    if (!verdict) return
    const cover = createCover(picture, revealed)
    const figure = element('div', { class: 'why-figure' }, cover.element)
    figure.style.setProperty('--ratio', `${verdict.input.width || 4} / ${verdict.input.height || 3}`)
    const bars = createRuleBars(inForce, 'every')
    bars.show(verdict.rules)
    const evidence = element('div', { class: 'why-evidence' }, waiting())
    const actions = element('div', { class: 'why-actions' })
    drawer.body.replaceChildren(
      figure,
      actions,
      element('div', { class: 'why-verdict' }, actionBadge(verdict.action), element('p', {}, verdict.reason)),
      element('h3', {}, 'Evidence'),
      evidence,
      element('h3', {}, 'Rules'),
      bars.element,
    )
    drawer.open(picture.name)
    const signal = drawer.signal()
    void explain()

    async function explain(): Promise<void> {
      try {
        const guard = await judge.guard()
        const explanation = await guard.explain(picture.blob, { signal })
        if (signal.aborted) return
        showEvidence(explanation)
        actions.replaceChildren(
          ...whereButton(explanation),
          copyButton(() => guard.record(explanation)),
        )
      } catch (error) {
        if (signal.aborted || wasGivenUp(error)) return
        evidence.replaceChildren(element('p', {}, errorInWords(error)))
      }
    }

    function showEvidence(explanation: Explanation): void {
      const hasRegion = explanation.evidence.some((item) => item.kind === 'region')
      evidence.replaceChildren(
        evidenceList(explanation, inForce),
        hasRegion || !explanation.heatmap ? '' : element('p', { class: 'why-note' }, noRegion(explanation)),
      )
      announce(explanation.reason)
    }

    function whereButton({ heatmap, evidence: items }: Explanation): HTMLElement[] {
      if (!heatmap) return []
      const region = items.find((item) => item.kind === 'region')
      const overlay = createHeatmap(heatmap, region)
      const button = element(
        'button',
        {
          type: 'button',
          class: 'button button-plain',
          'aria-pressed': 'false',
          onclick: () => {
            const isOn = button.getAttribute('aria-pressed') !== 'true'
            button.setAttribute('aria-pressed', String(isOn))
            if (isOn) figure.append(overlay)
            else overlay.remove()
          },
        },
        icon('where'),
        'Show where',
      )
      return [button]
    }

    function copyButton(record: () => DecisionRecord): HTMLElement {
      const words = element('span', {}, 'Copy record')
      return element(
        'button',
        {
          type: 'button',
          class: 'button button-plain',
          onclick: async () => {
            try {
              await navigator.clipboard.writeText(JSON.stringify(record(), null, 2))
              words.textContent = 'Copied'
              announce('The decision record is in the clipboard, as JSON.')
            } catch {
              announce('The browser did not allow copying.')
            }
          },
        },
        icon('copy'),
        words,
      )
    }
  }
}

function waiting(): HTMLElement {
  return element(
    'p',
    { class: 'why-waiting' },
    element('progress', { 'aria-label': 'Checking the evidence' }),
    'Painting parts of the picture over and judging each version',
  )
}

function noRegion({ action }: Verdict): string {
  return action === 'allow'
    ? 'The heat shows where the picture comes closest to the nearest rule. It is a hint, not evidence.'
    : 'No single region carries this verdict: painting parts over changed it no more than boxes elsewhere did. The heat is a hint, not evidence.'
}
