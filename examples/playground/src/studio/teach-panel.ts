import type { Guard, PolicyReport } from 'lookfirst'
import type { Announce } from '../announcer'
import { byId, element } from '../element'
import { errorInWords } from '../failure'
import { icon } from '../icons'
import { counted } from '../quantities'
import { dropZone } from './drop-zone'
import type { As, Lessons } from './lessons'

type RuleSummary = PolicyReport['rules'][number]

/** Teaching a rule by examples. */
export interface TeachPanel {
  /** Lists what the rules of this policy were taught. */
  show(report: PolicyReport): void
}

/** What the panel needs from the page. */
export interface TeachParts {
  announce: Announce
  lessons: Lessons
  guard(): Promise<Guard>
  /** The file of a test picture with this content hash, or `null`. */
  pictureOf(source: string): Blob | null
  /** The policy in force has other examples. */
  taught(report: PolicyReport): void
}

const AS_WORDS: Record<As, string> = { violation: 'Should be flagged', allowed: 'Is fine' }

/** Takes over the panel in which examples are dropped on a rule. */
export function createTeachPanel({ announce, lessons, guard, pictureOf, taught }: TeachParts): TeachPanel {
  const choice = byId('teach-rule', HTMLSelectElement)
  const state = byId('teach-state', HTMLElement)
  const list = byId('teach-list', HTMLUListElement)
  let rules: RuleSummary[] = []
  let urls: string[] = []

  byId('teach-zones', HTMLElement).replaceChildren(
    dropZone(
      { title: AS_WORDS.violation, hint: 'Pictures that the rule misses' },
      (files) => void teach(files, 'violation'),
    ),
    dropZone(
      { title: AS_WORDS.allowed, hint: 'Pictures that it flags wrongly' },
      (files) => void teach(files, 'allowed'),
    ),
  )
  choice.addEventListener('change', () => {
    state.textContent = ''
    showExamples()
  })

  /** Says what goes on, and what goes wrong. */
  async function attempt(work: (guard: Guard) => Promise<PolicyReport>): Promise<void> {
    const panel = byId('panel-teach', HTMLElement)
    panel.setAttribute('aria-busy', 'true')
    try {
      taught(await work(await guard()))
    } catch (error) {
      state.textContent = errorInWords(error)
    } finally {
      panel.removeAttribute('aria-busy')
    }
  }

  async function teach(files: File[], as: As): Promise<void> {
    const ruleId = choice.value
    state.textContent = `Looking at ${counted(files.length, 'picture')}`
    await attempt(async (own) => {
      const { added, skipped, right, examples, policy } = await lessons.teach(own, ruleId, files, as)
      const all = examples.violation + examples.allowed
      const unread = skipped.length > 0 ? ` ${counted(skipped.length, 'file')} could not be read.` : ''
      state.textContent =
        `Taught ${counted(added, 'example')}: the rule judges ${right.taught} of its ${all} right; ` +
        `without them it would be ${right.untaught}.${unread}`
      announce(state.textContent)
      return policy
    })
  }

  async function remove(ruleId: string, source: string): Promise<void> {
    await attempt(async (own) => {
      const report = await lessons.untaught(own, ruleId, source)
      state.textContent = 'The example is forgotten.'
      return report
    })
    choice.focus()
  }

  function showExamples(): void {
    for (const url of urls) URL.revokeObjectURL(url)
    urls = []
    const rule = rules.find(({ id }) => id === choice.value)
    // A picture with transparency is an example over white and another over black.
    const examples = new Map(rule?.own?.examples.map((example) => [example.source, example]))
    byId('teach-none', HTMLElement).hidden = examples.size > 0
    list.replaceChildren(...[...examples.values()].map(({ source, as }) => exampleRow(choice.value, source, as)))
  }

  function exampleRow(ruleId: string, source: string, as: As): HTMLElement {
    const blob = lessons.blobOf(source) ?? pictureOf(source)
    const name = blob instanceof File ? blob.name : `Picture ${source.slice(-64, -56)}`
    const url = blob ? URL.createObjectURL(blob) : null
    if (url) urls.push(url)
    return element(
      'li',
      { class: 'example' },
      url && element('img', { class: 'test-thumb', src: url, alt: '', width: 56, height: 56 }),
      element(
        'div',
        { class: 'example-words' },
        element('p', { class: 'test-name' }, name),
        element('p', { class: 'version-facts' }, AS_WORDS[as]),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'button button-quiet button-square',
          'aria-label': `Forget ${name}`,
          onclick: () => void remove(ruleId, source),
        },
        icon('close'),
      ),
    )
  }

  return {
    show(report) {
      // What must be shown takes no examples, and what is off judges nothing.
      rules = report.rules.filter(({ kind, declaredNonViolating }) => kind === 'should-not' && !declaredNonViolating)
      const chosen = choice.value
      choice.replaceChildren(
        ...rules.map(({ id, title, own }) =>
          element(
            'option',
            { value: id },
            own ? `${title} (${new Set(own.examples.map(({ source }) => source)).size})` : title,
          ),
        ),
      )
      choice.value = rules.some(({ id }) => id === chosen) ? chosen : (rules[0]?.id ?? '')
      byId('teach-body', HTMLElement).hidden = rules.length === 0
      byId('teach-no-rule', HTMLElement).hidden = rules.length > 0
      showExamples()
    },
  }
}
