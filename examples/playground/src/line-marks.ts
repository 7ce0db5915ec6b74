import type { PolicyIssue } from '@lookfirst/policy'
import { element } from './element'
import { grouped } from './grouped'
import { type Rewrite, rewriteOf } from './rewrite'

/** Buttons in the gutter, each with a note that opens under its line. */
export interface LineMarks {
  element: HTMLElement
  /** Marks the lines that have issues. An open note stays open while its line has any. */
  show(issues: PolicyIssue[]): void
  /** Opens the note of a line, if it has one. */
  open(line: number): void
  close(): void
}

/**
 * Lies over the editor's numbered lines and lets all else through. The same issues stand in the list below the editor, where the keyboard
 * reaches them: the marks are left out of its order.
 *
 * @param lines holds an element for each line
 * @param text answers the text that the issues are about
 * @param apply takes a rewrite that was chosen
 */
export function createLineMarks(lines: HTMLElement, text: () => string, apply: (rewrite: Rewrite) => void): LineMarks {
  const layer = element('div', { class: 'line-marks' })
  const note = element('div', { class: 'line-note', id: 'line-note', role: 'group', 'aria-label': 'About this line' })
  let marked = new Map<number, PolicyIssue[]>()
  let marks = new Map<number, HTMLElement>()
  let opened: number | null = null
  note.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })

  function place(): void {
    for (const [line, mark] of marks) {
      const target = lines.children[line - 1]
      if (target instanceof HTMLElement) mark.style.setProperty('--top', `${target.offsetTop}px`)
    }
    const target = opened === null ? null : lines.children[opened - 1]
    if (target instanceof HTMLElement) {
      note.style.setProperty('--top', `${target.offsetTop + target.offsetHeight}px`)
    }
  }

  function open(line: number): void {
    const issues = marked.get(line)
    close()
    if (!issues) return
    opened = line
    note.dataset.severity = issues.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
    note.replaceChildren(...issues.map((issue) => about(issue, rewriteOf(issue, text()), apply)))
    layer.append(note)
    marks.get(line)?.setAttribute('aria-expanded', 'true')
    place()
  }

  function reveal(line: number): void {
    open(line)
    note.scrollIntoView({ block: 'nearest' })
  }

  function close(): void {
    if (opened !== null) marks.get(opened)?.setAttribute('aria-expanded', 'false')
    opened = null
    note.remove()
  }

  function markOf(line: number, issues: PolicyIssue[]): HTMLElement {
    const kind = issues.some(({ severity }) => severity === 'error') ? 'Error' : 'Note'
    return element('button', {
      type: 'button',
      class: 'line-mark',
      tabindex: -1,
      'aria-expanded': 'false',
      'aria-label': `${kind} in line ${line}: ${issues[0]?.message}`,
      title: issues[0]?.message,
      onclick: () => (opened === line ? close() : reveal(line)),
    })
  }

  // Lines wrap anew when the editor is made wider or narrower.
  new ResizeObserver(place).observe(lines)
  return {
    element: layer,
    show(issues) {
      // What compiling found comes a moment after what reading found, and must not close what is being read.
      const reading = opened
      close()
      marked = grouped(issues, ({ line }) => line)
      marks = new Map([...marked].map(([line, own]) => [line, markOf(line, own)]))
      layer.replaceChildren(...marks.values())
      place()
      if (reading !== null) open(reading)
    },
    open: reveal,
    close,
  }
}

function about(issue: PolicyIssue, rewrite: Rewrite | null, apply: (rewrite: Rewrite) => void): HTMLElement {
  return element(
    'div',
    { class: 'line-note-issue' },
    element('p', {}, issue.message),
    element('p', { class: 'issue-hint' }, issue.hint),
    rewrite && rewriteButton(rewrite, apply),
  )
}

/** A button that does what an issue suggests. */
export function rewriteButton(rewrite: Rewrite, apply: (rewrite: Rewrite) => void): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'button button-plain button-small', onclick: () => apply(rewrite) },
    rewrite.label,
  )
}
