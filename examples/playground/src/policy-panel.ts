import { formOf, lintPolicy, type ParseResult, type PolicyIssue, type Rule, readAnyForm } from '@lookfirst/policy/parse'
import type { PolicyReport } from 'lookfirst'
import { byId } from './element'
import { showIssues } from './issue-list'
import { createPolicyEditor } from './policy-editor'
import { sharpenedInWords, showReading } from './policy-reading'
import { counted } from './quantities'
import { FIRST_POLICY, listReadyPolicies, readyName, readyPolicy } from './ready-policies'
import { taughtIds, untaughtText } from './rule-text'

const OWN = 'own'
const KEY = 'lookfirst-policy'
/** Milliseconds without a key before a changed text is put in force. */
const PAUSE_MS = 250

/** The policy as a person edits it. */
export interface PolicyPanel {
  /**
   * What can be in force at once: the text in the editor, without rules that wait for examples; the ready policy to start with where that
   * has errors or leaves nothing.
   */
  readonly startText: string
  /** Rules of `startText`. */
  readonly startRules: Rule[]
  /** The policy is in force; what it was made into is shown. */
  inForce(report: PolicyReport): void
  /** The policy was refused when it was compiled. */
  refused(issues: PolicyIssue[], reason: string): void
  /** The text in the editor, errors and all. */
  text(): string
  /**
   * Puts another text into the editor and in force, as if it had been typed.
   *
   * @param line brought into view; left out, the place in view stays
   */
  write(text: string, line?: number): void
  /** Puts the text of a policy that is already in force into the editor. */
  writeInForce(text: string): Promise<void>
  /** A sentence under the editor. */
  say(sentence: string): void
}

/** Takes over the policy section. `change` is called with each new text that can be read: Markdown, sentences or JSON. */
export async function createPolicyPanel(change: (text: string) => void): Promise<PolicyPanel> {
  const picker = byId('policy-picker', HTMLSelectElement)
  const state = byId('policy-state', HTMLElement)
  const list = byId('issues', HTMLOListElement)
  const reading = byId('reading-body', HTMLElement)
  const brief = byId('reading-brief', HTMLElement)
  const stale = byId('reading-stale', HTMLElement)
  let timer = 0
  // Of the text in the editor, as far as it was read.
  let read: ParseResult = { policy: null, issues: [] }
  listReadyPolicies(picker)

  const editor = createPolicyEditor(
    (text) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void submit(text), PAUSE_MS)
      remember(text)
      showChoice(text)
    },
    ({ text }) => write(text),
  )
  picker.addEventListener('change', () => {
    const chosen = readyPolicy(picker.value)
    if (chosen) write(chosen, 1)
  })

  function write(text: string, line?: number): void {
    editor.replace(text)
    if (line !== undefined) editor.reveal(line)
    remember(text)
    showChoice(text)
    void submit(text)
  }

  function showChoice(text: string): void {
    picker.value = readyName(text) ?? OWN
  }

  async function submit(text: string): Promise<void> {
    clearTimeout(timer)
    const result = await readWithNotes(text)
    if (editor.text() !== text) return
    read = result
    show(read.issues)
    if (read.policy) change(text)
    else say(refusal(read.issues))
  }

  function show(issues: PolicyIssue[]): void {
    editor.mark(issues)
    showIssues(list, issues, editor.text(), {
      jumpTo: ({ line, column }) => editor.jumpTo(line, column),
      apply: ({ text }) => write(text),
    })
    stale.hidden = read.policy !== null
  }

  function say(sentence: string): void {
    if (state.textContent !== sentence) state.textContent = sentence
  }

  const kept = remembered() ?? FIRST_POLICY
  read = await readWithNotes(kept)
  // Examples do not outlive the page: a rule that asks for them is refused until it is taught again, and said to be once the rest is in force.
  let isWaiting = read.policy !== null && taughtIds(read.policy).length > 0
  const start = (isWaiting ? read.policy && untaughtText(read.policy) : read.policy && kept) ?? FIRST_POLICY
  editor.replace(kept)
  showChoice(kept)
  show(read.issues)
  say(read.policy ? 'Edit the policy: pictures are judged again as you type.' : refusal(read.issues))

  return {
    startText: start,
    startRules: (await readAnyForm(start)).policy?.rules ?? [],
    inForce(report) {
      // A slow answer must not wipe the errors of a text typed since.
      if (!read.policy) return
      if (isWaiting) {
        isWaiting = false
        void submit(editor.text())
        return
      }
      // What was compiled of sentences or JSON has lines of its own: its notes would stand beside others.
      const isOwnText = formOf(editor.text()) === 'markdown'
      if (isOwnText) show(report.issues)
      showReading(reading, report, isOwnText ? null : report.text)
      brief.textContent = sharpenedInWords(report)
    },
    refused(refusedIssues, reason) {
      show(refusedIssues)
      stale.hidden = false
      say(refusedIssues.length > 0 ? refusal(refusedIssues) : reason)
    },
    text: () => editor.text(),
    write,
    async writeInForce(text) {
      editor.replace(text)
      remember(text)
      showChoice(text)
      read = await readWithNotes(text)
    },
    say,
  }
}

/** Errors and notes, at the places of the text as it is written. */
async function readWithNotes(text: string): Promise<ParseResult> {
  const { policy, issues } = await readAnyForm(text)
  return { policy, issues: policy ? [...issues, ...lintPolicy(policy)] : issues }
}

function refusal(issues: PolicyIssue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length
  return `${counted(errors, 'error')}: the last policy without errors stays in force.`
}

function remember(text: string): void {
  try {
    localStorage.setItem(KEY, text)
  } catch {
    // Storage may be blocked: the text then lasts as long as the page.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
