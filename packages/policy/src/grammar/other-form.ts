import type { SourceLine } from './source-lines'

/**
 * Names the form of policy that a line above the first rule shows and that is not Markdown, or answers `null`. Such lines are errors: a
 * policy that loses a part without saying so is worse than one that is refused.
 */
export function otherForm({ key, text }: SourceLine): string | null {
  if (/^o\d+$/.test(key)) return 'a policy in the "O1:" form'
  return /^[{[]/.test(text) ? 'a policy in JSON' : null
}
