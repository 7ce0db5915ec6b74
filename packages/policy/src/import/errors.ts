import { type IssueTexts, issue } from '../grammar/issue'
import type { PolicyIssue } from '../types'

/** Every error that reading another format can give: message, what would have been accepted, hint. */
const ERRORS = {
  'text-too-long': ['The text has {} characters.', 'at most 50000', 'Import it in parts.'],
  'lines-too-many': ['The text has more than {} lines.', 'at most 2500', 'Import it in parts.'],
  'import-empty': [
    'The text holds no rule: {}.',
    'at least one category or word',
    'See what was not carried over, and why.',
  ],
  'import-format': [
    'This is none of the formats that can be imported.',
    'O1 lines, JSON lines, a category list or a word list',
    'Name the format, or write the policy with "## id: title" and "Should not:".',
  ],
  'json-form': [
    'This is a policy in its JSON form, which is no foreign format.',
    'O1 lines, JSON lines, a category list or a word list',
    'Read it as a policy; nothing needs to be imported.',
  ],
  'json-invalid': ['This is no JSON: {}.', 'valid JSON', 'Check quotes, commas and braces.'],
  'json-nested': ['The JSON is nested too deeply.', 'at most 8 levels', 'Keep to categories and their descriptions.'],
  'json-duplicate': [
    'The key "{}" is given twice, and only one would count.',
    'each key once',
    'Rename or merge them.',
  ],
  'json-shape': ['"{}" is not what stands here.', '{+}', 'Write {+}.'],
} as const satisfies IssueTexts

/**
 * An error of the input.
 *
 * @param line 1-based
 * @param received what was found
 * @param more what would have been accepted, for `json-shape`
 */
export function importError(code: keyof typeof ERRORS, line: number, received: string, more?: string): PolicyIssue {
  return issue('error', ERRORS[code], code, { line, column: 1 }, [], received, more)
}
