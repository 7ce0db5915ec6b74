import { plain } from '../policy/report-lines'
import type { LabelIssue } from './labels'

/** Issues of one kind that are written out; a wrong id repeats in every line. */
const WRITTEN = 20

/** Issues as lines of a terminal, in the form that editors turn into a link: `file:line error: message hint`. */
export function labelIssueLines(issues: readonly LabelIssue[]): string[] {
  const lines = issues.slice(0, WRITTEN).map(({ file, line, code, message, hint }) => {
    return plain(`${file}${line === null ? '' : `:${line}`} error: ${message} ${hint} [${code}]`)
  })
  return issues.length > WRITTEN ? [...lines, `… and ${issues.length - WRITTEN} more; --json prints all.`] : lines
}
