import type { PolicyIssue, Position } from '../types'

/** What an issue says: message, what would have been accepted, hint. `{}` stands for the text found, `{+}` for a second value. */
export type IssueText = readonly [message: string, expected: string, hint: string]

/** The issues of one severity, by code. */
export type IssueTexts = Readonly<Record<string, IssueText>>

/** Longest stretch of the author's text that an issue quotes, in UTF-16 code units. */
const QUOTE_LENGTH = 80

/**
 * Builds one issue from its catalogue entry.
 *
 * @param severity an error refuses the policy, a warning does not
 * @param text the entry
 * @param code the entry's code
 * @param at where it stands in the text
 * @param path where it stands in the structure; each part clipped to 80 code units
 * @param received what was found; clipped to 80 code units
 * @param more the second value of the entry's texts
 */
export function issue(
  severity: PolicyIssue['severity'],
  [message, expected, hint]: IssueText,
  code: string,
  { line, column }: Position,
  path: string[],
  received: string,
  more = '',
): PolicyIssue {
  const found = quote(received)
  const other = quote(more)
  const fill = (text: string) =>
    text
      .split('{+}')
      .map((part) => part.split('{}').join(found))
      .join(other)
  return {
    code,
    severity,
    message: fill(message),
    line,
    column,
    // What stands in a path is the author's too: an id of a megabyte would be in every issue of its rule.
    path: path.map(quote),
    expected,
    received: found,
    hint: fill(hint),
  }
}

/** Issues in the order of the text. */
export function byPosition(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column
}

/** The author's text as an issue quotes it: clipped to 80 code units. */
export function quote(text: string): string {
  return text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text
}
