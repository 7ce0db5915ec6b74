import type { PolicyIssue } from '@lookfirst/policy'
import { element } from './element'
import { icon } from './icons'
import { rewriteButton } from './line-marks'
import { type Rewrite, rewriteOf } from './rewrite'

/** What can be done about a listed problem. */
export interface IssueActions {
  jumpTo(issue: PolicyIssue): void
  apply(rewrite: Rewrite): void
}

/** Lists the problems of a policy; pressing one leads to its line, and what answers it can be done beside it. */
export function showIssues(
  list: HTMLOListElement,
  issues: PolicyIssue[],
  text: string,
  { jumpTo, apply }: IssueActions,
): void {
  const items = issues.map((issue) => {
    const rewrite = rewriteOf(issue, text)
    return element(
      'li',
      { class: 'issue-item' },
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
      rewrite && rewriteButton(rewrite, apply),
    )
  })
  list.replaceChildren(...items)
  list.hidden = items.length === 0
}

function placeOf({ line, column }: PolicyIssue): string {
  return `line ${line}, column ${column}`
}
