import type { Explanation, GuardErrorData, Progress, Verdict } from 'lookfirst'
import { ACTION_WORDS, actionBadge } from '../actions'
import type { Announce } from '../announcer'
import { createCover } from '../cover'
import { createDrawer } from '../drawer'
import { byId, element } from '../element'
import { errorInWords, wasGivenUp } from '../failure'
import { icon } from '../icons'
import type { Judge } from '../judge'
import { languagePicker } from '../language-picker'
import type { KeptSettings } from '../look-settings'
import type { Picture } from '../picture'
import { createRuleBars } from '../rule-bars'
import type { RulesInForce } from '../rules-in-force'
import { backdropSwitch, isTransparent } from './backdrop'
import { type ExplanationParts, showExplanation } from './explanation-parts'
import { heatButton } from './heat-button'
import { recordButtons } from './record-buttons'
import { createWaiting, type Waiting } from './waiting'

/** The view that explains a picture's verdict. */
export interface WhyView {
  /** `revealed` is called when the person covers or reveals the picture there. */
  open(picture: Picture, revealed: () => void): void
  /** What the guard fetches meanwhile. */
  progress(progress: Progress): void
}

/** What the view needs from the page. */
export interface WhyParts {
  judge: Judge
  inForce: RulesInForce
  announce: Announce
  settings: KeptSettings
  /** What an earlier picture with this content hash is called here; `null` where it is not known. @defaultValue none is known */
  nameOf?: (source: string) => string | null
}

/** Makes the view: the picture with what is outlined in it on one side, what was found on the other. */
export function createWhyView({ judge, inForce, announce, settings, nameOf = () => null }: WhyParts): WhyView {
  const drawer = createDrawer(byId('why', HTMLDialogElement))
  let waiting: Waiting | null = null
  /** Why the explanation that is awaited has no description. */
  let undescribed: GuardErrorData | null = null

  function open(picture: Picture, revealed: () => void): void {
    const first = picture.verdict
    if (!first) return
    let shown: ExplanationParts | null = null
    let run = new AbortController()
    const cover = createCover(picture, revealed)
    const figure = element('div', { class: 'why-figure' }, cover.element)
    const { width, height } = first.input
    figure.style.setProperty('--ratio', `${width || 4} / ${height || 3}`)
    figure.style.setProperty('--wide', String((width || 4) / (height || 3)))
    const tools = element('div', { class: 'why-tools' })
    const backdrop = element('div', {})
    const verdict = element('div', { class: 'why-verdict' }, ...verdictWords(first, settings.now.language))
    const progress = element('div', { class: 'why-progress' })
    const findings = element('div', { class: 'why-findings' }, ...rulesAlone(first))
    drawer.body.replaceChildren(
      element(
        'div',
        { class: 'why-picture' },
        element('div', { class: 'why-stage' }, figure),
        element('div', { class: 'why-actions' }, cover.reveal, tools),
        backdrop,
        element(
          'div',
          { class: 'why-language' },
          languagePicker(settings, () => void explain()),
        ),
      ),
      element('div', { class: 'why-text' }, verdict, progress, findings),
    )
    drawer.open(picture.name)
    const closed = drawer.signal()
    closed.addEventListener('abort', () => {
      waiting = null
    })
    const observer = new ResizeObserver(() => shown?.place())
    observer.observe(figure)
    closed.addEventListener('abort', () => observer.disconnect())
    void isTransparent(picture.blob).then((isSo) => isSo && backdrop.replaceChildren(backdropSwitch(figure)))
    void explain()

    async function explain(describe = settings.now.describer !== 'none'): Promise<void> {
      run.abort()
      run = new AbortController()
      const signal = AbortSignal.any([closed, run.signal])
      const own = createWaiting(() => stop())
      waiting = own
      undescribed = null
      progress.replaceChildren(own.element)
      findings.setAttribute('aria-busy', 'true')
      try {
        const guard = await judge.guard()
        const explanation = await guard.explain(picture.blob, {
          signal,
          ...settings.call(),
          describe,
          onDescription: own.said,
        })
        const compiled = explanation.error ? null : await guard.compiledPolicy()
        if (signal.aborted) return
        const isHot = tools.querySelector('[aria-pressed="true"]') !== null
        const words = verdictWords(explanation, explanation.why?.language ?? 'en')
        verdict.replaceChildren(...words, ...otherwiseNote(explanation, first))
        shown?.end()
        shown = compiled && showExplanation({ explanation, first, compiled, inForce, figure, nameOf, undescribed })
        findings.replaceChildren(...(shown?.elements ?? [unjudgedNote(explanation)]))
        shown?.place()
        tools.replaceChildren(
          ...heatButton(explanation, figure, isHot),
          ...recordButtons(picture.name, () => guard.record(explanation), announce),
        )
        settle()
        announce(explanation.reason)
      } catch (error) {
        if (signal.aborted || wasGivenUp(error)) return
        settle(element('p', {}, errorInWords(error)))
      }
    }

    function stop(): void {
      run.abort()
      const again = (words: string, describe: boolean) =>
        element(
          'button',
          { type: 'button', class: 'button button-plain button-small', onclick: () => void explain(describe) },
          icon('restore'),
          words,
        )
      const buttons = [again('Explain again', true), again('Explain without a description', false)]
      settle(
        element('p', { class: 'why-stopped' }, 'Stopped. The verdict stands; its evidence was not collected.'),
        ...buttons,
      )
      buttons[0]?.focus()
    }

    function settle(...said: HTMLElement[]): void {
      waiting = null
      findings.removeAttribute('aria-busy')
      progress.replaceChildren(...said)
    }
  }

  /** What is known before anything is explained. */
  function rulesAlone({ rules }: Verdict): HTMLElement[] {
    const bars = createRuleBars(inForce, 'every')
    bars.show(rules)
    return [element('section', { class: 'why-part' }, element('h3', {}, 'Rules'), bars.element)]
  }

  return {
    open,
    progress(event) {
      waiting?.progress(event)
      // Only an explanation has pictures described, and here there is one at a time: other warnings may be of other pictures.
      if (waiting && event.type === 'warning' && isOfDescriber(event.warning)) undescribed = event.warning
    },
  }
}

/** Whether it tells of the page's describer, or of the model's. */
function isOfDescriber({ details }: GuardErrorData): boolean {
  return details?.part === 'describer' || details?.part === 'describe'
}

/** Said where an explanation came to another action than the table shows, under the same policy. */
function otherwiseNote({ status, action, policyHash }: Explanation, first: Verdict | null): HTMLElement[] {
  if (!first || status === 'error' || action === first.action || policyHash !== first.policyHash) return []
  const words = `Before it was explained, the picture was ${ACTION_WORDS[first.action].past}: an explanation looks closer.`
  return [element('p', { class: 'evidence-note' }, words)]
}

/** In the place of everything else: what was not judged has no evidence, no other rule, and nothing that would change it. */
function unjudgedNote({ error }: Explanation): HTMLElement {
  const words = `There is no evidence: the picture was not judged. ${error?.hint ?? ''} `
  return element('p', { class: 'evidence-note' }, words, element('code', {}, error?.code ?? ''))
}

function verdictWords({ action, reason }: Verdict | Explanation, language: string): HTMLElement[] {
  return [actionBadge(action), element('p', { class: 'why-reason', lang: language }, reason)]
}
