import type { Guard, PolicyReport, TeachReport } from 'lookfirst'
import { byId, element } from '../element'
import { errorInWords } from '../failure'
import { icon } from '../icons'
import { counted } from '../quantities'
import { dropZone } from './drop-zone'
import { createNewRuleForm, type NewRule } from './new-rule'
import type { TaughtFiles } from './taught-files'

type RuleSummary = PolicyReport['rules'][number]

/** Which way an example teaches. */
export type As = 'violation' | 'allowed'

/** Teaching a rule by examples. */
export interface TeachPanel {
  /** Lists what the rules of this policy were taught. */
  show(report: PolicyReport): void
  /** Offers to make a rule that the text has, and that waits for its examples. */
  propose(rule: NewRule): void
}

/** What the panel needs from the page. */
export interface TeachParts {
  files: TaughtFiles
  guard(): Promise<Guard>
  /** The file of a test picture with this content hash, or `null`. */
  pictureOf(source: string): Blob | null
  /** The policy in force has other examples. */
  taught(report: PolicyReport): void
  /** A rule was made of pictures: the text has to say so. */
  made(rule: NewRule, report: PolicyReport): void
}

const AS_WORDS: Record<As, string> = { violation: 'Should be flagged', allowed: 'Is fine' }

/** Takes over the panel in which examples are dropped on a rule. */
export function createTeachPanel({ files, guard, pictureOf, taught, made }: TeachParts): TeachPanel {
  const choice = byId('teach-rule', HTMLSelectElement)
  const state = byId('teach-state', HTMLElement)
  const madeState = byId('new-state', HTMLElement)
  const list = byId('teach-list', HTMLUListElement)
  let rules: RuleSummary[] = []
  let urls: string[] = []
  let chosen = ''

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
  const form = createNewRuleForm((rule, pictures) => void make(rule, pictures))
  choice.addEventListener('change', () => {
    say('')
    showExamples()
  })

  /** Says what comes of work, or what goes wrong, in one of the panel's two places. */
  async function attempt(place: HTMLElement, work: (guard: Guard) => Promise<string>): Promise<boolean> {
    const panel = byId('panel-teach', HTMLElement)
    panel.setAttribute('aria-busy', 'true')
    try {
      say(await work(await guard()), place)
      return true
    } catch (error) {
      say(errorInWords(error), place)
      return false
    } finally {
      panel.removeAttribute('aria-busy')
    }
  }

  /** What the other place said is of another time. */
  function say(words: string, place = state): void {
    for (const each of [state, madeState]) each.textContent = each === place ? words : ''
  }

  async function teach(pictures: File[], as: As): Promise<void> {
    const ruleId = choice.value
    say(`Looking at ${counted(pictures.length, 'picture')}`)
    await attempt(state, async (own) => {
      const report = await own.teach(ruleId, pictures, { as })
      await files.remember(pictures)
      taught(report.policy)
      const { added, right, examples } = report
      const all = examples.violation + examples.allowed
      return `Taught ${counted(added, 'example')}${rightInWords(right, all)}.${skippedInWords(report)}`
    })
  }

  async function make(rule: NewRule, pictures: File[]): Promise<void> {
    const { id, title, action } = rule
    say(`Looking at ${counted(pictures.length, 'picture')}`, madeState)
    await attempt(madeState, async (own) => {
      const report = await own.teach(id, pictures, { as: 'violation', title, action })
      await files.remember(pictures)
      form.clear()
      chosen = id
      made(rule, report.policy)
      const { added, right } = report
      return (
        `“${title}” is a rule now, made of ${counted(added, 'picture')}` +
        `${right ? `: it finds ${right.taught} of them again` : ''}.${skippedInWords(report)}`
      )
    })
  }

  async function remove(ruleId: string, source: string): Promise<void> {
    const isDone = await attempt(state, async (own) => {
      taught(await own.untaught(ruleId, [source]))
      return 'The example is forgotten.'
    })
    if (isDone) (rules.length === 0 ? byId('tab-teach', HTMLElement) : choice).focus()
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
    const blob = files.of(source) ?? pictureOf(source)
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
      form.show(report.rules.map(({ id }) => id))
      chosen ||= choice.value
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
      chosen = ''
      byId('teach-body', HTMLElement).hidden = rules.length === 0
      byId('teach-no-rule', HTMLElement).hidden = rules.length > 0
      showExamples()
    },
    propose: form.propose,
  }
}

function skippedInWords({ skipped }: TeachReport): string {
  return skipped.length > 0 ? ` ${counted(skipped.length, 'file')} could not be read.` : ''
}

/** Nobody counts again after a calibration. */
function rightInWords(right: TeachReport['right'], all: number): string {
  return right
    ? `. The rule is now right about ${right.taught} of its ${counted(all, 'example')}; by words alone about ${right.untaught}`
    : ''
}
