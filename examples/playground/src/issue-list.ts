import type { PolicyIssue } from '@lookfirst/policy'
import { element } from './element'
import { icon } from './icons'

/** Lists the problems of a policy; pressing one leads to its line. */
export function showIssues(list: HTMLOListElement, issues: PolicyIssue[], jumpTo: (issue: PolicyIssue) => void): void {
  const items = issues.map((issue) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'issue', 'data-severity': issue.severity, onclick: () => jumpTo(issue) },
        icon(issue.severity === 'error' ? 'error' : 'warning'),
        element(
          'span',
          { class: 'issue-words' },
          element(
            'span',
            { class: 'issue-place' },
            `${issue.severity === 'error' ? 'Error' : 'Note'}, ${placeOf(issue)}`,
          ),
          element('span', { class: 'issue-message' }, issue.message),
          element('span', { class: 'issue-hint' }, issue.hint),
        ),
      ),
    ),
  )
  list.replaceChildren(...items)
  list.hidden = items.length === 0
}

function placeOf({ line, column }: PolicyIssue): string {
  return `line ${line}, column ${column}`
}
