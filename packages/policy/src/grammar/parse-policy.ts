import type { ParseResult } from '../types'
import { lintPolicy } from './lint-policy'
import { readDraft, settled } from './read-policy'

/**
 * Reads policy text. Never throws: whatever is wrong, or worth knowing, comes back as issues, all of them at once, in the order of the
 * text. The policy is `null` as soon as one of them is an error, so that a policy is never applied in part.
 *
 * @param text Markdown of the policy language; at most 100,000 UTF-16 code units, 5,000 lines and 1,000 rules
 */
export function parsePolicy(text: string): ParseResult {
  const { draft, issues } = readDraft(text)
  return settled({ draft, issues: [...issues, ...lintPolicy(draft)] })
}
