import type { PolicyIssue } from '@lookfirst/policy'
import { byId, element } from './element'
import { createLineMarks } from './line-marks'
import { tokens } from './policy-tokens'
import type { Rewrite } from './rewrite'

/** A text area with numbered, coloured lines under it. */
export interface PolicyEditor {
  text(): string
  /** Replaces the text; the place that is in view stays. */
  replace(text: string): void
  /** Brings a line into view, and leaves the caret alone. */
  reveal(line: number): void
  /** Marks lines in the gutter and what is wrong in them. */
  mark(issues: PolicyIssue[]): void
  /** Puts the caret there, scrolls to it and opens the note of the line. */
  jumpTo(line: number, column: number): void
}

/**
 * Takes over the policy editor of the page. The lines lie under a text area with invisible ink, in the same font and
 * width: both wrap alike, so numbers and marks stay beside their lines at any width.
 *
 * @param onRewrite takes a rewrite chosen in the note of a line
 */
export function createPolicyEditor(
  onInput: (text: string) => void,
  onRewrite: (rewrite: Rewrite) => void,
): PolicyEditor {
  const frame = byId('editor', HTMLElement)
  const paper = byId('policy-paper', HTMLElement)
  const area = byId('policy-text', HTMLTextAreaElement)
  let issues: PolicyIssue[] = []
  let drawn: string[] = []
  const marks = createLineMarks(paper, () => area.value, onRewrite)
  area.after(marks.element)

  function draw(): void {
    const lines = area.value.split('\n')
    const next = lines.map((line, index) => {
      const own = issues.filter((issue) => issue.line === index + 1)
      const worst = own.find((issue) => issue.severity === 'error') ?? own[0]
      return { line, worst, key: `${worst?.severity ?? ''}:${worst?.column ?? 0}:${line}` }
    })
    next.forEach(({ line, worst, key }, index) => {
      const old = paper.children[index]
      if (old && drawn[index] === key) return
      const made = lineElement(line, index + 1, worst)
      if (old) old.replaceWith(made)
      else paper.append(made)
    })
    while (paper.children.length > next.length) paper.lastElementChild?.remove()
    drawn = next.map(({ key }) => key)
  }

  function reveal(line: number): void {
    const target = paper.children[line - 1]
    if (target instanceof HTMLElement) frame.scrollTop = target.offsetTop - frame.clientHeight / 3
  }

  area.addEventListener('input', () => {
    // Marks belong to the text before this key; the next parse brings its own.
    draw()
    marks.close()
    onInput(area.value)
  })

  // A note lies over lines: going on with the text closes it.
  area.addEventListener('pointerdown', () => marks.close())
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') marks.close()
  })

  return {
    text: () => area.value,
    replace(text) {
      area.value = text
      issues = []
      draw()
      marks.show([])
    },
    reveal,
    mark(next) {
      issues = next
      area.setAttribute('aria-invalid', String(next.some((issue) => issue.severity === 'error')))
      draw()
      marks.show(next)
    },
    jumpTo(line, column) {
      const before = area.value.split('\n').slice(0, line - 1)
      const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
      area.focus({ preventScroll: true })
      area.setSelectionRange(offset, offset)
      reveal(line)
      frame.scrollIntoView({ block: 'nearest' })
      marks.open(line)
    },
  }
}

function lineElement(line: string, number: number, issue: PolicyIssue | undefined): HTMLElement {
  const from = issue ? issue.column - 1 : Number.POSITIVE_INFINITY
  let at = 0
  const spans = tokens(line).flatMap(({ kind, text }) => {
    const cut = Math.min(Math.max(from - at, 0), text.length)
    at += text.length
    return [
      cut > 0 && element('span', { class: `ink-${kind}` }, text.slice(0, cut)),
      cut < text.length && element('span', { class: `ink-${kind} ink-wrong` }, text.slice(cut)),
    ]
  })
  const attributes = { class: 'line', 'data-line': number, 'data-severity': issue?.severity }
  // An empty line keeps its height through a character without width.
  return element('div', attributes, ...(line === '' ? ['\u200b'] : spans))
}
