import { marketplace, onlyPicturesOfFood, school } from '@lookfirst/policies'
import { type PolicyIssue, parsePolicy, type Rule } from '@lookfirst/policy'
import type { PolicyReport } from 'lookfirst'
import { byId } from './element'
import { showIssues } from './issue-list'
import { createPolicyEditor } from './policy-editor'
import { showReading } from './policy-reading'
import { counted } from './quantities'

/** By the value of their option in the page. */
const READY_POLICIES: Record<string, string> = { marketplace, school, food: onlyPicturesOfFood }
const OWN = 'own'
const KEY = 'lookfirst-policy'
/** Milliseconds without a key before a changed text is put in force. */
const PAUSE_MS = 250

/** The policy as a person edits it. */
export interface PolicyPanel {
  /** The text in the editor or, where that has errors, the ready policy to start with. */
  readonly startText: string
  /** Rules of `startText`. */
  readonly startRules: Rule[]
  /** The policy is in force; what it was made into is shown. */
  inForce(report: PolicyReport): void
  /** The policy was refused when it was compiled. */
  refused(issues: PolicyIssue[], reason: string): void
  /** A sentence under the editor. */
  say(sentence: string): void
}

/** Takes over the policy section. `change` is called with each new text that parses. */
export function createPolicyPanel(change: (text: string) => void): PolicyPanel {
  const picker = byId('policy-picker', HTMLSelectElement)
  const state = byId('policy-state', HTMLElement)
  const list = byId('issues', HTMLOListElement)
  const reading = byId('reading-body', HTMLElement)
  let timer = 0

  const editor = createPolicyEditor((text) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => submit(text), PAUSE_MS)
    remember(text)
    showChoice(text)
  })
  picker.addEventListener('change', () => {
    const chosen = READY_POLICIES[picker.value]
    if (!chosen) return
    editor.replace(chosen)
    remember(chosen)
    submit(chosen)
  })

  function showChoice(text: string): void {
    picker.value = Object.keys(READY_POLICIES).find((id) => READY_POLICIES[id] === text) ?? OWN
  }

  function submit(text: string): void {
    clearTimeout(timer)
    const { policy, issues } = parsePolicy(text)
    show(issues)
    if (policy) change(text)
    else say(refusal(issues))
  }

  function show(issues: PolicyIssue[]): void {
    editor.mark(issues)
    showIssues(list, issues, ({ line, column }) => editor.jumpTo(line, column))
  }

  function say(sentence: string): void {
    if (state.textContent !== sentence) state.textContent = sentence
  }

  const kept = remembered() ?? marketplace
  const { policy, issues } = parsePolicy(kept)
  const start = policy ? kept : marketplace
  editor.replace(kept)
  showChoice(kept)
  show(issues)
  say(policy ? 'Edit the policy: what is on the table is judged again as you type.' : refusal(issues))

  return {
    startText: start,
    startRules: parsePolicy(start).policy?.rules ?? [],
    inForce(report) {
      // A slow answer must not wipe the errors of a text typed since.
      if (!parsePolicy(editor.text()).policy) return
      show(report.issues)
      showReading(reading, report)
    },
    refused(refusedIssues, reason) {
      show(refusedIssues)
      say(refusedIssues.length > 0 ? refusal(refusedIssues) : reason)
    },
    say,
  }
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
